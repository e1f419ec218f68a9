/**
 * The part of the LMS likelihood that no node changes.
 *
 * With Sigma_0 = Lambda D Lambda' + Theta for any positive D, the scores s = P (y - nu),
 * P = (Lambda' Sigma_0^-1 Lambda)^-1 Lambda' Sigma_0^-1, hold all that y says about the etas: given the etas they have
 * covariances V = (Lambda' Sigma_0^-1 Lambda)^-1 - D, and for every covariance matrix C of the etas
 *   log N(y; nu + Lambda t, Lambda C Lambda' + Theta) = rest(y) + log N(s; t, C + V).
 * A case then costs r^2 a node in place of p^2. (Own derivation: generalised least squares and the matrix determinant
 * lemma; it also holds for indicators without error, where Theta is singular.)
 */
import { choleskyInPlace, choleskyInvert, logDeterminant } from '../../numeric/cholesky.ts';
import { dot } from '../../numeric/dot.ts';
import type { LmsGroup } from './lms-group.ts';

/** Sigma_0^-1 into `rest`; log|Sigma_0|, or NaN when Theta does not allow it. */
function invertAnchored(group: LmsGroup): number {
  const { kernel, loadings, anchor, rest, work, loaded } = group;
  const { p, m, values } = kernel;
  const r = loaded.length;
  for (let i = 0; i < p; i++) for (let a = 0; a < r; a++) loadings[i * r + a] = values.lambda[i * m + loaded[a]!]!;
  const sigma = work.pp;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = values.theta[i * p + j]!;
      for (let a = 0; a < r; a++) sum += loadings[i * r + a]! * anchor[a]! * loadings[j * r + a]!;
      sigma[i * p + j] = sum;
    }
  }
  if (!choleskyInPlace(sigma, p, 1e-14)) return NaN;
  choleskyInvert(sigma, p, rest, work.pp2);
  return logDeterminant(sigma, p);
}

/** X = Sigma_0^-1 Lambda into `pr`, (Lambda'X)^-1 into `rr`; log|(Lambda'X)^-1|, or NaN. */
function invertCross(group: LmsGroup): number {
  const { loadings, rest, work, kernel, loaded } = group;
  const { p } = kernel;
  const r = loaded.length;
  const { pr: x, rr: inverse, rr2: cross, rr3: scratch } = work;
  for (let i = 0; i < p; i++) {
    for (let a = 0; a < r; a++) {
      let sum = 0;
      for (let j = 0; j < p; j++) sum += rest[i * p + j]! * loadings[j * r + a]!;
      x[i * r + a] = sum;
    }
  }
  for (let a = 0; a < r; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let i = 0; i < p; i++) sum += loadings[i * r + a]! * x[i * r + b]!;
      cross[a * r + b] = sum;
    }
  }
  if (!choleskyInPlace(cross, r, 1e-12)) return NaN;
  choleskyInvert(cross, r, inverse, scratch);
  return -logDeterminant(cross, r);
}

/** P, V and W_r = Sigma_0^-1 - X (Lambda'X)^-1 X'. */
function project(group: LmsGroup): void {
  const { projection, error, rest, anchor, work, kernel, loaded } = group;
  const { p } = kernel;
  const r = loaded.length;
  const { pr: x, rr: inverse } = work;
  for (let a = 0; a < r; a++) {
    for (let i = 0; i < p; i++) projection[a * p + i] = dot(inverse, a * r, x, i * r, r);
    for (let b = 0; b < r; b++) error[a * r + b] = inverse[a * r + b]! - (a === b ? anchor[a]! : 0);
  }
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = rest[i * p + j]!;
      for (let a = 0; a < r; a++) sum -= x[i * r + a]! * projection[a * p + j]!;
      rest[i * p + j] = rest[j * p + i] = sum;
    }
  }
}

function centreCases(group: LmsGroup): void {
  const { kernel, moments, about, meanAbout } = group;
  const { p, values } = kernel;
  for (let i = 0; i < p; i++) meanAbout[i] = moments.mean[i]! - values.nu[i]!;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) about[i * p + j] = moments.cov[i * p + j]! + meanAbout[i]! * meanAbout[j]!;
  }
}

function scoreCases(group: LmsGroup): void {
  const { kernel, n, cases, projection, scores, work, loaded } = group;
  const { p, values } = kernel;
  const r = loaded.length;
  const shift = work.r1;
  for (let a = 0; a < r; a++) shift[a] = dot(projection, a * p, values.nu, 0, p);
  for (let i = 0; i < n; i++) {
    for (let a = 0; a < r; a++) scores[i * r + a] = dot(projection, a * p, cases, i * p, p) - shift[a]!;
  }
}

/**
 * Computes projection, scores and what is left for the parameters loaded in `group.kernel`.
 * @returns the part of -2 logl that no node changes: n (p log 2 pi + log|Sigma_0| - log|V + D|) + rest; NaN when the
 * measurement errors are not positive definite enough
 */
export function updateMeasurement(group: LmsGroup): number {
  const { kernel, n, rest, about } = group;
  const { p } = kernel;
  const logSigma = invertAnchored(group);
  if (Number.isNaN(logSigma)) return NaN;
  const logCross = invertCross(group);
  if (Number.isNaN(logCross)) return NaN;
  project(group);
  centreCases(group);
  scoreCases(group);
  return n * (p * Math.log(2 * Math.PI) + logSigma - logCross + dot(rest, 0, about, 0, p * p));
}
