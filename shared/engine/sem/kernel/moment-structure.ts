/** Statistics of one group as functions of the parameters: what least squares compares with the sample. */
import type { GroupKernel } from './group-kernel.ts';

/** Quantities of one group that follow from theta. */
export interface GroupDependents {
  /** Number of each among the dependents of the model. */
  readonly numbers: Int32Array;
  readonly values: Float64Array;
  /** dependents x columns (those of the structure), row-major. */
  readonly jacobian: Float64Array;
}

export interface MomentStructure {
  /** Stands at the parameters last evaluated; complete (covariates with their moments) after `differentiate`. */
  readonly kernel: GroupKernel;
  /** Statistics. */
  readonly count: number;
  /** Places in theta of the parameters that this group has: the columns of the Jacobian. */
  readonly places: Int32Array;
  readonly sample: Float64Array;
  readonly implied: Float64Array;
  /** d implied / d theta, count x places.length. */
  readonly jacobian: Float64Array;
  /** Whether independence leaves the statistic as it is, or sets it to zero. */
  readonly inBaseline: readonly boolean[];
  /** Whether the statistic is a variance, covariance or correlation. */
  readonly isSecondOrder: readonly boolean[];
  /** Ordered indicators: correlations as sampled and as implied, given covariates, on the scale of the statistics. */
  readonly correlations?: { readonly p: number; readonly sample: Float64Array; readonly implied: Float64Array };
  readonly dependents?: GroupDependents;
  /** Computes `implied`. @returns false where the parameters are impossible. */
  evaluate(parameters: Float64Array): boolean;
  /** Fills `jacobian` at the parameters last evaluated. */
  differentiate(): void;
  /**
   * Adds sum_a slope_a d2 implied_a / d theta d theta' to the Hessian (size x size), times `factor`; absent where the
   * second derivatives are left out. `slopes`: one a statistic.
   */
  readonly addCurvature?: (slopes: Float64Array, factor: number, hessian: Float64Array, size: number) => void;
}
