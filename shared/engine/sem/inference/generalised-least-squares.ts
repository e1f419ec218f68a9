/** Inference for GLS. */
import { addInformation } from '../discrepancies/ml-discrepancy.ts';
import type { GroupKernel } from '../kernel/group-kernel.ts';
import { choleskyInPlace, choleskySolve } from '../../../numeric/cholesky.ts';
import { product, traceOfProduct } from '../../../numeric/dense.ts';
import type { FitTests, InferenceFamily } from './inference-family.ts';
import { invertInformation } from '../../../numeric/sampling-covariance.ts';
import { alongDirections, covarianceOfTheta } from './solution-basis.ts';
import { caseCount, type Solution } from './solution.ts';

/** R (2 / M) H^-1 R' with groups weighted by their cases, M = N less one a group. */
function covariance(solution: Solution): Float64Array | undefined {
  const { objective, groups, directions, multiplier } = solution;
  const q = objective.size;
  const n = caseCount(solution);
  const information = new Float64Array(q * q);
  objective.kernels.forEach((kernel, g) => addInformation(kernel, groups[g]!.moments.n / n, information, q));
  const inverse = invertInformation(alongDirections(solution, information), directions);
  return inverse && covarianceOfTheta(solution, inverse, multiplier / 2);
}

/** Pairs (i, j), i >= j, that independence leaves free: variances, and covariances among covariates. */
function freePairs(kernel: GroupKernel, covariates: readonly string[]): [number, number][] {
  const { p, model } = kernel;
  const isCovariate = model.observed.map((name) => covariates.includes(name));
  const pairs: [number, number][] = [];
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) if (i === j || (isCovariate[i] && isCovariate[j])) pairs.push([i, j]);
  }
  return pairs;
}

/** W C - I, C the sample covariances among fixed covariates: what independence cannot change. */
function heldResidual({ p, w }: GroupKernel, cov: Float64Array, isFixed: readonly boolean[]): Float64Array {
  const held = cov.map((x, cell) => (isFixed[Math.floor(cell / p)] && isFixed[cell % p] ? x : 0));
  const out = product(w, held, p, p, p);
  for (let i = 0; i < p; i++) out[i * p + i]! -= 1;
  return out;
}

/**
 * F of independence in closed form: with B_k the pattern of free pair k, W = S^-1 and E = W C - I,
 * F = (tr(E^2) - r'N^-1 r) / 2, N_kl = tr(W B_k W B_l), r_k = -tr(E W B_k).
 */
function independenceDiscrepancy(kernel: GroupKernel, e: Float64Array, pairs: readonly [number, number][]): number {
  const { p, w } = kernel;
  const size = pairs.length;
  const normal = new Float64Array(size * size);
  const right = new Float64Array(size);
  const at = (i: number, j: number): number => w[i * p + j]!;
  const ew = product(e, w, p, p, p);
  pairs.forEach(([i, j], k) => {
    const half = i === j ? 0.5 : 1;
    right[k] = -half * (ew[i * p + j]! + ew[j * p + i]!);
    pairs.forEach(([a, b], l) => {
      normal[k * size + l] = 2 * half * (a === b ? 0.5 : 1) * (at(j, a) * at(b, i) + at(j, b) * at(a, i));
    });
  });
  const solved = right.slice();
  if (!choleskyInPlace(normal, size)) return NaN;
  choleskySolve(normal, size, solved);
  return (traceOfProduct(e, e, p) - solved.reduce((sum, x, k) => sum + x * right[k]!, 0)) / 2;
}

function tests({ objective, groups, prepared, multiplier, discrepancy, df }: Solution): FitTests {
  const { covariates, exogenous } = prepared.table;
  let chisq = 0;
  let baselineDf = 0;
  objective.kernels.forEach((kernel, g) => {
    const { p, model } = kernel;
    const isFixed = model.observed.map((name) => exogenous.includes(name));
    const pairs = freePairs(kernel, covariates).filter(([i, j]) => !isFixed[i] || !isFixed[j]);
    const held = heldResidual(kernel, groups[g]!.moments.cov, isFixed);
    chisq += multiplier * groups[g]!.weight * independenceDiscrepancy(kernel, held, pairs);
    const x = exogenous.length;
    baselineDf += (p * (p + 1) - x * (x + 1)) / 2 - pairs.length;
  });
  return { model: { chisq: multiplier * discrepancy, df }, baseline: { chisq, df: baselineDf } };
}

export const generalisedLeastSquares: InferenceFamily = { covariance, tests };
