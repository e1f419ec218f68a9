/** The model as its author wrote or drew it, before defaults are added. */

export type RelationOperator = '=~' | '<~' | '~' | '~~' | '~1' | '|' | '~*~';

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
  /** Written `NA*x`: free although a default would fix it. */
  readonly forcedFree?: true;
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

export interface ModelSpec {
  readonly terms: readonly ModelTerm[];
  readonly definitions: readonly Definition[];
  readonly constraints: readonly Constraint[];
}
