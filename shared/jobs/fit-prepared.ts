/** Estimation in a worker: moments are kept between live edits of the model. */
import type { EstimationSettings, Fit } from '../engine/fit.ts';
import type { ModelSpec } from '../engine/model-spec.ts';
import { problem } from '../problem.ts';
import type { JobControl } from './import-file.ts';
import type { PreparedDataset } from './kept-datasets.ts';

export type FitPrepared = (
  prepared: PreparedDataset,
  spec: ModelSpec,
  settings: EstimationSettings,
  control: JobControl,
) => Fit;

export function fitPrepared(): FitPrepared {
  return () => ({ status: 'failed', problems: [problem('not-available')] });
}
