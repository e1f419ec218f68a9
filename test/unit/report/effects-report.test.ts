/** What the report says of mediation, moderation, groups and ordered items: the study with each of them drawn. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addModeration, removeElements, setFurtherSyntax, setSettings } from '../../../shared/document/edits/edits.ts';
import { elementsOf } from '../../../shared/document/find.ts';
import { toModelSpec } from '../../../shared/document/compile/to-model-spec.ts';
import type { ProjectDocument } from '../../../shared/document/types.ts';
import { testInvariance } from '../../../shared/engine/compare/test-invariance.ts';
import { applySteps } from '../../../shared/data/prepare/apply-steps.ts';
import { bootstrapModel } from '../../support/bootstrap-model.ts';
import { fitModel, solveModel } from '../../../shared/engine/estimate.ts';
import { modificationIndices } from '../../../shared/engine/after/modification-indices.ts';
import type { EstimatedFit } from '../../../shared/engine/fit.ts';
import { formatEstimate, formatIndex, formatInterval, formatStatistic } from '../../../shared/language/format.ts';
import { writeSvg } from '../../../shared/drawing/write-svg.ts';
import { buildReport } from '../../../shared/report/build-report.ts';
import type { ReportBlock, TableBlock } from '../../../shared/report/blocks.ts';
import { once } from '../../support/once.ts';
import { isPlainSvg } from '../../support/plain-svg.ts';
import { cellsOf, tableOf, textOf, wordsOf } from '../../support/read-report.ts';
import { estimateStudy, valueOf } from '../../support/study.ts';

interface Reported {
  readonly fit: EstimatedFit;
  readonly blocks: readonly ReportBlock[];
  table(id: string): TableBlock;
  cells(id: string): string[][];
  words(): string;
}

async function reported(
  change: (document: ProjectDocument) => ProjectDocument,
  options: {
    readonly language?: 'en' | 'zh-CN';
    readonly isBootstrapped?: boolean;
    readonly hasLadder?: boolean;
    readonly hasIndices?: boolean;
  } = {},
): Promise<Reported> {
  const study = await estimateStudy();
  const document = change(study.document);
  const dataset = valueOf(applySteps(study.data.dataset, document.preparation));
  const input = { spec: valueOf(toModelSpec(document)), dataset, settings: document.settings };
  const fit = once([document, options.isBootstrapped], () =>
    options.isBootstrapped ? bootstrapModel(input) : fitModel(input),
  );
  if (fit.status === 'failed') throw new Error(JSON.stringify(fit.problems));
  const { blocks } = buildReport({
    document,
    fit,
    dataSummary: study.data.summary,
    provenance: study.data.provenance,
    version: '1.2.3',
    language: options.language ?? 'en',
    generatedOn: '2026-11-23',
    analyses: {
      indices: options.hasIndices
        ? once([document, 'indices'], () => modificationIndices(valueOf(solveModel(input))))
        : null,
      ladder: options.hasLadder ? once([document, 'ladder'], () => valueOf(testInvariance(input))) : null,
    },
  });
  return {
    fit,
    blocks,
    table: (id) => tableOf(blocks, id),
    cells: (id) => cellsOf(tableOf(blocks, id)),
    words: () => wordsOf(blocks),
  };
}

const moderated = (document: ProjectDocument) => addModeration(document, { path: 'p31', moderator: 'c14' });

describe('mediation', () => {
  it('lists every route with intervals of the delta method, and says so', async () => {
    const { cells, table, fit } = await reported((document) => document);
    const row = fit.estimates.find(({ op, lhs }) => op === ':=' && lhs === 'ind_Locus_Trust_Loyalty')!;
    const found = cells('effects').find(([first]) => first === 'Locus → Continuance trust → Platform loyalty')!;
    expect(found[1]).toBe(formatEstimate(row.est));
    expect(found[3]).toBe(formatInterval(row.ciLower, row.ciUpper, formatEstimate));
    expect(textOf(table('effects').note ?? [])).toContain('delta method');
  });

  it('takes the intervals of the bootstrap where there is one', async () => {
    const { cells, table, fit } = await reported((document) => setSettings(document, { bootstrap: 40 }), {
      isBootstrapped: true,
    });
    const row = fit.bootstrap!.estimates.find(({ op, lhs }) => op === ':=' && lhs === 'ind_Locus_Trust_Loyalty')!;
    const found = cells('effects').find(([first]) => first === 'Locus → Continuance trust → Platform loyalty')!;
    expect(found[3]).toBe(formatInterval(row.ciLower, row.ciUpper, formatEstimate));
    expect(found[2]).toBe(formatEstimate(row.se));
    expect(textOf(table('effects').note ?? [])).toContain('40 bootstrap replicates');
  });
});

describe('moderation', () => {
  it('tells slopes, region and conditional indirect effects, with two pictures', async () => {
    const { blocks, cells, fit, table, words } = await reported(moderated);
    const [analysis] = fit.interactions!;
    expect(cells('slopes-1').map(([first]) => first)).toEqual(['low (−1 SD)', 'mean', 'high (+1 SD)']);
    expect(cells('slopes-1')[0]?.[1]).toBe(formatEstimate(analysis!.slopes[0]!.est));
    expect(words()).toMatch(/Johnson-Neyman technique.*from −3\.00 to \d\.\d\d standard deviations \(negative\)/);
    const index = cells('conditional-1').find(([first]) => first === 'Index of moderated mediation');
    expect(index?.[1]).toBe(formatEstimate(analysis!.mediations[0]!.index!.est));
    const figures = blocks.flatMap((block) => (block.kind === 'figure' ? [block] : []));
    expect(figures.map(({ id }) => id)).toEqual(['model', 'slopes-plot-1', 'regions-plot-1']);
    expect(figures.every(({ picture }) => isPlainSvg(writeSvg(picture)))).toBe(true);
    expect(words()).toContain('Hayes, A. F. (2015)');
    for (const id of ['slopes-1', 'conditional-1']) {
      expect(table(id).note).toContainEqual({ text: 'SE', style: 'emphasis' });
      expect(textOf(table(id).note ?? [])).not.toContain('*');
    }
  });

  it('is left out, with what it would cite, where no product is drawn', async () => {
    const { blocks, words } = await reported((document) => document);
    expect(blocks.some((block) => 'id' in block && block.id === 'moderation')).toBe(false);
    expect(words()).not.toContain('Hayes');
  });

  it('is Chinese throughout', async () => {
    const { words, cells } = await reported(moderated, { language: 'zh-CN' });
    expect(words()).toContain('按 Johnson-Neyman 法');
    expect(cells('slopes-1')[0]?.[0]).toBe('低（−1 SD）');
  });
});

const byGender = (document: ProjectDocument) =>
  setSettings(removeElements(document, elementsOf(document, 'GENDER')), { group: 'GENDER' });

describe('invariance', () => {
  it('is a table of all steps where it was tested', async () => {
    const { cells, words } = await reported(byGender, { hasLadder: true });
    const golden = JSON.parse(readFileSync(new URL('../../golden/screens/study.json', import.meta.url), 'utf8')) as {
      readonly ladder: Readonly<Record<string, Readonly<Record<string, number>>>>;
    };
    const { configural, metric } = golden.ladder;
    const rows = cells('invariance');
    expect(rows.map(([step]) => step)).toEqual(['Configural', 'Metric', 'Scalar', 'Strict', 'Latent means']);
    expect(rows[0]?.[1]).toBe(`${formatStatistic(configural!['chisq'])} (436)`);
    expect(rows[1]?.[5]).toBe(`${formatStatistic(metric!['chisq']! - configural!['chisq']!)} (15)`);
    expect(rows[1]?.[7]).toBe(formatIndex(metric!['cfi']! - configural!['cfi']!));
    expect(words()).toContain('All steps hold');
    expect(words()).toContain('Cheung, G. W., & Rensvold');
  });

  it('is not in the report where it was not', async () => {
    const { blocks, words } = await reported(byGender);
    expect(blocks.some((block) => 'id' in block && block.id === 'invariance')).toBe(false);
    expect(words()).not.toContain('Rensvold');
  });
});

describe('local fit', () => {
  it('tells the largest residuals, and modification indices where there are any', async () => {
    const { cells, words } = await reported((document) => document, { hasIndices: true });
    expect(words()).toContain('residual correlations (observed minus implied) are CTR3 – USE −.11');
    const rows = cells('modification-indices');
    expect(rows).toHaveLength(10);
    expect(rows[0]).toEqual(['LOC4 ~~ TRU4', '20.83', '−0.13', '−.27']);
  });

  it('has no table of indices where nobody asked for them', async () => {
    const { blocks } = await reported((document) => document);
    expect(blocks.some((block) => block.kind === 'table' && block.id === 'modification-indices')).toBe(false);
  });
});

describe('groups', () => {
  it('have tables and a figure each, with their own numbers', async () => {
    const { blocks, cells, fit, table } = await reported(byGender);
    const loadings = (group: number) =>
      fit.estimates.find((row) => row.group === group && row.op === '=~' && row.rhs === 'LOC2')!;
    for (const group of [1, 2]) {
      const row = cells(`loadings-${group}`).find(([item]) => item === 'LOC2')!;
      expect(row[3]).toBe(formatEstimate(loadings(group).est));
    }
    expect(loadings(1).est).not.toBe(loadings(2).est);
    expect(table('loadings-1').title).toMatch(/Gender = \d \(n = \d+\)/);
    expect(cells('paths-1')).not.toEqual(cells('paths-2'));
    expect(blocks.filter((block) => block.kind === 'figure').map(({ id }) => id)).toEqual(['model-1', 'model-2']);
  });
});

it('ordered items have their thresholds', async () => {
  const items = ['LOY1', 'LOY2', 'LOY3'];
  const { cells, fit, words } = await reported((document) =>
    setSettings(document, { estimator: 'WLSMV', ordered: items }),
  );
  expect(cells('thresholds').map(([item]) => item)).toEqual(items);
  const first = fit.estimates.find(({ op, lhs, rhs }) => op === '|' && lhs === 'LOY1' && rhs === 't1')!;
  expect(cells('thresholds')[0]?.[1]).toBe(`${formatEstimate(first.est)} (${formatEstimate(first.se)})`);
  expect(words()).toContain('3 items were taken as ordered categories');
});

it('a regression that a statement adds stands among the paths, and what it defines among the further estimates', async () => {
  const report = await reported((document) => setFurtherSyntax(document, 'Loyalty ~ direct*Locus\ntwice := 2*direct'));
  const paths = report.blocks.flatMap((block) => (block.kind === 'table' && /^paths/.test(block.id) ? [block] : []));
  const rows = paths.flatMap((table) => table.rows.map((row) => row.cells.map(textOf).join(' ')));
  const { est } = report.fit.estimates.find(({ lhs, rhs, op }) => lhs === 'Loyalty' && op === '~' && rhs === 'Locus')!;
  expect(rows.filter((row) => row.includes('Locus') && row.includes(formatEstimate(est)))).toHaveLength(1);
  const further = report.cells('parameters').map(([name]) => name);
  expect(further).toEqual(['twice := 2*direct']);
});
