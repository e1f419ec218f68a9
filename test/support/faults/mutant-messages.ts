/** Between the test and the process that reads mutants. */
import type { MutantKind } from './mutants.ts';
import type { Verdict } from './verdict.ts';

export interface MutantTask {
  readonly kind: MutantKind;
  readonly from: number;
  readonly to: number;
}

/** One a mutant. */
export interface MutantReport {
  readonly number: number;
  /** Seconds of processor time. */
  readonly seconds: number;
  readonly verdict?: Verdict;
  /** The promise that was broken. */
  readonly fault?: string;
  /** Most memory the process has held so far, in MB. */
  readonly megabytes: number;
}
