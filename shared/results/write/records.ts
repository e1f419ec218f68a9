/** A table as records in full precision, by the ids of its columns: for JSON and for tests that ask for a value. */
import type { ParameterRef } from '../../problem.ts';
import type { Cell, ResultTable } from '../element.ts';
import { cellText } from './cell-text.ts';

/** Two numbers: the ends of an interval, or a number and the one in parentheses beside it. */
export type RecordValue = number | string | readonly [lower: number | undefined, upper: number | undefined] | undefined;

/** What a row says, and of which parameter. */
export type ResultRecord = Readonly<Record<string, RecordValue>> & { readonly about?: ParameterRef };

function valueOf(cell: Cell | undefined): RecordValue {
  switch (cell?.kind) {
    case 'number':
      return cell.value;
    case 'interval':
      return cell.ends;
    case 'pair':
      return cell.values;
    case 'verdict':
      return cell.verdict;
    default:
      return cellText(cell, 'without');
  }
}

export function toRecords({ columns, rows }: ResultTable): readonly ResultRecord[] {
  return rows.flatMap((row): ResultRecord[] => {
    if (row.kind === 'group') return [];
    const values = Object.fromEntries(columns.map(({ id }) => [id, valueOf(row.cells[id])]));
    return [Object.assign(values, row.about ? { about: row.about } : {}) as ResultRecord];
  });
}
