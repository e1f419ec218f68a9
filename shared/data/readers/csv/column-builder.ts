/** One column growing cell by cell: numbers as long as all cells are numbers that measure something, otherwise text. */
import type { Column } from '../../../dataset.ts';
import { isIdentity, isPadded, parseNumber, type MissingAnswers } from './cells.ts';

/** Up to this many different spellings a column keeps them all, so that it can still turn out to be text. */
const dictionaryLimit = 5_000;
const firstCapacity = 64;

/**
 * While a column has few different cells it stores their numbers in a dictionary, which also saves parsing
 * the same `4` a million times. A column with many different numbers goes over to plain numbers; should text
 * follow after that, `needsText` asks for the file to be read again with this column as text from the start.
 */
export class ColumnBuilder {
  needsText = false;
  private hasPadded = false;
  private values = new Float64Array(firstCapacity);
  private readonly codes = new Map<string, number>();
  private readonly texts: string[] = [];
  private readonly numbers: number[] = [];
  private readonly missing = new Map<string, number>();
  private isText: boolean;
  private isDirect = false;
  private readonly decimal: '.' | ',';
  private readonly noAnswer: MissingAnswers;

  constructor(decimal: '.' | ',', noAnswer: MissingAnswers, isText: boolean) {
    this.decimal = decimal;
    this.noAnswer = noAnswer;
    this.isText = isText;
  }

  set(row: number, cell: string): void {
    if (row >= this.values.length) this.grow();
    this.values[row] = this.isDirect ? this.readNumber(cell) : this.readCode(cell);
  }

  /** The finished column, once; `rows` is the number of rows set. */
  finish(name: string, rows: number): Column {
    const values = this.values.slice(0, rows);
    // 001, 002, 003: names of respondents, where hardly any two are the same.
    const isList = this.hasPadded && this.texts.length > rows / 2;
    if (isList && this.texts.every((text) => /^\d+$/.test(text))) this.isText = true;
    // Let the larger store go at once: otherwise all columns are in memory twice at the end.
    this.values = new Float64Array(0);
    if (this.isText && this.texts.length > 0) return { name, kind: 'text', values, categories: this.texts };
    if (!this.isDirect) this.decode(values);
    return { name, kind: 'numeric', values, categories: [] };
  }

  /** Cells read as missing, by spelling. */
  get missingSpellings(): ReadonlyMap<string, number> {
    return this.missing;
  }

  private grow(): void {
    const larger = new Float64Array(2 * this.values.length);
    larger.set(this.values);
    this.values = larger;
  }

  private readCode(cell: string): number {
    const code = this.codes.get(cell);
    if (code !== undefined) return code;
    const count = this.missing.get(cell);
    if (count !== undefined) {
      this.missing.set(cell, count + 1);
      return NaN;
    }
    return this.learn(cell);
  }

  /** A spelling not met before. */
  private learn(cell: string): number {
    const number = parseNumber(cell, this.decimal);
    if (this.noAnswer.has(cell, number)) {
      this.missing.set(detached(cell), 1);
      return NaN;
    }
    if (Number.isNaN(number) || isIdentity(cell)) this.isText = true;
    this.hasPadded ||= isPadded(cell);
    if (!this.isText && this.texts.length >= dictionaryLimit) {
      this.goDirect();
      this.needsText = this.hasPadded;
      return number;
    }
    const code = this.texts.length;
    const text = detached(cell);
    this.codes.set(text, code);
    this.texts.push(text);
    this.numbers.push(number);
    return code;
  }

  private goDirect(): void {
    this.decode(this.values);
    this.isDirect = true;
    this.codes.clear();
    this.texts.length = 0;
  }

  private readNumber(cell: string): number {
    const number = parseNumber(cell, this.decimal);
    const isMissing = this.noAnswer.has(cell, number);
    if (isMissing) this.missing.set(cell, (this.missing.get(cell) ?? 0) + 1);
    else if (Number.isNaN(number) || isPadded(cell) || isIdentity(cell)) this.needsText = true;
    return isMissing ? NaN : number;
  }

  /** Dictionary codes -> the numbers they stand for, in place. */
  private decode(values: Float64Array): void {
    for (let row = 0; row < values.length; row++) values[row] = this.numbers[values[row] as number] ?? NaN;
  }
}

/** Engines keep a long substring as a window on its parent: a copy lets the piece of the file it came from go. */
function detached(cell: string): string {
  return cell.length < 13 ? cell : cell.split('').join('');
}
