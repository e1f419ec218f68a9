/** What scripts need of a kind of preparation step. */
import type { RFunction } from './r-functions.ts';

export interface StepPrinter<Step> {
  /** The prepared answers, as an expression of R over the answers `x` of one column; of a step that changes columns. */
  readonly toR?: (step: Step) => string;
  /** Statements on the data frame `data`, of a step that is about rows. */
  readonly toRRows?: (step: Step) => readonly string[];
  /** Statements on the data frame, of a step that changes more than answers; `touched` are those of its columns that are there. */
  readonly toRFrame?: (step: Step, touched: readonly string[]) => readonly string[];
  /** Statements that add those columns that are asked for to the data frame `data`, of a step that makes columns. */
  readonly toRMaking?: (step: Step, wanted: ReadonlySet<string>) => readonly string[];
  /** Functions of R that its statements call, by their names in `r-functions.ts`. */
  readonly functions?: (step: Step) => readonly RFunction[];
  /**
   * Statements of DEFINE in Mplus that prepare the variable `name`; absent, or null, where that program cannot say what
   * the step does: its file of numbers then holds the data as the steps leave them.
   */
  readonly toMplus?: (step: Step, name: string) => readonly string[] | null;
}
