/** Mutants that once broke a promise, made as small as they can be. What hung would end these tests by their time limit. */
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../shared/data/readers/csv/write-csv.ts';
import { previewTable } from '../../../shared/data/import-table.ts';
import { drawModel } from '../../../shared/document/edits/draw-model.ts';
import { keepModel } from '../../../shared/document/edits/edits.ts';
import { toModelSpec } from '../../../shared/document/compile/to-model-spec.ts';
import { buildScene } from '../../../shared/drawing/build-scene.ts';
import { defaultSceneOptions } from '../../../shared/drawing/scene.ts';
import { readProject, writeProject } from '../../../shared/document/file/project-file.ts';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import { parseSyntax } from '../../../shared/engine/model/parse-syntax.ts';
import { openProject } from '../../../shared/jobs/project-jobs.ts';
import { describeProblem } from '../../../shared/language/describe-problem.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { problem, type Problem } from '../../../shared/problem.ts';
import { valueOf } from '../../support/study.ts';
import { cellsOf, fileOf, host, imported, importText } from '../../unit/data/import-support.ts';
import { spec } from '../../unit/engine/engine-support.ts';
import { memoryHost } from '../../unit/jobs/memory-host.ts';

const codes = (problems: readonly Problem[]) => problems.map(({ code, values }) => [code, values['context']]);
const control = { progress: () => undefined, isCancelled: () => false };
const open = (content: Uint8Array) =>
  openProject({ fileName: 'a.pathloom', bytes: content.length, content }, memoryHost, control);
const sum = (count: number, name = 'v') => Array.from({ length: count }, (_, i) => `${name}${i}`).join(' + ');

describe('tables', () => {
  it('with a cell of a million digits are read at once, as numbers or as text', async () => {
    const digits = '1'.repeat(1_000_000);
    const data = await imported(`a,b\n${digits}x,2\n1,3\n`);
    expect(data.dataset.columns.map(({ kind }) => kind)).toEqual(['text', 'numeric']);
    const comma = await imported(`a;b\n${digits}x;2,5\n1;3,5\n`, { delimiter: ';', decimal: ',' });
    expect(cellsOf(comma, 'b')).toEqual([2.5, 3.5]);
    expect(writeCsv(['a'], [[`-${digits}x`]])).toContain(`'-1`);
  });

  it('say that NUL characters were left out', async () => {
    const plain = `a,b\n${'1,2\n'.repeat(60)}`;
    const outcome = await importText(`${plain}4\u00005,2\n`);
    expect(codes(outcome.problems)).toEqual([['text-decoding-doubtful', 'nul']]);
    const late = await importText(`a,b\n${'1,2\n'.repeat(80_000)}4\u00005,2\n`);
    expect(codes(late.problems)).toEqual([['text-decoding-doubtful', 'nul']]);
  });

  it('in Windows-1252 are previewed as they are imported', async () => {
    const bytes = Uint8Array.from('na\u00efve,caf\u00e9,don\u0092t\n1,2,3\n4,5,6\n', (letter) => letter.charCodeAt(0));
    const data = await imported(bytes, { encoding: 'windows-1252' });
    const preview = valueOf(await previewTable(fileOf(bytes), { format: 'csv', encoding: 'windows-1252' }, host));
    expect(preview.names).toEqual(['na\u00efve', 'caf\u00e9', 'don\u2019t']);
    expect(data.dataset.columns.map(({ name }) => name)).toEqual(preview.names);
  });
});

describe('sentences', () => {
  it('stay sentences whatever the length of a name', () => {
    const long = 'x'.repeat(9_000);
    const told = problem('unknown-column', {
      variables: Array.from({ length: 30 }, () => long),
      values: { name: long },
    });
    for (const language of ['en', 'zh-CN'] as const)
      expect(describeProblem(told, createTranslate(language)).message.length).toBeLessThan(4_000);
  });
});

describe('projects', () => {
  const text = writeProject({ savedBy: 'test', document: emptyDocument });
  const utf8 = new TextEncoder();

  it('with a key that stands twice are refused: one of the two would be lost', () => {
    const repeated = text.replace('"paths": []', '"paths": [], "paths": []');
    expect(readProject(repeated).problems).toMatchObject([{ code: 'project-invalid' }]);
    expect(readProject(text.replace('"savedBy": "test"', '"savedBy": "a\\\\\\": {"')).ok).toBe(true);
  });

  it('say that some of their bytes are no text', async () => {
    const bytes = utf8.encode(text.replace('"savedBy": "test"', '"savedBy": "te?t"'));
    expect(codes((await open(bytes)).problems)).toEqual([]);
    bytes[bytes.indexOf(0x3f)] = 0xff;
    expect(codes((await open(bytes)).problems)).toEqual([['text-decoding-doubtful', 'project']]);
    const sign = utf8.encode(text.replace('"savedBy": "test"', '"savedBy": "te\ufffdt"'));
    expect(codes((await open(sign)).problems)).toEqual([]);
  });

  it('say that they hold data of which their document knows nothing', async () => {
    const dataFile = { fileName: 'a.csv', hash: `sha256:${'0'.repeat(64)}`, bytes: utf8.encode('a,b\n1,2\n') };
    const outcome = await open(utf8.encode(writeProject({ savedBy: 'test', document: emptyDocument, dataFile })));
    expect(codes(outcome.problems)).toEqual([['project-data-missing', 'unclaimed']]);
  });
});

describe('model syntax', () => {
  it.each([
    ['terms', `${sum(400)} ~ ${sum(400, 'w')}`],
    ['terms', Array.from({ length: 200 }, (_, i) => `v${i} ~ rep(1, 1000)*x`).join('\n')],
    ['terms', `${sum(200)} ~ x\n${Array.from({ length: 900 }, (_, i) => `group: g${i}\ny ~ x`).join('\n')}`],
    ['groups', `y ~ c(${Array.from({ length: 1_001 }, () => 'a').join()})*x`],
    ['groups', Array.from({ length: 1_001 }, (_, i) => `group: g${i}\ny ~ x`).join('\n')],
    ['label', `y ~ ${'a'.repeat(257)}*x`],
    ['label', `y ~ a*x\n${'q'.repeat(257)} := a`],
    ['name', `y ~ ${'x'.repeat(10_001)}`],
    [undefined, 'y ~ "a\nb"*x'],
    ['end', 'y ~ ``'],
  ])('beyond a limit (%s) is refused in its place', (context, text) => {
    const parsed = parseSyntax(text);
    expect(codes(parsed.problems)).toEqual([['syntax-error', context]]);
    for (const language of ['en', 'zh-CN'] as const)
      expect(describeProblem(parsed.problems[0]!, createTranslate(language)).message).toContain('1');
  });

  it('is read at once with very many empty lines within a statement', () => {
    expect(spec(`y ~ x${'\n'.repeat(200_000)}+ z`).terms).toHaveLength(2);
  });

  it.each([
    ['a construct of a long name', `${'f'.repeat(300)} =~ x1 + x2\ny ~ ${'f'.repeat(300)} + z`],
    ['a construct of very many indicators', `f =~ ${sum(1_200)}`],
    ['very many variables', `y ~ ${sum(2_300)}`],
    ['very many covariances', `${sum(110)} ~~ ${sum(100, 'w')}`],
    ['every arrow between fifty variables', `${sum(50)} ~ ${sum(50)}`],
  ])('%s is drawn as far as a drawing holds it, and can be saved', (_, text) => {
    const model = spec(text);
    const drawn = drawModel(model, defaultSettings);
    const document = keepModel(drawn, 'First');
    expect(document.keptModels).toHaveLength(1);
    expect(valueOf(toModelSpec(drawn)).terms).toHaveLength(model.terms.length);
    expect(valueOf(readProject(writeProject({ savedBy: 'test', document }))).document).toEqual(document);
  });

  it('of very many arrows is shown with straight ones, which keep clear of nothing', () => {
    const document = drawModel(spec(`y ~ ${sum(1_500)}`), defaultSettings);
    const context = { language: 'en', isStale: false, culprits: new Set<string>() } as const;
    const { edges } = buildScene(document, null, defaultSceneOptions, context);
    expect(edges).toHaveLength(1_500);
    expect(edges.every(({ control }) => control === undefined)).toBe(true);
  });

  it('can be kept with quantities of any length', () => {
    const model = spec(`y ~ a*x\nq := ${Array.from({ length: 2_000 }, () => 'a').join(' + ')}\ny ~~ equal("y ~ x")*x`);
    const document = keepModel(drawModel(model, defaultSettings), 'First');
    expect(valueOf(readProject(writeProject({ savedBy: 'test', document }))).document).toEqual(document);
  });
});
