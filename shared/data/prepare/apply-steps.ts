/** Replaying preparation steps. */
import type { Dataset } from '../../dataset.ts';
import { failure, success } from '../../problem.ts';
import type { Outcome } from '../../problem.ts';
import { stepKinds, type StepKinds } from './registry.ts';
import type { PrepareStep, StepId, StepOf } from './schemas.ts';

/**
 * The data after all steps, in order; the data set given stays as it is and untouched columns are shared.
 * Fails with `step-column-missing`, `step-values-invalid`; `values.step` is the number of the step, from 1.
 */
export function applySteps(
  dataset: Dataset,
  steps: readonly PrepareStep[],
  among: StepKinds = stepKinds,
): Outcome<Dataset> {
  let current = dataset;
  for (const [index, step] of steps.entries()) {
    const outcome = applyStep(current, step.kind, step, among);
    if (!outcome.ok)
      return failure(...outcome.problems.map((one) => ({ ...one, values: { ...one.values, step: index + 1 } })));
    current = outcome.value;
  }
  return success(current);
}

function applyStep<K extends StepId>(dataset: Dataset, kind: K, step: StepOf<K>, among: StepKinds): Outcome<Dataset> {
  return among[kind].apply(dataset, step);
}
