/** What is said of a solution that inequalities or bounds of the search hold back. */
import { problem, type Problem } from '../../problem.ts';
import { parametersIn } from './constrained-parameters.ts';
import type { PreparedModel } from './prepare-model.ts';

/**
 * The note bound-active: the inequalities as they are written, and the parameters that they hold.
 * @param active texts of inequalities that hold as equalities; none gives no note
 */
export function activeBoundsNotes({ table, constraints }: PreparedModel, active: readonly string[]): Problem[] {
  if (active.length === 0) return [];
  const holding = constraints.nonlinear.filter(({ text }) => active.includes(text));
  const parameters = parametersIn(holding, table.rows, constraints.definitions.symbols.defined);
  return [problem('bound-active', { parameters, quoted: active })];
}
