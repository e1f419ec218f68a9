/** What an estimator minimises, over all groups, in the free parameters theta (before equalities). */
import type { LeastSquaresWeight } from './least-squares-weight.ts';
import type { MomentStructure } from '../kernel/moment-structure.ts';
import type { ModelMatrices } from '../../model/model-matrices.ts';
import type { StatisticsCovariance } from '../../sample/statistics-covariance.ts';
import type { SampleMoments } from '../../sample/sample-moments.ts';

import type { GroupKernel } from '../kernel/group-kernel.ts';
import type { Objective } from '../objective.ts';

export interface EstimatorGroup {
  readonly matrices: ModelMatrices;
  readonly moments: SampleMoments;
  /** Share of all cases (least squares and Wishart: of all cases less one a group). */
  readonly weight: number;
}

/** Quantities of ordered indicators that follow from theta; both are current after `differentiate`. */
export interface Dependents {
  readonly values: Float64Array;
  /** dependents x size, row-major. */
  readonly jacobian: Float64Array;
}

export interface Discrepancy extends Objective {
  /** One a group, standing at the point last evaluated. */
  readonly kernels: readonly GroupKernel[];
  readonly dependents?: Dependents;
  /** The groups of a least-squares discrepancy that has a weight matrix. */
  readonly leastSquares?: readonly LeastSquaresPart[];
}

/** One group of a least-squares discrepancy. */
export interface LeastSquaresPart {
  readonly structure: MomentStructure;
  readonly weight: LeastSquaresWeight;
  /** Share of all cases, less one a group. */
  readonly share: number;
  /** Sampling covariance of sqrt(n) times the statistics; undefined when it cannot be known. */
  readonly gamma: () => StatisticsCovariance | undefined;
}
