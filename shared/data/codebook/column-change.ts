/** What is to become of columns: said by a codebook or in a table, made by preparation steps. */
import type { DescribedFacts } from '../prepare/describe/step.ts';

export interface ItemScale {
  readonly minimum: number;
  readonly maximum: number;
}

/** What is said of one column, by the name that it has after all steps; what is left out stays. */
export interface ColumnChange {
  readonly name: string;
  readonly facts?: DescribedFacts;
  /** All numbers that mean no answer; an empty list takes away those of the steps. */
  readonly missing?: readonly number[];
  /** The scale to reverse it on; null: as the file has it. */
  readonly reversed?: ItemScale | null;
}
