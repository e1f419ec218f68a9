/**
 * What missing answers take from the information: the covariance of the complete-data scores given what is observed.
 *
 * With a = Z'P z, the score of parameter k is scale a_u a_v + meanFactor a_u (less its mean), z normal given the observed
 * answers with covariance C. By Isserlis' theorem, with Y = sum zz' + n C / 2 over the cases of a pattern,
 * sum Cov(z_i z_j, z_k z_l) = Y_ik C_jl + Y_il C_jk + Y_jk C_il + Y_jl C_ik, and with the mean part
 * sum Cov(z_i z_j, z_k) = n (zbar_i C_jk + zbar_j C_ik). Observed information = complete - missing [louis-1982].
 *
 * Two ways to the same sum: over all patterns in the products of answers first and the parameters once (`sumProducts`),
 * or parameters pattern by pattern, which needs no table of pairs by pairs and pays with many variables.
 */
import { addPatternProducts, openPattern, type Completion } from '../moments/complete-patterns.ts';
import type { PatternMoments } from '../moments/missing-patterns.ts';
import { rowProducts } from '../numeric/cross-product.ts';
import type { GroupKernel } from './group-kernel.ts';

/** Covariances of the products z_i z_j (i >= j: place i (i + 1) / 2 + j) and, after them, of the z_i, over all cases. */
export interface ProductCovariance {
  /** p (p + 1) / 2 + p. */
  readonly size: number;
  readonly values: Float64Array;
}

/** The place of the product z_i z_j. */
export function pairPlace(i: number, j: number): number {
  return i >= j ? (i * (i + 1)) / 2 + j : (j * (j + 1)) / 2 + i;
}

/** Y of the pattern last opened, lower triangle packed; z of its mean stays in `c.z`. */
function patternProducts(c: Completion, moments: PatternMoments, r: number, mu: Float64Array, y: Float64Array): void {
  const { p } = c;
  const { layout, weight } = moments;
  const out = c.work;
  out.fill(0);
  addPatternProducts(c, moments, r, mu, out);
  const o = layout.observedCount[r]!;
  const s = p - o;
  for (let a = 0; a < s; a++) {
    const row = layout.order[r * p + o + a]! * p;
    for (let b = 0; b <= a; b++) {
      const cell = row + layout.order[r * p + o + b]!;
      out[cell] = out[cell]! + 0.5 * weight[r]! * c.conditional[a * s + b]!;
    }
  }
  for (let i = 0, place = 0; i < p; i++) for (let j = 0; j <= i; j++) y[place++] = out[i * p + j]!;
}

/** Sums over patterns of C_jl Y (pairs x pairs) and of n C_jl zbar (pairs x p). */
function sumTensors(
  c: Completion, moments: PatternMoments, inverse: Float64Array, mu: Float64Array,
): { readonly second: Float64Array; readonly first: Float64Array } {
  const { p } = c;
  const pairs = (p * (p + 1)) / 2;
  const second = new Float64Array(pairs * pairs);
  const first = new Float64Array(pairs * p);
  const y = new Float64Array(pairs);
  const { layout, weight } = moments;
  for (let r = 0; r < layout.patternCount; r++) {
    const o = layout.observedCount[r]!;
    const s = p - o;
    const n = weight[r]!;
    if (s === 0 || n === 0) continue;
    openPattern(c, moments, r, inverse);
    patternProducts(c, moments, r, mu, y);
    for (let a = 0; a < s; a++) {
      const row = layout.order[r * p + o + a]!;
      for (let b = 0; b <= a; b++) {
        const place = pairPlace(row, layout.order[r * p + o + b]!);
        const x = c.conditional[a * s + b]!;
        for (let k = 0; k < pairs; k++) second[place * pairs + k] = second[place * pairs + k]! + x * y[k]!;
        for (let k = 0; k < p; k++) first[place * p + k] = first[place * p + k]! + n * x * c.z[k]!;
      }
    }
  }
  return { second, first };
} // prettier-ignore

/** Covariances of all products and deviations given the observed answers, summed over cases, at P = Sigma^-1 and mu. */
export function sumProducts(
  c: Completion, moments: PatternMoments, inverse: Float64Array, mu: Float64Array,
): ProductCovariance {
  const { p } = c;
  const pairs = (p * (p + 1)) / 2;
  const size = pairs + p;
  const values = new Float64Array(size * size);
  const { second, first } = sumTensors(c, moments, inverse, mu);
  for (let i = 0, row = 0; i < p; i++) {
    for (let j = 0; j <= i; j++, row++) {
      for (let k = 0, col = 0; k <= i; k++) {
        const ik = pairPlace(i, k);
        const jk = pairPlace(j, k);
        for (let l = 0; l <= k && col <= row; l++, col++) {
          const il = pairPlace(i, l);
          const jl = pairPlace(j, l);
          const x = second[jl * pairs + ik]! + second[jk * pairs + il]!;
          const value = x + second[il * pairs + jk]! + second[ik * pairs + jl]!;
          values[row * size + col] = values[col * size + row] = value;
        }
      }
      for (let k = 0; k < p; k++) {
        const value = first[pairPlace(j, k) * p + i]! + first[pairPlace(i, k) * p + j]!;
        values[row * size + pairs + k] = values[(pairs + k) * size + row] = value;
      }
    }
  }
  addSpread(c, moments, inverse, values, size);
  return { size, values };
} // prettier-ignore

/** The block of the deviations themselves: sum of n C. */
function addSpread(
  c: Completion, moments: PatternMoments, inverse: Float64Array, values: Float64Array, size: number,
): void {
  const { p } = c;
  const { layout, weight } = moments;
  const corner = size - p;
  for (let r = 0; r < layout.patternCount; r++) {
    const o = layout.observedCount[r]!;
    const s = p - o;
    if (s === 0 || weight[r] === 0) continue;
    openPattern(c, moments, r, inverse);
    for (let a = 0; a < s; a++) {
      const row = (corner + layout.order[r * p + o + a]!) * size + corner;
      for (let b = 0; b < s; b++) {
        const cell = row + layout.order[r * p + o + b]!;
        values[cell] = values[cell]! + weight[r]! * c.conditional[a * s + b]!;
      }
    }
  }
} // prettier-ignore

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
