import type { StepOf } from '../../data/prepare/schemas.ts';
import { plainNumber } from '../plain-number.ts';
import { vectorR } from '../r-text.ts';
import { plainSignsR } from './r-functions.ts';
import type { StepPrinter } from './step-printer.ts';

type Recode = StepOf<'recode'>;

/** What keeps digits text, currency, per cent and thousands separators away. */
const looseR = `suppressWarnings(as.numeric(gsub("^(['\\u2018\\u2019\`]|=\\")|\\"$|[,\\\\s\\u00a5$\\u20ac\\u00a3%\\u5143]", "", ${plainSignsR}, perl = TRUE)))`;

const targetR = (to: number | null): string => (to === null ? 'NA' : String(to));

/** Answers that are not named, as numbers `n`: by the first range that holds them, else as all others. */
function restInR({ ranges = [], others }: Recode): string {
  const rest = others ? targetR(others.to) : 'n';
  return [...ranges].reverse().reduce((inner, { lowest, highest, to }) => {
    const holds = [
      ...(lowest === null ? [] : [`n >= ${String(lowest)}`]),
      ...(highest === null ? [] : [`n <= ${String(highest)}`]),
    ];
    return `ifelse(!is.na(n)${holds.map((one) => ` & ${one}`).join('')}, ${targetR(to)}, ${inner})`;
  }, rest);
}

function toR(step: Recode): string {
  const { values, readsNumbers, ranges, others } = step;
  const from = vectorR(values.map((one) => String(one.from)));
  if (values.every((one) => one.to === null) && !readsNumbers && !ranges && !others)
    return `type.convert(replace(as.character(x), as.character(x) %in% ${from}, NA), as.is = TRUE)`;
  const to = `c(${values.map((one) => targetR(one.to)).join(', ')})`;
  const number = readsNumbers || ranges ? looseR : 'suppressWarnings(as.numeric(x))';
  const named = values.length === 0 ? [] : [`i <- match(x, ${from})`];
  const rest = `ifelse(is.na(x), NA, ${restInR(step)})`;
  const value = values.length === 0 ? rest : `ifelse(is.na(i), ${rest}, ${to}[i])`;
  return `{ ${['x <- as.character(x)', `n <- ${number}`, ...named, `as.numeric(${value})`].join('; ')} }`;
}

/** Mplus reads numbers alone: answers in words are its file's matter, and so are ranges. */
function toMplus({ values, ranges, others }: Recode, name: string): readonly string[] | null {
  if (ranges || others || values.some(({ from }) => typeof from === 'string')) return null;
  return values.map(
    ({ from, to }) =>
      `IF (${name} EQ ${plainNumber(Number(from))}) THEN ${name} = ${to === null ? '_MISSING' : plainNumber(to)};`,
  );
}

/** Answers by their texts. */
export const recodePrinter: StepPrinter<Recode> = { toR, toMplus };
