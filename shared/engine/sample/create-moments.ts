/** Covariances -> moments as the likelihood wants them. */
import { failure, problem, success, type Outcome, type Problem } from '../../problem.ts';
import type { EstimationSettings } from '../settings/settings.ts';
import { choleskyInPlace, logDeterminant } from '../../numeric/cholesky.ts';
import { groupFact } from './check-columns.ts';
import { findDependentColumns } from './check-moments.ts';
import type { Cases, SampleMoments } from './sample-moments.ts';

/** Covariances of checked columns, divisor N -> moments as the likelihood wants them. Fails with sample-covariance-not-positive-definite. */
export function createMoments(
  names: readonly string[],
  raw: {
    readonly label: string;
    readonly n: number;
    readonly nRows: number;
    readonly mean: Float64Array;
    readonly cov: Float64Array;
    readonly hasMeans: boolean;
    readonly cases?: Cases;
  },
  likelihood: EstimationSettings['likelihood'],
): Outcome<SampleMoments> {
  const { label, n, nRows, mean, hasMeans, cases } = raw;
  const p = names.length;
  const refused = (variables: readonly string[]): Problem =>
    problem('sample-covariance-not-positive-definite', { variables, values: { n, columns: p, ...groupFact(label) } });
  const dependent = findDependentColumns(names, raw.cov);
  if (dependent.length > 0) return failure(refused(dependent));
  const cov = likelihood === 'wishart' ? raw.cov.map((x) => (x * n) / (n - 1)) : raw.cov;
  const factor = cov.slice();
  if (!choleskyInPlace(factor, p)) return failure(refused(names));
  const divisor = likelihood === 'wishart' ? 'N-1' : 'N';
  const logDet = logDeterminant(factor, p);
  const own = cases ? { cases } : {};
  return success({ label, names, n, nRows, cov, mean, hasMeans, divisor, logDet, ...own });
}
