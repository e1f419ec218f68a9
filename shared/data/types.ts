/** What importing and preparing data take and return. */
import type { ColumnFacts, Dataset, DatasetOrigin } from '../dataset.ts';
import type { ReadingCounts, TablePreview } from './readers/reader.ts';
import type { ImportSettings } from './readers/schemas.ts';

export type { PrepareStep } from './prepare/schemas.ts';

/** Where a data set came from. */
export interface Provenance {
  readonly fileName: string;
  /** Of the file's bytes: `sha256:<hex>`. */
  readonly hash: string;
  readonly bytes: number;
  readonly settings: ImportSettings;
}

/** What a column is to its reader; `id` tells respondents apart and measures nothing. */
export const columnNatures = ['rating', 'nominal', 'number', 'date', 'text', 'id', 'constant', 'empty'] as const;
export type ColumnNature = (typeof columnNatures)[number];

/** One column described for the variable list, with what its file says of it. */
export interface ColumnSummary extends ColumnFacts {
  readonly name: string;
  readonly kind: 'numeric' | 'text';
  /** rating: few whole numbers (at most 11 different ones, as in 0 to 10, usual missing codes such as 99 apart). */
  readonly scale: 'rating' | 'continuous' | 'text' | 'constant' | 'empty';
  /** What it is to its reader: shown as a mark. */
  readonly nature: ColumnNature;
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
  /** First different text values of a text column, at most 5. */
  readonly examples: readonly string[];
}

/** What was read as what: nothing is dropped silently. */
export interface DatasetSummary extends ReadingCounts {
  readonly rows: number;
  readonly columns: readonly ColumnSummary[];
  /** Without a missing answer in the numeric columns. */
  readonly completeRows: number;
  /** Of prepared data: rows of the file, and how many of them each step has left out. */
  readonly origin?: Pick<DatasetOrigin, 'rows' | 'leftOut'>;
}

export interface ImportedData {
  readonly dataset: Dataset;
  readonly provenance: Provenance;
  readonly summary: DatasetSummary;
  /** Line of the file, from 1, of each row; absent where the format has none. */
  readonly lines?: ArrayLike<number>;
  /** Each line of delimiters alone between rows, by the row that follows it: respondents who answered nothing, or gaps. */
  readonly emptyBefore?: readonly number[];
}

/** The first rows under given choices, for the live preview. */
export interface ImportPreview extends TablePreview {
  readonly settings: ImportSettings;
}

/** Columns that share a prefix (LOC1..LOC4) or a question, offered as one construct. */
export interface ConstructSuggestion {
  readonly prefix: string;
  readonly columns: readonly string[];
  /** The question that they share. */
  readonly label?: string;
}

/** Different answers with their counts; `more` of them are not listed. */
export interface AnswerCounts {
  readonly answers: readonly { readonly answer: number | string; readonly count: number; readonly label?: string }[];
  readonly more: number;
}

/** An answer that becomes another one, `null` for none. */
export interface AnswerChange {
  readonly from: number | string | null;
  readonly to: number | string | null;
  readonly count: number;
}

export interface ColumnChange {
  readonly column: string;
  readonly cells: number;
  /** The most frequent ones; `more` of them are not listed. */
  readonly changes: readonly AnswerChange[];
  readonly more: number;
}

export interface MadeColumnPreview extends ColumnSummary {
  readonly counts: AnswerCounts;
}

/** What steps would do to the data before them. */
export interface StepsPreview {
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  /** The first rows that go, by their numbers in the file. */
  readonly rowsOut: readonly number[];
  readonly changed: readonly ColumnChange[];
  readonly made: readonly MadeColumnPreview[];
}
