import type { StepOf } from '../../data/prepare/schemas.ts';
import { plainNumber } from '../plain-number.ts';
import { vectorR } from '../r-text.ts';
import type { StepPrinter } from './step-printer.ts';

/** Full-width digits and signs as R turns them, then what keeps digits text, currency, per cent and thousands separators away. */
const looseR =
  'suppressWarnings(as.numeric(gsub("^([\'\\u2018\\u2019`]|=\\")|\\"$|[,\\\\s\\u00a5$\\u20ac\\u00a3%\\u5143]", "", gsub("[\\uff0d\\u2212]", "-", chartr("\\uff10\\uff11\\uff12\\uff13\\uff14\\uff15\\uff16\\uff17\\uff18\\uff19\\uff0e\\uff0c\\uff05\\uffe5", "0123456789.,%\\u00a5", x)), perl = TRUE)))';

/** Answers by their texts; in Mplus, which reads numbers alone, those that are numbers. */
export const recodePrinter: StepPrinter<StepOf<'recode'>> = {
  toR: ({ values, readsNumbers }) => {
    const from = vectorR(values.map((one) => String(one.from)));
    const to = `c(${values.map((one) => (one.to === null ? 'NA' : String(one.to))).join(', ')})`;
    const rest = readsNumbers ? looseR : 'x';
    if (values.every((one) => one.to === null) && !readsNumbers)
      return `type.convert(replace(as.character(x), as.character(x) %in% ${from}, NA), as.is = TRUE)`;
    return `{ x <- as.character(x); i <- match(x, ${from}); ifelse(is.na(i), ${rest === 'x' ? 'suppressWarnings(as.numeric(x))' : rest}, ${to}[i]) }`;
  },
  toMplus: ({ values }, name) =>
    values.flatMap(({ from, to }) =>
      typeof from === 'number'
        ? [`IF (${name} EQ ${plainNumber(from)}) THEN ${name} = ${to === null ? '_MISSING' : plainNumber(to)};`]
        : [],
    ),
};
