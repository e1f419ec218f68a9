/** What one cell of a text table means: a number, a missing answer, or text. */

/** Spellings of a missing answer that SPSS, R, Excel and pandas write. */
export const missingWords: readonly string[] = ['', '.', '#NULL!', '#N/A', 'NA', 'N/A', 'n/a', 'NaN', 'nan'];
const missingSpellings: ReadonlySet<string> = new Set(missingWords);

export function isMissingSpelling(cell: string): boolean {
  return cell.length <= 6 && missingSpellings.has(cell);
}

/** What of a file counts as no answer: what programs write for it, and the numbers and words of whoever imports it. */
export class MissingAnswers {
  private readonly codes: ReadonlySet<number>;
  private readonly words: ReadonlySet<string>;

  constructor({ missingCodes, missingWords: words = [] }: MissingSettings) {
    this.codes = new Set(missingCodes);
    this.words = new Set(words);
  }

  /** @param number the cell as a number, NaN where it is none */
  has(cell: string, number: number): boolean {
    return isMissingSpelling(cell) || this.codes.has(number) || (this.words.size > 0 && this.words.has(cell));
  }
}

/** As settings of readers have them. */
export interface MissingSettings {
  readonly missingCodes: readonly number[];
  readonly missingWords?: readonly string[] | undefined;
}

// Digits have one way to be matched: a cell of 100,000 digits is read at once, number or not.
const numberWithPoint = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const numberWithComma = /^[+-]?(?:\d+(?:,\d*)?|,\d+)(?:[eE][+-]?\d{1,3})?$/;

/**
 * The cell as a number, or NaN. Thousands separators, currency and percent signs are text:
 * guessing at them could silently change a value by a factor of a thousand.
 */
export function parseNumber(cell: string, decimal: '.' | ','): number {
  const first = cell.charCodeAt(0);
  if (first > 0x39 || first < 0x2b) return NaN;
  if (decimal === '.') return numberWithPoint.test(cell) ? finite(Number(cell)) : NaN;
  return numberWithComma.test(cell) ? finite(Number(cell.replace(',', '.'))) : NaN;
}

/** Digits of a number that names somebody: more than a number holds, or of no size that leading zeros would not change. */
export function isIdentity(cell: string): boolean {
  return cell.length >= 16 ? /^\d+$/.test(cell) : cell.length >= 5 && isPadded(cell);
}

/** Zeros before a whole number of three digits and more (`007`). */
export function isPadded(cell: string): boolean {
  return cell.length >= 3 && cell.startsWith('0') && /^\d+$/.test(cell);
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : NaN;
}
