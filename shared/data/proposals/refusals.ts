/** Proposals that the user has refused: remembered, so that nothing is asked twice. */
import type { Proposal } from './proposal.ts';

/** What was refused, by what the proposal was about; columns are called as in the file. */
export interface Refusal extends Pick<Proposal, 'columns' | 'values' | 'rows' | 'context'> {
  readonly kind: string;
}

export function refusalOf({ kind, context, columns, values, rows }: Proposal): Refusal {
  return { kind, columns, values, rows, ...(context === undefined ? {} : { context }) };
}

/** Lines matter where a proposal is about rows; elsewhere other steps may leave a few of them out. */
const aboutRows: ReadonlySet<string> = new Set(['drop-rows', 'header-rows']);

/** Whether a proposal asks for no more than what was refused. */
export function isRefused(proposal: Proposal, refusals: readonly Refusal[]): boolean {
  return refusals.some(
    (refusal) =>
      refusal.kind === proposal.kind &&
      refusal.context === proposal.context &&
      isWithin(proposal.columns, refusal.columns) &&
      isWithin(proposal.values, refusal.values) &&
      (!aboutRows.has(proposal.kind) || isWithin(proposal.rows, refusal.rows)),
  );
}

function isWithin<T>(some: readonly T[], all: readonly T[]): boolean {
  const known = new Set(all);
  return some.every((each) => known.has(each));
}
