/**
 * All fit indices by lavaan's names, in the order in which they are listed. A new index: one entry in a file here (or one
 * file and one line), and its words in both languages. Everything that shows indices reads their records.
 */
import { crossValidation, goodness, noncentrality } from './absolute.ts';
import { baselineTest, chiSquareTest, criticalSizes } from './chi-square-test.ts';
import type { FitContext, LikelihoodContext, ProductsContext } from './fit-context.ts';
import type { FitIndex, Formula, IndexContexts, IndexNeed, IndexVersion } from './fit-index.ts';
import { incremental } from './incremental.ts';
import { informationCriteria, likelihoods, sizes } from './likelihood.ts';
import { products } from './products.ts';
import { residual } from './residual.ts';
import { rmsea } from './rmsea.ts';

// What a model is judged by comes first.
const { cfi, tli, ...furtherIncremental } = incremental;
const { srmr, ...furtherResidual } = residual;

export const fitIndices = {
  ...chiSquareTest,
  cfi,
  tli,
  ...rmsea,
  srmr,
  ...furtherIncremental,
  ...furtherResidual,
  ...goodness,
  ...noncentrality,
  ...criticalSizes,
  ...crossValidation,
  ...likelihoods,
  ...informationCriteria,
  ...products,
  ...baselineTest,
  ...sizes,
} as const satisfies Record<string, FitIndex>;

export type IndexId = keyof typeof fitIndices;

/** Indices that are shown: each has words in every language. */
export type ShownIndexId = {
  [Id in IndexId]: (typeof fitIndices)[Id] extends { readonly display: object } ? Id : never;
}[IndexId];

/** The indices of a fit, each in the versions that it has. */
export type IndexValues = Readonly<Partial<Record<IndexId, Readonly<Partial<Record<IndexVersion, number>>>>>>;

/** All records with their ids, in the order of the registry. */
export const indexRecords = (): readonly (readonly [IndexId, FitIndex])[] =>
  Object.entries(fitIndices) as [IndexId, FitIndex][];

/** Every index that needs no more than this. What is not defined or not finite is left out. */
function compute<Need extends IndexNeed>(need: Need, context: IndexContexts[Need], allMoments = true): IndexValues {
  const values: Partial<Record<IndexId, Partial<Record<IndexVersion, number>>>> = {};
  for (const [id, record] of indexRecords()) {
    if (record.needs !== need || (record.needsAllMoments && !allMoments)) continue;
    const formulas = Object.entries(record.formulas) as [IndexVersion, Formula<IndexContexts[Need]>][];
    for (const [version, formula] of formulas) {
      const value = formula.compute(context);
      // No negative zero.
      if (value !== undefined && Number.isFinite(value)) values[id] = { ...values[id], [version]: value + 0 };
    }
  }
  return values;
}

/** Of a fit with a test; indices that sum over all moments of the sample not where some are unknown. */
export function testedIndices(context: FitContext): IndexValues {
  return { ...compute('test', context, !context.hasUnknownMoments), ...compute('likelihood', context) };
}

/** Of a fit that has a likelihood and no test. */
export function untestedIndices(context: LikelihoodContext & { readonly df: number }): IndexValues {
  return { df: { plain: context.df }, ...compute('likelihood', context) };
}

/** Of a model with latent products. */
export function productIndices(context: ProductsContext): IndexValues {
  return { ...compute('likelihood', context), ...compute('products', context) };
}
