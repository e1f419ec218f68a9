/** What a script has to know of the data besides the model. */

/** The data as they lie on disk. */
export interface ScriptData {
  readonly fileName: string;
  readonly delimiter: string;
  readonly decimal: '.' | ',';
  /** As the import names it: `utf-8`, `gb18030`. */
  readonly encoding: string;
  /** Whether the first row holds the names of the columns. */
  readonly header: boolean;
  /** Numbers that stand for a missing answer in every column. */
  readonly missingCodes: readonly number[];
}

/** A preparation of columns: numbers read as missing, or answers turned around on their scale. */
export type ScriptStep =
  | { readonly kind: 'missing-codes'; readonly columns: readonly string[]; readonly codes: readonly number[] }
  | {
      readonly kind: 'reverse';
      readonly columns: readonly string[];
      readonly minimum: number;
      readonly maximum: number;
    };

/** The file behind a fit: how it was read, and what came of it. */
export interface ScriptSource extends ScriptData {
  /** Words that the import reads as a missing answer. */
  readonly missingWords: readonly string[];
  /** All columns, in the order of the file. */
  readonly columns: readonly string[];
  /** Rows of answers. */
  readonly rows: number;
  /** What was done to the columns before the fit, in order. */
  readonly steps: readonly ScriptStep[];
}
