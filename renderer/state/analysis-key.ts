/** What an analysis is made from, so that its result is traced to it: the model, and for some what stands beside it. */
import type { KeptModel, ProjectDocument } from '../../shared/document/types.ts';
import { splitConstraints } from '../../shared/engine/post-estimation/wald-test.ts';
import { remember } from '../../shared/engine/remember.ts';
import type { AnalysisId, AppState } from './types.ts';

const keptKey = remember((kept: readonly KeptModel[]) => JSON.stringify(kept));

/** Of one model, by its key, with the constraints or kept models of the document; null when there is nothing to analyse. */
export function analysisKey(id: AnalysisId, modelKey: string | null, document: ProjectDocument): string | null {
  if (modelKey === null) return null;
  const { waldConstraints, keptModels } = document;
  if (id === 'wald') {
    const constraints = splitConstraints(waldConstraints);
    return constraints.length === 0 ? null : `${constraints.join(';')} ${modelKey}`;
  }
  if (id === 'compare') return keptModels.length === 0 ? null : `${keptKey(keptModels)} ${modelKey}`;
  return modelKey;
}

/** Of what would be analysed now. */
export function analysisKeyNow(id: AnalysisId, { modelKey, history }: AppState): string | null {
  return analysisKey(id, modelKey, history.present);
}
