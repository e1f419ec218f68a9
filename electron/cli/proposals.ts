/** `--proposals`: what the import believes of the file, listed or applied. */
import { findProposals } from '../../shared/data/proposals/find-proposals.ts';
import type { Proposal } from '../../shared/data/proposals/proposal.ts';
import type { ImportedData, PrepareStep } from '../../shared/data/types.ts';
import { describeProposal } from '../../shared/language/describe-proposal.ts';
import type { Translate } from '../../shared/language/translate.ts';
import type { JsonObject } from './fit-json.ts';

export const proposalWays = ['list', 'accept', 'ignore'] as const;
export type ProposalWay = (typeof proposalWays)[number];

export interface FoundProposals {
  readonly proposals: readonly Proposal[];
  readonly isApplied: boolean;
  readonly steps: readonly PrepareStep[];
}

export const noProposals: FoundProposals = { proposals: [], isApplied: false, steps: [] };

/** Of data as they are after the steps of the model's project; the groups keep the names that they have. */
export function proposalsFor(
  { dataset, lines, provenance }: ImportedData,
  way: ProposalWay,
  group: string,
): FoundProposals {
  if (way === 'ignore') return noProposals;
  const own = { ...dataset, columns: dataset.columns.filter(({ name }) => name !== group) };
  const proposals = findProposals(own, (row) => lines?.[row] ?? row + 1, provenance.settings);
  const isApplied = way === 'accept';
  return { proposals, isApplied, steps: isApplied ? proposals.flatMap(({ steps }) => steps) : [] };
}

/** Whether it was done: while reading, or now by its steps. */
function isDone({ isDone = false, steps }: Proposal, isApplied: boolean): boolean {
  return isDone || (isApplied && steps.length > 0);
}

export function proposalsJson({ proposals, isApplied }: FoundProposals, translate: Translate): JsonObject {
  return {
    proposals: proposals.map((one) => {
      const { kind, columns, values, rows, count } = one;
      const applied = isDone(one, isApplied);
      return { kind, columns, values, rows, count, applied, message: describeProposal(one, translate) };
    }),
  };
}

/** For standard error: those about rows, and those about columns that the model has. */
export function printProposals(
  { proposals, isApplied }: FoundProposals,
  isInModel: (column: string) => boolean,
  translate: Translate,
): string {
  return proposals
    .filter(({ columns }) => columns.length === 0 || columns.some(isInModel))
    .map((one) => {
      const key = isDone(one, isApplied) ? 'proposal.applied' : 'proposal.lead';
      return `${translate(key, { kind: one.kind, message: describeProposal(one, translate) })}\n`;
    })
    .join('');
}
