/** Tables of survey statistics: a name in the first column, numbers behind it. */
import { plain } from '../language/rich-text.ts';
import { numberCell, wordCell, type Cell, type Column, type ResultTable } from './element.ts';
import type { NumberForm } from './number-forms.ts';

/** A cell; nothing at all where there is no number. */
export type SurveyCell = Cell | undefined;

/** What is not defined leaves its cell empty. */
export function numberOrNone(value: number | undefined, form: NumberForm): SurveyCell {
  return value === undefined || !Number.isFinite(value) ? undefined : numberCell(value, form);
}

export const nameCell = (name: string): SurveyCell => wordCell(name);

/** @param heads by column id, in their order; `left` of them hold words */
export function surveyTable(
  id: string,
  title: string,
  heads: readonly (readonly [id: string, head: string])[],
  rows: readonly (readonly SurveyCell[])[],
  left = 1,
): ResultTable {
  const columns = heads.map(([own, head], place): Column => {
    return { id: own, head: plain(head), align: place < left ? 'left' : 'right' };
  });
  const cellsOf = (row: readonly SurveyCell[]) => Object.fromEntries(heads.map(([own], place) => [own, row[place]]));
  return { id, title, columns, rows: rows.map((row) => ({ kind: 'cells', cells: cellsOf(row) })) };
}
