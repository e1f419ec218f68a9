import type { StepOf } from '../../data/prepare/schemas.ts';
import { vectorR } from '../r-text.ts';
import type { StepPrinter } from './step-printer.ts';

/** In Mplus columns have no names but those that its input gives them. */
export const renamePrinter: StepPrinter<StepOf<'rename'>> = {
  toRFrame: ({ columns, names }, touched) => {
    const next = touched.map((name) => names[columns.indexOf(name)] ?? name);
    return [`names(data)[match(${vectorR(touched)}, names(data))] <- ${vectorR(next)}`];
  },
  toMplus: () => [],
};
