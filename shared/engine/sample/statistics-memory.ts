/** What least squares needs to remember of its statistics, known before any of it is computed. */
import { problem, type Problem } from '../../problem.ts';
import type { EstimationSettings } from '../settings/settings.ts';

/** One group: thresholds, means and covariances; their cases; parameters. */
export interface StatisticsSize {
  readonly count: number;
  readonly n: number;
  readonly parameters: number;
}

/** A worker that asks for more is likelier to be ended by the system than to answer. */
const mostBytes = 4 * 2 ** 30;
/** Jacobians held at once: by the group's own parameters, by theta, and what inference makes of it. */
const jacobians = 3;
/** Tables of statistics by statistics held at once by a full weight matrix: Gamma, its factor, V and what V multiplies. */
const weightTables = 4;

/**
 * model-too-large, with the memory that would be needed in GB. Influences of cases are count x n numbers, a Jacobian is
 * count x parameters, and WLS weighs by tables of count x count.
 */
export function memoryProblem(
  groups: readonly StatisticsSize[],
  { estimator }: Pick<EstimationSettings, 'estimator'>,
): Problem | undefined {
  const tables = estimator === 'WLS' ? weightTables : 0;
  const bytes = groups.reduce(
    (sum, { count, n, parameters }) => sum + 8 * count * (n + jacobians * parameters + tables * count),
    0,
  );
  if (bytes <= mostBytes) return undefined;
  const values = {
    estimator,
    statistics: groups.reduce((sum, { count }) => sum + count, 0),
    needed: Math.ceil(bytes / 2 ** 30),
    limit: mostBytes / 2 ** 30,
  };
  return problem('model-too-large', { values });
}
