import type { StepOf } from '../../data/prepare/schemas.ts';
import { plainNumber } from '../plain-number.ts';
import { numbersR } from '../r-text.ts';
import type { StepPrinter } from './step-printer.ts';

/** In text (a group column) a code is the number that a value spells. */
export const missingCodesPrinter: StepPrinter<StepOf<'missing-codes'>> = {
  toR: ({ codes }) => `replace(x, suppressWarnings(as.numeric(as.character(x))) %in% ${numbersR(codes)}, NA)`,
  toMplus: ({ codes }, name) => codes.map((code) => `IF (${name} EQ ${plainNumber(code)}) THEN ${name} = _MISSING;`),
};
