/** All fit indices, by lavaan's names. A new index: one entry in a file here, or one file and one line. */
import type { FitMeasures } from '../fit.ts';
import { absolute } from './absolute.ts';
import { chiSquareTest } from './chi-square-test.ts';
import type { FitContext, FitIndex } from './fit-context.ts';
import { incremental } from './incremental.ts';
import { likelihood } from './likelihood.ts';
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

export type FitIndexId = keyof typeof fitIndices;

/** Computes every index; what is not defined or not finite is left out. */
export function computeFitMeasures(context: FitContext): FitMeasures {
  const measures: Record<string, number> = {};
  for (const [name, index] of Object.entries<FitIndex>(fitIndices)) {
    const value = index.compute(context);
    if (value !== undefined && Number.isFinite(value)) measures[name] = value + 0; // no negative zero
  }
  return measures;
}
