/** What reading a file has settled already, told beside what is proposed. */
import type { Dataset } from '../../dataset.ts';
import { numberedName, rowNamesColumn } from '../readers/csv/column-names.ts';
import type { ImportSettings } from '../readers/schemas.ts';
import { listedItems, type Proposal } from './proposal.ts';

/** Lines above the table; a first column of names of rows. */
export function tellReading(dataset: Dataset, settings: ImportSettings | undefined): readonly Proposal[] {
  return [...skippedRows(settings), ...rowNames(dataset)];
}

function skippedRows(settings: ImportSettings | undefined): Proposal[] {
  const count = settings !== undefined && 'skipRows' in settings ? (settings.skipRows ?? 0) : 0;
  if (count === 0) return [];
  const rows = Array.from({ length: Math.min(count, listedItems) }, (_, row) => row + 1);
  return [{ kind: 'skip-rows', columns: [], values: [], rows, count, steps: [], isDone: true }];
}

function rowNames({ columns: [first], rows }: Dataset): Proposal[] {
  if (first === undefined) return [];
  const isCounting = first.name === numberedName(0) && first.kind === 'numeric' && rows > 1 && countsRows(first.values);
  if (first.name !== rowNamesColumn && !isCounting) return [];
  return [{ kind: 'row-names', columns: [first.name], values: [], rows: [], count: rows, steps: [], isDone: true }];
}

/** 1, 2, 3, ...: what R writes before each row. */
function countsRows(values: Float64Array): boolean {
  return values.every((value, row) => value === row + 1);
}
