import type { StepOf } from '../../data/prepare/schemas.ts';
import type { StepPrinter } from './step-printer.ts';

/** Answers stay as they are; a script writes labels at its end, as they stand after all steps (`labelsInR`). */
export const describePrinter: StepPrinter<StepOf<'describe'>> = {
  toRFrame: () => [],
  toMplus: () => [],
};
