/** What is still to be decided of the data, and what accepting it adds to the preparation. */
import { useMemo } from 'react';
import type { Proposal } from '../../shared/data/proposals/proposal.ts';
import { isRefused } from '../../shared/data/proposals/refusals.ts';
import type { PrepareStep } from '../../shared/data/types.ts';
import { currentRefusals } from '../../shared/document/edits/edits.ts';
import { useApp, useDocument } from '../state/store.ts';

export interface Proposals {
  readonly open: readonly Proposal[];
  readonly refused: readonly Proposal[];
  /** Settled while the file was read: told, with nothing to decide. */
  readonly told: readonly Proposal[];
  /** Looked for with the present steps; while newer ones are looked for, nothing can be accepted. */
  readonly isCurrent: boolean;
}

export function useProposals(): Proposals | null {
  const document = useDocument();
  const found = useApp((state) => state.proposals);
  return useMemo(() => {
    if (!found) return null;
    const refusals = currentRefusals(document);
    const decided = found.list.filter(({ steps }) => steps.length > 0);
    return {
      open: decided.filter((one) => !isRefused(one, refusals)),
      refused: decided.filter((one) => isRefused(one, refusals)),
      told: found.list.filter(({ steps }) => steps.length === 0),
      isCurrent: found.preparation === document.preparation && found.refusals === document.refusedProposals,
    };
  }, [found, document]);
}

/**
 * Rows that are no respondents, and names of columns, are looked for first: what is found after them holds only without
 * them, so that they are accepted along.
 */
export function stepsBefore(open: readonly Proposal[], proposal: Proposal): readonly PrepareStep[] {
  const rows = open
    .slice(0, open.indexOf(proposal))
    .filter(({ steps }) => steps.some(({ kind }) => kind === 'drop-rows'));
  return rows.flatMap(({ steps }) => steps);
}
