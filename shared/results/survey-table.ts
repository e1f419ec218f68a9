/** Tables of survey statistics: names in the first columns, numbers behind them. */
import { symbols } from '../language/rich-text.ts';
import { numberCell, wordCell, type Cell, type Column, type ResultTable, type Row } from './element.ts';
import type { NumberForm } from './number-forms.ts';

/** A cell; nothing at all where there is no number. */
export type SurveyCell = Cell | undefined;

/** What is not defined leaves its cell empty. */
export function numberOrNone(value: number | undefined, form: NumberForm): SurveyCell {
  return value === undefined || !Number.isFinite(value) ? undefined : numberCell(value, form);
}

/** A number that should give pause, with a few words on why. */
export function warnedCell(value: number, form: NumberForm, warning: string): Cell {
  return { kind: 'number', value, form, warning };
}

export const nameCell = (name: string): SurveyCell => wordCell(name);

/** Column id and its head. */
export type SurveyHead = readonly [id: string, head: string];

/** @param heads in their order; `left` of them hold words */
export function surveyColumns(heads: readonly SurveyHead[], left = 1): readonly Column[] {
  return heads.map(([id, head], place) => {
    return { id, head: symbols(head), align: place < left ? 'left' : 'right' };
  });
}

/** A row of cells by the places of their columns. */
export function surveyRow(heads: readonly SurveyHead[], cells: readonly SurveyCell[]): Row {
  return { kind: 'cells', cells: Object.fromEntries(heads.map(([id], place) => [id, cells[place]])) };
}

export function surveyTable(
  id: string,
  title: string,
  heads: readonly SurveyHead[],
  rows: readonly (readonly SurveyCell[])[],
  left = 1,
): ResultTable {
  return { id, title, columns: surveyColumns(heads, left), rows: rows.map((row) => surveyRow(heads, row)) };
}
