/** What turns the number of a replicate into its estimates: one implementation for complete cases under ML, one for everything else. */
import type { JackknifePart } from './jackknife.ts';

/** How a replicate ended; kept as one byte each. */
export const replicateOutcomes = {
  /** Not drawn yet. */
  pending: 0,
  done: 1,
  /** Estimated, with a negative variance. */
  inadmissible: 2,
  notConverged: 3,
  momentsUnusable: 4,
} as const;

export type ReplicateOutcome = (typeof replicateOutcomes)[keyof typeof replicateOutcomes];

export interface Replicator {
  /**
   * Estimates replicate `replicate` (0, 1, ...) and writes its measures, then its discrepancy, into `out` from `at` on.
   * The same whatever was run before.
   */
  run(replicate: number, out: Float64Array, at: number): ReplicateOutcome;
  /** The same for the sample without some of its cases. */
  runWithout(part: JackknifePart, out: Float64Array, at: number): ReplicateOutcome;
}

/** Whether the replicate has estimates. */
export function isEstimated(outcome: number): boolean {
  return outcome === replicateOutcomes.done || outcome === replicateOutcomes.inadmissible;
}
