/** What every section reads. */
import type { ProjectAnswers } from '../analyses/registry.ts';
import type { DatasetSummary, Provenance } from '../data/types.ts';
import type { Language, ProjectDocument } from '../document/types.ts';
import type { Fit } from '../engine/fit.ts';
import type { ModelSpec } from '../engine/model/model-spec.ts';
import { createTranslate } from '../language/translate.ts';
import type { ResultTable } from '../results/element.ts';
import { createResultContext, type ResultContext } from '../results/context.ts';
import type { FigureBlock, TableBlock } from './blocks.ts';
import { tableOfResult } from './table-of-result.ts';

export interface ReportInput {
  readonly document: ProjectDocument;
  /** The model as its author wrote it, where it was written in syntax: without the effects a project adds. */
  readonly spec?: ModelSpec;
  /** null: not estimated. */
  readonly fit: Fit | null;
  readonly dataSummary: DatasetSummary | null;
  readonly provenance: Provenance | null;
  /** What was analysed beside the fit, of this model. */
  readonly analyses: ProjectAnswers;
  /** The fit is of an earlier model than the document's: drawn grey, and said. */
  readonly isStale?: boolean;
  /** Of the application. */
  readonly version: string;
  readonly language: Language;
  /** The user's own day, `2026-11-23` (`localDay`). */
  readonly generatedOn: string;
}

export interface ReportContext extends ReportInput, ResultContext {
  /** A result as the next table of the report; nothing where there is none. */
  readonly results: (table: ResultTable | undefined) => readonly TableBlock[];
  readonly figure: (figure: Omit<FigureBlock, 'kind' | 'number'>) => FigureBlock;
}

/** Results as tables, numbered in the order in which they come. */
export function numberTables(): ReportContext['results'] {
  let tables = 0;
  return (table) => (table ? [{ kind: 'table', number: ++tables, ...tableOfResult(table) }] : []);
}

/** Tables and figures are numbered in the order in which sections make them. */
export function createContext(input: ReportInput): ReportContext {
  let figures = 0;
  return {
    ...input,
    ...createResultContext(input.document, input.language, createTranslate(input.language)),
    results: numberTables(),
    figure: (figure) => ({ kind: 'figure', number: ++figures, ...figure }),
  };
}
