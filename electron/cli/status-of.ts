/** The exit status that a fit comes to. */
import type { Fit } from '../../shared/engine/fit.ts';
import type { ProblemCode } from '../../shared/problem.ts';
import { exitStatus, type ExitStatus } from './command.ts';

/** Problems of the machine rather than of data or model. */
export const environmentCodes: ReadonlySet<ProblemCode> = new Set([
  'file-unreadable',
  'file-not-written',
  'file-too-large',
]);

/** Warnings that make a solution doubtful. */
const doubtfulCodes: ReadonlySet<ProblemCode> = new Set([
  'not-converged',
  'heywood',
  'latent-covariance-not-positive-definite',
  'residual-covariance-not-positive-definite',
  'standard-errors-unavailable',
]);

export function statusOf(fit: Fit): ExitStatus {
  if (fit.status === 'failed') {
    return fit.problems.some((one) => environmentCodes.has(one.code))
      ? exitStatus.environment
      : exitStatus.notEstimated;
  }
  // An analysis beside the fit that was asked for and could not be had.
  if (fit.problems.some(({ severity }) => severity === 'error')) return exitStatus.notEstimated;
  const isDoubtful = fit.status !== 'converged' || fit.problems.some((one) => doubtfulCodes.has(one.code));
  return isDoubtful ? exitStatus.doubtful : exitStatus.done;
}
