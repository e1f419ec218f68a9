/**
 * What incomplete cases say of the saturated moments: information, scores, and their traces.
 *
 * In the natural parameters of the normal distribution the statistics are the products z_i z_j and the deviations z_i
 * about the saturated moments. Complete information is their covariance V, observed information W = V - M / n with M
 * what is missing, and B the mean product of the casewise scores. All of this depends on the data alone and is
 * remembered with the moments.
 */
import { addOuterProducts } from '../estimators/case-scores.ts';
import { pairPlace, sumProducts, type ProductCovariance } from '../estimators/missing-information.ts';
import { completeDeviation, createCompletion, openPattern } from '../moments/complete-patterns.ts';
import type { PatternMoments } from '../moments/missing-patterns.ts';
import type { SampleMoments } from '../moments/sample-moments.ts';
import { choleskyInPlace, choleskyInvert } from '../numeric/cholesky.ts';
import { patternsOf } from './fiml-likelihood.ts';

/** Beyond this number of products and deviations the tables take too much memory and minutes. */
const mostStatistics = 1500;

export interface SaturatedInformation {
  /** S^-1. */
  readonly inverse: Float64Array;
  /** M, summed over cases. */
  readonly missing: ProductCovariance;
  /** V W^-1: trace, and W^-1 itself. */
  readonly trace: number;
  readonly observedInverse: Float64Array;
}

/** With the casewise scores. */
export interface SaturatedScores {
  /** B, a case. */
  readonly products: ProductCovariance;
  /** The symmetric part of B W^-1 V. */
  readonly mixed: ProductCovariance;
  /** tr(W^-1 B). */
  readonly trace: number;
  /** tr(V W^-1 B W^-1). */
  readonly completeTrace: number;
}

/** V: S_ik S_jl + S_il S_jk among products, S_ik among deviations. */
function completeInformation(cov: Float64Array, p: number): ProductCovariance {
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

function invertCovariance(cov: Float64Array, p: number): Float64Array {
  const factor = cov.slice();
  const inverse = new Float64Array(p * p);
  if (choleskyInPlace(factor, p)) choleskyInvert(factor, p, inverse, new Float64Array(p * p));
  return inverse;
}

function traceOfProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function computeInformation(moments: SampleMoments): SaturatedInformation | undefined {
  const p = moments.names.length;
  const patterns = patternsOf(moments);
  if ((p * (p + 3)) / 2 > mostStatistics) return undefined;
  const inverse = invertCovariance(moments.cov, p);
  const missing = sumProducts(createCompletion(p), patterns, inverse, moments.mean);
  const complete = completeInformation(moments.cov, p);
  const { size } = complete;
  const factor = complete.values.map((x, i) => x - missing.values[i]! / moments.n);
  if (!choleskyInPlace(factor, size, 1e-13)) return undefined;
  const observedInverse = new Float64Array(size * size);
  choleskyInvert(factor, size, observedInverse, new Float64Array(size * size));
  const trace = traceOfProduct(complete.values, observedInverse);
  return { inverse, missing, trace, observedInverse };
}

/** Scores of each case: products and deviations expected given the answers, less what the moments say. rows x size. */
function saturatedScores(patterns: PatternMoments, moments: SampleMoments, inverse: Float64Array): Float64Array {
  const { layout } = patterns;
  const { p, values, start, rows } = layout;
  const pairs = (p * (p + 1)) / 2;
  const size = pairs + p;
  const out = new Float64Array(rows.length * size);
  const completion = createCompletion(p);
  const { z, conditional } = completion;
  for (let r = 0; r < layout.patternCount; r++) {
    openPattern(completion, patterns, r, inverse);
    const o = layout.observedCount[r]!;
    const s = p - o;
    for (let row = start[r]!; row < start[r + 1]!; row++) {
      const offset = row * size;
      for (let j = 0; j < p; j++) z[j] = values[row * p + j]! - moments.mean[j]!;
      completeDeviation(completion, patterns, r, z);
      for (let i = 0, place = offset; i < p; i++) {
        for (let j = 0; j <= i; j++, place++) out[place] = z[i]! * z[j]! - moments.cov[i * p + j]!;
        out[offset + pairs + i] = z[i]!;
      }
      for (let a = 0; a < s; a++) {
        for (let b = 0; b <= a; b++) {
          const place = offset + pairPlace(layout.order[r * p + o + a]!, layout.order[r * p + o + b]!);
          out[place] = out[place]! + conditional[a * s + b]!;
        }
      }
    }
  }
  return out;
}

function multiplySquare(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const out = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      const x = a[i * size + k]!;
      if (x === 0) continue;
      for (let j = 0; j < size; j++) out[i * size + j] = out[i * size + j]! + x * b[k * size + j]!;
    }
  }
  return out;
}

function computeScores(moments: SampleMoments): SaturatedScores | undefined {
  const information = saturatedInformation(moments);
  if (!information) return undefined;
  const patterns = patternsOf(moments);
  const p = moments.names.length;
  const { observedInverse } = information;
  const complete = completeInformation(moments.cov, p);
  const { size } = complete;
  const products = new Float64Array(size * size);
  const rows = saturatedScores(patterns, moments, information.inverse);
  addOuterProducts(rows, patterns.counts, 1 / moments.n, products, size);
  const mixed = multiplySquare(multiplySquare(products, observedInverse, size), complete.values, size);
  const completeTrace = traceOfProduct(transposed(mixed, size), observedInverse);
  const symmetric = transposed(mixed, size).map((x, i) => (x + mixed[i]!) / 2);
  return {
    products: { size, values: products },
    mixed: { size, values: symmetric },
    trace: traceOfProduct(products, observedInverse),
    completeTrace,
  };
}

function transposed(a: Float64Array, size: number): Float64Array {
  const out = new Float64Array(size * size);
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) out[j * size + i] = a[i * size + j]!;
  return out;
}

function remember<T>(compute: (moments: SampleMoments) => T): (moments: SampleMoments) => T {
  const known = new WeakMap<SampleMoments, { readonly value: T }>();
  return (moments) => {
    let entry = known.get(moments);
    if (!entry) known.set(moments, (entry = { value: compute(moments) }));
    return entry.value;
  };
}

/** Information at the saturated moments; undefined for very many variables, or where the data do not determine them. */
export const saturatedInformation = remember(computeInformation);

/** The same with casewise scores. Cost O(cases p^4 + p^6). */
export const saturatedScoreProducts = remember(computeScores);
