/** Rows of cells -> a Dataset, keeping account of everything that was not plain. */
import type { Column, Dataset } from '../../../dataset.ts';
import { problem } from '../../../problem.ts';
import type { Problem } from '../../../problem.ts';
import type { CsvSettings } from './schema.ts';
import { MissingAnswers } from './cells.ts';
import { ColumnBuilder } from './column-builder.ts';
import { nameColumns, numberColumns, rowNamesColumn } from './column-names.ts';
import type { ColumnNames } from './column-names.ts';
import { cleanRow } from './rows.ts';

/** Line numbers that a warning lists. */
const listedLines = 10;
/** More columns than any survey has. */
export const mostColumns = 50_000;
/** Cells held in memory: 2 GB of numbers. */
export const mostCells = 268_435_456;
/** A file whose start promises this much more than fits is not read to the place where it no longer does. */
const surplus = 1.25;

export interface FinishedTable {
  readonly dataset: Dataset;
  readonly problems: readonly Problem[];
  readonly missingSpellings: readonly { readonly text: string; readonly count: number }[];
  readonly skippedBlankLines: number;
  /** Line of the file, from 1, on which each row begins. */
  readonly lines: readonly number[];
  /** Each line of delimiters alone between rows, by the row that it stands before. */
  readonly emptyBefore: readonly number[];
}

/** How rows stand in the file, beside its settings: see `Dialect`. */
interface TableShape {
  readonly hasSeparatorLine: boolean;
  readonly hasRowNames: boolean;
  readonly isWrapped: boolean;
}

/** `textColumns`: positions known from an earlier reading to hold text. */
export class TableBuilder {
  rows = 0;
  isTooLarge = false;
  private names: ColumnNames | undefined;
  private builders: ColumnBuilder[] = [];
  private skippedBlankLines = 0;
  private readonly lines: number[] = [];
  private readonly emptyBefore: number[] = [];
  private emptyAhead = 0;
  private unevenRows = 0;
  private readonly unevenLines: number[] = [];
  private isSeparatorLineAhead: boolean;
  private readonly hasRowNames: boolean;
  private readonly isWrapped: boolean;
  private readonly settings: CsvSettings;
  private readonly textColumns: ReadonlySet<number>;

  constructor(
    settings: CsvSettings,
    { hasSeparatorLine, hasRowNames, isWrapped }: TableShape,
    textColumns: ReadonlySet<number>,
  ) {
    this.settings = settings;
    this.hasRowNames = hasRowNames;
    this.isWrapped = isWrapped;
    this.isSeparatorLineAhead = hasSeparatorLine;
    this.textColumns = textColumns;
  }

  addRow(rawCells: string[], line: number): void {
    if (this.isTooLarge) return;
    if (this.isSeparatorLineAhead) {
      this.isSeparatorLineAhead = false;
      return;
    }
    const given = this.isWrapped ? (rawCells[0] ?? '').split(this.settings.delimiter) : rawCells;
    const cells = cleanRow(given, this.settings.delimiter);
    if (isBlank(cells)) {
      this.skippedBlankLines += 1;
      if (this.rows > 0 && cells.length > 1) this.emptyAhead += 1;
      return;
    }
    if (this.names === undefined) {
      this.begin(this.hasRowNames ? [rowNamesColumn, ...cells] : cells);
      if (this.settings.header) return;
    }
    this.addCells(cells, line);
  }

  /** Whether a file of which this share has been read will not fit, as far as its start can tell. */
  willBeTooLarge(share: number): boolean {
    return this.rows * this.builders.length > surplus * share * mostCells;
  }

  /** Columns in which text followed after too many different numbers to keep their spelling. */
  get columnsNeedingText(): readonly number[] {
    return this.builders.flatMap((builder, index) => (builder.needsText ? [index] : []));
  }

  finish(): FinishedTable {
    const columns: Column[] = [];
    const unnamed: string[] = [];
    const missing = new Map<string, number>();
    for (const [index, builder] of this.builders.entries()) {
      const column = builder.finish(this.names?.names[index] ?? '', this.rows);
      if (this.names?.unnamed.has(index) === true) {
        // A delimiter at the end of every line makes a column of nothing: not worth a word.
        if (column.values.every(Number.isNaN)) continue;
        unnamed.push(column.name);
      }
      columns.push(column);
      for (const [text, count] of builder.missingSpellings) missing.set(text, (missing.get(text) ?? 0) + count);
    }
    return {
      dataset: { rows: this.rows, columns },
      problems: [...(this.names?.problems ?? []), ...this.warnings(unnamed)],
      missingSpellings: byCount(missing),
      skippedBlankLines: this.skippedBlankLines,
      lines: this.lines,
      emptyBefore: this.emptyBefore,
    };
  }

  private begin(cells: readonly string[]): void {
    if (cells.length > mostColumns) {
      this.isTooLarge = true;
      return;
    }
    this.names = this.settings.header ? nameColumns(cells) : numberColumns(cells.length);
    const noAnswer = new MissingAnswers(this.settings);
    this.builders = cells.map(
      (_, index) => new ColumnBuilder(this.settings.decimal, noAnswer, this.textColumns.has(index)),
    );
  }

  private addCells(cells: readonly string[], line: number): void {
    const width = this.builders.length;
    if (cells.length !== width && !isBlank(cells.slice(width), cells.length < width)) {
      this.unevenRows += 1;
      if (this.unevenLines.length < listedLines) this.unevenLines.push(line);
    }
    for (let index = 0; index < width; index++) {
      (this.builders[index] as ColumnBuilder).set(this.rows, cells[index] ?? '');
    }
    for (; this.emptyAhead > 0; this.emptyAhead--) this.emptyBefore.push(this.rows);
    this.lines.push(line);
    this.rows += 1;
    if (this.rows * width > mostCells) this.isTooLarge = true;
  }

  private warnings(unnamed: readonly string[]): Problem[] {
    const problems: Problem[] = [];
    if (unnamed.length > 0)
      problems.push(problem('unnamed-column', { variables: unnamed, values: { count: unnamed.length } }));
    if (this.unevenRows > 0) {
      const values = { count: this.unevenRows, lines: this.unevenLines.join(', '), columns: this.builders.length };
      problems.push(problem('rows-uneven', { values }));
    }
    return problems;
  }
}

/** All cells empty; `isShort` says that cells are missing altogether, which never counts as blank. */
function isBlank(cells: readonly string[], isShort = false): boolean {
  return !isShort && cells.every((cell) => cell === '');
}

/** Most frequent first, equal counts by spelling. */
function byCount(counts: ReadonlyMap<string, number>): { readonly text: string; readonly count: number }[] {
  const rows = [...counts].map(([text, count]) => ({ text, count }));
  return rows.sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}
