/** The one table of answers: the shape in which data are read from a file, prepared, estimated and shown. */

/** How far the answers of a column can be compared: as names, by order, by distance. */
export const measurementLevels = ['nominal', 'ordinal', 'scale'] as const;
export type MeasurementLevel = (typeof measurementLevels)[number];

/** What one answer means: 1 is "strongly disagree". `value` is a text in a column of texts. */
export interface ValueLabel {
  readonly value: number | string;
  readonly label: string;
}

/**
 * Answers that a file declares to be missing, such as 99 or all from 90 to 99. `values` of a column hold NaN for
 * them already; what was declared is kept so that it can be shown and written again.
 */
export interface UserMissing {
  readonly values: readonly (number | string)[];
  /** Both ends belong to it; an open end is infinite. */
  readonly ranges: readonly { readonly from: number; readonly to: number }[];
}

/** What a file says of a column beyond its name and answers; a text table says none of it. */
export interface ColumnFacts {
  /** The wording of the question. */
  readonly label?: string;
  readonly valueLabels?: readonly ValueLabel[];
  readonly level?: MeasurementLevel;
  readonly userMissing?: UserMissing;
}

/**
 * One variable. `values` has one entry a row; a missing answer is NaN.
 * In a text column the entries index into `categories`.
 */
export interface Column extends ColumnFacts {
  readonly name: string;
  readonly kind: 'numeric' | 'text';
  readonly values: Float64Array;
  readonly categories: readonly string[];
}

/** What the file held that preparation steps have made the data from. */
export interface DatasetOrigin {
  readonly rows: number;
  readonly columns: readonly Pick<Column, 'name' | 'kind'>[];
  /** Row of the file, from 1, of each row; absent while all of them are there. */
  readonly rowNumbers?: Int32Array;
  /** How many rows each step has left out, in the order of the steps. */
  readonly leftOut: readonly number[];
}

export interface Dataset {
  readonly rows: number;
  readonly columns: readonly Column[];
  /** Absent while no step has been applied. */
  readonly origin?: DatasetOrigin;
  /** `sha256:...` of the file that the answers were read from; absent where there was none. */
  readonly hash?: string;
}

/** Of a record that says of some of them that it has none. */
type FactsOrNone = { readonly [K in keyof ColumnFacts]: ColumnFacts[K] | undefined };

/** The facts of a column alone, without its answers. */
export function factsOf({ label, valueLabels, level, userMissing }: FactsOrNone): ColumnFacts {
  return {
    ...(label === undefined ? {} : { label }),
    ...(valueLabels === undefined ? {} : { valueLabels }),
    ...(level === undefined ? {} : { level }),
    ...(userMissing === undefined ? {} : { userMissing }),
  };
}
