/** Which parameters a constraint is about: what a person who reads it wants to see on the drawing. */
import type { ParameterRef } from '../../problem.ts';
import { expressionNames, type Expression } from './expression.ts';
import { distinctParameters } from './parameter-ref.ts';
import type { ParameterRow } from './parameter-row.ts';
import type { ConstraintFunction } from './reduction.ts';

/** The name by which a bound of the search speaks of a parameter; no label can contain a space. */
export const boundName = (parameter: number): string => `bound ${parameter}`;

/** The names that constraints use, also inside the quantities that they use. */
function namesIn(
  constraints: readonly ConstraintFunction[],
  defined: ReadonlyMap<string, Expression>,
): ReadonlySet<string> {
  const names = new Set<string>();
  const open = constraints.flatMap(({ expression }) => expressionNames(expression));
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (names.has(name)) continue;
    names.add(name);
    const expression = defined.get(name);
    if (expression) open.push(...expressionNames(expression));
  }
  return names;
}

/**
 * The parameters that bear a label of the constraints, fixed ones too, or are bounded by them: each once over groups, in
 * the order of the parameter table.
 */
export function parametersIn(
  constraints: readonly ConstraintFunction[],
  rows: readonly ParameterRow[],
  defined: ReadonlyMap<string, Expression>,
): ParameterRef[] {
  const names = namesIn(constraints, defined);
  return distinctParameters(
    rows.filter(
      ({ label, parameter }) =>
        (label !== '' && names.has(label)) || (parameter >= 0 && names.has(boundName(parameter))),
    ),
  );
}
