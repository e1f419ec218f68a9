import type { StepOf } from '../../data/prepare/schemas.ts';
import { numbersR } from '../r-text.ts';
import type { StepPrinter } from './step-printer.ts';

/** Columns that were text because of these rows are numbers without them. */
export const dropRowsPrinter: StepPrinter<StepOf<'drop-rows'>> = {
  toRRows: ({ rows }) => [
    `data <- data[-${numbersR(rows)}, , drop = FALSE]`,
    'data[] <- lapply(data, function(x) type.convert(as.character(x), as.is = TRUE))',
  ],
};
