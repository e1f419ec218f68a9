/**
 * Covariances of products and deviations of normal answers: of complete ones, and of what is missing given what is
 * observed.
 *
 * Given the observed answers z is normal with covariance C. By Isserlis' theorem, with Y = sum zz' + n C / 2 over the
 * cases of a pattern, sum Cov(z_i z_j, z_k z_l) = Y_ik C_jl + Y_il C_jk + Y_jk C_il + Y_jl C_ik, and with the mean part
 * sum Cov(z_i z_j, z_k) = n (zbar_i C_jk + zbar_j C_ik).
 */
import { addConditional, addPatternProducts, openPattern, type Completion } from './complete-patterns.ts';
import type { PatternMoments } from './missing-patterns.ts';

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
export function patternProducts(
  c: Completion,
  moments: PatternMoments,
  r: number,
  mu: Float64Array,
  y: Float64Array,
): void {
  const { p } = c;
  const out = c.work;
  out.fill(0);
  addPatternProducts(c, moments, r, mu, out);
  addConditional(c, moments, r, 0.5 * moments.weight[r]!, out);
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

/** V: S_ik S_jl + S_il S_jk among products, S_ik among deviations. */
export function completeInformation(cov: Float64Array, p: number): ProductCovariance {
  const pairs = (p * (p + 1)) / 2;
  const size = pairs + p;
  const values = new Float64Array(size * size);
  for (let i = 0, row = 0; i < p; i++) {
    for (let j = 0; j <= i; j++, row++) {
      for (let k = 0; k < p; k++) {
        for (let l = 0; l <= k; l++) {
          const value = cov[i * p + k]! * cov[j * p + l]! + cov[i * p + l]! * cov[j * p + k]!;
          values[row * size + pairPlace(k, l)] = value;
        }
      }
    }
    for (let k = 0; k < p; k++) values[(pairs + i) * size + pairs + k] = cov[i * p + k]!;
  }
  return { size, values };
}
