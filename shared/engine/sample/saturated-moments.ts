/**
 * Means and covariances of incomplete normal data by maximum likelihood: the saturated model.
 *
 * Fixed points are those of EM [dempster-laird-rubin-1977]: Sigma = (sum zz' + sum C) / N about the completed means.
 * The step is scoring with the average information over patterns, Wbar = P - P Cbar P, in place of the complete one:
 * dmu = Wbar^-1 P d, dSigma = M (S* - Sigma) M', M = Wbar^-1 P. Where the likelihood does not rise, the EM step is taken,
 * which always raises it. Both converge linearly, at the rate of what is missing: where that would take longer than
 * Newton's step by the observed information [louis-1982], this one is taken. Without missing answers the start is the
 * solution.
 *
 * The likelihood has no maximum where the columns of some cases suffice to fit these cases exactly and others do not
 * speak against it: it then grows without bound towards a singular covariance matrix.
 */
import { choleskyInPlace } from '../../numeric/cholesky.ts';
import { shrinkToPositiveDefinite } from '../../numeric/shrink.ts';
import { availableMoments } from './available-moments.ts';
import type { PatternMoments } from './missing-patterns.ts';
import {
  assess, createSearch, emStep, moved, newtonStep, scoringStep, stepCosts, type SaturatedPoint, type Search, type Step,
} from './saturated-steps.ts'; // prettier-ignore

/** Steps settle the moments to about 1e-7 of their standard errors. */
const settledDecrement = 1e-14;
const maxIterations = 2000;
/** A covariance matrix with a smaller pivot is singular for all purposes: there is no maximum on the way there. */
const singular = 1e-10;
/**
 * So small a pivot after so many steps, and still far from settled: the likelihood grows without bound. Where columns
 * are nearly dependent but the maximum exists, Newton's steps have settled by then.
 */
const vanishing = { pivot: 1e-5, steps: 40, decrement: 1e-3 };
/** Beyond this number of products and deviations an information matrix takes too much memory. */
const mostStatistics = 2000;
/** Steps whose rate is not yet that of convergence. */
const firstSteps = 4;
/** Added to the information as a share of the complete one: what is unknown stays, what is known hardly moves. */
const leastDamping = 1e-9;
const strongDamping = 0.5;
/**
 * Of all cases. Where the likelihood is flat, the curvature in natural parameters is that of rounding and of what is left
 * of the gradient: damped steps then end more slowly, with chi-square right to about 1e-6.
 */
const flatDecrement = 1e-8;

export interface Saturated {
  readonly isConverged: boolean;
  readonly iterations: number;
  readonly mean: Float64Array;
  readonly cov: Float64Array;
  /** Mean over cases of log|Sigma_oo| + (y_o - mu_o)' Sigma_oo^-1 (y_o - mu_o): -2 log-likelihood without its constant. */
  readonly value: number;
  /** What -2 log-likelihood of all cases may still fall by, as the last steps foretell. */
  readonly remaining: number;
}

/** The start: covariances of the cases that have both answers, shrunk where they are impossible together. */
function startPoint(moments: PatternMoments, given: Pick<Saturated, 'mean' | 'cov'> | undefined): SaturatedPoint {
  const { mean, cov } = given ?? availableMoments(moments);
  const own = cov.slice();
  const { p } = moments.layout;
  if (!choleskyInPlace(cov.slice(), p, singular)) shrinkToPositiveDefinite(own, p);
  return { mean: mean.slice(), cov: own, inverse: new Float64Array(p * p), leastPivot: 1, value: Infinity };
}

/** How the search goes on. */
interface Pace {
  /** Steps of Newton's that cost as much as one of scoring, inverted. */
  readonly costRatio: number;
  readonly isNewtonPossible: boolean;
  damping: number;
  previous: number;
  /** Some pairs were never answered together: their covariances leave the likelihood as it is. */
  readonly isFlat: boolean;
  /** Newton's steps have begun, and none has failed since. */
  isQuick: boolean;
}

/** Scoring steps that are left at the present rate of convergence; Infinity where it does not converge. */
function stepsLeft(decrement: number, { previous }: Pace, settled: number): number {
  const rate = decrement / previous;
  return rate < 1 ? Math.log(settled / decrement) / Math.log(rate) : Infinity;
}

/** A few steps of Newton's reach the end. */
const stepsOfNewton = 4;

function prefersNewton(pace: Pace, iteration: number, decrement: number, settled: number): boolean {
  if (!pace.isNewtonPossible || iteration < firstSteps) return false;
  return pace.isQuick || stepsLeft(decrement, pace, settled) > stepsOfNewton * pace.costRatio + stepsOfNewton;
}

/** Newton's step with as little damping as makes the information positive definite. */
function dampedStep(search: Search, point: SaturatedPoint, pace: Pace): Step | undefined {
  for (; pace.damping < 1; pace.damping *= 30) {
    const step = newtonStep(search, point, pace.damping);
    if (step) return step;
  }
  pace.damping = strongDamping;
  return undefined;
}

function isVanishing({ leastPivot }: SaturatedPoint, iteration: number, decrement: number): boolean {
  if (leastPivot < singular) return true;
  return leastPivot < vanishing.pivot && iteration >= vanishing.steps && decrement > vanishing.decrement;
}

type Trial = readonly [Step | undefined, number];

/** The first of the trials that does not make the data less likely. */
function firstGood(search: Search, point: SaturatedPoint, trials: readonly Trial[]): SaturatedPoint | undefined {
  const tolerance = 1e-13 * (1 + Math.abs(point.value));
  for (const [step, share] of trials) {
    if (!step) continue;
    const trial = moved(point, step, share);
    if (assess(search, trial) && trial.value <= point.value + tolerance) return trial;
  }
  return undefined;
}

/** The maximum, or the covariances with which the likelihood was found to grow without bound. */
export type SaturatedSearch = Saturated | { readonly unbounded: Float64Array };

/**
 * Maximum-likelihood means and covariances (divisor N) of incomplete cases.
 * @param given where to start, such as the solution for other case counts
 * @param settled decrement at which the moments are taken as found
 * @returns undefined where the likelihood has no maximum
 */
export function saturate(
  moments: PatternMoments,
  given?: Pick<Saturated, 'mean' | 'cov'>,
  settled = settledDecrement,
): Saturated | undefined {
  const found = searchSaturated(moments, given, settled);
  return 'unbounded' in found ? undefined : found;
}

/** The same, with where the search ended if the covariance matrix became singular on the way. */
export function searchSaturated(
  moments: PatternMoments,
  given?: Pick<Saturated, 'mean' | 'cov'>,
  settled = settledDecrement,
): SaturatedSearch {
  const { p } = moments.layout;
  const search = createSearch(moments);
  const costs = stepCosts(moments);
  const pace: Pace = {
    costRatio: costs.newton / costs.scoring,
    isNewtonPossible: (p * (p + 3)) / 2 <= mostStatistics,
    damping: leastDamping,
    previous: 0,
    isFlat: availableMoments(moments).pairs.some((cases) => cases === 0),
    isQuick: false,
  };
  let point = startPoint(moments, given);
  if (!assess(search, point)) return { unbounded: point.cov };
  let remaining = Infinity;
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    const scoring = scoringStep(search, point);
    const decrement = scoring?.decrement ?? Infinity;
    if (decrement <= settled) return { isConverged: true, iterations: iteration, ...point, remaining: 0 };
    const rate = decrement / pace.previous;
    remaining = rate < 1 ? (search.n * decrement) / (1 - rate) : Infinity;
    // The sums are overwritten by trials: all steps are taken from them first.
    const em = emStep(search, point);
    const newton = prefersNewton(pace, iteration, decrement, settled) ? dampedStep(search, point, pace) : undefined;
    if (newton && newton.decrement <= (pace.isFlat ? flatDecrement / search.n : settled))
      return { isConverged: true, iterations: iteration, ...point, remaining: 0 };
    pace.previous = decrement;
    const quick = firstGood(search, point, [[newton, 1], [newton, 0.5], [newton, 0.2]]); // prettier-ignore
    pace.isQuick = quick !== undefined;
    if (newton)
      pace.damping = quick ? Math.max(leastDamping, pace.damping / 30) : Math.min(strongDamping, pace.damping * 100);
    const next = quick ?? firstGood(search, point, [[scoring, 1], [scoring, 0.5], [em, 1]]); // prettier-ignore
    if (!next || isVanishing(next, iteration, decrement)) return { unbounded: (next ?? point).cov };
    point = next;
  }
  return { isConverged: false, iterations: maxIterations, ...point, remaining };
}
