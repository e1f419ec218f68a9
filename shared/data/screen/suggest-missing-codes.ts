/** Proposals for the import screen: which numbers look like "no answer". */
import type { ColumnSummary, DatasetSummary } from '../types.ts';
import { usualMissingCodes } from './usual-missing-codes.ts';
import type { StepOf } from '../prepare/schemas.ts';

/** A code stands at least this far beyond the other answers. */
const leastGap = 2;

/**
 * Steps declaring 99, -99, 999, 9, ... missing in the rating columns where such a value lies apart from all
 * other answers, and in continuous columns where it lies farther from them than they do from each other; one step for each set of codes. Nothing is changed until the user agrees.
 */
export function suggestMissingCodes(summary: DatasetSummary): readonly StepOf<'missing-codes'>[] {
  const columnsByCodes = new Map<string, { codes: readonly number[]; columns: string[] }>();
  for (const column of summary.columns) {
    const codes = codesOf(column);
    if (codes.length === 0) continue;
    const known = columnsByCodes.get(codes.join());
    if (known === undefined) columnsByCodes.set(codes.join(), { codes, columns: [column.name] });
    else known.columns.push(column.name);
  }
  return [...columnsByCodes.values()].map(({ codes, columns }) => ({ kind: 'missing-codes', columns, codes }));
}

function codesOf(column: ColumnSummary): readonly number[] {
  if (column.scale === 'continuous') return column.remoteCodes ?? [];
  if (column.scale !== 'rating' || column.values === undefined) return [];
  const answers = column.values.filter((value) => !usualMissingCodes.includes(value));
  const lowest = answers[0];
  const highest = answers.at(-1);
  // Two answers or more make a scale; of 1 and 9 alone nothing can be said.
  if (lowest === undefined || highest === undefined || lowest === highest) return [];
  return column.values.filter(
    (value) =>
      usualMissingCodes.includes(value) && (value >= highest + leastGap || (value <= lowest - leastGap && lowest >= 0)),
  );
}
