/** The equalities of a model, one by one, as rows of a Jacobian with what each says. */
import { evaluateExpression } from '../model/expression.ts';
import { parameterText } from '../model/parameter-ref.ts';
import type { ParameterRow } from '../model/parameter-row.ts';
import type { Solution } from '../sem/inference/solution.ts';

/** Where an equality comes from: equal labels, equality over groups (or effect coding), a written `==`. */
export type EqualitySource = 'label' | 'group' | 'constraint';

export interface EqualityRow {
  readonly source: EqualitySource;
  readonly lhs: string;
  readonly rhs: string;
  /** The parameters that the equality ties, the first one first. */
  readonly members: readonly ParameterRow[];
  /** Derivatives by theta. */
  readonly gradient: Float64Array;
}

/** `x3 ~1` of a model with groups is told with its group. */
function nameIn(row: ParameterRow, groupCount: number): string {
  const name = parameterText(row);
  return groupCount > 1 ? `${name} (${row.group})` : name;
}

function difference(a: ParameterRow, b: ParameterRow, size: number): Float64Array {
  const gradient = new Float64Array(size);
  gradient[a.parameter] = 1;
  gradient[b.parameter] = -1;
  return gradient;
}

function labelEqualities({ prepared }: Solution): EqualityRow[] {
  const { rows, parameterCount, groupCount } = prepared.table;
  const first = new Map<string, ParameterRow>();
  const found: EqualityRow[] = [];
  for (const row of rows) {
    if (row.label === '' || row.parameter < 0) continue;
    const known = first.get(row.label);
    if (!known) first.set(row.label, row);
    else {
      const gradient = difference(known, row, parameterCount);
      const [lhs, rhs] = [nameIn(known, groupCount), nameIn(row, groupCount)];
      found.push({ source: 'label', lhs, rhs, members: [known, row], gradient });
    }
  }
  return found;
}

/** Equalities over groups, and sums fixed by effect coding. */
function tableEqualities({ prepared }: Solution): EqualityRow[] {
  const { rows, parameterCount, groupCount, equations } = prepared.table;
  const rowOf = new Map(rows.map((row) => [row.parameter, row]));
  return equations.map(({ parameters, weights, value }): EqualityRow => {
    const gradient = new Float64Array(parameterCount);
    parameters.forEach((k, i) => (gradient[k] = gradient[k]! + weights[i]!));
    const members = parameters.flatMap((k) => rowOf.get(k) ?? []);
    const [a, b] = members;
    const isPair = a && b && members.length === 2 && weights[0] === 1 && weights[1] === -1;
    if (isPair) {
      // The later group stands first in the equation; it is told last.
      const [lhs, rhs] = [nameIn(b, groupCount), nameIn(a, groupCount)];
      return { source: 'group', lhs, rhs, members: [b, a], gradient: gradient.map((x) => 0 - x) };
    }
    const lhs = members.map((row) => nameIn(row, groupCount)).join(' + ');
    return { source: 'group', lhs, rhs: String(value), members, gradient };
  });
}

/** Equalities as written, linear or not, with their derivatives at the solution. */
function writtenEqualities(solution: Solution): EqualityRow[] {
  const { prepared, parameters } = solution;
  const { constraints, table } = prepared;
  const lookup = constraints.definitions.evaluate(parameters);
  return constraints.equalities.map(({ expression, text }): EqualityRow => {
    const { gradient } = evaluateExpression(expression, parameters.length, lookup);
    const members = table.rows.filter((row) => row.parameter >= 0 && gradient[row.parameter] !== 0);
    const [lhs, rhs] = text.split(' == ') as [string, string];
    return { source: 'constraint', lhs, rhs, members, gradient };
  });
}

/** All equalities of the model. */
export function equalityRows(solution: Solution): EqualityRow[] {
  return [...labelEqualities(solution), ...tableEqualities(solution), ...writtenEqualities(solution)];
}
