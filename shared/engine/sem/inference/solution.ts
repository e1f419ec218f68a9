import type { Discrepancy, EstimatorGroup } from '../discrepancies/discrepancy.ts';
import type { PreparedModel } from '../../model/prepare-model.ts';
import type { Marker } from '../search/rescaled-start.ts';

/** A minimum with everything it came from. The objective stands at the solution, derivatives included. */
export interface Solution {
  readonly prepared: PreparedModel;
  /** Digest of the file that the answers were read from. */
  readonly data?: string;
  readonly groups: readonly EstimatorGroup[];
  /** What the values of the group column mean, as far as the data say so. */
  readonly groupLabels?: ReadonlyMap<string, string>;
  readonly objective: Discrepancy;
  readonly parameters: Float64Array;
  readonly df: number;
  /** F at the solution. */
  readonly discrepancy: number;
  readonly isConverged: boolean;
  readonly iterations: number;
  /** How theta can move without breaking a constraint: q x directions, row-major. */
  readonly basis: Float64Array;
  readonly directions: number;
  /** Inequalities that hold as equalities. */
  readonly bounds: readonly string[];
  /** The search ended only after a start with unit variances: these indicators give their constructs the scale. */
  readonly rescaledMarkers?: readonly Marker[];
  /** What multiplies F to give chi-square: N, or N less one a group. */
  readonly multiplier: number;
}

/**
 * Whether there is something to test the model against. Of incomplete cases the saturated likelihood may have no maximum,
 * or only a local one that the model exceeds: then there are estimates and no chi-square.
 */
export function isTestable({ groups, discrepancy }: Pick<Solution, 'groups' | 'discrepancy'>): boolean {
  const isIncomplete = groups.some(({ moments }) => moments.incomplete !== undefined);
  return !isIncomplete || (discrepancy >= 0 && groups.every(({ moments }) => moments.incomplete?.hasMaximum !== false));
}

/** Whether some pairs of columns were never answered together, so that not all covariances are known. */
export function hasUnknownPairs({ groups }: Pick<Solution, 'groups'>): boolean {
  return groups.some(({ moments }) => (moments.incomplete?.unpaired.length ?? 0) > 0);
}

/** Cases over all groups. */
export function caseCount(solution: Solution): number {
  return solution.groups.reduce((sum, { moments }) => sum + moments.n, 0);
}
