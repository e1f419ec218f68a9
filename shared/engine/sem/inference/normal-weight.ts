/** How normal theory weighs means and covariances: information of the saturated model a case, in the order of a plan. */
import type { GroupKernel } from '../kernel/group-kernel.ts';
import type { SampleMoments } from '../../sample/sample-moments.ts';
import type { StatisticsPlan } from '../../sample/statistics-plan.ts';
import { product } from '../../../numeric/dense.ts';

interface Weights {
  /** W of means. */
  readonly means: Float64Array;
  /** M and W, p x p, of the covariances' (M x W + W x M) / 2. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** W d, p: what ties means to covariances. */
  readonly tie: Float64Array;
}

/** Of covariances D'(M x W + W x M)D / 4, of means W, of both D'(Wd x W). */
function fill({ means, left, right, tie }: Weights, p: number, plan: StatisticsPlan): Float64Array {
  const { count, rows, cols } = plan;
  const out = new Float64Array(count * count);
  const first = plan.means.length;
  plan.means.forEach((i, a) => plan.means.forEach((j, b) => (out[a * count + b] = means[i * p + j]!)));
  for (let a = 0; a < rows.length; a++) {
    const i = rows[a]!;
    const j = cols[a]!;
    const half = i === j ? 0.5 : 1;
    for (let b = 0; b < rows.length; b++) {
      const k = rows[b]!;
      const l = cols[b]!;
      const own = 0.5 * half * (k === l ? 0.5 : 1);
      out[(first + a) * count + first + b] =
        own *
        (left[i * p + k]! * right[j * p + l]! +
          left[j * p + l]! * right[i * p + k]! +
          left[i * p + l]! * right[j * p + k]! +
          left[j * p + k]! * right[i * p + l]!);
    }
    plan.means.forEach((m, b) => {
      const value = half * (right[m * p + i]! * tie[j]! + right[m * p + j]! * tie[i]!);
      out[(first + a) * count + b] = out[b * count + first + a] = value;
    });
  }
  return out;
}

/** V = D'(W x W)D / 2 of covariances and W of means: expected information. */
export function normalWeight(w: Float64Array, p: number, plan: StatisticsPlan): Float64Array {
  return fill({ means: w, left: w, right: w, tie: new Float64Array(p) }, p, plan);
}

/**
 * Observed information, the second derivatives of the likelihood at the implied moments: with d = ybar - mu and
 * M = 2 W (S + dd') W - W, D'(M x W + W x M)D / 4 of covariances, and D'(Wd x W) between them and the means.
 */
export function observedNormalWeight(kernel: GroupKernel, moments: SampleMoments, plan: StatisticsPlan): Float64Array {
  const { w, p, mu, model } = kernel;
  const d = Float64Array.from({ length: p }, (_, i) => (model.hasMeans ? moments.mean[i]! - mu[i]! : 0));
  const around = moments.cov.map((x, cell) => x + d[Math.floor(cell / p)]! * d[cell % p]!);
  const left = product(product(w, around, p, p, p), w, p, p, p).map((x, cell) => 2 * x - w[cell]!);
  return fill({ means: w, left, right: w, tie: product(w, d, p, p, 1) }, p, plan);
}
