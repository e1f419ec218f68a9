/** Robust standard errors and corrected tests of maximum likelihood from complete cases. */
import { transformInformation } from '../search/reduce-parameters.ts';
import type { GroupKernel } from '../kernel/group-kernel.ts';
import { addInformation } from '../discrepancies/ml-discrepancy.ts';
import { caseStatistics, centredCases, fourthMomentVariances } from '../../sample/fourth-moments.ts';
import { covarianceOfCases } from '../../sample/statistics-covariance.ts';
import { planStatistics } from '../../sample/statistics-plan.ts';
import { choleskyInPlace, choleskySolve } from '../../../numeric/cholesky.ts';
import { rowCrossProducts, rowProducts } from '../../../numeric/cross-product.ts';
import { addScaled, crossProduct, traceOfProduct } from '../../../numeric/dense.ts';
import { resolveSettings } from '../../settings/resolve-settings.ts';
import { secondTraceOfPairs, type PairGroup } from './case-pairs.ts';
import { centredScoreRows, centredScores, scoreProducts } from './case-scores.ts';
import { momentSandwich, type Sandwich, type Traces, type WeightedMoments } from './moment-sandwich.ts';
import { normalWeight, observedNormalWeight } from './normal-weight.ts';
import { lagrangianHessian } from './constraint-curvature.ts';
import { invertInformation } from '../../../numeric/sampling-covariance.ts';
import { sampleKernels } from './sample-kernels.ts';
import { alongDirections, basisOf } from './solution-basis.ts';
import { slopesAlong } from './statistic-slopes.ts';
import { caseCount, type Solution } from './solution.ts';

/** Whether the answers themselves are known. */
export function hasCases({ groups }: Solution): boolean {
  return groups.every(({ moments }) => moments.cases !== undefined);
}

function isObserved({ prepared }: Solution): boolean {
  return resolveSettings(prepared.settings).information === 'observed';
}

function isUnstructured({ prepared }: Solution): boolean {
  return prepared.settings.h1Information === 'unstructured';
}

/** Kernels whose weights are what the model implies, or (`h1Information`) what the sample has [satorra-bentler-1994]. */
function weighingKernels(solution: Solution): readonly GroupKernel[] {
  return isUnstructured(solution) ? sampleKernels(solution) : solution.objective.kernels;
}

/** Expected information under the sample's covariances. */
function unstructuredInformation(solution: Solution): Float64Array {
  const { groups, objective } = solution;
  const out = new Float64Array(objective.size * objective.size);
  sampleKernels(solution).forEach((kernel, g) => addInformation(kernel, groups[g]!.weight, out, objective.size));
  return out;
}

function informationOf(solution: Solution): Float64Array {
  const { objective } = solution;
  if (!isObserved(solution))
    return isUnstructured(solution) ? unstructuredInformation(solution) : objective.information;
  objective.differentiateTwice();
  return lagrangianHessian(solution, objective.hessian);
}

/** Expected or observed information (half of the Hessian of F), in the directions left free. */
export function breadInformation(solution: Solution): Float64Array {
  const out = alongDirections(solution, informationOf(solution));
  for (let i = 0; i < out.length; i++) out[i]! /= 2;
  return out;
}

function fixedVariables({ prepared }: Solution, kernel: GroupKernel): boolean[] {
  return kernel.model.observed.map((name) => prepared.table.exogenous.includes(name));
}

/** R' M R. */
function along(matrix: Float64Array, r: Float64Array, q: number, size: number): Float64Array {
  const out = new Float64Array(size * size);
  transformInformation(matrix, r, q, size, new Float64Array(q * size), out);
  return out;
}

/** Sum over groups of share x R' (products of scores) R. */
function sumOver(
  solution: Solution,
  kernels: readonly GroupKernel[],
  products: (kernel: GroupKernel, g: number) => Float64Array,
): Float64Array {
  const { groups, directions } = solution;
  const n = caseCount(solution);
  const out = new Float64Array(directions * directions);
  kernels.forEach((kernel, g) => {
    const own = along(products(kernel, g), basisOf(solution, kernel.model.freeIndex), kernel.q, directions);
    addScaled(out, own, groups[g]!.moments.n / n);
  });
  return out;
}

/** Mean products of raw scores: the middle matrix (meat) of Huber and White's sandwich. */
export function rawMeat(solution: Solution): Float64Array {
  const { groups, objective } = solution;
  return sumOver(solution, objective.kernels, (kernel, g) =>
    scoreProducts(kernel, groups[g]!.moments.cases!, groups[g]!.moments.mean),
  );
}

function explicitMoments(solution: Solution, kernel: GroupKernel, g: number): WeightedMoments {
  const { groups, prepared } = solution;
  const { moments } = groups[g]!;
  const plan = planStatistics(kernel.model, prepared.table);
  const { count } = plan;
  const statistics = caseStatistics(moments.cases!, plan, fixedVariables(solution, kernel));
  const isPlain = isUnstructured(solution) || !isObserved(solution);
  const values = !isPlain ? observedNormalWeight(kernel, moments, plan) : normalWeight(kernel.w, kernel.p, plan);
  return {
    count,
    weight: { kind: 'full', values },
    gamma: covarianceOfCases(statistics, count, moments.n, 1 / moments.n),
    jacobian: slopesAlong(solution, kernel, plan),
    share: moments.n / caseCount(solution),
  };
}

/** One group of what the sample's moments and the estimates have in common, along the directions left free. */
export interface SharedMoments {
  /** Statistics of the plan. */
  readonly count: number;
  /** Diagonal of Gamma. */
  readonly own: Float64Array;
  /** Gamma V D, count x directions: covariances of statistics and scores. */
  readonly cross: Float64Array;
  /** D, count x directions. */
  readonly jacobian: Float64Array;
  readonly share: number;
}

/** From statistics and scores of single cases, without a table of statistics by statistics. Needs cases. */
export function sharedMoments(solution: Solution): SharedMoments[] {
  const { groups, prepared, directions } = solution;
  return weighingKernels(solution).map((kernel, g) => {
    const { cases, n } = groups[g]!.moments;
    const isFixed = fixedVariables(solution, kernel);
    const plan = planStatistics(kernel.model, prepared.table);
    const { count } = plan;
    const statistics = caseStatistics(cases!, plan, isFixed);
    const basis = basisOf(solution, kernel.model.freeIndex);
    const scores = crossProduct(basis, centredScoreRows(kernel, cases!, isFixed), kernel.q, directions, n);
    const cross = new Float64Array(count * directions);
    rowProducts(statistics, count, scores, directions, n, cross);
    for (let i = 0; i < cross.length; i++) cross[i]! /= n;
    const jacobian = slopesAlong(solution, kernel, plan);
    return { count, own: fourthMomentVariances(statistics, count, n), cross, jacobian, share: n / caseCount(solution) };
  });
}

/** Statistics by statistics: U with the information of the saturated model, expected or observed. */
function explicitSandwich(solution: Solution, needsSecond: boolean): Sandwich | undefined {
  const moments = weighingKernels(solution).map((kernel, g) => explicitMoments(solution, kernel, g));
  return momentSandwich(moments, solution.directions, needsSecond);
}

/** D'V Gamma V D in the directions left free, and tr(V Gamma) of all groups. */
export function centredSums(solution: Solution): { readonly meat: Float64Array; readonly trace: number } {
  let trace = 0;
  const meat = sumOver(solution, weighingKernels(solution), (kernel, g) => {
    const found = centredScores(kernel, solution.groups[g]!.moments.cases!, fixedVariables(solution, kernel));
    trace += found.trace;
    return found.products;
  });
  return { meat, trace };
}

/** D'V Gamma V D, the middle matrix (meat) of Satorra and Bentler's sandwich; undefined when D'VD is singular. */
export function centredMeat(solution: Solution): Float64Array | undefined {
  return isObserved(solution) ? explicitSandwich(solution, false)?.meat : centredSums(solution).meat;
}

/** Whether the second trace is found sooner from pairs of cases than from pairs of statistics. */
function isCheaperByPairs({ objective, groups, directions }: Solution): boolean {
  let byCases = 0;
  let byStatistics = 0;
  objective.kernels.forEach(({ p }, g) => {
    const { n } = groups[g]!.moments;
    const count = (p * (p + 3)) / 2;
    byCases += (n * n * (p + directions)) / 2;
    byStatistics += count * count * (n / 2 + directions + count);
  });
  return byCases < byStatistics;
}

function pairGroups(solution: Solution): PairGroup[] {
  return weighingKernels(solution).map((kernel, g) => ({
    kernel,
    cases: solution.groups[g]!.moments.cases!,
    isFixed: fixedVariables(solution, kernel),
    basis: basisOf(solution, kernel.model.freeIndex),
  }));
}

/** tr(U Gamma) by scores of single cases, the second trace by pairs of cases or, like observed information, explicitly. */
export function normalTraces(solution: Solution, needsSecond: boolean): Traces | undefined {
  const { directions } = solution;
  if (isObserved(solution) || (needsSecond && !isCheaperByPairs(solution)))
    return explicitSandwich(solution, needsSecond)?.traces;
  const { meat, trace } = centredSums(solution);
  const information = breadInformation(solution);
  const second = needsSecond ? secondTraceOfPairs(pairGroups(solution), information, directions) : NaN;
  const bread = invertInformation(information, directions);
  if (!bread || second === undefined) return undefined;
  return { first: trace - traceOfProduct(bread, meat, directions), second };
}

/** Mean fourth power of Mahalanobis distances of some of the variables. */
function mardiaKurtosis(centred: Float64Array, places: readonly number[], n: number): number {
  const p = places.length;
  const rows = new Float64Array(p * n);
  places.forEach((i, a) => rows.set(centred.subarray(i * n, (i + 1) * n), a * n));
  const factor = new Float64Array(p * p);
  rowCrossProducts(rows, p, n, 1 / n, factor);
  if (!choleskyInPlace(factor, p)) return NaN;
  const one = new Float64Array(p);
  let sum = 0;
  for (let r = 0; r < n; r++) {
    for (let i = 0; i < p; i++) one[i] = rows[i * n + r]!;
    choleskySolve(factor, p, one);
    let distance = 0;
    for (let i = 0; i < p; i++) distance += one[i]! * rows[i * n + r]!;
    sum += distance * distance;
  }
  return sum / n;
}

/**
 * tr(A^-1 B) of the saturated model: (b - p) / 2 with Mardia's kurtosis b, and p more with means; the part of fixed
 * covariates left out [yuan-bentler-2000]. Under the Wishart likelihood the moments have divisor N - 1, about which
 * the cases' products are not centred: (r^2 b - 2 r p + p) / 2 and r p with r = (N - 1) / N.
 */
export function saturatedTrace(solution: Solution): number {
  const { likelihood } = resolveSettings(solution.prepared.settings);
  return solution.objective.kernels.reduce((sum, kernel, g) => {
    const { cases } = solution.groups[g]!.moments;
    const n = cases!.rows.length;
    const r = likelihood === 'wishart' ? (n - 1) / n : 1;
    const centred = centredCases(cases!);
    const isFixed = fixedVariables(solution, kernel);
    const all = isFixed.map((_, i) => i);
    const fixed = all.filter((i) => isFixed[i]);
    const partOf = (places: readonly number[]): number => {
      if (places.length === 0) return 0;
      const p = places.length;
      const means = kernel.model.hasMeans ? r * p : 0;
      return (r * r * mardiaKurtosis(centred, places, n) - (2 * r - 1) * p) / 2 + means;
    };
    return sum + partOf(all) - partOf(fixed);
  }, 0);
}

/** tr(A^-1 B) of a model, B from raw scores. */
export function modelTrace(solution: Solution): number | undefined {
  const { directions } = solution;
  const bread = invertInformation(breadInformation(solution), directions);
  return bread && traceOfProduct(bread, rawMeat(solution), directions);
}
