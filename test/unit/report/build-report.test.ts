import { beforeAll, describe, expect, it } from 'vitest';
import { formatBounded, formatCoefficient, formatP } from '../../../shared/language/format.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { problem } from '../../../shared/problem.ts';
import type { ReportBlock, ReportDocument, TableBlock } from '../../../shared/report/blocks.ts';
import { buildReport, type ReportInput } from '../../../shared/report/build-report.ts';
import { fitIndices } from '../../../shared/engine/indices/registry.ts';
import { verdictOf } from '../../../shared/results/shown-indices.ts';
import { rich, type RichText } from '../../../shared/language/rich-text.ts';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import { estimateStudy, type EstimatedStudy } from '../../support/study.ts';
import { indexValues } from '../../support/flat-indices.ts';

let study: EstimatedStudy;
beforeAll(async () => {
  study = await estimateStudy();
});

function input(changes: Partial<ReportInput> = {}): ReportInput {
  return {
    document: study.document,
    fit: study.fit,
    dataSummary: study.data.summary,
    provenance: study.data.provenance,
    version: '1.2.3',
    language: 'en',
    generatedOn: '2026-11-23',
    analyses: {},
    ...changes,
  };
}

function textOf(text: RichText): string {
  return text
    .map((run) => run.text)
    .join('')
    .replaceAll('\u00a0', ' ');
}

function tableOf(report: ReportDocument, id: string): TableBlock {
  const table = report.blocks.find((block) => block.kind === 'table' && block.id === id);
  if (table?.kind !== 'table') throw new Error(`no table ${id}`);
  return table;
}

function cellsOf(table: TableBlock): string[][] {
  return table.rows.map((row) => row.cells.map(textOf));
}

function wordsOf(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'code':
      return block.text;
    case 'paragraph':
    case 'note':
      return textOf(block.text);
    case 'table':
      return [
        block.title,
        ...block.columns.map((each) => textOf(each.title)),
        ...cellsOf(block).flat(),
        textOf(block.note ?? []),
      ].join(' ');
    case 'figure':
      return `${block.title} ${textOf(block.note ?? [])}`;
  }
}

function allWords(report: ReportDocument): string {
  return report.blocks.map(wordsOf).join('\n');
}

describe('the report of the bundled study', () => {
  it('has the sections in order and numbers tables and figures', () => {
    const { blocks, title, runningHead } = buildReport(input());
    const headings = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));
    expect(headings).toEqual([
      'Model',
      'Sample and data',
      'Measurement model',
      'Model fit',
      'Structural model',
      'Mediation',
      'Hypotheses',
      'Notes for reviewers',
      'References',
    ]);
    expect(blocks.flatMap((block) => (block.kind === 'table' ? [block.number] : []))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(title).toContain('Attribution');
    expect(runningHead).toBe('Pathloom 1.2.3 · N = 404 · ML');
  });

  it('carries every path with its numbers and hypothesis', () => {
    const table = tableOf(buildReport(input()), 'paths');
    const cells = cellsOf(table).filter((row) => row.length > 1);
    expect(cells).toHaveLength(8);
    const row = study.fit.estimates.find((each) => each.lhs === 'Trust' && each.rhs === 'Locus');
    expect(cells[0]?.slice(0, 2)).toEqual(['H1', 'Locus → Continuance trust']);
    expect(cells[0]?.[4]).toBe(formatCoefficient(row?.stdAll));
    expect(cells[0]?.[6]).toBe(formatP(row?.pvalue));
    expect(cells.map((each) => each[7])).toEqual([
      'supported',
      'supported',
      'not supported',
      '',
      'supported',
      '',
      '',
      '',
    ]);
  });

  it('carries every loading, markers without a standard error', () => {
    const cells = cellsOf(tableOf(buildReport(input()), 'loadings')).filter((row) => row.length > 1);
    expect(cells).toHaveLength(21);
    expect(cells[0]).toMatchObject({ 0: 'LOC1', 3: '1.00', 4: '–', 5: '–' });
    expect(cells[1]?.[5]).toBe('< .001');
  });

  it('tells sample, preparation, fit, conventions, data and syntax', () => {
    const words = allWords(buildReport(input()));
    expect(words).toContain('simulated');
    expect(words).toContain('16 cases with a missing answer');
    expect(words).toContain('The code 99 was read as missing in LOC1 to LOY3 (21 columns).');
    expect(words).toContain('TRU4');
    expect(words).toContain(`χ²(238) = ${study.fit.measures.chisq?.plain?.toFixed(2)}`);
    expect(words).toContain(`CFI = ${formatBounded(study.fit.measures.cfi?.plain, 3)}`);
    expect(words).toContain(study.data.provenance.hash.slice(7));
    expect(words).toContain('Trust ~ b1*Locus + b3*Stability + b4*Controllability + b5*SocialCues');
    expect(words).toContain('23 November 2026');
    const amos = ((study.fit.measures.chisq?.plain ?? 0) * 403) / 404;
    expect(words).toContain(`AMOS and LISREL use N − 1, which makes χ² = ${amos.toFixed(2)} here`);
  });

  it('is Chinese throughout when asked', () => {
    const report = buildReport(input({ language: 'zh-CN' }));
    const words = allWords(report);
    for (const text of [
      '研究模型',
      '测量模型',
      '结构模型',
      '归因源 → 持续信任',
      '不支持',
      '2026年11月23日',
      '极大似然法',
    ])
      expect(words).toContain(text);
    expect(report.title).toBe('AI客服失败后的归因、信任与忠诚');
    expect(words).not.toMatch(/\{\{|report\.|problem\./);
  });
});

describe('without estimates', () => {
  it('says why, with the remedy, and draws the model', () => {
    const problems = [problem('constant-column', { variables: ['LOC1'] })];
    const report = buildReport(input({ fit: { status: 'failed', problems } }));
    const words = allWords(report);
    expect(words).toContain('Why there are no estimates');
    expect(words).toContain('LOC1');
    expect(report.blocks.some((block) => block.kind === 'figure')).toBe(true);
    expect(report.blocks.some((block) => block.kind === 'table')).toBe(false);
    expect(words).not.toMatch(/\{\{|report\.|problem\./);
  });

  it('can be made from nothing', () => {
    const report = buildReport(
      input({ document: emptyDocument, fit: null, dataSummary: null, provenance: null, generatedOn: 'yesterday' }),
    );
    expect(report.title).toBe('Untitled study');
    expect(allWords(report)).toContain('not been estimated');
  });

  it('warns when the estimation did not converge', () => {
    const words = allWords(buildReport(input({ fit: { ...study.fit, status: 'not-converged' } })));
    expect(words).toContain('must not be interpreted');
    expect(words).toContain('without converging');
  });
});

it('judges indices by their own direction', () => {
  const { cfi, rmsea, gfi } = fitIndices;
  expect([0.96, 0.95, 0.94].map((value) => verdictOf(value, cfi.display.cutOff))).toEqual([
    'good',
    'good',
    'acceptable',
  ]);
  expect([0.05, 0.07, 0.09].map((value) => verdictOf(value, rmsea.display.cutOff))).toEqual([
    'good',
    'acceptable',
    'poor',
  ]);
  expect(gfi.display).not.toHaveProperty('cutOff');
  const words = allWords(
    buildReport(
      input({ fit: { ...study.fit, measures: { ...study.fit.measures, ...indexValues({ cfi: 0.9, srmr: 0.2 }) } } }),
    ),
  );
  expect(words).toContain('these indices fall short: CFI, SRMR');
});

it('a saturated model is not judged', () => {
  const fit = { ...study.fit, measures: { ...study.fit.measures, ...indexValues({ df: 0 }) } };
  expect(allWords(buildReport(input({ fit })))).toContain('saturated');
});

it('italics come from the language, never from the data', () => {
  const translate = createTranslate('en');
  const runs = rich(translate, 'report.structural.positive', { from: 'a*b*c', to: '*', beta: '.1', p: '< .05' });
  expect(
    runs
      .map((run) => run.text)
      .join('')
      .replaceAll('\u00a0', ' '),
  ).toBe('Higher a*b*c goes with higher * (β = .1, p < .05).');
  expect(runs.filter((run) => run.style === 'emphasis').map((run) => run.text)).toEqual(['p']);
  const note = rich(translate, 'report.figure.note-tests');
  expect(note.filter((run) => run.style === 'emphasis').map((run) => run.text)).toEqual(['p', 'p', 'p']);
  expect(note.map((run) => run.text).join('')).toContain('***');
});
