/** A row of the parameter table, and what the data say about a model before it has one. */
import type { RelationOperator } from './model-spec.ts';

export interface ParameterRow {
  readonly lhs: string;
  readonly op: RelationOperator;
  readonly rhs: string;
  /** 1, 2, ... */
  readonly group: number;
  readonly label: string;
  /** Index among the free parameters, before equalities; -1 when fixed. */
  readonly parameter: number;
  /** Number among the quantities that follow from the parameters (ordered indicators); -1 for all others. */
  readonly dependent: number;
  /** Value of a fixed parameter (moments of exogenous covariates are filled in by the fit). */
  readonly value: number;
  /** Start the author asked for. */
  readonly start?: number;
  /** Bounds of the search that the author asked for. */
  readonly lower?: number;
  readonly upper?: number;
  /** Written `NA*x` or with a start: the author says that it is free. */
  readonly isSaidFree?: boolean;
  /** A moment of an exogenous covariate, taken from the data. */
  readonly isSampleMoment: boolean;
}

/** What the data say about the model: groups, and categories of ordered columns. */
export interface ModelFacts {
  readonly groupCount: number;
  readonly categories: ReadonlyMap<string, number>;
  /** Covariances were given without means: several groups then bring no mean structure. */
  readonly isWithoutMeans?: boolean;
}

export const plainFacts: ModelFacts = { groupCount: 1, categories: new Map() };
