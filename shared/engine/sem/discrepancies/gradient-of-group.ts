/**
 * The gradient of one group's F_ML, from what its discrepancy leaves behind:
 *   lambda_ij: 2 (Omega Lambda C)_ij - 2 (A alpha)_j (Wd)_i      psi_ij: 2 (A'NA)_ij, halved on the diagonal
 *   beta_ij: 2 (A'NC)_ij - 2 (A alpha)_j (A'Lambda'Wd)_i         theta_ij: 2 Omega_ij, halved on the diagonal
 *   nu_i: -2 (Wd)_i    alpha_i: -2 (A'Lambda'Wd)_i               with N = Lambda' Omega Lambda.
 */
import { LAMBDA, BETA, PSI, THETA, NU, ALPHA } from '../../model/matrix-codes.ts';
import { crossSquare, multiplySquare } from '../../../numeric/multiply-square.ts';
import type { GradientGroup } from './gradient-group.ts';

/** A'Lambda'Wd into `out`. */
function weighMeans({ p, m, a, wd, values, rowStart, rowColumn, vm }: GradientGroup, out: Float64Array): void {
  const [lwd] = vm;
  lwd.fill(0);
  for (let i = 0; i < p; i++) {
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const j = rowColumn[e]!;
      lwd[j] = lwd[j]! + values.lambda[i * m + j]! * wd[i]!;
    }
  }
  for (let j = 0; j < m; j++) {
    let sum = 0;
    for (let k = 0; k < m; k++) sum += a[k * m + j]! * lwd[k]!;
    out[j] = sum;
  }
}

/** Adds the weighted gradient at the parameters of the last discrepancy to `gradient` (by theta). */
export function addGroupGradient(group: GradientGroup, gradient: Float64Array): void {
  const { model, p, m, a, c, etaMean, wd, omega, omegaLambdaC, omegaLatent, weight, mm, vm } = group;
  const { hasMeans, freeKind, freeRow, freeCol, freeIndex } = model;
  const [an, anc, ana] = mm;
  const [, alwd] = vm;
  crossSquare(a, omegaLatent, an, m);
  if (group.hasBeta) multiplySquare(an, c, anc, m);
  multiplySquare(an, a, ana, m);
  if (hasMeans) weighMeans(group, alwd);
  for (let k = 0; k < freeKind.length; k++) {
    const kind = freeKind[k]!;
    const row = freeRow[k]!;
    const col = freeCol[k]!;
    let value = 0;
    if (kind === LAMBDA) {
      value = omegaLambdaC[row * m + col]!;
      if (hasMeans) value -= etaMean[col]! * wd[row]!;
    } else if (kind === BETA) {
      value = anc[row * m + col]!;
      if (hasMeans) value -= etaMean[col]! * alwd[row]!;
    } else if (kind === PSI) value = row === col ? 0.5 * ana[row * m + row]! : ana[row * m + col]!;
    else if (kind === THETA) value = row === col ? 0.5 * omega[row * p + row]! : omega[row * p + col]!;
    else if (kind === NU) value = -wd[row]!;
    else if (kind === ALPHA) value = -alwd[row]!;
    const place = freeIndex[k]!;
    gradient[place] = gradient[place]! + 2 * weight * value;
  }
}
