/** Lines above a text table that are no part of it. */
import { mostTitleCells, mostTitleRows } from '../title-rows.ts';
import type { Delimiter } from './choices.ts';
import { parseNumber } from './cells.ts';
import { commonWidth, detectHeader } from './detect-dialect.ts';
import { createRowReader } from './read-rows.ts';
import { cleanRow } from './rows.ts';

export interface TitleLines {
  /** Lines before the table, blank ones included. */
  readonly count: number;
  readonly titles: readonly string[];
}

interface Line {
  readonly cells: readonly string[];
  /** From 1. */
  readonly line: number;
}

const noTitle: TitleLines = { count: 0, titles: [] };
const sampleRowCount = 100;
const sampleLength = 65_536;

/**
 * The first rows that hold hardly anything, where a row of names follows them. A row of names of groups (`Trust,,,Loyalty,,`)
 * is as wide as the table and holds more than one: it is no title.
 * @param text the start of the file, after a line `sep=;`
 */
export function findTitleLines(
  text: string,
  format: { readonly delimiter: Delimiter; readonly newline: '\n' | '\r'; readonly decimal: '.' | ',' },
): TitleLines {
  const { delimiter, newline } = format;
  const rows = firstRows(text, { delimiter, newline });
  const typical = commonWidth(rows.map(({ cells }) => cells));
  if (typical < 2) return noTitle;
  const first = rows.findIndex((row) => !isTitle(row, typical));
  if (first <= 0 || first > mostTitleRows) return noTitle;
  const table = rows.slice(first).map(({ cells }) => [...cells]);
  if (table.length < 2 || !detectHeader(table, format.decimal)) return noTitle;
  return {
    count: rows[first]!.line - 1,
    titles: rows.slice(0, first).flatMap(({ cells }) => cells.filter((cell) => cell !== '')),
  };
}

function isTitle({ cells }: Line, typical: number): boolean {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.every((cell) => !Number.isNaN(parseNumber(cell, '.')))) return false;
  if (filled.length === 1) return true;
  const isGroupRow = cells.length >= typical && typical / filled.length <= 6;
  return filled.length <= mostTitleCells(typical) && !isGroupRow;
}

/** The first rows that are not blank, with their lines. */
function firstRows(text: string, format: { readonly delimiter: Delimiter; readonly newline: '\n' | '\r' }): Line[] {
  const rows: Line[] = [];
  const reader = createRowReader(format, (given, line) => {
    const cells = cleanRow(given, format.delimiter);
    if (rows.length < sampleRowCount && cells.some((cell) => cell !== '')) rows.push({ cells, line });
  });
  reader.push(text.slice(0, sampleLength));
  reader.end();
  return rows;
}
