/** Replaying preparation steps, and the registry of their kinds. */
import type { Dataset } from '../../dataset.ts';
import { failure, success } from '../../problem.ts';
import type { Outcome } from '../../problem.ts';
import type { PrepareStep, PrepareStepKind } from '../types.ts';
import type { StepKind, StepOf } from './step-kind.ts';
import { missingCodesStep } from './step-missing-codes.ts';
import { reverseStep } from './step-reverse.ts';

/** A new kind of step is one file and one line here. */
const stepKinds: { readonly [K in PrepareStepKind]: StepKind<K> } = {
  'missing-codes': missingCodesStep,
  reverse: reverseStep,
};

/**
 * The data after all steps, in order; the data set given stays as it is and untouched columns are shared.
 * Fails with `step-column-missing`, `step-values-invalid`; `values.step` is the number of the step, from 1.
 */
export function applySteps(dataset: Dataset, steps: readonly PrepareStep[]): Outcome<Dataset> {
  let current = dataset;
  for (const [index, step] of steps.entries()) {
    const outcome = applyStep(current, step.kind, step);
    if (!outcome.ok)
      return failure(...outcome.problems.map((one) => ({ ...one, values: { ...one.values, step: index + 1 } })));
    current = outcome.value;
  }
  return success(current);
}

function applyStep<K extends PrepareStepKind>(dataset: Dataset, kind: K, step: StepOf<K>): Outcome<Dataset> {
  return stepKinds[kind].apply(dataset, step);
}
