/** What every host hands to analyses: the model with a solution that is made when the first of them asks. */
import type { PrepareStep } from '../data/types.ts';
import { isLmsWanted, solutionOf, type EstimationInput } from '../engine/estimate.ts';
import type { BootstrapSource } from '../engine/resample/bootstrap-source.ts';
import { failure, problem, type Outcome } from '../problem.ts';
import type { AnalysisInput } from './analysis.ts';

/** Under LMS, which has no covariance structure, there is no such solution: analysis-needs-covariances. */
export function analysisInput(
  input: EstimationInput,
  steps: readonly PrepareStep[],
  solve: () => Outcome<BootstrapSource>,
): AnalysisInput {
  const isLms = isLmsWanted(input);
  const solved = (): Outcome<BootstrapSource> => (isLms ? failure(problem('analysis-needs-covariances')) : solve());
  return { ...input, steps, solved, solution: () => solutionOf(solved()) };
}
