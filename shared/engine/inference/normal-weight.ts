/** How normal theory weighs means and covariances. */
import type { StatisticsPlan } from '../moments/statistics-plan.ts';

/** V = D'(W x W)D / 2 of covariances and W of means, in the order of the plan. */
export function normalWeight(w: Float64Array, p: number, plan: StatisticsPlan): Float64Array {
  const { count, means, rows, cols } = plan;
  const out = new Float64Array(count * count);
  const first = means.length;
  means.forEach((i, a) => means.forEach((j, b) => (out[a * count + b] = w[i * p + j]!)));
  for (let a = 0; a < rows.length; a++) {
    const i = rows[a]! * p;
    const j = cols[a]! * p;
    const half = i === j ? 0.5 : 1;
    for (let b = 0; b < rows.length; b++) {
      const k = rows[b]!;
      const l = cols[b]!;
      const own = half * (k === l ? 0.5 : 1);
      out[(first + a) * count + first + b] = own * (w[i + k]! * w[j + l]! + w[i + l]! * w[j + k]!);
    }
  }
  return out;
}
