/** F_ML of one group by the full inverse of Sigma: for any theta. */
import { choleskyInPlace, choleskyInvert, logDeterminant } from '../../../numeric/cholesky.ts';
import { multiplySquare } from '../../../numeric/multiply-square.ts';
import type { GradientGroup } from './gradient-group.ts';

/** Lower triangle of Sigma into `out`. */
export function fillSigma(group: GradientGroup, out: Float64Array): void {
  const { p, m, values, c, pm, rowStart, rowColumn } = group;
  const [lc] = pm;
  for (let i = 0; i < p; i++) {
    for (let k = 0; k < m; k++) {
      let sum = 0;
      for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
        sum += values.lambda[i * m + rowColumn[e]!]! * c[rowColumn[e]! * m + k]!;
      }
      lc[i * m + k] = sum;
    }
    for (let j = 0; j <= i; j++) {
      let sum = values.theta[i * p + j]!;
      for (let e = rowStart[j]!; e < rowStart[j + 1]!; e++) {
        sum += lc[i * m + rowColumn[e]!]! * values.lambda[j * m + rowColumn[e]!]!;
      }
      out[i * p + j] = sum;
    }
  }
}

/** S W with dd' in S; @returns tr(S W) */
function weighMoments(group: GradientGroup, w: Float64Array, target: Float64Array, sw: Float64Array): number {
  const { p, moments, residual, model } = group;
  const { cov } = moments;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      target[i * p + j] = cov[i * p + j]! + (model.hasMeans ? residual[i]! * residual[j]! : 0);
    }
  }
  multiplySquare(target, w, sw, p);
  let trace = 0;
  for (let i = 0; i < p; i++) trace += sw[i * p + i]!;
  return trace;
}

/** Omega Lambda C and Lambda' Omega Lambda from Omega. */
export function weighByOmega({
  p,
  m,
  pm,
  c,
  values,
  omega,
  omegaLambdaC,
  omegaLatent,
  rowStart,
  rowColumn,
}: GradientGroup): void {
  const [omegaLambda] = pm;
  omegaLambda.fill(0);
  omegaLatent.fill(0);
  for (let k = 0; k < p; k++) {
    for (let e = rowStart[k]!; e < rowStart[k + 1]!; e++) {
      const j = rowColumn[e]!;
      const loading = values.lambda[k * m + j]!;
      for (let i = 0; i < p; i++) omegaLambda[i * m + j] = omegaLambda[i * m + j]! + omega[i * p + k]! * loading;
    }
  }
  for (let i = 0; i < p; i++) {
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const j = rowColumn[e]!;
      const loading = values.lambda[i * m + j]!;
      let sum = 0;
      for (let k = 0; k < m; k++) {
        sum += omegaLambda[i * m + k]! * c[k * m + j]!;
        omegaLatent[j * m + k] = omegaLatent[j * m + k]! + loading * omegaLambda[i * m + k]!;
      }
      omegaLambdaC[i * m + j] = sum;
    }
  }
}

/**
 * log|Sigma| + tr(S W) with dd' in S; Omega = W - W (S W) and what the gradient takes from it are filled.
 * @returns Infinity where Sigma is not positive definite
 */
export function discrepancyByInverse(group: GradientGroup): number {
  const { p, pp, residual, wd, omega, model } = group;
  const [factor, w, sw, work] = pp;
  fillSigma(group, factor);
  if (!choleskyInPlace(factor, p, 1e-14)) return Infinity;
  choleskyInvert(factor, p, w, work);
  const trace = weighMoments(group, w, work, sw);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = w[i * p + j]!;
      for (let k = 0; k < p; k++) sum -= w[i * p + k]! * sw[k * p + j]!;
      omega[i * p + j] = omega[j * p + i] = sum;
    }
    let product = 0;
    if (model.hasMeans) for (let k = 0; k < p; k++) product += w[i * p + k]! * residual[k]!;
    wd[i] = product;
  }
  weighByOmega(group);
  return logDeterminant(factor, p) + trace;
}
