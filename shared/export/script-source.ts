/** What a script has to know of the data besides the model. */
import type { ImportSettings } from '../data/readers/schemas.ts';

/** The data file, and how it was read. */
export interface ScriptData {
  readonly fileName: string;
  readonly settings: ImportSettings;
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

/** The file behind a fit, and what came of it. */
export interface ScriptSource extends ScriptData {
  /** All columns, in the order of the file. */
  readonly columns: readonly string[];
  /** Rows of answers. */
  readonly rows: number;
  /** What was done to the columns before the fit, in order. */
  readonly steps: readonly ScriptStep[];
}
