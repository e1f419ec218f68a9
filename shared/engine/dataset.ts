/** A table of answers: the one shape in which data reach preparation and estimation. */

/**
 * One variable. `values` has one entry a row; a missing answer is NaN.
 * In a text column the entries index into `categories`.
 */
export interface Column {
  readonly name: string;
  readonly kind: 'numeric' | 'text';
  readonly values: Float64Array;
  readonly categories: readonly string[];
}

export interface Dataset {
  readonly rows: number;
  readonly columns: readonly Column[];
}
