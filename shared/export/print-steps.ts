/** Preparation steps in the languages of other programs. */
import { namesBefore } from '../data/prepare/column-names.ts';
import { stepKinds, type StepKinds } from '../data/prepare/registry.ts';
import type { PrepareStep, StepId, StepOf } from '../data/prepare/schemas.ts';
import { columnsMade, columnsRead, isAboutRows } from '../data/prepare/step-columns.ts';
import { vectorR } from './r-text.ts';
import { computePrinter } from './steps/compute.ts';
import { describePrinter } from './steps/describe.ts';
import { dropRowsPrinter } from './steps/drop-rows.ts';
import { dummiesPrinter } from './steps/dummies.ts';
import { filterPrinter } from './steps/filter.ts';
import { groupsPrinter } from './steps/groups.ts';
import { missingCodesPrinter } from './steps/missing-codes.ts';
import { functionsInR } from './steps/r-functions.ts';
import { recodePrinter } from './steps/recode.ts';
import { renamePrinter } from './steps/rename.ts';
import { reversePrinter } from './steps/reverse.ts';
import { splitAnswersPrinter } from './steps/split-answers.ts';
import type { StepPrinter } from './steps/step-printer.ts';

export type StepPrinters = { readonly [K in StepId]: StepPrinter<StepOf<K>> };

/** A kind of step has its printer here. */
const stepPrinters = {
  compute: computePrinter,
  describe: describePrinter,
  'drop-rows': dropRowsPrinter,
  dummies: dummiesPrinter,
  filter: filterPrinter,
  groups: groupsPrinter,
  'missing-codes': missingCodesPrinter,
  recode: recodePrinter,
  rename: renamePrinter,
  reverse: reversePrinter,
  'split-answers': splitAnswersPrinter,
} as const satisfies StepPrinters;

/** What a kind of step brings, to scripts and to the data. */
export interface StepRecords {
  readonly printers: StepPrinters;
  readonly kinds: StepKinds;
}

const known: StepRecords = { printers: stepPrinters, kinds: stepKinds };

/**
 * Columns that have to be there before each step, so that these are there after all of them; the last entry is `columns`,
 * the first what the file has to give.
 */
function columnsBefore(
  steps: readonly PrepareStep[],
  columns: readonly string[],
  { kinds }: StepRecords,
): readonly ReadonlySet<string>[] {
  let needed: ReadonlySet<string> = new Set(columns);
  const before = [needed];
  for (const step of [...steps].reverse()) {
    const made = new Set(columnsMade(step, kinds));
    const isUsed = isAboutRows(step, kinds) || [...made].some((name) => needed.has(name));
    needed = new Set(namesBefore([step], [...needed], kinds));
    if (isUsed) needed = new Set([...[...needed].filter((name) => !made.has(name)), ...columnsRead(step, kinds)]);
    before.unshift(needed);
  }
  return before;
}

/** Columns of the file that these are made from. */
export function columnsOfFile(
  steps: readonly PrepareStep[],
  columns: readonly string[],
  among: StepRecords = known,
): string[] {
  return [...columnsBefore(steps, columns, among)[0]!];
}

/** Statements on a data frame `data` of `columnsOfFile`, of the steps that these columns, or the rows, depend on. */
export function stepsInR(
  steps: readonly PrepareStep[],
  columns: readonly string[],
  among: StepRecords = known,
): string[] {
  const before = columnsBefore(steps, columns, among);
  const printed = steps.map((step, index) => {
    const printer = printerOf(step, among.printers);
    const lines = linesOfStep(step, printer, { before: before[index]!, after: before[index + 1]! }, among);
    return { lines, functions: lines.length > 0 ? (printer.functions?.(step) ?? []) : [] };
  });
  return [...functionsInR(printed.flatMap((one) => one.functions)), ...printed.flatMap(({ lines }) => lines)];
}

function linesOfStep(
  step: PrepareStep,
  printer: StepPrinter<PrepareStep>,
  wanted: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> },
  { kinds }: StepRecords,
): readonly string[] {
  if (printer.toRRows) return printer.toRRows(step);
  if (printer.toRMaking) {
    const made = new Set(columnsMade(step, kinds).filter((name) => wanted.after.has(name)));
    return made.size > 0 ? printer.toRMaking(step, made) : [];
  }
  const touched = step.columns.filter((name) => wanted.before.has(name));
  if (touched.length === 0) return [];
  if (printer.toRFrame) return printer.toRFrame(step, touched);
  if (!printer.toR) return [];
  const names = vectorR(touched);
  return [`data[${names}] <- lapply(data[${names}], function(x) ${printer.toR(step)})`];
}

/**
 * Statements of DEFINE, column by column; null where the file of numbers has to hold what the steps leave. A column has
 * one name there, which it has after all steps.
 */
export function stepsInMplus(
  steps: readonly PrepareStep[],
  used: ReadonlySet<string>,
  nameOf: (column: string) => string,
  { printers, kinds }: StepRecords = known,
): string[] | null {
  const names = [...used];
  const statements: string[] = [];
  for (const [index, step] of steps.entries()) {
    const printer = printerOf(step, printers);
    if (!printer.toMplus) return null;
    const before = namesBefore(steps.slice(index), names, kinds);
    const lastOf = new Map(before.map((name, at) => [name, names[at]!]));
    for (const name of step.columns.flatMap((column) => lastOf.get(column) ?? [])) {
      const own = printer.toMplus(step, nameOf(name));
      if (own === null) return null;
      statements.push(...own);
    }
  }
  return statements;
}

function printerOf(step: PrepareStep, among: StepPrinters): StepPrinter<PrepareStep> {
  return among[step.kind] as StepPrinter<PrepareStep>;
}
