/** Why a model describes no possible covariance matrix, wherever estimation starts. */
import { problem, type Problem } from '../../../problem.ts';
import type { PreparedModel } from '../../model/prepare-model.ts';
import { overGroups } from '../../model/parameter-ref.ts';
import type { ParameterRow } from '../../model/parameter-row.ts';

/** Constructs that measure each other in a circle: each can be reached from itself along `=~`. */
function measuredInCircle({ table }: PreparedModel): string[] {
  const latents = new Set(table.latents);
  const measuredBy = new Map<string, string[]>();
  for (const { lhs, op, rhs } of table.rows) {
    if (op === '=~' && latents.has(rhs)) measuredBy.set(lhs, [...(measuredBy.get(lhs) ?? []), rhs]);
  }
  return table.latents.filter((start) => {
    const seen = new Set<string>();
    const waiting = [...(measuredBy.get(start) ?? [])];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next === start) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(...(measuredBy.get(next) ?? []));
    }
    return false;
  });
}

/** (Residual) variances that are 0 or less by decree; a single indicator's is so by default and no fault. */
function variancesWithoutFreedom({ table, constraints }: PreparedModel): ParameterRow[] {
  const { size, r, c } = constraints.reduction;
  return table.rows.filter(({ lhs, op, rhs, parameter, value, isSampleMoment }) => {
    if (op !== '~~' || lhs !== rhs || isSampleMoment || table.singleIndicators.has(lhs)) return false;
    if (parameter < 0) return value <= 0;
    return c[parameter]! <= 0 && r.subarray(parameter * size, (parameter + 1) * size).every((x) => x === 0);
  });
}

/** Zero because nobody wrote it and nothing was to be added, not because it was fixed. */
function isAbsent({ lhs }: ParameterRow, { spec, settings }: PreparedModel): boolean {
  if (settings.defaults !== 'lavaan') return false;
  return !spec.terms.some((term) => term.op === '~~' && term.lhs === lhs && term.rhs === lhs);
}

/** No start had a positive definite implied covariance matrix: names what explains it. */
export function impossibleStart(prepared: PreparedModel): Problem {
  const circle = measuredInCircle(prepared);
  if (circle.length > 0) return problem('covariances-impossible', { variables: circle, values: { context: 'circle' } });
  const rows = variancesWithoutFreedom(prepared);
  if (rows.length === 0) return problem('covariances-impossible');
  const absent = rows.filter((row) => isAbsent(row, prepared));
  if (absent.length > 0) return variancesProblem(absent, 'variances-absent');
  return variancesProblem(rows, 'variances');
}

function variancesProblem(rows: readonly ParameterRow[], context: 'variances' | 'variances-absent'): Problem {
  const variables = rows.map((row) => row.lhs);
  const parameters = rows.map(overGroups);
  return problem('covariances-impossible', { variables, parameters, values: { context } });
}
