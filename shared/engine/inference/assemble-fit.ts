/** Solution -> Fit: estimates with standard errors, standardised solution, R2, fit measures, checks. */
import { problem, type Problem } from '../../problem.ts';
import type { EstimatedFit, GroupMatrix } from '../fit.ts';
import { computeFitMeasures } from '../fit-indices/registry.ts';
import { analyseInteractions } from '../interactions/analyse-interactions.ts';
import { moderationSource } from '../interactions/moderation-source.ts';
import { nullSpaceMembers } from '../model/check-identification.ts';
import { parameterName } from '../model/parameter-table.ts';
import { resolveSettings } from '../resolve-settings.ts';
import { checkSolution } from './check-solution.ts';
import { createFitContext } from './fit-statistics.ts';
import { buildEstimates } from './build-estimates.ts';
import { familyOf } from './families.ts';
import { computeRSquare } from './r-square.ts';
import { describeGroup } from './describe-group.ts';
import { onSampleScale } from './implied-moments.ts';
import { alongDirections } from './solution-basis.ts';
import { caseCount, type Solution } from './solution.ts';

/** Which parameters the data cannot tell apart at this solution. */
function singularProblem(solution: Solution): Problem {
  const { prepared, objective, basis, directions } = solution;
  const members = nullSpaceMembers(alongDirections(solution, objective.information), directions);
  const isMember = (k: number): boolean => k >= 0 && members.some((j) => basis[k * directions + j] !== 0);
  const parameters = [...new Set(prepared.table.rows.filter((row) => isMember(row.parameter)).map(parameterName))];
  return problem('standard-errors-unavailable', {
    parameters,
    values: parameters.length > 0 ? { context: 'parameters' } : {},
  });
}

function toRows(matrix: Float64Array, p: number): number[][] {
  const rows: number[][] = [];
  for (let i = 0; i < p; i++) {
    const row: number[] = [];
    for (let j = 0; j < p; j++) row.push(matrix[i * p + j]!);
    rows.push(row);
  }
  return rows;
}

function groupMatrix(
  group: number,
  names: readonly string[],
  cov: Float64Array,
  mean: Float64Array | undefined,
): GroupMatrix {
  return { group, names, cov: toRows(cov, names.length), ...(mean ? { mean: Array.from(mean) } : {}) };
}

export function assembleFit(solution: Solution): EstimatedFit {
  const { prepared, groups, objective } = solution;
  const family = familyOf(solution);
  const isSilent = resolveSettings(prepared.settings).se === 'none';
  const acov = isSilent ? undefined : family.covariance(solution);
  const problems: Problem[] = [];
  if (!solution.isConverged) problems.push(problem('not-converged', { values: { iterations: solution.iterations } }));
  if (!acov && !isSilent) problems.push(singularProblem(solution));
  if (solution.bounds.length > 0) problems.push(problem('bound-active', { parameters: solution.bounds }));
  problems.push(...checkSolution(solution));
  const context = createFitContext(solution, family.tests(solution));
  const names = prepared.table.observed;
  const estimates = buildEstimates(solution, acov);
  const interactions = analyseInteractions(moderationSource(solution, acov));
  return {
    status: solution.isConverged ? 'converged' : 'not-converged',
    problems,
    n: caseCount(solution),
    nRows: groups.reduce((sum, { moments }) => sum + moments.nRows, 0),
    npar: context.npar,
    iterations: solution.iterations,
    groups: groups.map(({ moments }) => describeGroup(moments)),
    settings: prepared.settings,
    measures: computeFitMeasures(context),
    estimates,
    ...(interactions.length > 0 ? { interactions } : {}),
    rsquare: objective.kernels.flatMap((kernel, g) => computeRSquare(kernel, prepared.table, g + 1)),
    sample: groups.map(({ moments }, g) =>
      groupMatrix(g + 1, names, moments.cov, moments.hasMeans ? moments.mean : undefined),
    ),
    implied: objective.kernels.map((kernel, g) => {
      const { cov, mean } = onSampleScale(kernel, groups[g]!.moments);
      return groupMatrix(g + 1, names, cov, prepared.table.hasMeans ? mean : undefined);
    }),
  };
}
