/** Preparation steps in the languages of other programs. */
import { namesBefore } from '../data/prepare/column-names.ts';
import { stepKinds, type StepKinds } from '../data/prepare/registry.ts';
import type { PrepareStep, StepId, StepOf } from '../data/prepare/schemas.ts';
import { vectorR } from './r-text.ts';
import { describePrinter } from './steps/describe.ts';
import { dropRowsPrinter } from './steps/drop-rows.ts';
import { missingCodesPrinter } from './steps/missing-codes.ts';
import { recodePrinter } from './steps/recode.ts';
import { renamePrinter } from './steps/rename.ts';
import { reversePrinter } from './steps/reverse.ts';
import type { StepPrinter } from './steps/step-printer.ts';

export type StepPrinters = { readonly [K in StepId]: StepPrinter<StepOf<K>> };

/** A kind of step has its printer here. */
const stepPrinters = {
  describe: describePrinter,
  'drop-rows': dropRowsPrinter,
  'missing-codes': missingCodesPrinter,
  recode: recodePrinter,
  rename: renamePrinter,
  reverse: reversePrinter,
} as const satisfies StepPrinters;

/** Statements on a data frame `data`, of the steps that touch one of the columns as they are called after all, or rows. */
export function stepsInR(
  steps: readonly PrepareStep[],
  columns: readonly string[],
  among: StepPrinters = stepPrinters,
  kinds: StepKinds = stepKinds,
): string[] {
  return steps.flatMap((step, index) => {
    const printer = printerOf(step, among);
    if (printer.toRRows) return printer.toRRows(step);
    const isUsed = new Set(namesBefore(steps.slice(index), columns, kinds));
    const touched = step.columns.filter((name) => isUsed.has(name));
    if (touched.length === 0) return [];
    if (printer.toRFrame) return printer.toRFrame(step, touched);
    const names = vectorR(touched);
    return [`data[${names}] <- lapply(data[${names}], function(x) ${printer.toR(step)})`];
  });
}

/** Statements of DEFINE, column by column; a column has one name there, which it has after all steps. */
export function stepsInMplus(
  steps: readonly PrepareStep[],
  used: ReadonlySet<string>,
  nameOf: (column: string) => string,
  among: StepPrinters = stepPrinters,
  kinds: StepKinds = stepKinds,
): string[] {
  const names = [...used];
  return steps.flatMap((step, index) => {
    const before = namesBefore(steps.slice(index), names, kinds);
    const lastOf = new Map(before.map((name, at) => [name, names[at]!]));
    const touched = step.columns.flatMap((name) => lastOf.get(name) ?? []);
    return touched.flatMap((name) => printerOf(step, among).toMplus(step, nameOf(name)));
  });
}

function printerOf<K extends StepId>(step: StepOf<K>, among: StepPrinters): StepPrinter<StepOf<K>> {
  return among[step.kind as K];
}
