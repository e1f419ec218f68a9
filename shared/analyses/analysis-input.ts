/** What every host hands to analyses: the model with a solution that is made when the first of them asks. */
import type { PrepareStep } from '../data/types.ts';
import { hasMoments, solutionOf, type EstimationInput } from '../engine/estimate.ts';
import type { BootstrapSource } from '../engine/resample/bootstrap-source.ts';
import { failure, problem, type Outcome } from '../problem.ts';
import type { AnalysisInput } from './analysis.ts';

/** There is no such solution of a method without moments: analysis-needs-covariances. */
export function analysisInput(
  input: EstimationInput,
  steps: readonly PrepareStep[],
  solve: () => Outcome<BootstrapSource>,
): AnalysisInput {
  const isSolvable = hasMoments(input);
  const solved = (): Outcome<BootstrapSource> =>
    isSolvable ? solve() : failure(problem('analysis-needs-covariances'));
  return { ...input, steps, solved, solution: () => solutionOf(solved()) };
}
