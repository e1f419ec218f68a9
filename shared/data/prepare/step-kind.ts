/** What every kind of preparation step brings to this room. */
import type { Dataset } from '../../dataset.ts';
import type { Outcome } from '../../problem.ts';

/** Numbers in a sentence, by their places in it; `count` chooses between singular and plural. */
export type SentenceNumbers = Readonly<Record<string, number | readonly number[]>>;

export interface StepKind<Step> {
  /** A pure function of the data before the step. */
  apply(dataset: Dataset, step: Step): Outcome<Dataset>;
  /** What sentences about the step name besides its columns. */
  numbers(step: Step): SentenceNumbers;
  /** Columns that are called otherwise afterwards: new names by old ones. */
  renames?(step: Step): ReadonlyMap<string, string>;
}
