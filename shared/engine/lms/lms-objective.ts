/** -2 log-likelihood a case over all groups, with gradient and the information of single cases. */
import type { Discrepancy } from '../sem/discrepancies/discrepancy.ts';
import { choleskyInPlace } from '../../numeric/cholesky.ts';
import { addLmsGradient, createLmsGradient } from './lms-gradient.ts';
import type { LmsGroup } from './lms-group.ts';
import { addLouisHessian, addLmsScoreProducts, createLmsScores } from './lms-information.ts';
import { evaluateGroup } from './lms-likelihood.ts';

export interface LmsObjective extends Discrepancy {
  readonly groups: readonly LmsGroup[];
  /** Cases over all groups. */
  readonly n: number;
  /** Fills the gradient alone. */
  differentiateOnce(): void;
  /** Fills the gradient and, as information, the Hessian; where that is not positive definite, the outer products of case scores. */
  differentiate(): void;
}

/** The objective of groups whose kernels share theta (`size` parameters before equalities). */
export function createLmsObjective(groups: readonly LmsGroup[], size: number): LmsObjective {
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const gradients = groups.map(createLmsGradient);
  const scores = groups.map(createLmsScores);
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const hessian = new Float64Array(size * size);
  const factor = new Float64Array(size * size);
  const perCase = -2 / n;
  const objective: LmsObjective = {
    groups,
    n,
    size,
    gradient,
    information,
    hessian,
    kernels: groups.map((group) => group.kernel),
    evaluate(parameters) {
      let value = 0;
      for (const group of groups) value += perCase * evaluateGroup(group, parameters);
      return value;
    },
    differentiateOnce() {
      gradient.fill(0);
      groups.forEach((group, g) => addLmsGradient(group, gradients[g]!, perCase, gradient));
    },
    differentiate() {
      objective.differentiateOnce();
      objective.differentiateTwice();
      information.set(hessian);
      factor.set(hessian);
      if (choleskyInPlace(factor, size)) return;
      information.fill(0);
      groups.forEach((group, g) => addLmsScoreProducts(group, scores[g]!, 2 / n, information, size));
    },
    differentiateTwice() {
      hessian.fill(0);
      groups.forEach((group, g) => addLouisHessian(group, scores[g]!, n, hessian, size));
    },
  };
  return objective;
}
