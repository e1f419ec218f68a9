/** Answers of analyses that are shown as they are: a table under a heading, in the pane and in the report. */
import type { ProjectAnalysisId, ReplyOf } from '../analyses/registry.ts';
import type { MessageKey } from '../language/en.ts';
import type { ResultContext } from './context.ts';
import type { ResultTable } from './element.ts';
import { resultWald } from './result-wald.ts';

export interface AnalysisResult<K extends ProjectAnalysisId> {
  readonly heading: MessageKey;
  /** On the button that asks for it; absent where a pane has another way to ask. */
  readonly start?: MessageKey;
  /** undefined: there is nothing to show. */
  table(answer: ReplyOf<K>, context: ResultContext): ResultTable | undefined;
}

/** What needs more than that has a panel, and a section of the report, of its own. */
export const analysisResults: { readonly [K in ProjectAnalysisId]?: AnalysisResult<K> } = {
  wald: { heading: 'report.section.wald', table: resultWald },
};
