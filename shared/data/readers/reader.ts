/** What a reader of data files provides: one a format, in a folder of its own. */
import type { Dataset } from '../../dataset.ts';
import type { Outcome } from '../../problem.ts';
import type { TextDecoders } from '../decode/text-decoders.ts';
import type { FileFormat } from './file-format.ts';
import type { TableSource } from './read-pieces.ts';

/** What reading needs of its surroundings. */
export interface ImportHost {
  readonly decoders: TextDecoders;
  /** Share of the file read so far, 0 to 1. */
  readonly progress?: (share: number) => void;
  readonly isCancelled?: () => boolean;
}

/** A text as it stands in the file; `missing` where it is read as a missing answer. */
export type PreviewCell = string | { readonly missing: string };

/** The first rows as a reader reads them. */
export interface TablePreview {
  readonly names: readonly string[];
  readonly kinds: readonly ('numeric' | 'text')[];
  readonly rows: readonly (readonly PreviewCell[])[];
  /** The sheets to choose from, where the file has any. */
  readonly sheets?: readonly string[];
}

/** What is counted while a file is read. */
export interface ReadingCounts {
  /** Cells read as missing because blank, `.`, `#NULL!`, NA, or a missing code, by spelling. */
  readonly missingSpellings: readonly { readonly text: string; readonly count: number }[];
  readonly skippedBlankLines: number;
}

/** A file read to its end: its table, how it was read, and what was counted on the way. */
export interface ReadTable<Settings> {
  readonly dataset: Dataset;
  readonly settings: Settings;
  readonly counts: ReadingCounts;
  /** Line of the file (row of the sheet), from 1, of each row; absent where a format has none. */
  readonly lines?: readonly number[];
  /** Each line of delimiters alone that stands between rows and is none of them, by the row that follows it. */
  readonly emptyBefore?: readonly number[];
}

/**
 * One format. What `choices` leaves out is detected. `preview` and `read` may throw what the source throws: who calls
 * them says that the file is unreadable.
 */
export interface Reader<Settings> extends FileFormat {
  /** Whether a file that begins with these bytes is of this format. */
  recognises(start: Uint8Array): boolean;
  /** Fails as `read` does. */
  preview(
    source: TableSource,
    choices: Partial<Settings>,
    host: ImportHost,
  ): Promise<Outcome<TablePreview & { readonly settings: Settings }>>;
  /**
   * Warnings say what was not plain. Fails with `file-empty`, `file-not-a-table`, `file-too-large`, `cancelled`.
   * An empty table need not be refused here.
   */
  read(source: TableSource, choices: Partial<Settings>, host: ImportHost): Promise<Outcome<ReadTable<Settings>>>;
}
