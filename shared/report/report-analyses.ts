/** What belongs to a project's report beside the fit: the same from the window, whatever tabs were opened, and from the terminal. */
import { projectAnalysisIds, projectQuestions, type ProjectAnalysisId } from '../analyses/registry.ts';
import type { ProjectDocument } from '../document/types.ts';
import { requestedReplicates } from '../engine/resample/bootstrap-model.ts';
import type { EstimatedFit, Fit } from '../engine/fit.ts';

/** What a report of this fit asks, where the project has something to ask. */
export function analysesOf(document: ProjectDocument, fit: Fit | null): readonly ProjectAnalysisId[] {
  if (!fit || fit.status !== 'converged') return [];
  return projectAnalysisIds.filter((id) => {
    const { isReported, extraOf } = projectQuestions[id];
    return isReported?.(fit) && extraOf(document) !== null;
  });
}

/** How many replicates the settings ask for and the fit does not have. */
export function missingReplicates({ settings, bootstrap, status }: EstimatedFit): number {
  const requested = requestedReplicates(settings);
  return status !== 'converged' || (bootstrap && bootstrap.done >= requested) ? 0 : requested;
}
