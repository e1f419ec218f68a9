import type { Cuts } from '../../data/prepare/groups/schema.ts';
import type { StepOf } from '../../data/prepare/schemas.ts';
import { numbersR, quoteR } from '../r-text.ts';
import type { StepPrinter } from './step-printer.ts';

function cutsR(cuts: Cuts, x: string): string {
  if (cuts.by === 'bounds') return numbersR(cuts.bounds);
  return `quantile(${x}, ${cuts.by === 'median' ? '1/2' : 'c(1, 2)/3'}, na.rm = TRUE, names = FALSE)`;
}

/** A value equal to a cut belongs to the group below. */
export const groupsPrinter: StepPrinter<StepOf<'groups'>> = {
  toRMaking: ({ columns, name, cuts }) => {
    const x = `data[[${quoteR(columns[0] ?? '')}]]`;
    return [`data[[${quoteR(name)}]] <- findInterval(${x}, ${cutsR(cuts, x)}, left.open = TRUE) + 1`];
  },
};
