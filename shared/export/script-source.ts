/** What a script has to know of the data besides the model. */
import type { PrepareStep } from '../data/prepare/schemas.ts';
import type { ImportSettings } from '../data/readers/schemas.ts';

/** The data file, and how it was read. */
export interface ScriptData {
  readonly fileName: string;
  readonly settings: ImportSettings;
}

/** The file behind a fit, and what came of it. */
export interface ScriptSource extends ScriptData {
  /** All columns, in the order of the file, as they were read. */
  readonly columns: readonly string[];
  /** Those among them whose answers are not all numbers. */
  readonly texts: readonly string[];
  /** Rows of answers. */
  readonly rows: number;
  /** What was done to the columns before the fit, in order. */
  readonly steps: readonly PrepareStep[];
  /** All columns as the steps leave them. */
  readonly prepared: readonly string[];
}
