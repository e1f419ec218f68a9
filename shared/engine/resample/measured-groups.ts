import type { Discrepancy } from '../sem/discrepancies/discrepancy.ts';
import { matrixKinds } from '../model/model-matrices.ts';
import type { MeasuredGroup } from './measure-replicate.ts';

/** The groups of a discrepancy as measures read them, at the point where it stands. */
export function measuredGroups({ kernels }: Discrepancy): MeasuredGroup[] {
  return kernels.map(({ model, values, c, sigma, p }) => ({
    model,
    matrices: matrixKinds.map((kind) => values[kind]),
    c,
    variances: Float64Array.from({ length: p }, (_, i) => sigma[i * p + i]!),
  }));
}
