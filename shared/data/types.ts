/** What importing and preparing data take and return. */
import type { ColumnFacts, Dataset } from '../dataset.ts';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [',', ';', '\t', '|', ' '] as const;
export type Delimiter = (typeof delimiters)[number];

/** How a text file is read; what is left out is detected. */
export interface ImportChoices {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly header?: boolean;
  readonly decimal?: '.' | ',';
  /** Numbers that stand for a missing answer in every column, such as 99. */
  readonly missingCodes?: readonly number[];
}

/** The same with nothing left open: stored with the data so that an import can be repeated. */
export interface ImportSettings {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly header: boolean;
  readonly decimal: '.' | ',';
  readonly missingCodes: readonly number[];
}

/** Where a data set came from. */
export interface Provenance {
  readonly fileName: string;
  /** Of the file's bytes: `sha256:<hex>`. */
  readonly hash: string;
  readonly bytes: number;
  readonly settings: ImportSettings;
}

/** One column described for the variable list, with what its file says of it. */
export interface ColumnSummary extends ColumnFacts {
  readonly name: string;
  readonly kind: 'numeric' | 'text';
  /** rating: few whole numbers (at most 11 different ones, as in 0 to 10, usual missing codes such as 99 apart). */
  readonly scale: 'rating' | 'continuous' | 'text' | 'constant' | 'empty';
  readonly missing: number;
  readonly distinct: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly mean?: number;
  readonly sd?: number;
  /** Counts for the miniature histogram, at most 10 bars, lowest values first (text: in order of appearance). */
  readonly histogram: readonly number[];
  /** The different values of a rating column, lowest first. */
  readonly values?: readonly number[];
  /** Usual missing codes far from all other numbers of a continuous column. */
  readonly remoteCodes?: readonly number[];
  /** First different text values of a text column, at most 5. */
  readonly examples: readonly string[];
}

/** What was read as what: nothing is dropped silently. */
export interface DatasetSummary {
  readonly rows: number;
  readonly columns: readonly ColumnSummary[];
  readonly completeRows: number;
  /** Cells read as missing because blank, `.`, `#NULL!`, NA, or a missing code, by spelling. */
  readonly missingSpellings: readonly { readonly text: string; readonly count: number }[];
  readonly skippedBlankLines: number;
}

export interface ImportedData {
  readonly dataset: Dataset;
  readonly provenance: Provenance;
  readonly summary: DatasetSummary;
}

/** The first rows under given choices, for the live preview. */
export interface ImportPreview {
  readonly settings: ImportSettings;
  readonly names: readonly string[];
  readonly kinds: readonly ('numeric' | 'text')[];
  readonly rows: readonly (readonly string[])[];
}

/** One preparation, stored and replayable. Applied in order to a data set that itself never changes. */
export type PrepareStep =
  | { readonly kind: 'missing-codes'; readonly columns: readonly string[]; readonly codes: readonly number[] }
  | {
      readonly kind: 'reverse';
      readonly columns: readonly string[];
      readonly minimum: number;
      readonly maximum: number;
    };

export type PrepareStepKind = PrepareStep['kind'];

/** Columns `names` (LOC1..LOC4) that share a prefix, offered as one construct. */
export interface ConstructSuggestion {
  readonly prefix: string;
  readonly columns: readonly string[];
}
