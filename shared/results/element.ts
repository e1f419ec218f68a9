/** A result, described once. Numbers stay numbers and words stay words until a writer makes an output of them. */
import type { Interval } from '../document/shown/shown-figures.ts';
import type { Verdict } from '../document/shown/verdict.ts';
import { plain, type RichText } from '../language/rich-text.ts';
import type { ParameterRef } from '../problem.ts';
import type { NumberForm } from './number-forms.ts';

type CellValue =
  | { readonly kind: 'text'; readonly text: RichText }
  /**
   * `isClear`: whether it differs from zero; a pane tells its sign by colour, or greys it. `warning`: a few words on why
   * it should give pause; a pane colours the number and shows them beside the name of the row.
   */
  | {
      readonly kind: 'number';
      readonly value: number | undefined;
      readonly form: NumberForm;
      readonly isClear?: boolean | undefined;
      readonly warning?: string | undefined;
      /** Stars of this p stand behind the number. */
      readonly p?: number;
    }
  /** A number with another in parentheses: χ² (df), an estimate (its standard error). Without the first nothing is written. */
  | {
      readonly kind: 'pair';
      readonly values: readonly [value: number | undefined, beside: number | undefined];
      readonly forms: readonly [value: NumberForm, beside: NumberForm];
    }
  | { readonly kind: 'interval'; readonly ends: Interval | undefined; readonly form: NumberForm }
  /** `why`: a few words beside the sign that a pane shows, where yes and no do not say it all. */
  | { readonly kind: 'verdict'; readonly verdict: Verdict | undefined; readonly word: string; readonly why?: string };

/** `brief`: what narrow places show in its place. */
export type Cell = CellValue & { readonly brief?: CellValue };

export interface Column {
  /** Stable: the name of the column in records and tests. */
  readonly id: string;
  readonly head: RichText;
  readonly align: 'left' | 'right';
  /**
   * Where there is little room only the columns marked `brief` are shown, numbers in that form where one is given.
   * `only`: a sign that elsewhere other columns make needless.
   */
  readonly brief?: true | 'only' | NumberForm;
  /** In a pane the rows can be sorted by it: numbers by their size, whatever their sign. */
  readonly isSortable?: boolean;
}

/** Which column rows are sorted by, and which way. */
export interface RowOrder {
  readonly by: string;
  readonly isRising: boolean;
}

/**
 * What a pane offers to do about what a row is about: reverse an item, draw a parameter, let it differ between groups.
 * `name` says it in words, for the button.
 */
export interface RowAction {
  readonly id: 'reverse-item' | 'add-parameter' | 'free-across-groups';
  readonly name: string;
}

export interface CellRow {
  readonly kind: 'cells';
  /** The cells by the ids of their columns; what is missing is empty. */
  readonly cells: Readonly<Record<string, Cell | undefined>>;
  /** What records and tests find a row by: a parameter, named as in the estimates. */
  readonly about?: ParameterRef;
  /** Ids on the drawing: what a click on the row shows. */
  readonly elements?: readonly string[];
  /** Sums and totals, set apart from the parts they are made of. */
  readonly isSum?: boolean;
  /** A line below, across all columns, in a pane. */
  readonly remark?: string;
  /** More about what the row names, under the pointer in a pane. */
  readonly hint?: string;
  readonly action?: RowAction;
  /** At the right of the name, in a pane that gives the name a line of its own. */
  readonly aside?: string;
}

/** `caption`: beside the text in a pane, such as how many rows follow. */
export type Row = { readonly kind: 'group'; readonly text: RichText; readonly caption?: string } | CellRow;

export interface ResultTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** The order that the rows stand in, where a pane can sort them. */
  readonly order?: RowOrder;
  /** Head of the column of buttons, where rows have actions of their own column in a pane. */
  readonly actions?: string;
  /** Below the table. */
  readonly note?: RichText;
}

export const textCell = (text: RichText): Cell => ({ kind: 'text', text });

export const wordCell = (text: string): Cell => textCell(plain(text));

export const numberCell = (value: number | undefined, form: NumberForm, isClear?: boolean): Cell =>
  isClear === undefined ? { kind: 'number', value, form } : { kind: 'number', value, form, isClear };

/** No cell at all where there is no number: what is absent is not written as a dash. */
export const numberIfAny = (value: number | undefined, form: NumberForm): Cell | undefined =>
  value === undefined ? undefined : { kind: 'number', value, form };

export const intervalCell = (ends: Interval | undefined, form: NumberForm): Cell => ({ kind: 'interval', ends, form });
