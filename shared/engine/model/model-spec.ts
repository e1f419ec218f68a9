/** The model as its author wrote or drew it, before defaults are added. */

import type { ParameterOperator } from '../../problem.ts';

export type RelationOperator = Exclude<ParameterOperator, ':='>;

/** The modifier of one group: in `c(...)*x`, or in the group's own block of statements. */
export interface GroupModifier {
  readonly label?: string;
  readonly fixed?: number;
  readonly start?: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly forcedFree?: true;
  /** The group's block does not have the parameter. */
  readonly absent?: true;
}

/** One statement `lhs op modifier*rhs`. An intercept has rhs ''. */
export interface ModelTerm {
  readonly lhs: string;
  readonly op: RelationOperator;
  readonly rhs: string;
  /** Equal labels make equal parameters. */
  readonly label?: string;
  /** Fixed to this value. */
  readonly fixed?: number;
  /** Starting value of a free parameter. */
  readonly start?: number;
  /** Written `lower(0)*x` and `upper(1)*x`: bounds of the search. */
  readonly lower?: number;
  readonly upper?: number;
  /** Written `NA*x`: free although a default would fix it. */
  readonly forcedFree?: true;
  /** Written `equal("f=~x1")*x2`: equal to the parameter named so. */
  readonly equalTo?: string;
  /** Written `c(a, b)*x`: one modifier a group, in place of the single ones above. */
  readonly byGroup?: readonly GroupModifier[];
}

/** `name := expression`, over labels and earlier names. */
export interface Definition {
  readonly name: string;
  readonly expression: string;
}

export interface Constraint {
  readonly left: string;
  readonly op: '==' | '<' | '>';
  readonly right: string;
}

/**
 * An indirect or total effect: the sum over routes of the product of their regressions, reported in every group
 * like a definition.
 */
export interface DerivedEffect {
  readonly name: string;
  /** Each route as the variables it runs through, cause first. */
  readonly routes: readonly (readonly string[])[];
}

/**
 * A product of constructs that is measured by products of their indicators. Its first indicator gives it its scale and
 * says where its factors are centred: it is `left` times `right` less `removed`, a weight for each first-order column.
 */
export interface MeasuredProduct {
  readonly name: string;
  readonly factors: readonly [string, string];
  readonly marker: {
    readonly column: string;
    readonly left: string;
    readonly right: string;
    readonly removed: readonly { readonly column: string; readonly weight: number }[];
  };
}

export interface ModelSpec {
  readonly terms: readonly ModelTerm[];
  readonly definitions: readonly Definition[];
  readonly constraints: readonly Constraint[];
  readonly effects?: readonly DerivedEffect[];
  /** Written `f =~ 0`: latent variables without indicators. */
  readonly phantoms?: readonly string[];
  /** Names of the `group:` blocks the model is written in; `byGroup` of its terms is in their order. */
  readonly blocks?: readonly string[];
  /** Written by the step that makes product indicators. Other products are columns of plain products. */
  readonly products?: readonly MeasuredProduct[];
}
