/** Columns of an SPSS data file growing case by case; what is declared missing is counted as it is left out. */
import { factsOf, type Column, type ColumnFacts, type UserMissing } from '../../../dataset.ts';
import { writeDate } from './dates.ts';
import { withoutPadding, type Texts } from './texts.ts';
import type { SavVariable } from './variables.ts';

/** How the missing answer of the system, which is no number, is written: as SPSS shows it. */
export const systemMissing = '.';
/** Spellings of one column that are known by their bytes. */
const mostKeys = 5_000;

abstract class GrowingColumn {
  /** Cells left out, by spelling. */
  readonly missing = new Map<string, number>();
  protected values: Float64Array;

  constructor(capacity: number) {
    this.values = new Float64Array(capacity);
  }

  grow(capacity: number): void {
    const larger = new Float64Array(capacity);
    larger.set(this.values);
    this.values = larger;
  }

  protected countMissing(spelling: string): number {
    this.missing.set(spelling, (this.missing.get(spelling) ?? 0) + 1);
    return NaN;
  }

  /** The finished values, once. */
  protected finishValues(rows: number): Float64Array {
    const { values } = this;
    this.values = new Float64Array(0);
    return values.length === rows ? values : values.slice(0, rows);
  }
}

/** What every number of a file is held against. */
export interface MissingNumbers {
  readonly system: number;
  /** Declared by the user, in every column. */
  readonly codes: readonly number[];
}

export class NumberColumn extends GrowingColumn {
  private readonly variable: SavVariable;
  private readonly system: number;
  private readonly codes: readonly number[];
  private readonly ranges: UserMissing['ranges'];
  /** Dates are texts: the code of each. */
  private readonly dates = new Map<number, number>();
  private readonly categories: string[] = [];

  constructor(variable: SavVariable, { system, codes }: MissingNumbers, capacity: number) {
    super(capacity);
    this.variable = variable;
    this.system = system;
    const declared = variable.userMissing?.values.filter((value) => typeof value === 'number') ?? [];
    this.codes = [...declared, ...codes];
    this.ranges = variable.userMissing?.ranges ?? [];
  }

  set(row: number, value: number): void {
    this.values[row] = this.read(value);
  }

  finish(name: string, rows: number): Column {
    const values = this.finishValues(rows);
    const facts = factsOf(this.variable);
    const isDate = this.isDate;
    return {
      name,
      kind: isDate ? 'text' : 'numeric',
      values,
      categories: this.categories,
      ...(isDate ? factsOfDates(facts, this.variable) : facts),
    };
  }

  private get isDate(): boolean {
    return this.variable.format === 'day' || this.variable.format === 'moment';
  }

  private read(value: number): number {
    if (!Number.isFinite(value) || value === this.system || value === -Number.MAX_VALUE)
      return this.countMissing(systemMissing);
    if (this.isMissing(value)) return this.countMissing(String(value));
    return this.isDate ? this.readDate(value) : value;
  }

  private isMissing(value: number): boolean {
    if (this.codes.length > 0 && this.codes.includes(value)) return true;
    for (const { from, to } of this.ranges) if (value >= from && value <= to) return true;
    return false;
  }

  private readDate(value: number): number {
    let code = this.dates.get(value);
    if (code === undefined) {
      code = this.categories.length;
      this.categories.push(textOfDate(value, this.variable));
      this.dates.set(value, code);
    }
    return code;
  }
}

/** A number that is no date stays readable as the number that it is. */
function textOfDate(value: number, { format }: SavVariable): string {
  return (format === 'day' || format === 'moment' ? writeDate(value, format) : undefined) ?? String(value);
}

/** Labels and codes of dates speak of the texts that the data hold. */
function factsOfDates(facts: ColumnFacts, variable: SavVariable): ColumnFacts {
  const inText = (value: number | string): string => (typeof value === 'number' ? textOfDate(value, variable) : value);
  const { valueLabels } = facts;
  return {
    ...facts,
    ...(valueLabels ? { valueLabels: valueLabels.map(({ value, label }) => ({ value: inText(value), label })) } : {}),
  };
}

export class TextColumn extends GrowingColumn {
  private readonly variable: SavVariable;
  private readonly texts: Texts;
  private readonly isMissing: (text: string) => boolean;
  private readonly codes = new Map<string, number>();
  /** Codes by the bytes of their text, which saves decoding the same text again. */
  private readonly keys = new Map<string, number>();
  private readonly categories: string[] = [];

  constructor(variable: SavVariable, { codes }: MissingNumbers, texts: Texts, capacity: number) {
    super(capacity);
    this.variable = variable;
    this.texts = texts;
    const declared = new Set(variable.userMissing?.values);
    this.isMissing = (text) => text.trim() === '' || declared.has(text) || codes.includes(Number(text));
  }

  set(row: number, padded: Uint8Array): void {
    const bytes = withoutPadding(padded);
    const key = keyOf(bytes);
    const known = key === undefined ? undefined : this.keys.get(key);
    if (known !== undefined) {
      this.values[row] = known;
      return;
    }
    const text = this.texts.read(bytes);
    if (this.isMissing(text)) {
      this.values[row] = this.countMissing(text.trim());
      return;
    }
    let code = this.codes.get(text);
    if (code === undefined) {
      code = this.categories.length;
      this.categories.push(text);
      this.codes.set(text, code);
    }
    if (key !== undefined && this.keys.size < mostKeys) this.keys.set(key, code);
    this.values[row] = code;
  }

  finish(name: string, rows: number): Column {
    const values = this.finishValues(rows);
    return { name, kind: 'text', values, categories: this.categories, ...factsOf(this.variable) };
  }
}

/** Texts longer than this are seldom met twice. */
const longestKey = 32;

function keyOf(bytes: Uint8Array): string | undefined {
  if (bytes.length > longestKey) return undefined;
  let key = '';
  for (const byte of bytes) key += String.fromCharCode(byte);
  return key;
}
