/**
 * Sampling variances of residuals under any estimator.
 *
 * To first order r = s - sigma(theta) = (I - D E^-1 D'V)(s - sigma_0) with E = sum_g f_g D_g'V_g D_g over groups of share
 * f_g. With Gamma / n the sampling covariance of the statistics s, X = Gamma V D and B = sum_g f_g D_g'V_g Gamma_g V_g D_g,
 *   N var(r_g) = Gamma_g / f_g - 2 X_g E^-1 D_g' + D_g E^-1 B E^-1 D_g'   (diagonals)
 * [joreskog-sorbom-1981, browne-1984]. Least squares, corrected maximum likelihood, two stages and full information
 * differ in V and Gamma alone.
 */
import { describeStatistics } from '../sem/kernel/ordinal-statistics.ts';
import type { GroupKernel } from '../sem/kernel/group-kernel.ts';
import { applyWeight } from '../sem/discrepancies/least-squares-weight.ts';
import { weightedMoments } from '../sem/inference/least-squares-theory.ts';
import { fullInformationMoments } from '../sem/inference/full-information-moments.ts';
import { momentSandwich, type WeightedMoments } from '../sem/inference/moment-sandwich.ts';
import { invertInformation, sandwich } from '../../numeric/sampling-covariance.ts';
import {
  breadInformation,
  centredSums,
  hasCases,
  sharedMoments,
  type SharedMoments,
} from '../sem/inference/robust-likelihood.ts';
import { slopesAlong } from '../sem/inference/statistic-slopes.ts';
import { caseCount, type Solution } from '../sem/inference/solution.ts';
import { stages } from '../sem/inference/two-stage.ts';
import type { SampleMoments } from '../sample/sample-moments.ts';
import { covarianceDiagonal, covarianceTimes } from '../sample/statistics-covariance.ts';
import { planStatistics, type StatisticsPlan } from '../sample/statistics-plan.ts';
import { addInformation } from '../sem/discrepancies/ml-discrepancy.ts';
import { alongDirections } from '../sem/inference/solution-basis.ts';
import { choleskyInPlace, choleskySolve } from '../../numeric/cholesky.ts';
import { rowProducts } from '../../numeric/cross-product.ts';
import { addScaled } from '../../numeric/dense.ts';
import { resolveSettings } from '../settings/resolve-settings.ts';

/** Tables of statistics by statistics beyond this take too much memory. */
const mostStatistics = 2500;

/** Variances of the residuals of one group, and of the statistics themselves; NaN where there is no such statistic. */
export interface ResidualVariances {
  /** p x p, filled for i >= j. */
  readonly cov: Float64Array;
  readonly covOwn: Float64Array;
  /** p. */
  readonly mean: Float64Array;
  readonly meanOwn: Float64Array;
}

/** E^-1, B, and what each group adds. */
interface Spread {
  readonly bread: Float64Array;
  readonly meat: Float64Array;
  readonly groups: readonly SharedMoments[];
}

function withTables(moments: readonly WeightedMoments[] | undefined, size: number): Spread | undefined {
  const sums = moments && momentSandwich(moments, size, false);
  return (
    sums && {
      ...sums,
      groups: moments.map(({ count, weight, gamma, jacobian, share }) => {
        const vd = new Float64Array(count * size);
        applyWeight(weight, jacobian, count, size, vd);
        const cross = covarianceTimes(gamma!, vd, count, size);
        return { count, own: covarianceDiagonal(gamma!, count), cross, jacobian, share };
      }),
    }
  );
}

/** Complete cases under maximum likelihood: scores say how the estimates move, whichever information is inverted. */
function ofScores(solution: Solution): Spread | undefined {
  if (!hasCases(solution)) return undefined;
  const bread = invertInformation(breadInformation(solution), solution.directions);
  return bread && { bread, meat: centredSums(solution).meat, groups: sharedMoments(solution) };
}

/**
 * Normal theory with the weights of the sample itself (GLS): V Gamma = I, so that covariances of statistics and scores
 * are D, B = E, and Gamma_(ij)(kl) = s_ik s_jl + s_il s_jk less the same of what fixed covariates predict.
 */
function ofNormalTheory(solution: Solution): Spread | undefined {
  const { objective, groups, prepared, directions } = solution;
  const meat = new Float64Array(directions * directions);
  const shared = objective.kernels.map((kernel, g): SharedMoments => {
    const { moments } = groups[g]!;
    const plan = planStatistics(kernel.model, prepared.table);
    const jacobian = slopesAlong(solution, kernel, plan);
    const share = moments.n / caseCount(solution);
    const information = new Float64Array(objective.size ** 2);
    addInformation(kernel, share / 2, information, objective.size);
    addScaled(meat, alongDirections(solution, information), 1);
    const own = normalVariances(kernel, moments, plan, prepared.table.exogenous);
    return { count: plan.count, own, cross: jacobian, jacobian, share };
  });
  const bread = invertInformation(meat, directions);
  return bread && { bread, meat, groups: shared };
}

/** S_x' S_xx^-1 S_x, p x p: what the variables `x` predict of all covariances. */
function predictedCovariance(cov: Float64Array, p: number, x: readonly number[]): Float64Array {
  const out = new Float64Array(p * p);
  const factor = Float64Array.from(x.flatMap((i) => x.map((j) => cov[i * p + j]!)));
  if (x.length === 0 || !choleskyInPlace(factor, x.length)) return out;
  for (let i = 0; i < p; i++) {
    const slopes = Float64Array.from(x, (j) => cov[i * p + j]!);
    choleskySolve(factor, x.length, slopes);
    for (let j = 0; j < p; j++) out[i * p + j] = x.reduce((sum, k, a) => sum + slopes[a]! * cov[k * p + j]!, 0);
  }
  return out;
}

/** The diagonal of Gamma under normality, given fixed covariates. */
function normalVariances(
  { p, model }: GroupKernel,
  { cov }: SampleMoments,
  { count, means, rows, cols }: StatisticsPlan,
  exogenous: readonly string[],
): Float64Array {
  const predicted = predictedCovariance(
    cov,
    p,
    model.observed.flatMap((name, i) => (exogenous.includes(name) ? [i] : [])),
  );
  const product = (m: Float64Array, i: number, j: number): number => m[i * p + i]! * m[j * p + j]! + m[i * p + j]! ** 2;
  const out = new Float64Array(count);
  means.forEach((i, a) => (out[a] = cov[i * p + i]! - predicted[i * p + i]!));
  rows.forEach((i, a) => (out[means.length + a] = product(cov, i, cols[a]!) - product(predicted, i, cols[a]!)));
  return out;
}

/** Undefined where sampling covariances cannot be known, or tables would be too large. */
function spreadOf(solution: Solution): Spread | undefined {
  const { prepared, directions } = solution;
  const { settings, table } = prepared;
  const { discrepancy } = resolveSettings(settings);
  const isTwoStage = settings.missing === 'two.stage' && table.categories.size === 0;
  if (discrepancy === 'ML' && !isTwoStage) return ofScores(solution);
  if (discrepancy === 'GLS') return ofNormalTheory(solution);
  if (sizeOf(solution) > mostStatistics) return undefined;
  if (isTwoStage) return withTables(stages(solution), directions);
  if (discrepancy === 'FIML') return withTables(fullInformationMoments(solution), directions);
  return withTables(weightedMoments(solution, true), directions);
}

function sizeOf({ objective, prepared }: Solution): number {
  const { leastSquares } = objective;
  if (leastSquares) return Math.max(...leastSquares.map(({ structure }) => structure.count));
  return Math.max(...objective.kernels.map(({ model }) => planStatistics(model, prepared.table).count));
}

/** Diagonal of A M B' for a symmetric M and A and B count x size. */
function formDiagonal(a: Float64Array, m: Float64Array, b: Float64Array, count: number, size: number): Float64Array {
  const am = new Float64Array(count * size);
  rowProducts(a, count, m, size, size, am);
  return Float64Array.from({ length: count }, (_, row) => {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += am[row * size + k]! * b[row * size + k]!;
    return sum;
  });
}

/** var(r) of the statistics of each group, and Gamma / n. */
function statisticVariances(
  { bread, meat, groups }: Spread,
  n: number,
  size: number,
): { readonly residual: Float64Array; readonly own: Float64Array }[] {
  const estimates = sandwich(bread, meat, size, size);
  return groups.map(({ count, cross, jacobian, share, own: gamma }) => {
    const both = formDiagonal(cross, bread, jacobian, count, size);
    const given = formDiagonal(jacobian, estimates, jacobian, count, size);
    const own = gamma.map((x) => x / (n * share));
    return { own, residual: own.map((x, a) => x + (given[a]! - 2 * both[a]!) / n) };
  });
}

/** Where each statistic stands: the mean of i, or the covariance of i and j; -1 for those without a moment of their own. */
function placesOf(solution: Solution, kernel: GroupKernel, g: number): { readonly i: number; readonly j: number }[] {
  const { ordinal } = solution.groups[g]!.moments;
  if (ordinal) {
    const { count, kind, variable, other } = describeStatistics(kernel.model, ordinal);
    return Array.from({ length: count }, (_, a) => {
      const i = variable[a]!;
      if (kind[a] === 'negative-mean') return { i, j: -1 };
      if (kind[a] === 'variance') return { i, j: i };
      return kind[a] === 'covariance' ? { i, j: other[a]! } : { i: -1, j: -1 };
    });
  }
  const { means, rows, cols } = planStatistics(kernel.model, solution.prepared.table);
  return [...Array.from(means, (i) => ({ i, j: -1 })), ...Array.from(rows, (i, a) => ({ i, j: cols[a]! }))];
}

/**
 * Variances of all residuals; undefined without cases, with ordered answers given covariates (whose statistics are no
 * moments), or beyond `mostStatistics`. Cost: statistics^2 x (size + cases).
 */
export function residualVariances(solution: Solution): ResidualVariances[] | undefined {
  const { prepared, directions, objective } = solution;
  const { table } = prepared;
  if (table.categories.size > 0 && table.exogenous.length > 0) return undefined;
  const spread = spreadOf(solution);
  const variances = spread && statisticVariances(spread, caseCount(solution), directions);
  return variances?.map(({ residual, own }, g) => {
    const kernel = objective.kernels[g]!;
    const { p } = kernel;
    const empty = (size: number): Float64Array => new Float64Array(size).fill(NaN);
    const out = { cov: empty(p * p), covOwn: empty(p * p), mean: empty(p), meanOwn: empty(p) };
    placesOf(solution, kernel, g).forEach(({ i, j }, a) => {
      if (i < 0) return;
      const at = Math.max(i, j) * p + Math.min(i, j);
      (j < 0 ? out.mean : out.cov)[j < 0 ? i : at] = residual[a]!;
      (j < 0 ? out.meanOwn : out.covOwn)[j < 0 ? i : at] = own[a]!;
    });
    return out;
  });
}
