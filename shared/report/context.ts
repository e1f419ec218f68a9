/** What every section reads. */
import type { ProjectAnswers } from '../analyses/registry.ts';
import type { DatasetSummary, Provenance } from '../data/types.ts';
import type { Language, ProjectDocument } from '../document/types.ts';
import type { Fit } from '../engine/fit.ts';
import type { ModelSpec } from '../engine/model/model-spec.ts';
import { createTranslate } from '../language/translate.ts';
import type { ResultTable } from '../results/element.ts';
import { createSurveyContext, type SurveyContext } from '../results/survey-context.ts';
import { surveySources, type SurveySourceId } from '../sources/survey-sources.ts';
import type { FigureBlock, TableBlock } from './blocks.ts';
import type { SurveyAnswers } from '../survey/computations.ts';
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
  /** What was asked of the data beside the model. */
  readonly survey?: SurveyAnswers;
  /** The fit is of an earlier model than the document's: drawn grey, and said. */
  readonly isStale?: boolean;
  /** Of the application. */
  readonly version: string;
  readonly language: Language;
  /** The user's own day, `2026-11-23` (`localDay`). */
  readonly generatedOn: string;
}

export interface ReportContext extends Omit<ReportInput, 'survey'>, SurveyContext {
  readonly survey: SurveyAnswers;
  /** A result as the next table of the report; nothing where there is none. */
  readonly results: (table: ResultTable | undefined) => readonly TableBlock[];
  readonly figure: (figure: Omit<FigureBlock, 'kind' | 'number'>) => FigureBlock;
  /** A source as a sentence names it; it comes into the list of references. */
  readonly cite: (id: SurveySourceId) => string;
  /** What was cited so far. */
  readonly cited: ReadonlySet<SurveySourceId>;
}

/** Results as tables, numbered in the order in which they come. */
export function numberTables(): ReportContext['results'] {
  let tables = 0;
  return (table) => (table ? [{ kind: 'table', number: ++tables, ...tableOfResult(table) }] : []);
}

/** Tables and figures are numbered in the order in which sections make them. */
export function createContext(input: ReportInput): ReportContext {
  let figures = 0;
  const cited = new Set<SurveySourceId>();
  const { document, dataSummary, language, survey = {} } = input;
  return {
    ...input,
    survey,
    ...createSurveyContext(document, dataSummary?.columns ?? [], language, createTranslate(language)),
    cited,
    cite(id) {
      cited.add(id);
      return surveySources[id].short;
    },
    results: numberTables(),
    figure: (figure) => ({ kind: 'figure', number: ++figures, ...figure }),
  };
}
