/** The scripts a fitted model can be printed as. Another program: one file, one line. */
import { failure, problem, success, type Outcome } from '../../problem.ts';
import type { Solution } from '../inference/solution.ts';
import { latentProducts } from '../interactions/lms-model.ts';
import { prepareLms, type LmsInput } from '../interactions/prepare-lms.ts';
import type { PreparedFit } from '../prepare-fit.ts';
import { madeColumns, productsInR, type MadeColumn } from './made-columns.ts';
import { printLavaan, renamingInR } from './print-lavaan.ts';
import { printMplus } from './print-mplus.ts';
import { preparationInR, printRScript, type ScriptData } from './print-r-script.ts';

/** The file behind the fit, with all its columns in order. */
export interface ScriptSource extends ScriptData {
  readonly columns: readonly string[];
}

/** A solution, and the data it belongs to where there are any. */
export interface ScriptModel {
  readonly solution: Solution;
  readonly ready?: PreparedFit;
}

type Printer = (solution: Solution, source: ScriptSource, made: readonly MadeColumn[]) => string;

const printers = {
  lavaan: ({ prepared }, { steps }, made) => {
    const { text, renamed } = printLavaan(prepared);
    const preparation = [...preparationInR(steps), ...productsInR(made), ...renamingInR(renamed)];
    return preparation.length === 0 ? text : text.replace('\n\n', `\n\n${preparation.join('\n')}\n\n`);
  },
  r: ({ prepared }, source, made) => printRScript(prepared, source, made),
  mplus: ({ prepared, groups }, source, made) =>
    printMplus(
      prepared,
      { ...source, groupLabels: groups.map(({ moments }) => moments.label).filter((label) => label !== '') },
      made,
    ),
} as const satisfies Record<string, Printer>;

export type ScriptFormat = keyof typeof printers;
export const scriptFormats = Object.keys(printers) as readonly ScriptFormat[];

/** The model with the data as they lie in the file; columns that are made while fitting are made in the script too. */
export function printScript({ solution, ready }: ScriptModel, format: ScriptFormat, source: ScriptSource): string {
  return printers[format](
    solution,
    source,
    ready ? madeColumns(ready.prepared, ready.dataset, ready.interactions) : [],
  );
}

/**
 * An LMS model: Mplus alone integrates over products of constructs in the same way [klein-moosbrugger-2000], in one group.
 * Fails with script-not-for-lms, and as `prepareLms` does.
 */
export function printLmsScript(input: LmsInput, format: ScriptFormat, source: ScriptSource): Outcome<string> {
  if (format !== 'mplus') return failure(problem('script-not-for-lms', { values: { format } }));
  const ready = prepareLms(input);
  if (!ready.ok) return ready;
  const { model, moments, interactions } = ready.value;
  if (moments.length > 1) return failure(problem('script-not-for-lms', { values: { format, context: 'groups' } }));
  const observed = interactions.filter(({ kind }) => kind === 'observed');
  const made = madeColumns(model, input.dataset, observed);
  return success(printMplus(model, { ...source, groupLabels: [] }, made, latentProducts(interactions)));
}
