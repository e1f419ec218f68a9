/** Answers of analyses that are told as a table under a heading, where they were asked for. */
import { projectAnalysisIds, type ProjectAnalysisId } from '../analyses/registry.ts';
import { analysisResults } from '../results/analysis-results.ts';
import type { ReportBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';

export function sectionAnalyses(context: ReportContext): ReportBlock[] {
  const { fit } = context;
  return fit && fit.status !== 'failed' ? projectAnalysisIds.flatMap((id) => sectionOf(id, context)) : [];
}

function sectionOf<K extends ProjectAnalysisId>(id: K, context: ReportContext): ReportBlock[] {
  const answer = context.analyses[id];
  const result = analysisResults[id];
  const table = answer && result?.table(answer, context);
  if (!result || !table) return [];
  // The sentence stands before the table, not below it.
  const { note, ...own } = table;
  return [
    { kind: 'heading', level: 1, id, text: context.translate(result.heading) },
    ...(note ? [{ kind: 'paragraph' as const, text: note }] : []),
    ...context.results(own),
  ];
}
