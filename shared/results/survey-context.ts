/** What results of the survey are built from: words, labels of variables, and labels of their answers. */
import type { ColumnSummary } from '../data/types.ts';
import { formatDecimal } from '../language/format.ts';
import type { ProjectDocument } from '../document/types.ts';
import type { Language } from '../languages.ts';
import type { Translate } from '../language/translate.ts';
import { createResultContext, type ResultContext } from './context.ts';

/** `labelOf`, `answerOf`: without them names and answers are written as they are, as a terminal does. */
export interface SurveyWriting {
  readonly translate: Translate;
  readonly labelOf?: (name: string) => string;
  /** The label of an answer to a column, else the answer. */
  readonly answerOf?: (column: string, value: number | string) => string;
}

export interface SurveyContext extends ResultContext {
  readonly answerOf: (column: string, value: number | string) => string;
}

/** @param columns as the steps leave them, with the labels of their values */
export function createSurveyContext(
  document: ProjectDocument,
  columns: readonly ColumnSummary[],
  language: Language,
  translate: Translate,
): SurveyContext {
  const labels = new Map(
    columns.map(({ name, valueLabels = [] }) => [
      name,
      new Map(valueLabels.map(({ value, label }) => [String(value), label])),
    ]),
  );
  return {
    ...createResultContext(document, language, translate),
    answerOf: (column, value) => labels.get(column)?.get(String(value)) ?? answerText(value),
  };
}

/** An answer without a label, in full. */
export function answerText(value: number | string): string {
  if (typeof value === 'string') return value;
  return Number.isInteger(value) ? formatDecimal(value, 0) : String(value).replace('-', '\u2212');
}
