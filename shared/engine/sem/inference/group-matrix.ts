import type { GroupMatrix } from '../../fit.ts';

/** The moments of a group as the Fit tells of them. @param cov symmetric, row-major */
export function groupMatrix(
  group: number,
  names: readonly string[],
  cov: Float64Array,
  mean: Float64Array | undefined,
): GroupMatrix {
  const p = names.length;
  const rows = names.map((_, i) => Array.from(cov.subarray(i * p, (i + 1) * p)));
  return { group, names, cov: rows, ...(mean ? { mean: Array.from(mean) } : {}) };
}
