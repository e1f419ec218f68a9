/** The scripts a fitted model can be printed as. Another program: one file, one line. */
import { failure, problem, success, type Outcome } from '../../problem.ts';
import type { Solution } from '../inference/solution.ts';
import { printLavaan, renamingInR } from './print-lavaan.ts';
import { printMplus } from './print-mplus.ts';
import { preparationInR, printRScript, type ScriptData } from './print-r-script.ts';

/** The file behind the fit, with all its columns in order. */
export interface ScriptSource extends ScriptData {
  readonly columns: readonly string[];
}

const printers = {
  lavaan: ({ prepared }: Solution, { steps }: ScriptSource) => {
    const { text, renamed } = printLavaan(prepared);
    const preparation = [...preparationInR(steps), ...renamingInR(renamed)];
    return preparation.length === 0 ? text : text.replace('\n\n', `\n\n${preparation.join('\n')}\n\n`);
  },
  r: ({ prepared }: Solution, source: ScriptSource) => printRScript(prepared, source),
  mplus: ({ prepared, groups }: Solution, source: ScriptSource) =>
    printMplus(prepared, {
      ...source,
      groupLabels: groups.map(({ moments }) => moments.label).filter((label) => label !== ''),
    }),
} as const;

export type ScriptFormat = keyof typeof printers;
export const scriptFormats = Object.keys(printers) as readonly ScriptFormat[];

/** Fails with script-needs-columns for models on columns that are made while fitting: products of indicators. */
export function printScript(solution: Solution, format: ScriptFormat, source: ScriptSource): Outcome<string> {
  const made = solution.prepared.table.observed.filter((name) => !source.columns.includes(name));
  if (made.length > 0) {
    return failure(problem('script-needs-columns', { parameters: made }));
  }
  return success(printers[format](solution, source));
}
