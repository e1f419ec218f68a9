/** Proposals of rows to leave out follow each other; without the refused ones the others name other rows. */
import type { Proposal } from './proposal.ts';

/** Rows of each proposal counted with only those left out that came before it and are not refused. */
export function withoutRefusedRows(
  proposals: readonly Proposal[],
  isRefused: (proposal: Proposal) => boolean,
): readonly Proposal[] {
  if (!proposals.some(isRefused)) return proposals;
  const all: number[] = [];
  const open: number[] = [];
  return proposals.map((proposal) => {
    const steps = proposal.steps.map((step) => {
      if (step.kind !== 'drop-rows') return step;
      const originals = step.rows.map((place) => originalOf(place, all));
      const rows = originals.map((row) => row - open.filter((other) => other < row).length);
      insert(all, originals);
      if (!isRefused(proposal)) insert(open, originals);
      return { ...step, rows };
    });
    return { ...proposal, steps };
  });
}

/** The row, from 1, that stands at this place when the rows of `dropped` (from the first) are gone. */
function originalOf(place: number, dropped: readonly number[]): number {
  let row = place;
  for (const other of dropped) if (other <= row) row += 1;
  return row;
}

function insert(sorted: number[], rows: readonly number[]): void {
  sorted.push(...rows);
  sorted.sort((a, b) => a - b);
}
