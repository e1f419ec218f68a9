/**
 * What incomplete cases say of the saturated moments: information, scores, and their traces.
 *
 * In the natural parameters of the normal distribution the statistics are the products z_i z_j and the deviations z_i
 * about the saturated moments. Complete information is their covariance V, observed information W = V - M / n with M
 * what is missing, and B the mean product of the casewise scores. G is W^-1, less the directions that would move moments
 * of covariates that are data. All of this depends on the data alone and is remembered with the moments.
 */
import { addOuterProducts } from '../discrepancies/case-scores.ts';
import { completeDeviation, createCompletion, openPattern } from '../../sample/complete-patterns.ts';
import type { PatternMoments } from '../../sample/missing-patterns.ts';
import { completeInformation, pairPlace, sumProducts, type ProductCovariance } from '../../sample/missing-products.ts';
import type { SampleMoments } from '../../sample/sample-moments.ts';
import { choleskyInPlace, choleskyInvert, invertPositive } from '../../../numeric/cholesky.ts';
import { rowProducts } from '../../../numeric/cross-product.ts';
import { addScaled, traceOfProduct } from '../../../numeric/dense.ts';
import { patternsOf } from './fiml-likelihood.ts';
import { projectOutFixedMoments, withoutCovariates } from './saturated-covariates.ts';

/** Beyond this number of columns the tables, of columns squared by columns squared, take minutes. */
export const mostColumns = 61;

/** Share of the complete information that directions without any are given. */
const unknownInformation = 1e-9;

export interface SaturatedInformation {
  /** S^-1. */
  readonly inverse: Float64Array;
  /** M, summed over cases. */
  readonly missing: ProductCovariance;
  /** V, with moments among covariates left out. */
  readonly complete: ProductCovariance;
  /** What leaving them out has added to V; absent without covariates. */
  readonly leftOut?: ProductCovariance;
  readonly observedInverse: Float64Array;
  /** tr(V G). */
  readonly trace: number;
}

/** With the casewise scores. */
export interface SaturatedScores {
  /** B, a case. */
  readonly products: ProductCovariance;
  /** The symmetric part of B G V. */
  readonly mixed: ProductCovariance;
  /** tr(G B). */
  readonly trace: number;
  /** tr(V G B G). */
  readonly completeTrace: number;
}

/** Exogenous observed covariates, as places among the columns. */
export interface CovariatePlaces {
  readonly columns: readonly number[];
  /** Whether their moments are data. */
  readonly areFixed: boolean;
}

function computeInformation(
  moments: SampleMoments,
  covariates: CovariatePlaces,
  patterns = patternsOf(moments),
): SaturatedInformation | undefined {
  const p = moments.names.length;
  if (p > mostColumns) return undefined;
  const { columns, areFixed } = covariates;
  const inverse = invertPositive(moments.cov, p) ?? new Float64Array(p * p);
  const missing = sumProducts(createCompletion(p), patterns, inverse, moments.mean);
  const complete = completeInformation(moments.cov, p);
  const { size } = complete;
  // Of a pair that nobody answered nothing is known: scores do not speak of it, and any information serves.
  const added = (moments.incomplete?.unpaired.length ?? 0) > 0 ? unknownInformation : 0;
  const factor = complete.values.map((x, i) => (1 + added) * x - missing.values[i]! / moments.n);
  if (!choleskyInPlace(factor, size, 1e-13)) return undefined;
  const observedInverse = new Float64Array(size * size);
  choleskyInvert(factor, size, observedInverse, new Float64Array(size * size));
  if (areFixed && !projectOutFixedMoments(observedInverse, complete, p, columns)) return undefined;
  const leftOut = columns.length > 0 ? withoutCovariates(complete, inverse, p, columns) : undefined;
  if (leftOut) addScaled(complete.values, leftOut.values, 1);
  const trace = traceOfProduct(complete.values, observedInverse, size);
  return { inverse, missing, complete, ...(leftOut ? { leftOut } : {}), observedInverse, trace };
}

/** Patterns whose cases have the saturated moments themselves: from them observed information is the expected one. */
function expectedPatterns({ layout, counts, weight }: PatternMoments, { mean, cov }: SampleMoments): PatternMoments {
  const { p, patternCount } = layout;
  const slot = Int32Array.from({ length: patternCount }, (_, r) => r);
  const scatter = new Float64Array(patternCount * p * p);
  const means = new Float64Array(patternCount * p);
  weight.forEach((n, r) => {
    means.set(mean, r * p);
    scatter.set(
      cov.map((x) => n * x),
      r * p * p,
    );
  });
  return { layout: { ...layout, slot, slotCount: patternCount }, counts, weight, mean: means, scatter };
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

function computeScores(moments: SampleMoments, covariates: CovariatePlaces): SaturatedScores | undefined {
  const information = saturatedInformation(moments, covariates);
  if (!information) return undefined;
  const { observedInverse, complete, inverse } = information;
  const { size } = complete;
  const patterns = patternsOf(moments);
  const products = new Float64Array(size * size);
  addOuterProducts(saturatedScores(patterns, moments, inverse), patterns.counts, 1 / moments.n, products, size);
  // All three are symmetric: rows serve as columns.
  const half = new Float64Array(size * size);
  const mixed = new Float64Array(size * size);
  rowProducts(products, size, observedInverse, size, size, half);
  rowProducts(half, size, complete.values, size, size, mixed);
  const symmetric = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) symmetric[i * size + j] = (mixed[i * size + j]! + mixed[j * size + i]!) / 2;
  }
  return {
    products: { size, values: products },
    mixed: { size, values: symmetric },
    trace: traceOfProduct(products, observedInverse, size),
    completeTrace: traceOfProduct(mixed, observedInverse, size),
  };
}

/** tr(W^-1 B) with expected information W. */
function computeExpectedTrace(moments: SampleMoments, covariates: CovariatePlaces): number | undefined {
  const information = computeInformation(moments, covariates, expectedPatterns(patternsOf(moments), moments));
  const scores = saturatedScoreProducts(moments, covariates);
  if (!information || !scores) return undefined;
  const { size, values } = scores.products;
  return traceOfProduct(values, information.observedInverse, size);
}

type OfMoments<T> = (moments: SampleMoments, covariates: CovariatePlaces) => T;

function memoise<T>(compute: OfMoments<T>): OfMoments<T> {
  const known = new WeakMap<SampleMoments, Map<string, { readonly value: T }>>();
  return (moments, covariates) => {
    let entries = known.get(moments);
    if (!entries) known.set(moments, (entries = new Map<string, { readonly value: T }>()));
    const key = `${String(covariates.areFixed)} ${covariates.columns.join()}`;
    let entry = entries.get(key);
    if (!entry) entries.set(key, (entry = { value: compute(moments, covariates) }));
    return entry.value;
  };
}

/** Information at the saturated moments; undefined for very many variables, or where the data do not determine them. */
export const saturatedInformation = memoise((moments, covariates) => computeInformation(moments, covariates));

/** The same with casewise scores. Cost O(cases p^4 + p^6). */
export const saturatedScoreProducts = memoise(computeScores);

/** tr(G B) with expected information in place of the observed one. */
export const expectedScoreTrace = memoise(computeExpectedTrace);
