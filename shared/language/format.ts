/**
 * How numbers are written: the only place where full precision ends. APA style (7th ed., sections
 * 6.36 and 6.41): two decimals, three for p and fit indices, no leading zero for what cannot exceed 1,
 * U+2212 as minus. English and Chinese journals write numbers alike, so no language is asked for.
 */

const minus = '\u2212';
/** Stands where there is no number. */
export const absent = '\u2013';

/** Rounded to `decimals`, with leading zero: a raw estimate, a mean. */
export function formatDecimal(value: number | undefined, decimals = 2): string {
  if (value === undefined || !Number.isFinite(value)) return absent;
  const text = Math.abs(value).toFixed(decimals);
  const isNegative = value < 0 && Number(text) !== 0;
  return (isNegative ? minus : '') + text;
}

/** Without the zero before the point: standardised coefficients, R2, indices. 1.04 stays 1.04. */
export function formatBounded(value: number | undefined, decimals = 2): string {
  return formatDecimal(value, decimals).replace(/^(\u2212?)0\./, '$1.');
}

/** A standardised coefficient: `.62`, `−.31`. */
export function formatCoefficient(value: number | undefined): string {
  return formatBounded(value, 2);
}

/** An unstandardised estimate or its standard error. Small numbers get a third decimal rather than vanish. */
export function formatEstimate(value: number | undefined): string {
  if (value !== undefined && value !== 0 && Math.abs(value) < 0.005) return formatDecimal(value, 3);
  return formatDecimal(value, 2);
}

/** CFI, TLI, RMSEA, SRMR: `.981`. */
export function formatIndex(value: number | undefined): string {
  return formatBounded(value, 3);
}

/** Chi-square, AIC: two decimals and grouped thousands. */
export function formatStatistic(value: number | undefined): string {
  const [whole = '', fraction] = formatDecimal(value, 2).split('.');
  return fraction === undefined ? whole : `${group(whole)}.${fraction}`;
}

export const significanceLevel = 0.05;

/** `.004`, `< .001`, `> .999`. */
export function formatP(p: number | undefined): string {
  if (p === undefined || !Number.isFinite(p)) return absent;
  if (p < 0.001) return '< .001';
  // .0496 must not read .050 beside a star.
  if (p < significanceLevel && p >= significanceLevel - 0.0005) return p < 0.04995 ? formatBounded(p, 4) : '< .050';
  return p > 0.999 ? '> .999' : formatBounded(p, 3);
}

/** With the sign that follows the letter p: `= .004`, `< .001`. */
export function formatPRelation(p: number | undefined): string {
  const text = formatP(p);
  return /^[<>]/.test(text) ? text : `= ${text}`;
}

/** `***` p < .001, `**` p < .01, `*` p < .05. */
export function stars(p: number | undefined): string {
  if (p === undefined || !(p < 0.05)) return '';
  if (p < 0.001) return '***';
  return p < 0.01 ? '**' : '*';
}

/** `[−.42, −.20]`, each end written by `format`. */
export function formatInterval(
  lower: number | undefined,
  upper: number | undefined,
  format: (value: number | undefined) => string = formatCoefficient,
): string {
  if (lower === undefined || upper === undefined || !Number.isFinite(lower + upper)) return absent;
  // An end a little below zero keeps its sign: [−.17, −.00] does not hold zero.
  const end = (value: number) => (value < 0 && !format(value).startsWith(minus) ? minus : '') + format(value);
  return `[${end(lower)}, ${end(upper)}]`;
}

/** A share from 0 to 1: `46%`, with decimals where asked. */
export function formatPercent(share: number | undefined, decimals = 0): string {
  return share === undefined ? absent : `${formatDecimal(share * 100, decimals)}%`;
}

/** `5,000`. */
export function formatInteger(value: number | undefined): string {
  return value === undefined || !Number.isFinite(value) ? absent : group(formatDecimal(value, 0));
}

/** Far from one, with its power of ten as programs of the field write it: `2.5e6`, `−3e−8`. */
export function formatPower(value: number, decimals: number): string {
  return value.toExponential(Math.min(15, decimals)).replace('e+', 'e').replace(/-/g, minus);
}

/** Degrees of freedom and other numbers that are whole unless scaled. */
export function formatDf(value: number | undefined): string {
  return value !== undefined && !Number.isInteger(value) ? formatDecimal(value, 2) : formatInteger(value);
}

/** The size of a file: `640 B`, `31.4 kB`, `2.1 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${formatInteger(bytes)} B`;
  return bytes < 1e6 ? `${formatDecimal(bytes / 1e3, 1)} kB` : `${formatDecimal(bytes / 1e6, 1)} MB`;
}

function group(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
