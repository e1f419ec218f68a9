/** What estimation returns: plain values that cross process borders and JSON unchanged. */
import type { EstimatorId } from './estimators/registry.ts';
import type { Problem } from '../problem.ts';
import type { RelationOperator } from './model-spec.ts';

/** Settings of one estimation; names and values as in lavaan. */
export interface EstimationSettings {
  readonly estimator: EstimatorId;
  readonly likelihood: 'normal' | 'wishart';
  readonly information: 'expected';
  readonly missing: 'listwise';
  readonly defaults: 'sem' | 'cfa' | 'growth';
  readonly stdLv: boolean;
  readonly meanstructure: boolean;
  readonly orthogonal: boolean;
  /** Moments of exogenous observed covariates are taken as data. */
  readonly fixedX: boolean;
  /** Confidence level of intervals, 0.95. */
  readonly level: number;
}

export const defaultSettings: EstimationSettings = {
  estimator: 'ML',
  likelihood: 'normal',
  information: 'expected',
  missing: 'listwise',
  defaults: 'sem',
  stdLv: false,
  meanstructure: false,
  orthogonal: false,
  fixedX: true,
  level: 0.95,
};

/** One row of the estimates: a parameter, free or fixed, or a defined quantity (op `:=`, group 0). */
export interface EstimateRow {
  readonly lhs: string;
  readonly op: RelationOperator | ':=';
  readonly rhs: string;
  readonly group: number;
  readonly label: string;
  readonly free: boolean;
  readonly est: number;
  readonly se?: number;
  readonly z?: number;
  readonly pvalue?: number;
  readonly ciLower?: number;
  readonly ciUpper?: number;
  /** Latent variables standardised. */
  readonly stdLv?: number;
  /** All variables standardised. */
  readonly stdAll?: number;
  /** Delta-method standard error of `stdAll`. */
  readonly stdAllSe?: number;
}

/** Keys are lavaan's names: chisq, df, pvalue, cfi, tli, rmsea, rmsea.ci.lower, srmr, ... */
export type FitMeasures = Readonly<Record<string, number>>;

export interface GroupMatrix {
  readonly group: number;
  readonly names: readonly string[];
  readonly cov: readonly (readonly number[])[];
  readonly mean?: readonly number[];
}

export interface FailedFit {
  readonly status: 'failed';
  readonly problems: readonly Problem[];
}

export interface EstimatedFit {
  readonly status: 'converged' | 'not-converged';
  readonly problems: readonly Problem[];
  /** Cases used, and rows before incomplete ones were left out. */
  readonly n: number;
  readonly nRows: number;
  readonly npar: number;
  readonly iterations: number;
  readonly groups: readonly { readonly label: string; readonly n: number }[];
  readonly settings: EstimationSettings;
  readonly measures: FitMeasures;
  readonly estimates: readonly EstimateRow[];
  readonly rsquare: readonly { readonly name: string; readonly group: number; readonly value: number }[];
  readonly sample: readonly GroupMatrix[];
  readonly implied: readonly GroupMatrix[];
}

/** `status` has to be inspected before estimates can be reached. */
export type Fit = FailedFit | EstimatedFit;
