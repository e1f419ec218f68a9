/** Replaying preparation steps. */
import type { Dataset, DatasetOrigin } from '../../dataset.ts';
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
  if (steps.length === 0) return success(dataset);
  const before = dataset.origin?.leftOut.length ?? 0;
  let current: Dataset = { ...dataset, origin: dataset.origin ?? originOf(dataset) };
  for (const [index, step] of steps.entries()) {
    const outcome = applyStep(current, step.kind, step, among);
    if (!outcome.ok)
      return failure(
        ...outcome.problems.map((one) => ({ ...one, values: { ...one.values, step: before + index + 1 } })),
      );
    current = counted(current, outcome.value);
  }
  return success(current);
}

function originOf({ rows, columns }: Dataset): DatasetOrigin {
  return { rows, columns: columns.map(({ name, kind }) => ({ name, kind })), leftOut: [] };
}

/** With the rows counted that the last step has left out. */
function counted(before: Dataset, after: Dataset): Dataset {
  const origin = after.origin ?? originOf(before);
  return { ...after, origin: { ...origin, leftOut: [...origin.leftOut, before.rows - after.rows] } };
}

function applyStep<K extends StepId>(dataset: Dataset, kind: K, step: StepOf<K>, among: StepKinds): Outcome<Dataset> {
  return among[kind].apply(dataset, step);
}
