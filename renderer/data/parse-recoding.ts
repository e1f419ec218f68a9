/** Recoded answers as a person types them: `同意 = 4; 非常同意 = 5; (跳过) = `, `18-25 = 1; >=41 = 2`. */
import type { StepOf } from '../../shared/data/prepare/schemas.ts';

type Recode = StepOf<'recode'>;
type Values = Recode['values'];
type Ranges = NonNullable<Recode['ranges']>;

export interface Recoding {
  readonly values: Values;
  readonly ranges: Ranges;
}

const number = '[-\u2212]?\\d+(?:\\.\\d+)?';
const span = new RegExp(`^(${number})\\s*(?:-|\u2013|~|\uff5e|\u81f3|\\.\\.)\\s*(${number})$`);
const upTo = new RegExp(`^(?:<=|\u2264)\\s*(${number})$`);
const from = new RegExp(`^(?:>=|\u2265)\\s*(${number})$`);

const numberOf = (text: string): number => Number(text.replace('\u2212', '-'));

/** Both ends of a range of numbers, an open end null; undefined where the text is none. */
function rangeOf(text: string): Pick<Ranges[number], 'lowest' | 'highest'> | undefined {
  const [, low, high] = span.exec(text) ?? [];
  if (low !== undefined && high !== undefined) {
    const range = { lowest: numberOf(low), highest: numberOf(high) };
    return range.lowest <= range.highest ? range : undefined;
  }
  const highest = upTo.exec(text)?.[1];
  if (highest !== undefined) return { lowest: null, highest: numberOf(highest) };
  const lowest = from.exec(text)?.[1];
  return lowest === undefined ? undefined : { lowest: numberOf(lowest), highest: null };
}

/**
 * Null while something is not an answer, a sign of equality and a number or nothing. Labels of `known` answers stay.
 *
 * @param readsRanges of columns of numbers: what looks like a range is one, and not an answer of these letters
 */
export function parseRecoding(text: string, known: Values = [], readsRanges = false): Recoding | null {
  const values: Values[number][] = [];
  const ranges: Ranges[number][] = [];
  for (const part of text.split(/[;\uff1b\n]+/).filter((one) => one.trim() !== '')) {
    const found = /^\s*(.*\S)\s*[=\uff1d]\s*(.*?)\s*$/su.exec(part);
    if (!found) return null;
    const [answer, written] = [found[1]!, found[2]!.replace('\u2212', '-')];
    const to = written === '' ? null : Number(written);
    if (to !== null && !Number.isFinite(to)) return null;
    const range = readsRanges ? rangeOf(answer) : undefined;
    if (range) ranges.push({ ...range, to });
    else values.push(valueOf(answer, to, known, readsRanges));
  }
  return { values, ranges };
}

/** An answer in words becomes the label of its number; a number is no label of another one. */
function valueOf(answer: string, to: number | null, known: Values, areNumbers: boolean): Values[number] {
  const old = known.find((one) => String(one.from) === answer);
  const isNumber = areNumbers && Number.isFinite(numberOf(answer));
  const label = old?.label ?? (old || to === null || isNumber ? undefined : answer);
  return { from: old?.from ?? answer, to, ...(label === undefined ? {} : { label }) };
}

/** The same written back, in a form that `parseRecoding` reads. */
export function writeRecoding(values: Values, ranges: Ranges = []): string {
  const target = (to: number | null): string => (to === null ? '' : String(to));
  return [
    ...values.map((one) => `${String(one.from)} = ${target(one.to)}`),
    ...ranges.map(({ lowest, highest, to }) => `${rangeText(lowest, highest)} = ${target(to)}`),
  ].join('; ');
}

function rangeText(lowest: number | null, highest: number | null): string {
  if (lowest === null) return `<=${String(highest ?? '')}`;
  return highest === null ? `>=${String(lowest)}` : `${String(lowest)}-${String(highest)}`;
}
