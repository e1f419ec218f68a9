import { describe, expect, it } from 'vitest';
import { describeInWindow } from '../../../renderer/kit/describe-in-window.ts';
import { describeProblem } from '../../../shared/language/describe-problem.ts';
import { formatNames } from '../../../shared/data/readers/formats.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { problem } from '../../../shared/problem.ts';

const intercepts = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ lhs: `Q${index + 1}`, op: '~1' as const, rhs: '' }));
const sentence = (count: number, language: 'en' | 'zh-CN') =>
  describeProblem(
    problem('not-identified', { parameters: intercepts(count), values: { df: -1, free: count } }),
    createTranslate(language),
  ).message;

describe('the sentence of a problem', () => {
  it('names a dozen, counts the rest', () => {
    expect(sentence(12, 'en')).toContain('Q11 ~1, Q12 ~1');
    expect(sentence(203, 'en')).toContain('Q9 ~1, Q10 ~1 and 193 more');
    expect(sentence(203, 'en')).not.toContain('Q11');
    expect(sentence(203, 'zh-CN')).toContain('另有 193 项');
  });

  it('names the formats that there are readers for', () => {
    const refused = problem('file-not-a-table', { values: { file: 'picture.png', kind: 'png' } });
    for (const language of ['en', 'zh-CN'] as const)
      expect(describeProblem(refused, createTranslate(language)).remedy).toContain(formatNames[0]);
  });

  it('calls treatments of missing answers as its host does', () => {
    const values = { estimator: 'DWLS', missing: 'two.stage', context: 'two-stage' };
    const refused = problem('missing-needs-likelihood', { values });
    const t = createTranslate('en');
    const window = describeInWindow(refused, t);
    expect(window.message).toContain('Two-stage ML');
    expect(window.remedy).toContain('Leave incomplete cases out');
    const terminal = describeProblem(refused, t);
    expect(terminal.message).toContain('two.stage');
    expect(terminal.remedy).toContain('“listwise”');
    const lms = problem('setting-not-for-products', {
      values: { setting: 'missing', value: 'fiml', usual: 'listwise' },
    });
    expect(describeInWindow(lms, t).message).toContain('Missing answers = Use every answer (FIML)');
  });

  it('calls steps of measurement invariance as the tables do', () => {
    const empty = problem('invariance-step-empty', { values: { step: 'scalar', before: 'metric' } });
    expect(describeProblem(empty, createTranslate('en')).message).toContain('“Scalar” restricts nothing that “Metric”');
    expect(describeProblem(empty, createTranslate('zh-CN')).message).toContain('“截距”没有限制“载荷”');
    const failed = problem('invariance-step-failed', { values: { step: 'strict' } });
    expect(describeProblem(failed, createTranslate('zh-CN')).message).toContain('“严格”');
  });

  it('says in plain words what the system said of a file, and keeps what it does not know', () => {
    for (const [reason, sentence] of [
      ['ENOSPC', 'The disk is full.'],
      ['ENOSPC: no space left on device, write', 'The disk is full.'],
      ['ENOENT', 'Its folder is no longer there.'],
      ['EROFS', 'The disk is write-protected.'],
    ] as const)
      expect(
        describeProblem(problem('file-not-written', { values: { file: 'a', reason } }), createTranslate('en')).message,
      ).toBe(`The file a could not be written. ${sentence}`);
    const of = (reason: string, language: 'en' | 'zh-CN') =>
      describeProblem(problem('file-unreadable', { values: { file: 'a.csv', reason } }), createTranslate(language))
        .message;
    const missing = "ENOENT: no such file or directory, open '/data/a.csv'";
    expect(of(missing, 'en')).toBe('The file a.csv could not be read. There is no file of this name.');
    expect(of(missing, 'zh-CN')).toContain('没有这个名称的文件');
    expect(of('EIO: i/o error, read', 'en')).toContain('EIO: i/o error, read');
  });
});
