/** What the import believes of a file, for the user to accept or refuse; nothing is changed until then. */
import type { PrepareStep } from '../prepare/schemas.ts';

export type ProposalKind =
  | 'skip-rows'
  | 'row-names'
  | 'header-rows'
  | 'id-column'
  | 'drop-rows'
  | 'decimal'
  | 'missing-word'
  | 'text-to-number'
  | 'bad-cell'
  | 'several-answers'
  | 'missing-code'
  | 'out-of-range';

export interface Proposal {
  readonly kind: ProposalKind;
  readonly columns: readonly string[];
  /** Answers that it is about, the first ones where there are many. */
  readonly values: readonly (number | string)[];
  /** Lines of the file, from 1. */
  readonly rows: readonly number[];
  /** Cells, or rows where it is about rows. */
  readonly count: number;
  /** What accepting adds to the preparation; empty where it is only said. */
  readonly steps: readonly PrepareStep[];
  /** It was done while reading: how the file is read says so, and there is nothing to accept. */
  readonly isDone?: boolean;
  /** Which of several sentences about a kind; `proposal.<kind>_<context>`. */
  readonly context?: string;
}

/** Values and lines that a proposal lists. */
export const listedItems = 24;
