/** Means and covariances of one group as least squares sees them: stacked, with a Jacobian in rank-two form. */
import type { SampleMoments } from '../../sample/sample-moments.ts';
import type { StatisticsPlan } from '../../sample/statistics-plan.ts';
import { addStructureCurvature } from './structure-curvature.ts';
import {
  computeDerivativeTables,
  computeImplied,
  invertSigma,
  multiplyInto,
  surroundInto,
  type GroupKernel,
} from './group-kernel.ts';
import type { MomentStructure } from './moment-structure.ts';

/** Stacks a mean vector and a covariance matrix in the order of the plan. */
function stack(plan: StatisticsPlan, p: number, cov: Float64Array, mean: Float64Array, out: Float64Array): void {
  const first = plan.means.length;
  for (let a = 0; a < first; a++) out[a] = mean[plan.means[a]!]!;
  for (let a = 0; a < plan.rows.length; a++) out[first + a] = cov[plan.rows[a]! * p + plan.cols[a]!]!;
}

/** Fills d(means, covariances)/d(parameters of the group): scale (z_iu z_jv + z_iv z_ju) and meanFactor z_iu. */
export function fillStatisticsJacobian(kernel: GroupKernel, plan: StatisticsPlan, out: Float64Array): void {
  const { q, t, z, u, v, scale, meanFactor } = kernel;
  const first = plan.means.length;
  for (let a = 0; a < first; a++) {
    const row = plan.means[a]! * t;
    for (let k = 0; k < q; k++) out[a * q + k] = meanFactor[k]! * z[row + u[k]!]!;
  }
  for (let a = 0; a < plan.rows.length; a++) {
    const i = plan.rows[a]! * t;
    const j = plan.cols[a]! * t;
    const start = (first + a) * q;
    for (let k = 0; k < q; k++) {
      const left = u[k]!;
      const right = v[k]!;
      out[start + k] = scale[k]! * (z[i + left]! * z[j + right]! + z[i + right]! * z[j + left]!);
    }
  }
}

/** Omega with tr(Omega dSigma) = sum of slopes times covariances: half of each slope on either side of the diagonal. */
function spreadSlopes(plan: StatisticsPlan, p: number, slopes: Float64Array, omega: Float64Array): void {
  const first = plan.means.length;
  omega.fill(0);
  plan.rows.forEach((i, a) => {
    const j = plan.cols[a]!;
    const slope = slopes[first + a]! / 2;
    omega[i * p + j] = omega[i * p + j]! + slope;
    omega[j * p + i] = omega[j * p + i]! + slope;
  });
}

export function createCovarianceStructure(
  kernel: GroupKernel,
  moments: SampleMoments,
  plan: StatisticsPlan,
): MomentStructure {
  const { p, q, t } = kernel;
  const sample = new Float64Array(plan.count);
  const implied = new Float64Array(plan.count);
  const jacobian = new Float64Array(plan.count * q);
  const omega = new Float64Array(p * p);
  const meanSlopes = new Float64Array(p);
  const omegaZ = new Float64Array(p * t);
  const curves = { kernel, o: new Float64Array(t * t), zwd: new Float64Array(t) };
  stack(plan, p, moments.cov, moments.mean, sample);
  return {
    kernel,
    count: plan.count,
    places: kernel.model.freeIndex,
    sample,
    implied,
    jacobian,
    inBaseline: plan.inBaseline,
    isSecondOrder: plan.inBaseline.map((_, a) => a >= plan.means.length),
    evaluate(parameters) {
      if (!computeImplied(kernel, parameters)) return false;
      stack(plan, p, kernel.sigma, kernel.mu, implied);
      return true;
    },
    differentiate() {
      invertSigma(kernel);
      computeDerivativeTables(kernel);
      fillStatisticsJacobian(kernel, plan, jacobian);
    },
    addCurvature(slopes, factor, hessian, size) {
      spreadSlopes(plan, p, slopes, omega);
      meanSlopes.fill(0);
      plan.means.forEach((i, a) => (meanSlopes[i] = -slopes[a]! / 2));
      surroundInto(kernel, omega, omegaZ, curves.o);
      multiplyInto(meanSlopes, kernel.z, curves.zwd, 1, p, t);
      addStructureCurvature(curves, factor, hessian, size);
    },
  };
}
