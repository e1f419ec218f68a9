/** F_ML of one group and what its gradient is made of: through the factors, or by a full inverse. */
import { choleskyInPlace, logDeterminant } from '../../../numeric/cholesky.ts';
import { crossSquare, multiplySquare } from '../../../numeric/multiply-square.ts';
import { loadGroup, type GradientGroup } from './gradient-group.ts';
import { discrepancyByInverse } from './gradient-by-inverse.ts';

/** Below this share of the variable's variance a residual variance is too small to divide by. */
const smallestShare = 1e-6;

function hasUsableResiduals({ p, values, moments, isThetaDiagonal }: GradientGroup): boolean {
  if (!isThetaDiagonal) return false;
  for (let i = 0; i < p; i++) {
    if (!(values.theta[i * p + i]! > smallestShare * moments.cov[i * p + i]!)) return false;
  }
  return true;
}

/**
 * V = (C^-1 + D)^-1 with D = Lambda' T^-1 Lambda, by C = LL' and I + L'DL = GG': V = Y'Y, GY = L'.
 * @returns log|I + L'DL|, or NaN when C is not positive definite
 */
function posteriorCovariance(
  { m, c }: GradientGroup,
  d: Float64Array,
  v: Float64Array,
  work: Float64Array,
  half: Float64Array,
): number {
  for (let i = 0; i < m * m; i++) half[i] = c[i]!;
  if (!choleskyInPlace(half, m, 1e-12)) return NaN;
  for (let i = 0; i < m; i++) for (let j = i + 1; j < m; j++) half[i * m + j] = 0;
  multiplySquare(d, half, v, m);
  crossSquare(half, v, work, m);
  for (let i = 0; i < m; i++) work[i * m + i] = work[i * m + i]! + 1;
  if (!choleskyInPlace(work, m)) return NaN;
  // Row j of L becomes column j of Y.
  for (let j = 0; j < m; j++) {
    for (let i = 0; i < m; i++) {
      let sum = half[j * m + i]!;
      for (let k = 0; k < i; k++) sum -= work[i * m + k]! * half[j * m + k]!;
      half[j * m + i] = sum / work[i * m + i]!;
    }
  }
  for (let i = 0; i < m; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < m; k++) sum += half[i * m + k]! * half[j * m + k]!;
      v[i * m + j] = v[j * m + i] = sum;
    }
  }
  return logDeterminant(work, m);
}

/**
 * z_j = (Lambda' T^-1 d)_j and column j of P = S T^-1 Lambda (p x m, with dd' in S): four rows side by side.
 */
function weighColumn(group: GradientGroup, j: number, weighted: Float64Array, z: Float64Array): void {
  const { p, m, values, moments, residual, precision, columnStart, columnRow, model } = group;
  const { lambda } = values;
  const { cov } = moments;
  const from = columnStart[j]!;
  const to = columnStart[j + 1]!;
  let i = 0;
  for (; i + 3 < p; i += 4) {
    let a = 0, b = 0, c = 0, d = 0; // prettier-ignore
    for (let e = from; e < to; e++) {
      const row = columnRow[e]!;
      const x = lambda[row * m + j]! * precision[row]!;
      const at = row * p + i;
      a += x * cov[at]!;
      b += x * cov[at + 1]!;
      c += x * cov[at + 2]!;
      d += x * cov[at + 3]!;
    }
    weighted[i * m + j] = a;
    weighted[(i + 1) * m + j] = b;
    weighted[(i + 2) * m + j] = c;
    weighted[(i + 3) * m + j] = d;
  }
  for (; i < p; i++) {
    let sum = 0;
    for (let e = from; e < to; e++) {
      const row = columnRow[e]!;
      sum += lambda[row * m + j]! * precision[row]! * cov[row * p + i]!;
    }
    weighted[i * m + j] = sum;
  }
  let sum = 0;
  if (model.hasMeans) {
    for (let e = from; e < to; e++) {
      const row = columnRow[e]!;
      sum += lambda[row * m + j]! * precision[row]! * residual[row]!;
    }
    for (i = 0; i < p; i++) weighted[i * m + j] = weighted[i * m + j]! + sum * residual[i]!;
  }
  z[j] = sum;
}

/** P and z as above, D = Lambda' T^-1 Lambda, Q = Lambda' T^-1 P. */
function weighLoadings(
  group: GradientGroup,
  d: Float64Array,
  weighted: Float64Array,
  q: Float64Array,
  z: Float64Array,
): void {
  const { p, m, values, precision, rowStart, rowColumn } = group;
  const { lambda, theta } = values;
  for (let i = 0; i < p; i++) precision[i] = 1 / theta[i * p + i]!;
  for (let j = 0; j < m; j++) weighColumn(group, j, weighted, z);
  d.fill(0);
  q.fill(0);
  for (let i = 0; i < p; i++) {
    const from = rowStart[i]!;
    const to = rowStart[i + 1]!;
    for (let e = from; e < to; e++) {
      const j = rowColumn[e]!;
      const x = lambda[i * m + j]! * precision[i]!;
      for (let f = from; f < to; f++) {
        const k = rowColumn[f]!;
        d[j * m + k] = d[j * m + k]! + x * lambda[i * m + k]!;
      }
      for (let k = 0; k < m; k++) q[j * m + k] = q[j * m + k]! + x * weighted[i * m + k]!;
    }
  }
}

/**
 * Diagonal theta: W = T^-1 - T^-1 Lambda V Lambda' T^-1, so that with D, P, Q as above and E = I - VD = V C^-1
 *   Omega Lambda C = T^-1 (Lambda (V + VQV) - PV), taken only where lambda has cells;
 *   Lambda' Omega Lambda = DE - E'QE;
 *   Omega_ii = (1 - (l (V + VQV) l' - 2 p V l' + s_ii) / t_i) / t_i for rows l, p of Lambda, P;
 *   tr(SW) = tr(S T^-1) - tr(VQ).
 */
function throughFactors(group: GradientGroup): number {
  const { p, m, mm, pm, vm, omegaLatent } = group;
  const [d, v, q, work, half, spread] = mm;
  const [weighted] = pm;
  const [vz, z] = vm;
  weighLoadings(group, d, weighted, q, z);
  const logDet = posteriorCovariance(group, d, v, work, half);
  if (Number.isNaN(logDet)) return NaN;
  multiplySquare(v, q, half, m);
  let explained = 0;
  for (let j = 0; j < m; j++) explained += half[j * m + j]!;
  multiplySquare(half, v, spread, m);
  multiplySquare(v, d, work, m);
  for (let i = 0; i < m * m; i++) {
    spread[i] = spread[i]! + v[i]!;
    work[i] = -work[i]!;
  }
  for (let i = 0; i < m; i++) work[i * m + i] = work[i * m + i]! + 1;
  // `work` is E from here on; `d` makes room for E'QE.
  multiplySquare(d, work, omegaLatent, m);
  multiplySquare(q, work, half, m);
  crossSquare(work, half, d, m);
  for (let i = 0; i < m * m; i++) omegaLatent[i] = omegaLatent[i]! - d[i]!;
  for (let j = 0; j < m; j++) {
    let sum = 0;
    for (let k = 0; k < m; k++) sum += v[j * m + k]! * z[k]!;
    vz[j] = sum;
  }
  let value = logDet - explained;
  for (let i = 0; i < p; i++) value += finishRow(group, i);
  return value;
}

/** Fills row i of Omega Lambda C, Omega_ii and (Wd)_i. @returns log t_i + s_ii / t_i */
function finishRow(group: GradientGroup, i: number): number {
  const { p, m, mm, pm, vm, values, moments, residual, wd, omega, omegaLambdaC, model, rowStart, rowColumn } = group;
  const { lambda } = values;
  const [, v, , , , spread] = mm;
  const [weighted] = pm;
  const [vz] = vm;
  const precision = group.precision[i]!;
  const from = rowStart[i]!;
  const to = rowStart[i + 1]!;
  let own = moments.cov[i * p + i]!;
  let deviation = 0;
  if (model.hasMeans) {
    deviation = residual[i]!;
    own += deviation * deviation;
  }
  let less = 0;
  for (let e = from; e < to; e++) {
    const j = rowColumn[e]!;
    const loading = lambda[i * m + j]!;
    let predicted = 0;
    for (let k = 0; k < m; k++) predicted += v[j * m + k]! * weighted[i * m + k]!;
    let implied = 0;
    for (let f = from; f < to; f++) implied += lambda[i * m + rowColumn[f]!]! * spread[rowColumn[f]! * m + j]!;
    omegaLambdaC[i * m + j] = precision * (implied - predicted);
    less += loading * (implied - 2 * predicted);
    deviation -= loading * vz[j]!;
  }
  omega[i * p + i] = precision * (1 - precision * (less + own));
  wd[i] = precision * deviation;
  return precision * own - Math.log(precision);
}

/**
 * F_ML at theta for the group's present moments; everything `addGroupGradient` needs is filled.
 * @returns Infinity where the implied covariance matrix is not positive definite
 */
export function discrepancyOfGroup(group: GradientGroup, theta: Float64Array): number {
  if (!loadGroup(group, theta)) return Infinity;
  let value = hasUsableResiduals(group) ? throughFactors(group) : NaN;
  if (Number.isNaN(value)) value = discrepancyByInverse(group);
  return value - group.moments.logDet - group.p;
}
