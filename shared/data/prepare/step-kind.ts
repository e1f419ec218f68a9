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
  /** Columns that it looks at besides `columns`. */
  reads?(step: Step): readonly string[];
  /** The step where columns that it names besides `columns` are called otherwise. */
  renamed?(step: Step, rename: (name: string) => string): Step;
  /** Columns that it adds to the data, from its `columns` and what it reads. */
  makes?(step: Step): readonly string[];
  /** Whether rows may be left out. */
  readonly isAboutRows?: true;
}
