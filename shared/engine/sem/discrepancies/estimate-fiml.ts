/**
 * Maximum likelihood from incomplete cases (full information).
 *
 * F = sum over cases of [log|Sigma_oo| + (y_o - mu_o)' Sigma_oo^-1 (y_o - mu_o)] / N, less the same at the saturated
 * moments. Its gradient is that of the complete-data discrepancy at the completed moments (Fisher's identity), so one pass
 * over the patterns and one set of tables give value and gradient. Scoring uses the average information over patterns,
 * K - Z'P Cbar P Z in place of K; the observed Hessian is the complete one at the completed moments less the missing
 * information. [dempster-laird-rubin-1977] [louis-1982]
 */
import { completePatterns, createCompletion, type Completion } from '../../sample/complete-patterns.ts';
import type { PatternMoments } from '../../sample/missing-patterns.ts';
import { dot } from '../../../numeric/dot.ts';
import type { Discrepancy, EstimatorGroup } from './discrepancy.ts';
import {
  computeImplied,
  createGroupKernel,
  invertSigma,
  surroundInto,
  type GroupKernel,
} from '../kernel/group-kernel.ts';
import { sumProducts } from '../../sample/missing-products.ts';
import { addByPattern, addProjected, scoreWeights } from './missing-information.ts';
import { addGradient, addInformation, computeScoreTables, createMlGroup, type MlGroup } from './ml-discrepancy.ts';
import { addMlCurvature } from './ml-second-derivatives.ts';

export interface FimlGroup {
  /** Complete-data discrepancy at the completed moments. */
  readonly ml: MlGroup;
  readonly patterns: PatternMoments;
  readonly completion: Completion;
  /** The mean of a case's terms at the saturated moments. */
  readonly saturatedValue: number;
  readonly n: number;
  readonly weight: number;
  /** The kernel with the average K over patterns. */
  readonly scoring: GroupKernel;
  readonly half: Float64Array;
  /** P - P Cbar P, and times Z. */
  readonly average: Float64Array;
  readonly averageZ: Float64Array;
}

export function createFimlGroup({ matrices, moments, weight }: EstimatorGroup): FimlGroup {
  const { incomplete } = moments;
  if (!incomplete) throw new Error('full information needs the cases by missing pattern');
  const kernel = createGroupKernel(matrices);
  const { p, t } = kernel;
  const completed = { ...moments, cov: new Float64Array(p * p), mean: new Float64Array(p) };
  return {
    ml: createMlGroup(kernel, completed, weight),
    patterns: incomplete.patterns,
    completion: createCompletion(p),
    saturatedValue: incomplete.value,
    n: moments.n,
    weight,
    scoring: { ...kernel, k: new Float64Array(t * t) },
    half: new Float64Array(p * p),
    average: new Float64Array(p * p),
    averageZ: new Float64Array(p * t),
  };
}

/** F of one group at `parameters`; Infinity where the implied covariance matrix is not positive definite. Leaves the completed moments. */
export function fimlDiscrepancy(group: FimlGroup, parameters: Float64Array): number {
  const { ml, patterns, completion, n } = group;
  const { kernel, residual, moments } = ml;
  if (!computeImplied(kernel, parameters)) return Infinity;
  const logDet = invertSigma(kernel);
  if (Number.isNaN(logDet)) return Infinity;
  const { p, w, mu } = kernel;
  if (!completePatterns(completion, patterns, w, mu)) return Infinity;
  const { products, spread, deviation } = completion;
  let trace = 0;
  for (let i = 0; i < p * p; i++) trace += w[i]! * products[i]!;
  for (let i = 0; i < p; i++) {
    residual[i] = deviation[i]! / n;
    moments.mean[i] = mu[i]! + residual[i]!;
  }
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      const cell = i * p + j;
      moments.cov[cell] = (products[cell]! + spread[cell]!) / n - residual[i]! * residual[j]!;
    }
  }
  return logDet + (completion.logDet + trace) / n - group.saturatedValue;
}

/** K averaged over patterns: Z'(P - P Cbar P)Z. */
function averageCross({ ml, completion, scoring, half, average, averageZ, n }: FimlGroup): void {
  const { kernel } = ml;
  const { p, w } = kernel;
  const { spread } = completion;
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) half[i * p + j] = dot(w, i * p, spread, j * p, p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      const value = w[i * p + j]! - dot(half, i * p, w, j * p, p) / n;
      average[i * p + j] = average[j * p + i] = value;
    }
  }
  surroundInto(kernel, average, averageZ, scoring.k);
}

/** Whether the table of products by products costs less than the parameters pattern by pattern. */
function prefersProducts({ ml, patterns }: FimlGroup): boolean {
  const { p, q, t } = ml.kernel;
  const { patternCount, observedCount, slot } = patterns.layout;
  const size = (p * (p + 3)) / 2;
  let table = size * size * (q + 2);
  let direct = 0;
  for (let r = 0; r < patternCount; r++) {
    const s = p - observedCount[r]!;
    if (s === 0) continue;
    table += ((s * (s + 1)) / 2) * size;
    direct += s * t * t + 4 * q * q + (slot[r]! < 0 ? t * t : p * p * t + p * t * t);
  }
  return size <= mostProducts && table < direct;
}

/** Beyond this the table of products by products takes more than 50 MB. */
const mostProducts = 2000;

/** Adds the observed Hessian of one group at the point last differentiated. */
function addFimlHessian(group: FimlGroup, hessian: Float64Array, size: number): void {
  const { ml, patterns, completion, weight, n } = group;
  const { kernel } = ml;
  addInformation(kernel, weight, hessian, size);
  addMlCurvature(ml, hessian, size);
  const factor = (-2 * weight) / n;
  if (prefersProducts(group)) {
    const products = sumProducts(completion, patterns, kernel.w, kernel.mu);
    addProjected(kernel, scoreWeights(kernel), products, factor, hessian, size);
  } else addByPattern(completion, patterns, kernel, factor, hessian, size);
}

/** A discrepancy from incomplete cases: `information` is the average one over patterns, `hessian` the observed one. */
export interface FimlObjective extends Discrepancy {
  readonly parts: readonly FimlGroup[];
}

/** The sum over groups of weight x F. `size`: free parameters before equalities. */
export function fimlObjective(groups: readonly EstimatorGroup[], size: number): FimlObjective {
  const parts = groups.map(createFimlGroup);
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const hessian = new Float64Array(size * size);
  return {
    size,
    gradient,
    information,
    hessian,
    parts,
    kernels: parts.map((part) => part.ml.kernel),
    evaluate(parameters) {
      let value = 0;
      for (const part of parts) value += part.weight * fimlDiscrepancy(part, parameters);
      return value;
    },
    differentiate() {
      gradient.fill(0);
      information.fill(0);
      for (const part of parts) {
        computeScoreTables(part.ml);
        averageCross(part);
        addGradient(part.ml, gradient);
        addInformation(part.scoring, part.weight, information, size);
      }
    },
    differentiateTwice() {
      hessian.fill(0);
      for (const part of parts) addFimlHessian(part, hessian, size);
    },
  };
}
