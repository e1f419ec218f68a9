/** What a bootstrap says about one quantity. */

/** Bootstrap figures of one quantity. What cannot be computed is absent. */
export interface BootstrapFigures {
  /** From the whole sample. */
  readonly est: number;
  /** Mean of the replicates minus `est`. */
  readonly bias?: number;
  /** Standard deviation of the replicates. */
  readonly se?: number;
  readonly ciLower?: number;
  readonly ciUpper?: number;
}
