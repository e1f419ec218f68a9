import { caseCount, type Solution } from '../inference/solution.ts';
import { resolveSettings } from '../resolve-settings.ts';

/** What multiplies F in score tests: the chi-square's own number, but N under the Wishart likelihood, as in lavaan. */
export function scoreMultiplier(solution: Solution): number {
  const { discrepancy } = resolveSettings(solution.prepared.settings);
  return discrepancy === 'ML' ? caseCount(solution) : solution.multiplier;
}
