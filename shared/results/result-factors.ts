/** Exploratory factor analysis: eigenvalues, loadings, variance explained. */
import type { FactorSolution } from '../engine/factors/analyse-factors.ts';
import {
  formatBounded,
  formatDf,
  formatIndex,
  formatInteger,
  formatPRelation,
  formatStatistic,
} from '../language/format.ts';
import { plain, rich, type RichText } from '../language/rich-text.ts';
import { surveySources } from '../sources/survey-sources.ts';
import type { Translate } from '../language/translate.ts';
import type { EfaFindings, FactorsReply } from '../survey/run-factors.ts';
import { sortedByFactor } from '../survey/factor-groups.ts';
import type { SurveyContext } from './survey-context.ts';
import { numberCell, numberIfAny, wordCell, type Column, type ResultTable } from './element.ts';

/** F1, F2, ... */
export function factorNames(count: number): string[] {
  return Array.from({ length: count }, (_, m) => `F${m + 1}`);
}

/** Eigenvalues beyond those of the factors that are shown. */
const furtherEigenvalues = 3;

const named = (id: string, head: string): Column => ({ id, head: plain(head), align: 'left', brief: true });
const number = (id: string, head: string): Column => ({ id, head: plain(head), align: 'right', brief: true });

/** The largest eigenvalues, beside those of samples of unrelated items where there are any. */
export function resultEigenvalues(
  { structure, parallel }: EfaFindings,
  factors: number,
  translate: Translate,
): ResultTable {
  const { eigenvalues } = structure;
  const chance = ['data', 'mean', 'percentile'] as const;
  return {
    id: 'eigenvalues',
    title: translate('results.factors.eigenvalues'),
    columns: [
      named('component', translate('results.factors.column.component')),
      number('eigenvalue', translate('results.factors.column.eigenvalue')),
      number('share', translate('results.factors.column.share')),
      ...(parallel ? chance.map((id) => number(id, translate(`results.factors.column.${id}`))) : []),
    ],
    rows: [...eigenvalues.subarray(0, factors + furtherEigenvalues)].map((value, m) => ({
      kind: 'cells',
      cells: {
        component: wordCell(String(m + 1)),
        eigenvalue: numberCell(value, 'estimate-3'),
        share: numberCell(value / eigenvalues.length, 'coefficient-3'),
        data: numberIfAny(parallel?.rows[m]?.eigenvalue, 'estimate-3'),
        mean: numberIfAny(parallel?.rows[m]?.mean, 'estimate-3'),
        percentile: numberIfAny(parallel?.rows[m]?.percentile, 'estimate-3'),
      },
    })),
  };
}

/** How loadings are shown: items by their labels, small loadings greyed. */
export interface LoadingsLook {
  readonly labelOf?: (name: string) => string;
  readonly cut?: number;
}

/** Rotated loadings with communality and complexity of each item. */
export function resultFactorLoadings(
  { names }: EfaFindings,
  { factors, rotated, communalities, complexity }: FactorSolution,
  translate: Translate,
  { labelOf = (name) => name, cut = 0 }: LoadingsLook = {},
): ResultTable {
  const heads = factorNames(factors);
  return {
    id: 'factor-loadings',
    title: translate(rotated.structure ? 'results.factors.pattern' : 'results.factors.loadings'),
    columns: [
      named('item', translate('results.factors.column.item')),
      ...heads.map((head) => number(head, head)),
      number('communality', translate('results.factors.column.communality')),
      number('complexity', translate('results.factors.column.complexity')),
    ],
    rows: names.map((name, i) => ({
      kind: 'cells',
      cells: {
        item: wordCell(labelOf(name)),
        ...Object.fromEntries(
          heads.map((head, m) => {
            const loading = rotated.loadings[i * factors + m]!;
            return [head, numberCell(loading, 'coefficient', cut > 0 ? Math.abs(loading) >= cut : undefined)];
          }),
        ),
        communality: numberCell(communalities[i], 'coefficient'),
        complexity: numberCell(complexity[i], 'estimate'),
      },
    })),
  };
}

/** Variance explained by each rotated factor, and how oblique ones correlate. */
export function resultFactorVariance(
  { names }: EfaFindings,
  { factors, rotated }: FactorSolution,
  translate: Translate,
): ResultTable {
  const heads = factorNames(factors);
  const { phi, ssLoadings } = rotated;
  const correlations = factors > 1 ? phi : undefined;
  return {
    id: 'factor-variance',
    title: translate(correlations ? 'results.factors.variance-correlations' : 'results.factors.variance'),
    columns: [
      named('factor', translate('results.factors.column.factor')),
      number('ss', translate('results.factors.column.ss')),
      number('share', translate('results.factors.column.share')),
      ...(correlations ? heads.map((head) => number(head, head)) : []),
    ],
    rows: heads.map((name, m) => ({
      kind: 'cells',
      cells: {
        factor: wordCell(name),
        ss: numberCell(ssLoadings[m], 'estimate'),
        share: numberCell(ssLoadings[m]! / names.length, 'coefficient-3'),
        ...Object.fromEntries(
          heads.slice(0, m + 1).map((head, j) => [head, numberIfAny(correlations?.[m * factors + j], 'coefficient')]),
        ),
      },
    })),
  };
}

/** KMO from which items are fit for factors. [kaiser-1974] */
const leastAdequacy = 0.6;

/** Whether the items are fit for factors, and how many are suggested, in sentences. */
export function factorFindings({ found }: FactorsReply, { translate }: SurveyContext): readonly RichText[] {
  const { structure, items, parallel } = found;
  const { adequacy, bartlett, suggested } = structure;
  const isFit = adequacy.overall >= leastAdequacy;
  return [
    rich(translate, isFit ? 'survey.factors.kmo_good' : 'survey.factors.kmo_poor', {
      kmo: formatIndex(adequacy.overall),
      source: surveySources['kaiser-1974'].short,
    }),
    rich(translate, 'survey.factors.bartlett', {
      chisq: formatStatistic(bartlett.chisq),
      df: formatDf(bartlett.df),
      p: formatPRelation(bartlett.pvalue),
      n: formatInteger(items.n),
    }),
    rich(translate, 'survey.factors.suggested', {
      parallel: parallel ? formatInteger(parallel.suggested) : '\u2013',
      map: formatInteger(suggested.map),
      kaiser: formatInteger(suggested.kaiser),
      source: surveySources['horn-1965'].short,
    }),
  ];
}

/** Loadings sorted by factor and size, variance explained, eigenvalues; without a solution the eigenvalues alone. */
export function resultFactors(reply: FactorsReply, cut: number, context: SurveyContext): readonly ResultTable[] {
  const { found, solution } = reply;
  const { translate, labelOf } = context;
  const eigenvalues = resultEigenvalues(found, solution?.factors ?? 0, translate);
  if (!solution) return [eigenvalues];
  const loadings = resultFactorLoadings(found, solution, translate, { labelOf, cut });
  const order = sortedByFactor(solution, found.names.length);
  const note = rich(translate, 'survey.factors.loadings-note', { cut: formatBounded(cut) });
  const variance = resultFactorVariance(found, solution, translate);
  return [
    { ...loadings, rows: order.map((i) => loadings.rows[i]!), note },
    { ...variance, ...(solution.fit ? { note: fitNote(solution.fit, context) } : {}) },
    eigenvalues,
  ];
}

function fitNote(
  { chisq, df, pvalue, rmsr }: NonNullable<FactorSolution['fit']>,
  { translate }: SurveyContext,
): RichText {
  if (pvalue === undefined) return plain(translate('cli.efa.fit-exact', { rmsr: formatIndex(rmsr) }));
  const facts = {
    chisq: formatStatistic(chisq),
    df: formatDf(df),
    p: formatPRelation(pvalue),
    rmsr: formatIndex(rmsr),
  };
  return rich(translate, 'survey.factors.fit', facts);
}
