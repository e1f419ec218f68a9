/** Preparation steps in the languages of other programs. */
import type { PrepareStep, StepId, StepOf } from '../data/prepare/schemas.ts';
import { vectorR } from './r-text.ts';
import { dropRowsPrinter } from './steps/drop-rows.ts';
import { missingCodesPrinter } from './steps/missing-codes.ts';
import { recodePrinter } from './steps/recode.ts';
import { reversePrinter } from './steps/reverse.ts';
import type { StepPrinter } from './steps/step-printer.ts';

export type StepPrinters = { readonly [K in StepId]: StepPrinter<StepOf<K>> };

/** A kind of step has its printer here. */
const stepPrinters = {
  'drop-rows': dropRowsPrinter,
  'missing-codes': missingCodesPrinter,
  recode: recodePrinter,
  reverse: reversePrinter,
} as const satisfies StepPrinters;

/** Statements on a data frame `data`, of the steps that touch one of the columns, or rows. */
export function stepsInR(
  steps: readonly PrepareStep[],
  columns: readonly string[],
  among: StepPrinters = stepPrinters,
): string[] {
  const isUsed = new Set(columns);
  return steps.flatMap((step) => {
    const printer = printerOf(step, among);
    if (printer.toRRows) return printer.toRRows(step);
    const touched = step.columns.filter((name) => isUsed.has(name));
    if (touched.length === 0) return [];
    const names = vectorR(touched);
    return [`data[${names}] <- lapply(data[${names}], function(x) ${printer.toR(step)})`];
  });
}

/** Statements of DEFINE, column by column. */
export function stepsInMplus(
  steps: readonly PrepareStep[],
  used: ReadonlySet<string>,
  nameOf: (column: string) => string,
  among: StepPrinters = stepPrinters,
): string[] {
  return steps.flatMap((step) => {
    const touched = step.columns.filter((name) => used.has(name));
    return touched.flatMap((name) => printerOf(step, among).toMplus(step, nameOf(name)));
  });
}

function printerOf<K extends StepId>(step: StepOf<K>, among: StepPrinters): StepPrinter<StepOf<K>> {
  return among[step.kind as K];
}
