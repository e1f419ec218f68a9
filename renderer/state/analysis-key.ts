/** What an analysis is made from, so that its result is traced to it: the model, and for some what stands beside it. */
import { projectQuestions, type ProjectAnalysisId } from '../../shared/analyses/registry.ts';
import type { ProjectDocument } from '../../shared/document/types.ts';
import { memoise } from '../../shared/memoise.ts';
import type { AppState } from './types.ts';

const textOf = memoise((value: object) => JSON.stringify(value));

/** What is asked, as text; of a document's own parts known once. */
function keyOfExtra(extra: object): string {
  return Object.values(extra)
    .map((value: unknown) => (typeof value === 'object' && value !== null ? textOf(value) : String(value)))
    .join(' ');
}

/** Of one model, by its key, with what the document asks beside it; null when there is nothing to analyse. */
export function analysisKey(id: ProjectAnalysisId, modelKey: string | null, document: ProjectDocument): string | null {
  const extra = modelKey === null ? null : projectQuestions[id].extraOf(document);
  return extra === null ? null : `${keyOfExtra(extra)} ${modelKey}`;
}

/** Of what would be analysed now. */
export function analysisKeyNow(id: ProjectAnalysisId, { modelKey, history }: AppState): string | null {
  return analysisKey(id, modelKey, history.present);
}
