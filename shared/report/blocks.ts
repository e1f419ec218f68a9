/** The report as typed blocks: one description, one renderer per output (screen, PDF, ...). */
import type { Picture } from '../drawing/picture.ts';
import type { Language } from '../languages.ts';
import type { RichText } from '../language/rich-text.ts';

export interface TableColumn {
  readonly title: RichText;
  readonly align: 'left' | 'right' | 'center';
}

export interface TableBlock {
  readonly kind: 'table';
  readonly id: string;
  /** Table 1, counted by the builder. */
  readonly number: number;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  /** `group` rows span the table as a sub-heading (a construct's name above its items). */
  readonly rows: readonly { readonly kind: 'cells' | 'group'; readonly cells: readonly RichText[] }[];
  /** Below the table. */
  readonly note?: RichText;
}

export interface FigureBlock {
  readonly kind: 'figure';
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly picture: Picture;
  readonly note?: RichText;
}

export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly id: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: RichText }
  | TableBlock
  | FigureBlock
  | { readonly kind: 'note'; readonly tone: 'plain' | 'warning'; readonly text: RichText }
  /** Preformatted lines: the model in lavaan syntax. */
  | { readonly kind: 'code'; readonly text: string };

export interface ReportDocument {
  readonly title: string;
  readonly language: Language;
  /** Running head: software, N, estimator. */
  readonly runningHead: string;
  readonly blocks: readonly ReportBlock[];
}
