/** Typed cells -> texts for the builder of tables, with an account of what their types say that texts do not. */
import type { Dataset } from '../../../dataset.ts';
import { problem, type Problem } from '../../../problem.ts';
import { isIdentity, parseNumber } from '../csv/cells.ts';
import type { ReadingCounts } from '../reader.ts';
import type { SheetRow } from './sheet.ts';

/** A missing answer to the builder, whichever error a formula gave. */
const errorWord = '#N/A';
const listed = 20;

export class CellNotes {
  private readonly errors = new Map<string, number>();
  private readonly errorColumns = new Set<number>();
  private readonly digitTexts: Uint32Array;
  private readonly identities = new Set<number>();
  private readonly width: number;

  constructor(width: number) {
    this.width = width;
    this.digitTexts = new Uint32Array(width);
  }

  /** As many cells as the table is wide, and those beyond that hold something. */
  texts(cells: SheetRow['cells']): string[] {
    const texts: string[] = [];
    const count = Math.max(this.width, cells.length);
    for (let column = 0; column < count; column++) texts.push(this.text(cells[column], column));
    while (texts.length > this.width && texts.at(-1) === '') texts.pop();
    return texts;
  }

  /** Columns of digits that are names of something: with leading zeros, or too long to be numbers. */
  get identityColumns(): readonly number[] {
    return [...this.identities];
  }

  /** The counts of missing cells with errors under their own names. */
  withErrors(spellings: ReadingCounts['missingSpellings']): ReadingCounts['missingSpellings'] {
    const counts = new Map(spellings.map(({ text, count }) => [text, count]));
    let others = 0;
    for (const [text, count] of this.errors) {
      if (text === errorWord) continue;
      others += count;
      counts.set(text, (counts.get(text) ?? 0) + count);
    }
    const rest = (counts.get(errorWord) ?? 0) - others;
    if (rest > 0) counts.set(errorWord, rest);
    else counts.delete(errorWord);
    return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
  }

  problems(names: readonly string[], { columns }: Dataset): Problem[] {
    const numeric = new Set(columns.filter(({ kind }) => kind === 'numeric').map(({ name }) => name));
    const digits = names.filter((name, column) => numeric.has(name) && (this.digitTexts[column] ?? 0) > 0);
    const failed = names.filter((_, column) => this.errorColumns.has(column));
    const errorCount = [...this.errors.values()].reduce((sum, count) => sum + count, 0);
    const kinds = [...this.errors.keys()].join(', ');
    return [
      ...(digits.length === 0
        ? []
        : [problem('digits-as-text', { variables: digits.slice(0, listed), values: { count: digits.length } })]),
      ...(errorCount === 0
        ? []
        : [
            problem('formula-errors', {
              variables: failed.slice(0, listed),
              values: { count: errorCount, kinds },
            }),
          ]),
    ];
  }

  private text(cell: SheetRow['cells'][number], column: number): string {
    if (cell === undefined) return '';
    if (typeof cell === 'number') return String(cell);
    if (typeof cell === 'string') {
      if (column < this.width) this.noteDigits(cell.trim(), column);
      return cell;
    }
    this.errors.set(cell.error, (this.errors.get(cell.error) ?? 0) + 1);
    this.errorColumns.add(column);
    return errorWord;
  }

  private noteDigits(text: string, column: number): void {
    if (text === '' || Number.isNaN(parseNumber(text, '.'))) return;
    this.digitTexts[column] = (this.digitTexts[column] ?? 0) + 1;
    // Whoever keeps zeros before a number stores it as text for their sake.
    if (/^0\d/.test(text) || isIdentity(text)) this.identities.add(column);
  }
}
