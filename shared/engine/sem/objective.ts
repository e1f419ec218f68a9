/** What optimisers minimise: a function of free parameters that owns its storage. */

/** A discrepancy whose evaluation leaves its gradient behind. */
export interface GradientObjective {
  readonly size: number;
  readonly gradient: Float64Array;
  evaluate(x: Float64Array): number;
}

/** A discrepancy in `size` unconstrained parameters. */
export interface Objective {
  readonly size: number;
  readonly gradient: Float64Array;
  readonly information: Float64Array;
  /** Observed second derivatives, after `differentiateTwice`. */
  readonly hessian: Float64Array;
  evaluate(x: Float64Array): number;
  /** Fills gradient and information at the point last evaluated. */
  differentiate(): void;
  /** Fills the Hessian, after `differentiate`. */
  differentiateTwice(): void;
  /** The same discrepancy with its gradient alone, where that is much cheaper; it does not move this one. */
  readonly gradientOnly?: () => GradientObjective;
}
