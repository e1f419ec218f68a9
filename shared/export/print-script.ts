/** The scripts a fitted model can be printed as. Another program: one file, one line. */
import { failure, problem, success, type Outcome } from '../problem.ts';
import type { Solution } from '../engine/sem/inference/solution.ts';
import { prepareLms, type LmsInput } from '../engine/lms/prepare-lms.ts';
import { latentProducts } from '../engine/products/interaction.ts';
import type { MethodFamilyId } from '../engine/settings/method-families.ts';
import type { PreparedFit } from '../engine/prepare-fit.ts';
import type { PreparedModel } from '../engine/model/prepare-model.ts';
import { madeColumns, type MadeColumn } from './made-columns.ts';
import { columnsNeeded, finishInR } from './prepare-in-r.ts';
import { stepsInR } from './print-steps.ts';
import { printLavaan } from './print-lavaan.ts';
import { printMplus } from './print-mplus.ts';
import { printRScript } from './print-r-script.ts';
import { expectedInR } from './read-in-r.ts';
import type { ScriptData, ScriptSource } from './script-source.ts';

export type { ScriptSource } from './script-source.ts';

/** A solution, and the data it belongs to where there are any. */
export interface ScriptModel {
  readonly solution: Solution;
  readonly ready?: PreparedFit;
}

/** The steps, and the file where it is known. */
export type LavaanSource = Pick<ScriptSource, 'steps'> & { readonly file?: ScriptData };

type Printer = (model: ScriptModel, source: ScriptSource, made: readonly MadeColumn[]) => string;

function groupLabels({ groups }: Solution): string[] {
  return groups.map(({ moments }) => moments.label).filter((label) => label !== '');
}

/** Model and call for lavaan, on a data frame `data` that holds the columns as they lie in the file. */
export function printForLavaan(
  prepared: PreparedModel,
  labels: readonly string[],
  source: LavaanSource,
  made: readonly MadeColumn[],
): string {
  const { text, names } = printLavaan(prepared, labels);
  const lines = [
    'library(lavaan)',
    '',
    ...(source.file ? expectedInR(source.file) : ['# data: a data frame with the columns of the file.']),
    ...stepsInR(source.steps, columnsNeeded(names, made)),
    ...finishInR(names, made, prepared.settings.group, labels),
    '',
    text,
  ];
  return lines.join('\n');
}

const printers = {
  lavaan: ({ solution }, source, made) =>
    printForLavaan(solution.prepared, groupLabels(solution), { file: source, steps: source.steps }, made),
  r: ({ solution, ready }, source, made) => printRScript(solution, source, made, groupLabels(solution), ready?.dataset),
  mplus: ({ solution }, source, made) =>
    printMplus(solution.prepared, { ...source, groupLabels: groupLabels(solution) }, made),
} as const satisfies Record<string, Printer>;

export type ScriptFormat = keyof typeof printers;
export const scriptFormats = Object.keys(printers) as readonly ScriptFormat[];

/** The model with the data as they lie in the file; columns that are made while fitting are made in the script too. */
export function printScript(model: ScriptModel, format: ScriptFormat, source: ScriptSource): string {
  const { ready } = model;
  const made = ready ? madeColumns(ready.prepared, ready.dataset, ready.interactions) : [];
  return printers[format](model, source, made);
}

type OwnFamily = Exclude<MethodFamilyId, 'covariance'>;
type FamilyPrinter = (input: LmsInput, format: ScriptFormat, source: ScriptSource) => Outcome<string>;

/** Of families that have no solution in moments to print from. */
const familyPrinters: Readonly<Record<OwnFamily, FamilyPrinter>> = { lms: printLmsScript };

/** A model that one of the other families estimates. Fails as the family's printer does. */
export function printScriptOfFamily(family: OwnFamily, ...given: Parameters<FamilyPrinter>): Outcome<string> {
  return familyPrinters[family](...given);
}

/**
 * An LMS model: Mplus alone integrates over products of constructs in the same way [klein-moosbrugger-2000], in one group.
 * Fails with script-not-for-products, and as `prepareLms` does.
 */
function printLmsScript(input: LmsInput, format: ScriptFormat, source: ScriptSource): Outcome<string> {
  if (format !== 'mplus') return failure(problem('script-not-for-products', { values: { format } }));
  const ready = prepareLms(input);
  if (!ready.ok) return ready;
  const { model, moments, interactions } = ready.value;
  if (moments.length > 1) return failure(problem('script-not-for-products', { values: { format, context: 'groups' } }));
  const observed = interactions.filter(({ kind }) => kind === 'observed');
  const made = madeColumns(model, input.dataset, observed);
  return success(printMplus(model, { ...source, groupLabels: [] }, made, latentProducts(interactions)));
}
