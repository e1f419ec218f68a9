/** Why there are no standard errors. */
import { problem, type ParameterRef, type Problem } from '../../../problem.ts';
import { distinctParameters } from '../../model/parameter-ref.ts';
import type { ParameterTable } from '../../model/parameter-table.ts';
import { nullSpaceMembers } from '../search/check-identification.ts';
import { alongDirections, type FreeMovement } from './solution-basis.ts';

/** Which parameters the data cannot tell apart at this solution. @param information of theta, size x size */
export function singularProblem(
  movement: FreeMovement,
  { rows }: Pick<ParameterTable, 'rows'>,
  information: Float64Array,
): Problem {
  const { basis, directions } = movement;
  const members = nullSpaceMembers(alongDirections(movement, information), directions);
  const isMember = (k: number): boolean => k >= 0 && members.some((j) => basis[k * directions + j] !== 0);
  return unavailableErrors(distinctParameters(rows.filter((row) => isMember(row.parameter))));
}

export function unavailableErrors(parameters: readonly ParameterRef[]): Problem {
  return problem('standard-errors-unavailable', {
    parameters,
    values: parameters.length > 0 ? { context: 'parameters' } : {},
  });
}
