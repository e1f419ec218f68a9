/** F_ML of one group with Omega Lambda, the needed cells of Omega and W d: through the factors, or by a full inverse. */
import { choleskyInPlace, choleskyInvert, choleskySolve, logDeterminant } from '../numeric/cholesky.ts';
import { crossSquare, loadGroup, multiplySquare, type LeanGroup } from './lean-group.ts';

/** Below this share of the variable's variance a residual variance is too small to divide by. */
const smallestShare = 1e-6;

function hasUsableResiduals({ p, values, moments, isThetaDiagonal }: LeanGroup): boolean {
  if (!isThetaDiagonal) return false;
  for (let i = 0; i < p; i++) {
    if (!(values.theta[i * p + i]! > smallestShare * moments.cov[i * p + i]!)) return false;
  }
  return true;
}

/**
 * V = (C^-1 + D)^-1 with D = Lambda' T^-1 Lambda, by C = LL': V = L (I + L'DL)^-1 L'.
 * @returns log|I + L'DL|, or NaN when C is not positive definite
 */
function posteriorCovariance(
  group: LeanGroup,
  d: Float64Array,
  v: Float64Array,
  work: Float64Array,
  half: Float64Array,
): number {
  const { m, c, vm } = group;
  for (let i = 0; i < m * m; i++) half[i] = c[i]!;
  if (!choleskyInPlace(half, m, 1e-12)) return NaN;
  for (let i = 0; i < m; i++) for (let j = i + 1; j < m; j++) half[i * m + j] = 0;
  multiplySquare(d, half, v, m);
  crossSquare(half, v, work, m);
  for (let i = 0; i < m; i++) work[i * m + i] = work[i * m + i]! + 1;
  if (!choleskyInPlace(work, m)) return NaN;
  const [column] = vm;
  for (let j = 0; j < m; j++) {
    // Row j of L, solved: column j of (I + L'DL)^-1 L'.
    for (let k = 0; k < m; k++) column[k] = half[j * m + k]!;
    choleskySolve(work, m, column);
    for (let i = 0; i <= j; i++) {
      let sum = 0;
      for (let k = 0; k <= i; k++) sum += half[i * m + k]! * column[k]!;
      v[i * m + j] = v[j * m + i] = sum;
    }
  }
  return logDeterminant(work, m);
}

/** D = Lambda' T^-1 Lambda, P = Lambda' T^-1 S (m x p, with dd' in S), z = Lambda' T^-1 d. */
function weighLoadings(group: LeanGroup, d: Float64Array, weighted: Float64Array, z: Float64Array): void {
  const { p, m, values, moments, residual, rowStart, rowColumn, model } = group;
  const { cov } = moments;
  d.fill(0);
  weighted.fill(0);
  z.fill(0);
  for (let i = 0; i < p; i++) {
    const precision = 1 / values.theta[i * p + i]!;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const j = rowColumn[e]!;
      const x = values.lambda[i * m + j]! * precision;
      for (let f = rowStart[i]!; f < rowStart[i + 1]!; f++) {
        const k = rowColumn[f]!;
        d[j * m + k] = d[j * m + k]! + x * values.lambda[i * m + k]!;
      }
      const row = j * p;
      for (let k = 0; k < p; k++) weighted[row + k] = weighted[row + k]! + x * cov[i * p + k]!;
      if (model.hasMeans) z[j] = z[j]! + x * residual[i]!;
    }
  }
  if (!model.hasMeans) return;
  for (let j = 0; j < m; j++)
    for (let k = 0; k < p; k++) weighted[j * p + k] = weighted[j * p + k]! + z[j]! * residual[k]!;
}

/**
 * Diagonal theta: W = T^-1 (I - Lambda F), F = V Lambda' T^-1, so that nothing larger than m x p is multiplied:
 * Omega Lambda = T^-1 (Lambda (I - VD + V Lambda'T^-1 SY) - SY), SY = P'(I - VD);
 * Omega_ii = (1 - l_i V l_i' / t_i) / t_i - (s_ii - 2 l_i (VP)_i + l_i VP F' l_i') / t_i^2 for row l_i of Lambda.
 */
function throughFactors(group: LeanGroup): number {
  const { p, m, mm, pm, vm, values, moments, residual, model, rowStart, rowColumn } = group;
  const { cov } = moments;
  const [d, v, rest, work, half] = mm;
  const [weighted, vp, sy] = pm;
  const [, z] = vm;
  weighLoadings(group, d, weighted, z);
  const logDet = posteriorCovariance(group, d, v, work, half);
  if (Number.isNaN(logDet)) return NaN;
  // I - VD.
  multiplySquare(v, d, rest, m);
  for (let i = 0; i < m * m; i++) rest[i] = -rest[i]!;
  for (let i = 0; i < m; i++) rest[i * m + i] = rest[i * m + i]! + 1;
  for (let j = 0; j < m; j++) {
    for (let k = 0; k < p; k++) {
      let smoothed = 0;
      let remaining = 0;
      for (let l = 0; l < m; l++) {
        smoothed += v[j * m + l]! * weighted[l * p + k]!;
        remaining += rest[l * m + j]! * weighted[l * p + k]!;
      }
      vp[j * p + k] = smoothed;
      sy[j * p + k] = remaining;
    }
  }
  // `work`: Lambda' T^-1 SY; `half`: VP T^-1 Lambda, so that half V = VP F'.
  work.fill(0);
  half.fill(0);
  let trace = 0;
  let logResiduals = 0;
  for (let i = 0; i < p; i++) {
    const variance = values.theta[i * p + i]!;
    logResiduals += Math.log(variance);
    let own = cov[i * p + i]!;
    if (model.hasMeans) own += residual[i]! * residual[i]!;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const j = rowColumn[e]!;
      const loading = values.lambda[i * m + j]!;
      const x = loading / variance;
      own -= loading * vp[j * p + i]!;
      for (let k = 0; k < m; k++) {
        work[j * m + k] = work[j * m + k]! + x * sy[k * p + i]!;
        half[k * m + j] = half[k * m + j]! + x * vp[k * p + i]!;
      }
    }
    trace += own / variance;
  }
  finishFactors(group);
  return logResiduals + logDet + trace;
}

/** Fills Omega Lambda, diag Omega and W d from what `throughFactors` has left in the working storage. */
function finishFactors(group: LeanGroup): void {
  const { p, m, mm, pm, vm, values, moments, residual, wd, omega, omegaLambda, model, rowStart, rowColumn } = group;
  const { cov } = moments;
  const [d, v, rest, work, half] = mm;
  const [, vp, sy] = pm;
  const [vz, z] = vm;
  multiplySquare(half, v, d, m);
  multiplySquare(v, work, half, m);
  for (let i = 0; i < m * m; i++) rest[i] = rest[i]! + half[i]!;
  if (model.hasMeans) {
    for (let j = 0; j < m; j++) {
      let sum = 0;
      for (let k = 0; k < m; k++) sum += v[j * m + k]! * z[k]!;
      vz[j] = sum;
    }
  }
  for (let i = 0; i < p; i++) {
    const precision = 1 / values.theta[i * p + i]!;
    const from = rowStart[i]!;
    const to = rowStart[i + 1]!;
    let own = cov[i * p + i]!;
    let deviation = 0;
    if (model.hasMeans) {
      own += residual[i]! * residual[i]!;
      deviation = residual[i]!;
    }
    let explained = 0;
    for (let e = from; e < to; e++) {
      const j = rowColumn[e]!;
      const loading = values.lambda[i * m + j]!;
      own -= 2 * loading * vp[j * p + i]!;
      deviation -= loading * vz[j]!;
      for (let f = from; f < to; f++) {
        const k = rowColumn[f]!;
        const other = values.lambda[i * m + k]!;
        explained += loading * v[j * m + k]! * other;
        own += loading * d[j * m + k]! * other;
      }
    }
    omega[i * p + i] = precision * (1 - precision * explained - precision * own);
    wd[i] = model.hasMeans ? precision * deviation : 0;
    for (let k = 0; k < m; k++) {
      let sum = -sy[k * p + i]!;
      for (let e = from; e < to; e++) {
        const j = rowColumn[e]!;
        sum += values.lambda[i * m + j]! * rest[j * m + k]!;
      }
      omegaLambda[i * m + k] = precision * sum;
    }
  }
}

/** Lower triangle of Sigma into `out`. */
function fillSigma(group: LeanGroup, out: Float64Array): void {
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
function weighMoments(group: LeanGroup, w: Float64Array, target: Float64Array, sw: Float64Array): number {
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

/** Any theta: the full inverse. Omega = W - W (S W), filled on and below the diagonal. */
function byInverse(group: LeanGroup): number {
  const { p, m, pp, values, residual, wd, omega, omegaLambda, model, rowStart, rowColumn } = group;
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
  omegaLambda.fill(0);
  for (let k = 0; k < p; k++) {
    for (let e = rowStart[k]!; e < rowStart[k + 1]!; e++) {
      const j = rowColumn[e]!;
      const loading = values.lambda[k * m + j]!;
      for (let i = 0; i < p; i++) omegaLambda[i * m + j] = omegaLambda[i * m + j]! + omega[i * p + k]! * loading;
    }
  }
  return logDeterminant(factor, p) + trace;
}

/**
 * F_ML at theta for the group's present moments; everything `addGroupGradient` needs is filled.
 * @returns Infinity where the implied covariance matrix is not positive definite
 */
export function leanDiscrepancy(group: LeanGroup, theta: Float64Array): number {
  if (!loadGroup(group, theta)) return Infinity;
  let value = hasUsableResiduals(group) ? throughFactors(group) : NaN;
  if (Number.isNaN(value)) value = byInverse(group);
  return value - group.moments.logDet - group.p;
}
