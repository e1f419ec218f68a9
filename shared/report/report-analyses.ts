/** What belongs to a project's report beside the fit: the same from the window, whatever tabs were opened, and from the terminal. */
import type { ProjectDocument } from '../document/types.ts';
import { requestedReplicates } from '../engine/resample/bootstrap-model.ts';
import type { EstimatedFit, Fit } from '../engine/fit.ts';
import { hasMoments } from '../engine/method.ts';
import { splitConstraints } from '../engine/after/wald-test.ts';

export const reportAnalyses = ['indices', 'ladder', 'wald', 'compare'] as const;
export type ReportAnalysis = (typeof reportAnalyses)[number];

/** Constraints and kept models where the project has some, modification indices and invariance where they exist. */
export function analysesOf(document: ProjectDocument, fit: Fit | null): readonly ReportAnalysis[] {
  if (!fit || fit.status !== 'converged') return [];
  const isWanted: Readonly<Record<ReportAnalysis, boolean>> = {
    indices: hasMoments(fit.method) && (fit.measures.df?.plain ?? 0) > 0,
    ladder: hasMoments(fit.method) && fit.groups.length > 1,
    wald: splitConstraints(document.waldConstraints).length > 0,
    compare: document.keptModels.length > 0,
  };
  return reportAnalyses.filter((id) => isWanted[id]);
}

/** How many replicates the settings ask for and the fit does not have. */
export function missingReplicates({ settings, bootstrap, status }: EstimatedFit): number {
  const requested = requestedReplicates(settings);
  return status !== 'converged' || (bootstrap && bootstrap.done >= requested) ? 0 : requested;
}
