/** A mutant's model on data: it ends, in plain JSON, and where it takes long it can be cancelled. */
import type { Dataset } from '../../../shared/dataset.ts';
import { fitModel } from '../../../shared/engine/estimate.ts';
import type { EstimationSettings } from '../../../shared/engine/fit.ts';
import type { ModelSpec } from '../../../shared/engine/model/model-spec.ts';
import { must } from './verdict.ts';

/** Milliseconds after which the user loses patience. */
const patience = 1_500;

export function estimateMutant(spec: ModelSpec, dataset: Dataset, settings: EstimationSettings): string {
  const end = performance.now() + patience;
  const fit = fitModel({ spec, dataset, settings }, { isCancelled: () => performance.now() > end });
  must(fit.status !== 'failed' || fit.problems.length > 0, 'an estimate that fails without a word');
  must(!JSON.stringify(fit).includes(':null'), 'figures that are no numbers in a Fit');
  return fit.problems.some(({ code }) => code === 'cancelled') ? 'cancelled' : fit.status;
}
