/**
 * Corrections of the tests of incomplete cases.
 *
 * Scaled chi-square: c = (tr(W1^-1 B1) - tr(W0^-1 B0)) / df, W observed information, B mean products of casewise scores,
 * of the saturated model (1) and the model tested (0) [yuan-bentler-2000].
 * Robust indices: complete-data discrepancy between the saturated moments and those implied, divided by what its summands
 * are worth under missing answers: tr(Wc R Gamma R') / df with R = I - D E D'W, E = (D'WD)^-1, Gamma = W^-1 for normal
 * data and W^-1 B W^-1 otherwise, all at the saturated moments; D: derivatives at the estimates [zhang-savalei-2023].
 */
import { addExpectedInformation, addScoreProducts } from '../discrepancies/case-scores.ts';
import type { FimlObjective } from '../discrepancies/estimate-fiml.ts';
import { withWeights } from '../kernel/group-kernel.ts';
import { addProjected, scoreWeights } from '../discrepancies/missing-information.ts';
import type { ProductCovariance } from '../../sample/missing-products.ts';
import { addInformation } from '../discrepancies/ml-discrepancy.ts';
import { addScaled, product, traceOfProduct } from '../../../numeric/dense.ts';
import type { SampleMoments } from '../../sample/sample-moments.ts';
import {
  expectedScoreTrace,
  saturatedInformation,
  saturatedScoreProducts,
  type CovariatePlaces,
} from './saturated-information.ts';
import { invertInformation } from '../../../numeric/sampling-covariance.ts';
import { alongDirections } from './solution-basis.ts';

/** A model at its optimum: the user's, or independence. */
export interface FimlModel {
  readonly objective: FimlObjective;
  readonly moments: readonly SampleMoments[];
  /** How theta can move: size x directions. */
  readonly basis: Float64Array;
  readonly directions: number;
  readonly df: number;
  readonly covariates: CovariatePlaces;
  readonly information: 'expected' | 'observed';
  /** Adds the curvature of nonlinear constraints to second derivatives of F (`lagrangianHessian`). */
  readonly withConstraints?: ((hessian: Float64Array) => Float64Array) | undefined;
  /** Every pair of columns was answered by some case. */
  readonly isPairwiseComplete: boolean;
}

/** Information of F, observed or expected, in theta at the point last differentiated. */
export function fimlInformation(objective: FimlObjective, kind: 'expected' | 'observed'): Float64Array {
  const { size, parts } = objective;
  if (kind === 'observed') {
    objective.differentiateTwice();
    return objective.hessian;
  }
  const out = new Float64Array(size * size);
  for (const part of parts) addExpectedInformation(part, part.ml.kernel, part.weight, out, size);
  return out;
}

/** Mean products of casewise scores, in theta. */
export function fimlScoreProducts({ size, parts }: FimlObjective): Float64Array {
  const out = new Float64Array(size * size);
  for (const part of parts) addScoreProducts(part, part.weight / part.n, out, size);
  return out;
}

/** tr(W0^-1 B0) of the model; undefined when its information is singular. */
export function fimlModelTrace(model: FimlModel): number | undefined {
  const own = fimlInformation(model.objective, model.information);
  const curved = model.information === 'observed' && model.withConstraints ? model.withConstraints(own) : own;
  const information = alongDirections(model, curved).map((x) => x / 2);
  const inverse = invertInformation(information, model.directions);
  return (
    inverse && traceOfProduct(inverse, alongDirections(model, fimlScoreProducts(model.objective)), model.directions)
  );
}

/** tr(W1^-1 B1) over groups. */
export function fimlSaturatedTrace({ moments, covariates, information }: FimlModel): number | undefined {
  let sum = 0;
  for (const own of moments) {
    const trace =
      information === 'expected' ? expectedScoreTrace(own, covariates) : saturatedScoreProducts(own, covariates)?.trace;
    if (trace === undefined) return undefined;
    sum += trace;
  }
  return sum;
}

interface Projections {
  /** D'WcD. */
  readonly complete: Float64Array;
  /** D'WD. */
  readonly observed: Float64Array;
  /** D'BD and D'(B W^-1 Wc)D, when the data are not taken as normal. */
  readonly scores: Float64Array;
  readonly mixed: Float64Array;
  /** tr(Wc Gamma). */
  trace: number;
}

/** Adds what one group contributes. @returns false where the saturated information is not to be had. */
function project(model: FimlModel, g: number, isRobust: boolean, out: Projections): boolean {
  const { size, parts } = model.objective;
  const part = parts[g]!;
  const moments = model.moments[g]!;
  const information = saturatedInformation(moments, model.covariates);
  if (!information) return false;
  const { weight, n } = part;
  const kernel = { ...withWeights(part.ml.kernel, information.inverse), mu: moments.mean };
  const weights = scoreWeights(kernel);
  const add = (products: ProductCovariance, factor: number, to: Float64Array): void =>
    addProjected(kernel, weights, products, factor, to, size);
  const complete = new Float64Array(size * size);
  addInformation(kernel, weight / 2, complete, size);
  addScaled(out.complete, complete, 1);
  if (model.information === 'expected') addExpectedInformation(part, kernel, weight / 2, out.observed, size);
  else {
    addScaled(out.observed, complete, 1);
    add(information.missing, -weight / n, out.observed);
  }
  if (information.leftOut) add(information.leftOut, weight, out.complete);
  if (!isRobust) {
    out.trace += information.trace;
    return true;
  }
  const scores = saturatedScoreProducts(moments, model.covariates);
  if (!scores) return false;
  add(scores.products, weight, out.scores);
  add(scores.mixed, weight, out.mixed);
  out.trace += scores.completeTrace;
  return true;
}

/** tr(Wc R Gamma R') / df; undefined where it cannot be computed. */
export function robustFactor(model: FimlModel, isRobust: boolean): number | undefined {
  const { size } = model.objective;
  const make = (): Float64Array => new Float64Array(size * size);
  const sums: Projections = { complete: make(), observed: make(), scores: make(), mixed: make(), trace: 0 };
  for (let g = 0; g < model.moments.length; g++) if (!project(model, g, isRobust, sums)) return undefined;
  const { directions } = model;
  const e = invertInformation(alongDirections(model, sums.observed), directions);
  if (!e) return undefined;
  const complete = alongDirections(model, sums.complete);
  if (!isRobust) return (sums.trace - traceOfProduct(e, complete, directions)) / model.df;
  const times = (a: Float64Array, b: Float64Array): Float64Array => product(a, b, directions, directions, directions);
  const crossed = 2 * traceOfProduct(e, alongDirections(model, sums.mixed), directions);
  const last = traceOfProduct(times(alongDirections(model, sums.scores), e), times(complete, e), directions);
  return (sums.trace - crossed + last) / model.df;
}

/** N x the complete-data discrepancy between saturated and implied moments. */
export function completeChiSquare({ objective, moments }: FimlModel): number {
  let sum = 0;
  objective.parts.forEach(({ ml, n }, g) => {
    const { p, w, mu, factor } = ml.kernel;
    const { cov, mean, logDet } = moments[g]!;
    let f = -logDet - p;
    for (let i = 0; i < p; i++) f += 2 * Math.log(factor[i * p + i]!);
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < p; j++) {
        const d = (mean[i]! - mu[i]!) * (mean[j]! - mu[j]!);
        f += w[i * p + j]! * (cov[i * p + j]! + d);
      }
    }
    sum += n * f;
  });
  return Math.max(0, sum);
}
