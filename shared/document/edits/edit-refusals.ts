/** Edits of what was proposed for the data and refused. */
import { namesAfter, namesBefore } from '../../data/prepare/column-names.ts';
import type { Proposal } from '../../data/proposals/proposal.ts';
import { isRefused, refusalOf, type Refusal } from '../../data/proposals/refusals.ts';
import { limits } from '../limits.ts';
import type { ProjectDocument } from '../types.ts';
import { withProperties } from './change.ts';

/** What was refused, with columns as the preparation has renamed them. */
export function currentRefusals({ preparation, refusedProposals }: ProjectDocument): readonly Refusal[] {
  return refusedProposals.map((refusal) => ({ ...refusal, columns: namesAfter(preparation, refusal.columns) }));
}

/** The oldest is forgotten where a project would hold too many. */
export function refuseProposal(document: ProjectDocument, proposal: Proposal): ProjectDocument {
  const { preparation, refusedProposals } = document;
  if (isRefused(proposal, currentRefusals(document))) return document;
  const refusal = { ...refusalOf(proposal), columns: namesBefore(preparation, proposal.columns) };
  return withProperties(document, { refusedProposals: [...refusedProposals, refusal].slice(-limits.refusals) });
}

/** Everything that refuses the proposal is taken back. */
export function bringBackProposal(document: ProjectDocument, proposal: Proposal): ProjectDocument {
  const { refusedProposals } = document;
  const current = currentRefusals(document);
  const kept = refusedProposals.filter((_, index) => !isRefused(proposal, [current[index]!]));
  return kept.length === refusedProposals.length ? document : withProperties(document, { refusedProposals: kept });
}
