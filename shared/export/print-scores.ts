/** Factor scores as CSV: the row of the data, the group where there are several, a column a construct. */
import { writeCsv } from '../data/readers/csv/write-csv.ts';
import type { FactorScores } from '../engine/after/factor-scores.ts';

/** A line a case, in the order of the data. @param groupColumn the column that the groups come from */
export function printScores(scores: readonly FactorScores[], groupColumn: string): string {
  const names = [...new Set(scores.flatMap((group) => group.names))];
  const hasGroups = scores.length > 1;
  const lines = scores.flatMap((group) => scoreLines(group, names, hasGroups)).sort((a, b) => a.row - b.row);
  const head = ['row', ...(hasGroups ? [groupColumn] : []), ...names];
  return writeCsv(
    head,
    lines.map(({ cells }) => cells),
  );
}

function scoreLines({ label, names: own, rows, values }: FactorScores, names: readonly string[], hasGroups: boolean) {
  const places = names.map((name) => own.indexOf(name));
  return rows.map((row, index) => ({
    row,
    cells: [row, ...(hasGroups ? [label] : []), ...places.map((place) => values[index]?.[place] ?? null)],
  }));
}
