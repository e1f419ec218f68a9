/** Guess how a text table is written: line ends, delimiter, decimal mark, header. */
import { delimiters, type Delimiter } from './choices.ts';
import type { CsvChoices } from './schema.ts';
import { isMissingSpelling, parseNumber } from './cells.ts';
import { createRowReader } from './read-rows.ts';
import { cleanRow } from './rows.ts';

export interface Dialect {
  readonly newline: '\n' | '\r';
  readonly delimiter: Delimiter;
  readonly decimal: '.' | ',';
  readonly header: boolean;
  /** The first line says `sep=;` (Excel's habit) and holds no data. */
  readonly hasSeparatorLine: boolean;
  /** The header has one cell fewer than every row: the first column holds names of rows (R's habit) and has none itself. */
  readonly hasRowNames: boolean;
  /** Every line is one quoted cell, with the row inside it (a sheet whose rows were cells). */
  readonly isWrapped: boolean;
}

/** Rows looked at. */
const sampleRowCount = 100;
/** Characters looked at for each delimiter. */
const sampleLength = 65_536;

/** The dialect of a table that begins with `text`; what `choices` names is taken over. */
export function detectDialect(text: string, isWhole: boolean, choices: CsvChoices): Dialect {
  const inside = unwrapped(text);
  const inner = inside === undefined ? undefined : detectPlain(inside, isWhole, choices);
  if (inner && isEven(inside!, inner, isWhole)) return { ...inner, isWrapped: true };
  return detectPlain(text, isWhole, choices);
}

/** The text without the quotation marks around its lines; undefined where not every line is one quoted cell. */
export function unwrapped(text: string): string | undefined {
  if (!text.startsWith('"')) return undefined;
  const lines = text.split(/\r\n|\n|\r/);
  const whole = lines.slice(0, -1).filter((line) => line !== '');
  const last = lines.at(-1) ?? '';
  if (whole.length < 2 || !whole.every((line) => /^"[^"]*"$/.test(line))) return undefined;
  if (last !== '' && !last.startsWith('"')) return undefined;
  return text.replaceAll('"', '');
}

/** Whether all rows have the same number of cells, and more than one. */
function isEven(text: string, { delimiter, newline }: Dialect, isWhole: boolean): boolean {
  const rows = sampleRows(text, { delimiter, newline }, isWhole).map((row) => row.length);
  return rows.length > 1 && rows[0]! > 1 && rows.every((width) => width === rows[0]);
}

function detectPlain(text: string, isWhole: boolean, choices: CsvChoices): Dialect {
  const sample = text.slice(0, sampleLength);
  const newline = sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r';
  const separator = /^sep=([,;\t| ])\r?(?:\n|$)/i.exec(sample)?.[1];
  const hasSeparatorLine = separator !== undefined;
  const body = hasSeparatorLine ? sample.slice(sample.indexOf(newline) + 1) : sample;
  const isWholeSample = isWhole && sample.length === text.length;
  const named = choices.delimiter ?? delimiters.find((delimiter) => delimiter === separator);
  const delimiter = named ?? detectDelimiter(body, newline, isWholeSample);
  const rows = sampleRows(body, { delimiter, newline }, isWholeSample);
  const decimal = choices.decimal ?? detectDecimal(rows, delimiter);
  const header = choices.header ?? detectHeader(rows, decimal);
  return {
    newline,
    delimiter,
    decimal,
    header,
    hasSeparatorLine,
    hasRowNames: header && haveNames(rows),
    isWrapped: false,
  };
}

/** A delimiter at the end of every row but the header's makes no names of rows; names are given once, as R has it. */
function haveNames([first, ...body]: readonly string[][]): boolean {
  if (first === undefined || body.length === 0) return false;
  if (new Set(body.map((row) => row[0])).size < body.length) return false;
  return body.every((row) => row.length === first.length + 1) && body.some((row) => row.at(-1) !== '');
}

/** The first rows of a text that are not blank; an incomplete last one is left out unless it is all there is. */
export function sampleRows(
  text: string,
  format: { readonly delimiter: Delimiter; readonly newline: '\n' | '\r' },
  isWhole: boolean,
  limit = sampleRowCount,
): string[][] {
  const rows: string[][] = [];
  const reader = createRowReader(format, (cells) => {
    const row = cleanRow(cells, format.delimiter);
    if (rows.length < limit && row.some((cell) => cell !== '')) rows.push(row);
  });
  reader.push(text);
  if (isWhole || rows.length === 0) reader.end();
  return rows;
}

function detectDelimiter(text: string, newline: '\n' | '\r', isWhole: boolean): Delimiter {
  let best: { delimiter: Delimiter; score: number; width: number } = { delimiter: ',', score: 0, width: 1 };
  for (const delimiter of delimiters) {
    const rows = sampleRows(text, { delimiter, newline }, isWhole);
    const width = commonWidth(rows);
    if (width < 2) continue;
    const score = scoreDelimiter(rows, width, delimiter);
    const isBetter = score > best.score + 0.05 || (score > best.score - 0.05 && width > best.width);
    if (isBetter) best = { delimiter, score, width };
  }
  return best.delimiter;
}

/** Share of rows with the common width, times the share of their cells that hold no other likely delimiter. */
function scoreDelimiter(rows: readonly string[][], width: number, delimiter: Delimiter): number {
  const others = delimiters.filter((other) => other !== delimiter && other !== ',' && other !== ' ');
  const even = rows.filter((row) => row.length === width);
  const cells = even.flat();
  const clean = cells.filter((cell) => !others.some((other) => cell.includes(other))).length;
  // Words are separated by spaces too: a space counts only when nothing else does.
  const weight = delimiter === ' ' ? 0.5 : 1;
  // What stands inside cells is no delimiter: the header would have it too, but for a name of rows.
  const first = rows[0]?.length ?? 0;
  const fits = first === width || (first === width - 1 && first > 1) ? 1 : 0.5;
  return (fits * weight * even.length * clean) / (rows.length * Math.max(1, cells.length));
}

/** How many cells most rows have. */
export function commonWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let width = 0;
  for (const [candidate, count] of counts) {
    if (count > (counts.get(width) ?? 0) || (count === counts.get(width) && candidate > width)) width = candidate;
  }
  return width;
}

/**
 * Decimal commas outnumber decimal points; `1,234` beside an English delimiter is not one. Where commas part the cells a
 * quoted `1,4` may be two answers: there only decimals of two digits and more speak for a decimal comma.
 */
function detectDecimal(rows: readonly string[][], delimiter: Delimiter): '.' | ',' {
  let commas = 0;
  let longer = 0;
  let points = 0;
  let isCertain = delimiter === ';';
  for (const cell of rows.flat()) {
    if (/^[+-]?\d*,\d+(?:[eE][+-]?\d+)?$/.test(cell)) {
      commas += 1;
      if (/,\d\d/.test(cell)) longer += 1;
      if (!/^[+-]?[1-9]\d{0,2},\d{3}$/.test(cell)) isCertain = true;
    } else if (/^[+-]?\d*\.\d+(?:[eE][+-]?\d+)?$/.test(cell)) {
      points += 1;
    }
  }
  if (delimiter === ',' && longer < commas / 2) return '.';
  return isCertain && commas > points ? ',' : '.';
}

/** A first row without numbers is a header; one with numbers is one only where most number columns start with a word. */
export function detectHeader(rows: readonly string[][], decimal: '.' | ','): boolean {
  const [first, ...body] = rows;
  if (first === undefined) return true;
  const isNumber = (cell: string | undefined): boolean =>
    cell !== undefined && !Number.isNaN(parseNumber(cell, decimal));
  if (!first.some(isNumber)) return true;
  let numeric = 0;
  let named = 0;
  for (const [index, name] of first.entries()) {
    const cells = body.map((row) => row[index] ?? '').filter((cell) => !isMissingSpelling(cell));
    if (cells.length === 0 || !cells.every(isNumber)) continue;
    numeric += 1;
    if (!isNumber(name) && !isMissingSpelling(name)) named += 1;
  }
  return numeric > 0 && named > numeric / 2;
}
