/** Text arriving in pieces -> rows of cells, by Papa Parse's low-level parser. */
import Papa from 'papaparse';

export interface RowFormat {
  readonly delimiter: string;
  /** '\n' also reads '\r\n'; '\r' is for files that know no '\n'. */
  readonly newline: '\n' | '\r';
}

/** Receives each row with the number, from 1, of the line on which it starts. */
export type RowHandler = (cells: string[], line: number) => void;

export interface RowReader {
  push(text: string): void;
  /** No more text: the last row, with or without a line end, is handed over. */
  end(): void;
  /** Lines on which a quotation mark is opened but not closed, or closed in the middle of a cell. */
  readonly badQuoteLines: readonly number[];
}

/** A row that is still open after this many characters is taken for one with a quotation mark too many. */
const longestRow = 8_000_000;
/** After this many such rows quotation marks are read as ordinary characters. */
const mostRepairs = 20;
/** NUL never occurs in the text (the caller removes it): as a quotation mark it switches quoting off. */
const noQuote = '\u0000';

/**
 * A reader that keeps only the unfinished row between pieces. A quotation mark without its partner costs
 * its own line only: that line is read without quoting and reading goes on behind it.
 */
export function createRowReader(format: RowFormat, onRow: RowHandler): RowReader {
  const plain = new Papa.Parser({ ...format, quoteChar: noQuote });
  const badQuoteLines: number[] = [];
  let parser = new Papa.Parser({ ...format, quoteChar: '"' });
  let pending = '';
  let parseAt = 0;
  let line = 1;

  /** Hands over all complete rows of `pending`; with `isLast` also the row at its end. */
  function take(isLast: boolean): boolean {
    const hasQuotes = parser !== plain && pending.includes('"');
    const { data, errors, meta } = parser.parse(pending, 0, !isLast);
    if (isLast && errors.some((error) => error.code === 'MissingQuotes')) return false;
    const badRows = new Set(errors.map((error) => error.row));
    for (const [index, cells] of data.entries()) {
      if (badRows.has(index)) badQuoteLines.push(line);
      const height = hasQuotes ? 1 + countLineEnds(cells, format.newline) : 1;
      onRow(format.newline === '\n' ? withoutCarriageReturn(cells) : cells, line);
      line += height;
    }
    pending = isLast ? '' : pending.slice(meta.cursor);
    parseAt = 2 * pending.length;
    return true;
  }

  /** Reads the first line of `pending` without quoting. */
  function repair(): void {
    badQuoteLines.push(line);
    const end = pending.indexOf(format.newline);
    const firstLine = end === -1 ? pending : pending.slice(0, end);
    const rest = end === -1 ? '' : pending.slice(end + 1);
    onRow(withoutCarriageReturn(plain.parse(firstLine, 0, false).data[0] ?? ['']), line);
    line += 1;
    pending = rest;
    parseAt = 0;
    if (badQuoteLines.length >= mostRepairs) parser = plain;
  }

  return {
    badQuoteLines,
    push(text) {
      pending += text;
      // Waiting until an unfinished row has doubled keeps a very long one from being parsed over and over.
      if (pending.length < parseAt) return;
      take(false);
      while (pending.length > longestRow && parser !== plain) {
        repair();
        take(false);
      }
    },
    end() {
      take(false);
      while (pending !== '' && !take(true)) {
        repair();
        take(false);
      }
    },
  };
}

function countLineEnds(cells: readonly string[], newline: string): number {
  let count = 0;
  for (const cell of cells) {
    let at = cell.indexOf(newline);
    while (at !== -1) {
      count += 1;
      at = cell.indexOf(newline, at + 1);
    }
  }
  return count;
}

/** The '\r' of a '\r\n' line end stays behind in the last cell. */
function withoutCarriageReturn(cells: string[]): string[] {
  const last = cells.at(-1);
  if (last?.endsWith('\r') === true) cells[cells.length - 1] = last.slice(0, -1);
  return cells;
}
