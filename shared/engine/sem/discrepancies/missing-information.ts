/**
 * What missing answers take from the information: the covariance of the complete-data scores given what is observed.
 *
 * With a = Z'P z, the score of parameter k is scale a_u a_v + meanFactor a_u (less its mean), z normal given the observed
 * answers. Observed information = complete - missing [louis-1982].
 *
 * Two ways to the same sum: over all patterns in the products of answers first and the parameters once (`sumProducts`),
 * or parameters pattern by pattern, which needs no table of pairs by pairs and pays with many variables.
 */
import { openPattern, type Completion } from '../../sample/complete-patterns.ts';
import { pairPlace, patternProducts, type ProductCovariance } from '../../sample/missing-products.ts';
import type { PatternMoments } from '../../sample/missing-patterns.ts';
import { rowProducts } from '../../../numeric/cross-product.ts';
import type { GroupKernel } from '../kernel/group-kernel.ts';

/** Weights of the products and deviations in the score of each parameter: q x (p (p + 1) / 2 + p), from the tables of the kernel. */
export function scoreWeights({ p, q, t, u, v, scale, meanFactor, wz }: GroupKernel): Float64Array {
  const pairs = (p * (p + 1)) / 2;
  const size = pairs + p;
  const out = new Float64Array(q * size);
  for (let k = 0; k < q; k++) {
    const left = u[k]!;
    const right = v[k]!;
    let place = k * size;
    for (let i = 0; i < p; i++) {
      const a = scale[k]! * wz[i * t + left]!;
      const b = scale[k]! * wz[i * t + right]!;
      for (let j = 0; j < i; j++) out[place++] = a * wz[j * t + right]! + b * wz[j * t + left]!;
      out[place++] = a * wz[i * t + right]!;
    }
    for (let i = 0; i < p; i++) out[place++] = meanFactor[k]! * wz[i * t + left]!;
  }
  return out;
}

/** Adds factor x D M D' to a matrix in theta (width x width); D: `scoreWeights`. */
export function addProjected(
  kernel: GroupKernel, weights: Float64Array, { size, values }: ProductCovariance,
  factor: number, out: Float64Array, width: number,
): void {
  const { q, model } = kernel;
  const turned = new Float64Array(q * size);
  const products = new Float64Array(q * q);
  // M is symmetric: its rows are its columns.
  rowProducts(weights, q, values, size, size, turned);
  rowProducts(turned, q, weights, q, size, products);
  for (let k = 0; k < q; k++) {
    for (let l = 0; l < q; l++) {
      const cell = model.freeIndex[k]! * width + model.freeIndex[l]!;
      out[cell] = out[cell]! + factor * products[k * q + l]!;
    }
  }
} // prettier-ignore

function addSymmetric(
  out: Float64Array, width: number, a: number, b: number, value: number, isDiagonal: boolean,
): void {
  out[a * width + b] = out[a * width + b]! + value;
  if (!isDiagonal) out[b * width + a] = out[b * width + a]! + value;
} // prettier-ignore

/** out (t x t) = wz' M wz for symmetric M given as packed lower triangle. */
function turnProducts({ p, t, wz }: GroupKernel, packed: Float64Array, half: Float64Array, out: Float64Array): void {
  half.fill(0);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      const x = packed[pairPlace(i, j)]!;
      for (let k = 0; k < t; k++) half[i * t + k] = half[i * t + k]! + x * wz[j * t + k]!;
    }
  }
  out.fill(0);
  for (let i = 0; i < p; i++) {
    for (let k = 0; k < t; k++) {
      const x = wz[i * t + k]!;
      for (let l = 0; l < t; l++) out[k * t + l] = out[k * t + l]! + x * half[i * t + l]!;
    }
  }
}

/** out (t x t) = wz_m' C wz_m of the pattern last opened. */
export function turnConditional(
  c: Completion, { layout }: PatternMoments, r: number, { p, t, wz }: GroupKernel, half: Float64Array, out: Float64Array,
): void {
  const o = layout.observedCount[r]!;
  const s = p - o;
  out.fill(0);
  for (let a = 0; a < s; a++) {
    half.fill(0, 0, t);
    for (let b = 0; b < s; b++) {
      const x = c.conditional[a * s + b]!;
      const row = layout.order[r * p + o + b]! * t;
      for (let k = 0; k < t; k++) half[k] = half[k]! + x * wz[row + k]!;
    }
    const row = layout.order[r * p + o + a]! * t;
    for (let k = 0; k < t; k++) {
      const x = wz[row + k]!;
      for (let l = 0; l < t; l++) out[k * t + l] = out[k * t + l]! + x * half[l]!;
    }
  }
} // prettier-ignore

interface Turned {
  readonly y: Float64Array;
  readonly g: Float64Array;
  /** wz' z of the pattern's mean, times its cases. */
  readonly mean: Float64Array;
}

/** Adds factor x the covariance of the scores, by look-ups in Y and C turned to the columns of Z. */
function addTurned({ q, t, u, v, scale, meanFactor, model }: GroupKernel, own: Turned, n: number, factor: number, out: Float64Array, width: number): void {
  const { y, g, mean } = own;
  for (let k = 0; k < q; k++) {
    const uk = u[k]!;
    const vk = v[k]!;
    for (let l = 0; l <= k; l++) {
      const ul = u[l]!;
      const vl = v[l]!;
      const straight = y[uk * t + ul]! * g[vk * t + vl]! + y[vk * t + vl]! * g[uk * t + ul]!;
      const crossed = y[uk * t + vl]! * g[vk * t + ul]! + y[vk * t + ul]! * g[uk * t + vl]!;
      let value = scale[k]! * scale[l]! * (straight + crossed);
      value += scale[k]! * meanFactor[l]! * (mean[uk]! * g[vk * t + ul]! + mean[vk]! * g[uk * t + ul]!);
      value += scale[l]! * meanFactor[k]! * (mean[ul]! * g[vl * t + uk]! + mean[vl]! * g[ul * t + uk]!);
      value += n * meanFactor[k]! * meanFactor[l]! * g[uk * t + ul]!;
      addSymmetric(out, width, model.freeIndex[k]!, model.freeIndex[l]!, factor * value, k === l);
    }
  }
} // prettier-ignore

/** Adds factor x the missing information pattern by pattern; what `addProjected` of `sumProducts` adds. */
export function addByPattern(
  c: Completion, moments: PatternMoments, kernel: GroupKernel, factor: number, out: Float64Array, width: number,
): void {
  const { p, t, wz, w, mu } = kernel;
  const { layout, weight } = moments;
  const packed = new Float64Array((p * (p + 1)) / 2);
  const half = new Float64Array(p * t);
  const own: Turned = { y: new Float64Array(t * t), g: new Float64Array(t * t), mean: new Float64Array(t) };
  for (let r = 0; r < layout.patternCount; r++) {
    const n = weight[r]!;
    if (layout.observedCount[r] === p || n === 0) continue;
    openPattern(c, moments, r, w);
    patternProducts(c, moments, r, mu, packed);
    own.mean.fill(0);
    for (let i = 0; i < p; i++) {
      for (let k = 0; k < t; k++) own.mean[k] = own.mean[k]! + n * c.z[i]! * wz[i * t + k]!;
    }
    turnConditional(c, moments, r, kernel, half, own.g);
    if (layout.slot[r]! >= 0) turnProducts(kernel, packed, half, own.y);
    else for (let i = 0; i < t; i++) for (let j = 0; j < t; j++)
      own.y[i * t + j] = (own.mean[i]! * own.mean[j]!) / n + 0.5 * n * own.g[i * t + j]!;
    addTurned(kernel, own, n, factor, out, width);
  }
} // prettier-ignore
