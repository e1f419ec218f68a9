/** What a codebook says of the columns at hand: what matches, what changes, and what cannot be read. */
import type { ValueLabel } from '../../dataset.ts';
import { reversedLabels } from '../prepare/reverse/step.ts';
import { proposeScale } from '../screen/propose-scale.ts';
import type { ColumnSummary } from '../types.ts';
import type { ColumnChange, ItemScale } from './column-change.ts';
import { readLevel } from './level-words.ts';
import { parseCodes } from './parse-codes.ts';
import type { CodebookEntry } from './read-codebook.ts';
import { parseValueLabels } from './value-label-text.ts';
import { readYes } from './yes-words.ts';

/** A cell that says nothing that could be done. */
export interface WrongEntry {
  readonly name: string;
  readonly field: 'values' | 'scale' | 'missing' | 'reversed';
  readonly text: string;
}

export interface CodebookPlan {
  /** Columns that the codebook describes, with what changes; without any facts where all is so already. */
  readonly matched: readonly ColumnChange[];
  /** Names in the codebook that the data do not have. */
  readonly unknown: readonly string[];
  /** Columns that the codebook does not have. */
  readonly undescribed: readonly string[];
  readonly wrong: readonly WrongEntry[];
}

/** The columns as steps leave them. */
export interface CodebookData {
  readonly columns: readonly ColumnSummary[];
  /** What the file calls them, in the same order. */
  readonly namesInFile: readonly string[];
  readonly reversed: ReadonlyMap<string, ItemScale>;
  readonly missing: ReadonlyMap<string, readonly number[]>;
}

/** Columns are found by their names, then by those of the file, then whatever the case of the letters. */
export function planCodebook(entries: readonly CodebookEntry[], data: CodebookData): CodebookPlan {
  const columnOf = columnFinder(data);
  const wrong: WrongEntry[] = [];
  const unknown: string[] = [];
  const matched = new Map<string, ColumnChange>();
  for (const entry of entries) {
    const column = columnOf(entry.name);
    if (!column || matched.has(column.name)) unknown.push(entry.name);
    else matched.set(column.name, changeOf(entry, column, data, wrong));
  }
  const undescribed = data.columns.flatMap(({ name }) => (matched.has(name) ? [] : [name]));
  return { matched: [...matched.values()], unknown, undescribed, wrong };
}

function columnFinder({ columns, namesInFile }: CodebookData): (name: string) => ColumnSummary | undefined {
  const exact = new Map(columns.map((column) => [column.name, column]));
  const others = new Map<string, ColumnSummary>();
  columns.forEach((column, index) => others.set(folded(namesInFile[index] ?? ''), column));
  for (const column of columns) others.set(folded(column.name), column);
  return (name) => exact.get(name) ?? others.get(folded(name));
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

function changeOf(entry: CodebookEntry, column: ColumnSummary, data: CodebookData, wrong: WrongEntry[]): ColumnChange {
  const { name } = column;
  const refuse = (field: WrongEntry['field'], text: string | undefined): undefined => {
    wrong.push({ name, field, text: text ?? '' });
    return undefined;
  };
  const labels = labelsOf(entry, column) ?? refuse('values', entry.values);
  const scale = scaleOf(entry);
  if (scale === undefined) refuse('scale', entry.scale ?? `${entry.minimum} - ${entry.maximum}`);
  const missing = missingOf(entry) ?? refuse('missing', entry.missing);
  const turned = data.reversed.get(name);
  const own = turned && labels ? reversedLabels(labels, turned.minimum, turned.maximum) : labels;
  const level = readLevel(entry.level ?? '') ?? readLevel(entry.scale ?? '');
  const facts = {
    ...(entry.label !== undefined && entry.label !== column.label ? { label: entry.label } : {}),
    ...(own && own.length > 0 && !isSame(own, column.valueLabels) ? { valueLabels: own } : {}),
    ...(level && level !== column.level ? { level } : {}),
  };
  const known = data.missing.get(name) ?? [];
  const codes = missing && missing.some((code) => !known.includes(code)) ? [...new Set([...known, ...missing])] : null;
  const change: ColumnChange = {
    name,
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
    ...(codes ? { missing: codes } : {}),
  };
  const isReversed = readYes(entry.reversed ?? '');
  if (isReversed === undefined || isReversed === (turned !== undefined)) return change;
  if (!isReversed) return { ...change, reversed: null };
  const ends = isScale(scale) ? scale : reversalScale(labels ?? [], column, codes ?? known);
  if (column.kind === 'text' || !holds(ends, column, codes ?? known)) {
    refuse('reversed', entry.reversed);
    return change;
  }
  return { ...change, reversed: ends };
}

function isSame(a: readonly ValueLabel[], b: readonly ValueLabel[] = []): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Undefined where they cannot be read, or name a text among numbers. */
function labelsOf({ values }: CodebookEntry, { kind }: ColumnSummary): readonly ValueLabel[] | undefined {
  if (values === undefined) return [];
  const labels = parseValueLabels(values);
  // `1 to 5` in a column of values is a range, and no list of labels.
  if (!labels) return rangeOf(values) ? [] : undefined;
  return kind === 'numeric' && labels.some(({ value }) => typeof value === 'string') ? undefined : labels;
}

const range = new RegExp(
  '^\\s*([-\\u2212]?\\d+(?:\\.\\d+)?)\\s*(?:[-\\u2013\\u2014~\\uff5e\\u81f3\\u5230]|to|\\.\\.)\\s*(\\d+(?:\\.\\d+)?)',
  'iu',
);
const points = new RegExp('^\\s*(?:likert)?\\s*([3-9]|1[01])\\s*(?:-?\\s*points?|\\u70b9|\\u7ea7|\\u5206)', 'iu');

/** `1-5`, `1 to 7`, `1至5`, `5-point`, `五点` is not read. */
function rangeOf(text: string): ItemScale | undefined {
  const ends = range.exec(text);
  if (ends) return scaleBetween(ends[1]!, ends[2]!);
  const top = points.exec(text);
  return top ? { minimum: 1, maximum: Number(top[1]) } : undefined;
}

/** Null where nothing is said; undefined where it cannot be read. */
function scaleOf({ scale, values, minimum, maximum }: CodebookEntry): ItemScale | null | undefined {
  if (minimum !== undefined && maximum !== undefined) return scaleBetween(minimum, maximum);
  if (scale !== undefined) return rangeOf(scale) ?? (readLevel(scale) ? null : undefined);
  return rangeOf(values ?? '') ?? null;
}

/** Undefined where an end is no number, or one that is too large for one. */
function scaleBetween(lower: string, upper: string): ItemScale | undefined {
  const [minimum, maximum] = [Number(lower.replace('\u2212', '-')), Number(upper.replace('\u2212', '-'))];
  return Number.isFinite(minimum) && Number.isFinite(maximum) ? { minimum, maximum } : undefined;
}

function isScale(scale: ItemScale | null | undefined): scale is ItemScale {
  return !!scale && scale.minimum < scale.maximum;
}

/** Codes as numbers, or with their meaning: `99=refused`. */
function missingOf({ missing }: CodebookEntry): readonly number[] | undefined {
  if (missing === undefined) return [];
  const codes = parseCodes(missing);
  if (codes) return codes;
  const labels = parseValueLabels(missing)?.map(({ value }) => value) ?? [];
  return labels.length > 0 && labels.every((value) => typeof value === 'number') ? labels : undefined;
}

/** From the lowest to the highest labelled value, missing codes apart, else the usual scale that holds the answers. */
function reversalScale(labels: readonly ValueLabel[], column: ColumnSummary, missing: readonly number[]): ItemScale {
  const values = labels.map(({ value }) => Number(value)).filter((value) => !missing.includes(value));
  const ends = { minimum: Math.min(...values), maximum: Math.max(...values) };
  return values.length > 1 && holds(ends, column, missing) ? ends : proposeScale([column]);
}

function holds({ minimum, maximum }: ItemScale, column: ColumnSummary, missing: readonly number[]): boolean {
  const answers = column.values ?? [column.minimum, column.maximum].flatMap((value) => value ?? []);
  return answers.every((value) => missing.includes(value) || (value >= minimum && value <= maximum));
}
