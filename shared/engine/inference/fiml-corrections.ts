/**
 * Corrections of the tests of incomplete cases.
 *
 * Scaled chi-square: c = (tr(W1^-1 B1) - tr(W0^-1 B0)) / df, W observed information, B mean products of casewise scores,
 * of the saturated model (1) and the model tested (0) [yuan-bentler-2000].
 * Robust indices: complete-data discrepancy between the saturated moments and those implied, divided by what its summands
 * are worth under missing answers: tr(Wc R Gamma R') / df with R = I - D E D'W, E = (D'WD)^-1, Gamma = W^-1 for normal
 * data and W^-1 B W^-1 otherwise, all at the saturated moments; D: derivatives at the estimates [zhang-savalei-2023].
 */
import { addExpectedInformation, addScoreProducts } from '../estimators/case-scores.ts';
import { transformInformation } from '../estimators/estimate-ml.ts';
import type { FimlGroup, FimlObjective } from '../estimators/estimate-fiml.ts';
import { surroundInto, type GroupKernel } from '../estimators/group-kernel.ts';
import { addProjected, scoreWeights, type ProductCovariance } from '../estimators/missing-information.ts';
import { addInformation } from '../estimators/ml-discrepancy.ts';
import type { SampleMoments } from '../moments/sample-moments.ts';
import { saturatedInformation, saturatedScoreProducts } from './saturated-information.ts';
import { invertInformation } from './parameter-covariance.ts';

/** A model at its optimum: the user's, or independence. */
export interface FimlModel {
  readonly objective: FimlObjective;
  readonly moments: readonly SampleMoments[];
  /** How theta can move: size x directions. */
  readonly basis: Float64Array;
  readonly directions: number;
  readonly df: number;
  /** Places of the fixed covariates among the variables. */
  readonly fixed: readonly number[];
  readonly information: 'expected' | 'observed';
}

function along({ objective, basis, directions }: FimlModel, matrix: Float64Array): Float64Array {
  const { size } = objective;
  const out = new Float64Array(directions * directions);
  transformInformation(matrix, basis, size, directions, new Float64Array(size * directions), out);
  return out;
}

function traceOfProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** tr(A E B E) for symmetric matrices. */
function traceOfFour(a: Float64Array, e: Float64Array, b: Float64Array, size: number): number {
  const multiply = (left: Float64Array, right: Float64Array): Float64Array => {
    const out = new Float64Array(size * size);
    for (let i = 0; i < size; i++) {
      for (let k = 0; k < size; k++) {
        const x = left[i * size + k]!;
        for (let j = 0; j < size; j++) out[i * size + j] = out[i * size + j]! + x * right[k * size + j]!;
      }
    }
    return out;
  };
  const first = multiply(a, e);
  const second = multiply(b, e);
  let sum = 0;
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) sum += first[i * size + j]! * second[j * size + i]!;
  return sum;
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
export function modelTrace(model: FimlModel): number | undefined {
  const information = along(model, fimlInformation(model.objective, model.information)).map((x) => x / 2);
  const inverse = invertInformation(information, model.directions);
  return inverse && traceOfProduct(inverse, along(model, fimlScoreProducts(model.objective)));
}

/** Mean over cases of (d'S^-1 d)^2 of some complete columns, d their deviations. */
function fourthMoment(moments: SampleMoments, places: readonly number[]): number {
  const { incomplete, mean, cov, n } = moments;
  const x = places.length;
  const p = moments.names.length;
  const block = new Float64Array(x * x);
  places.forEach((i, a) => places.forEach((j, b) => (block[a * x + b] = cov[i * p + j]!)));
  const inverse = invertInformation(block, x);
  if (!incomplete || !inverse) return NaN;
  const { layout, counts } = incomplete.patterns;
  let sum = 0;
  for (let row = 0; row < counts.length; row++) {
    let form = 0;
    places.forEach((i, a) => {
      const left = layout.values[row * p + i]! - mean[i]!;
      places.forEach((j, b) => (form += left * inverse[a * x + b]! * (layout.values[row * p + j]! - mean[j]!)));
    });
    sum += counts[row]! * form * form;
  }
  return sum / n;
}

/** tr(W1^-1 B1) over groups, less what fixed (complete) covariates contribute: (mean fourth moment + x) / 2. */
export function saturatedTrace({ moments, fixed }: FimlModel): number | undefined {
  let sum = 0;
  for (const own of moments) {
    const scores = saturatedScoreProducts(own);
    if (!scores) return undefined;
    sum += scores.trace - covariateTrace(own, fixed);
  }
  return sum;
}

function covariateTrace(moments: SampleMoments, fixed: readonly number[]): number {
  return fixed.length === 0 ? 0 : (fourthMoment(moments, fixed) + fixed.length) / 2;
}

/** The kernel of a group with the weights of the saturated moments: P = S^-1, derivatives where they are. */
function atSaturated({ ml }: FimlGroup, inverse: Float64Array, mean: Float64Array): GroupKernel {
  const { kernel } = ml;
  const { p, t } = kernel;
  const own = { ...kernel, w: inverse, mu: mean, wz: new Float64Array(p * t), k: new Float64Array(t * t) };
  surroundInto(own, inverse, own.wz, own.k);
  return own;
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
  const information = saturatedInformation(moments);
  if (!information) return false;
  const { weight, n } = part;
  const kernel = atSaturated(part, information.inverse, moments.mean);
  const weights = scoreWeights(kernel);
  const add = (products: ProductCovariance, factor: number, to: Float64Array): void =>
    addProjected(kernel, weights, products, factor, to, size);
  const complete = new Float64Array(size * size);
  addInformation(kernel, weight / 2, complete, size);
  for (let i = 0; i < complete.length; i++) out.complete[i] = out.complete[i]! + complete[i]!;
  if (model.information === 'expected') addExpectedInformation(part, kernel, weight / 2, out.observed, size);
  else {
    for (let i = 0; i < complete.length; i++) out.observed[i] = out.observed[i]! + complete[i]!;
    add(information.missing, -weight / n, out.observed);
  }
  const x = model.fixed.length;
  if (!isRobust) {
    out.trace += information.trace - (x * (x + 3)) / 2;
    return true;
  }
  const scores = saturatedScoreProducts(moments);
  if (!scores) return false;
  add(scores.products, weight, out.scores);
  add(scores.mixed, weight, out.mixed);
  out.trace += scores.completeTrace - covariateTrace(moments, model.fixed);
  return true;
}

/** tr(Wc R Gamma R') / df; undefined where it cannot be computed. */
export function robustFactor(model: FimlModel, isRobust: boolean): number | undefined {
  const { size } = model.objective;
  const make = (): Float64Array => new Float64Array(size * size);
  const sums: Projections = { complete: make(), observed: make(), scores: make(), mixed: make(), trace: 0 };
  for (let g = 0; g < model.moments.length; g++) if (!project(model, g, isRobust, sums)) return undefined;
  const { directions } = model;
  const e = invertInformation(along(model, sums.observed), directions);
  if (!e) return undefined;
  const complete = along(model, sums.complete);
  if (!isRobust) return (sums.trace - traceOfProduct(e, complete)) / model.df;
  const crossed = 2 * traceOfProduct(e, along(model, sums.mixed));
  const last = traceOfFour(along(model, sums.scores), e, complete, directions);
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
