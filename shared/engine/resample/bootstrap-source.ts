/** What a bootstrap starts from, and why there cannot be one. */
import { failure, problem, success, type Outcome, type Problem } from '../../problem.ts';
import { hasMoments, solveCovariance, solveFit, type EstimationInput } from '../estimate.ts';
import type { FitControl } from '../sem/fit-moments.ts';
import type { Solution } from '../sem/inference/solution.ts';
import type { PreparedFit } from '../prepare-fit.ts';
import { resolveSettings } from '../settings/resolve-settings.ts';

export type BootstrapInput = EstimationInput;

/** The whole sample's minimum, and the data it belongs to where there are any. */
export interface BootstrapSource {
  readonly solution: Solution;
  readonly ready?: PreparedFit;
}

/** The solution that is repeated, with its data. Fails as estimation does, and with bootstrap-not-for-products. */
export function solveSource(input: BootstrapInput, control: FitControl = {}): Outcome<BootstrapSource> {
  if ('covariance' in input) {
    const solved = solveCovariance(input, control);
    return solved.ok ? success({ solution: solved.value }, solved.problems) : solved;
  }
  return hasMoments(input) ? solveFit(input, control) : failure(problem('bootstrap-not-for-products'));
}

/** Why this kind of bootstrap cannot be had of this solution. */
export function unsuitableBootstrap({ prepared, groups }: Solution): Problem | undefined {
  const { bootstrapType, ci } = prepared.settings;
  const hasCases = groups.every(({ moments }) => moments.cases !== undefined);
  if (!hasCases && bootstrapType !== 'parametric') return problem('bootstrap-needs-data');
  if (!hasCases && ci === 'bca') return problem('bootstrap-needs-data', { values: { context: 'bca' } });
  const { discrepancy } = resolveSettings(prepared.settings);
  const isTransformable = prepared.table.categories.size === 0 && discrepancy !== 'FIML';
  if (bootstrapType !== 'bollen-stine' || isTransformable) return undefined;
  return problem('bootstrap-type-unsuitable', {
    values: { context: discrepancy === 'FIML' ? 'incomplete' : 'ordered' },
  });
}
