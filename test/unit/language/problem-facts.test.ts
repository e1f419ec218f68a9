/** What leaves the machine about a problem tells where it was, and nothing of the user's. */
import { describe, expect, it } from 'vitest';
import { problemFacts, traceOf } from '../../../shared/language/problem-facts.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { catchProblem, describeError, problem } from '../../../shared/problem.ts';

/** An error as an engine makes it of a cell it stumbled over. */
function thrownOf(act: () => unknown): Error {
  try {
    act();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('nothing was thrown');
}

describe('the trace of an error', () => {
  it('has its class and places, and not what it quotes', () => {
    const quoting = thrownOf(() => JSON.parse('张三, 13800138000') as unknown);
    expect(quoting.message).toContain('张三');
    const trace = traceOf(describeError(quoting));
    expect(trace).toMatch(/^SyntaxError\n {2}at [\w.<> ]*problem-facts\.test\.ts:\d+:\d+/);
    expect(trace).not.toMatch(/张三|138/);
  });

  it("has the system's code, and neither paths nor file names", () => {
    const trace = traceOf(
      [
        "Error: ENOSPC: no space left on device, open '/home/zhang/学生/data.csv'",
        '    at async open (node:internal/fs/promises:639:25)',
        '    at async writeFileAtomically (file:///home/zhang/pathloom/main.mjs:12:3456)',
        '    at C:\\Users\\zhang\\main.mjs:1:2',
        '    at 张三 (/home/zhang/x.js:1:1)',
      ].join('\n'),
    );
    expect(trace).toBe(
      'Error ENOSPC\n  at open promises:639:25\n  at writeFileAtomically main.mjs:12:3456\n  at main.mjs:1:2',
    );
  });

  it.each([
    ['a text with lines like frames', 'Error: first\n张三\nat home\n  at noon', 'Error'],
    ['no error at all', '张三', 'Error'],
    ['nothing', '', 'Error'],
    [
      'Firefox',
      'TypeError: x is 张三\nrun@app://pathloom/assets/index-a1.js:5:77\n@http://x/y.js:1:1',
      'TypeError\n  at run index-a1.js:5:77\n  at y.js:1:1',
    ],
  ])('of %s', (_, detail, expected) => expect(traceOf(detail)).toBe(expected));
});

describe('the copied details of a problem', () => {
  const beside = {
    environment: 'Electron/25.1.1',
    language: 'zh-CN',
    actions: [
      { id: 'data.import', secondsAgo: 12 },
      { id: 'project.save', secondsAgo: 0 },
    ],
  };

  it.each(['en', 'zh-CN'] as const)('name versions, code, reason and the last actions, in %s', (language) => {
    const t = createTranslate(language);
    const facts = { values: { file: 'secret.pathloom', reason: 'ENOSPC', rows: 3 }, variables: ['IDNUMBER'] };
    const text = problemFacts(problem('file-not-written', { ...facts, quoted: ['F =~ x'] }), beside, t);
    for (const part of [
      /^Pathloom \d+\.\d+\.\d+ · zh-CN\nElectron\/25\.1\.1\n/,
      /file-not-written/,
      /ENOSPC/,
      /rows = 3/,
      /12 .*data\.import\n.*0 .*project\.save/,
    ])
      expect(text).toMatch(part);
    expect(text).toContain(t('problem.facts.private'));
    expect(text).not.toMatch(/secret|IDNUMBER|=~/);
  });

  it('give the place of an error', () => {
    const text = problemFacts(
      catchProblem('unexpected-error', new RangeError('LOC1 of 张三')),
      beside,
      createTranslate('en'),
    );
    expect(text).toMatch(/RangeError\n {2}at .*problem-facts\.test\.ts/);
    expect(text).not.toMatch(/LOC1|张三/);
  });
});
