/** Constraints as functions of the parameters, and parameters reduced by linear ones. */
import type { Expression } from './expression.ts';

/** A `==`, `<` or `>` as a function of the free parameters: left - right, turned so that inequalities read >= 0. */
export interface ConstraintFunction {
  readonly kind: 'equality' | 'inequality';
  readonly text: string;
  readonly expression: Expression;
  /** A bound of the search, not of the model: standard errors know nothing of it, as in lavaan. */
  readonly isSearchBound?: true;
}

/** theta = R x + c; `r` is q x size, row-major. */
export interface Reduction {
  readonly size: number;
  readonly r: Float64Array;
  readonly c: Float64Array;
  readonly isIdentity: boolean;
}
