/** All fit indices, by lavaan's names. A new index: one entry in a file here, or one file and one line. */
import type { FitMeasures } from '../../fit.ts';
import { absolute } from './absolute.ts';
import { chiSquareTest } from './chi-square-test.ts';
import type { FitContext, FitIndex } from './fit-context.ts';
import { incremental } from './incremental.ts';
import { likelihood, type LikelihoodContext } from './likelihood.ts';
import { residual } from './residual.ts';
import { rmsea } from './rmsea.ts';
import { scaled } from './scaled.ts';

export const fitIndices = {
  ...chiSquareTest,
  ...incremental,
  ...likelihood,
  ...rmsea,
  ...residual,
  ...absolute,
  ...scaled,
} as const satisfies Record<string, FitIndex>;

/** Indices that sum over all moments of the sample. */
const ofSampleMoments: ReadonlySet<string> = new Set([...Object.keys(residual), 'gfi', 'agfi', 'pgfi']);

interface Computable<Context> {
  readonly compute: (context: Context) => number | undefined;
}

/** What is not defined or not finite is left out. */
function computeAll<Context>(
  indices: readonly (readonly [string, Computable<Context>])[],
  context: Context,
): FitMeasures {
  const measures: Record<string, number> = {};
  for (const [name, index] of indices) {
    const value = index.compute(context);
    if (value !== undefined && Number.isFinite(value)) measures[name] = value + 0; // no negative zero
  }
  return measures;
}

/** Computes every index; those of residuals not where some moments of the sample are unknown. */
export function computeFitMeasures(context: FitContext): FitMeasures {
  const indices = Object.entries<FitIndex>(fitIndices);
  const known = context.hasUnknownMoments ? indices.filter(([name]) => !ofSampleMoments.has(name)) : indices;
  return computeAll(known, context);
}

/** What can be told where there is no test of fit: the likelihood and what follows from it. */
export function computeLikelihoodMeasures(context: LikelihoodContext): FitMeasures {
  const { npar, df } = chiSquareTest;
  return computeAll<LikelihoodContext>([['npar', npar], ['df', df], ...Object.entries(likelihood)], context);
}
