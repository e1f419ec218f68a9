/** What estimation returns: plain values that cross process borders and JSON unchanged. */
import type { Method } from './method.ts';
import type { BootstrapFigures } from './bootstrap-figures.ts';
import type { EstimationSettings } from './settings/settings.ts';
import type { InteractionAnalysis } from './moderation-figures.ts';
import type { IndexValues } from './indices/registry.ts';
import type { Problem } from '../problem.ts';
import type { RelationOperator } from './model/model-spec.ts';

export { defaultSettings, type EstimationSettings } from './settings/settings.ts';

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

export interface GroupMatrix<Entry = number> {
  readonly group: number;
  readonly names: readonly string[];
  readonly cov: readonly (readonly Entry[])[];
  readonly mean?: readonly number[];
}

/** One parameter or defined quantity (op `:=`, group 0); without replicates of its own when it is fixed. */
export interface BootstrapRow extends BootstrapFigures {
  readonly lhs: string;
  readonly op: RelationOperator | ':=';
  readonly rhs: string;
  readonly group: number;
  /** The same quantity with all variables standardised. */
  readonly stdAll?: BootstrapFigures;
}

/** A bootstrap, finished or under way: `done` of `requested` replicates, `succeeded` plus all failures. */
export interface BootstrapResult {
  readonly type: EstimationSettings['bootstrapType'];
  readonly ci: EstimationSettings['ci'];
  readonly level: number;
  readonly seed: number;
  readonly requested: number;
  readonly done: number;
  readonly succeeded: number;
  /** Replicates left out, by reason. */
  readonly failures: {
    readonly notConverged: number;
    /** The resampled cases have no moments to estimate from: a column without variation, fewer categories, ... */
    readonly momentsUnusable: number;
  };
  /** Replicates with a negative variance; they count among the succeeded. */
  readonly inadmissible: number;
  readonly estimates: readonly BootstrapRow[];
  /** Effects of the moderations, in the order of `mapEffects`; absent where there are none. */
  readonly effects?: readonly BootstrapFigures[];
  /** Share of Bollen-Stine replicates whose chi-square is at least the sample's. */
  readonly chisqPvalue?: number;
}

export interface FailedFit {
  readonly status: 'failed';
  readonly problems: readonly Problem[];
}

/** One group of cases, '' the label of a single one. */
export interface FitGroup {
  /** The value of the group column as text. */
  readonly label: string;
  /** What that value means, where the data say so. */
  readonly valueLabel?: string;
  /** Cases used. */
  readonly n: number;
  /** How many of them lack an answer of the model; absent where a covariance matrix was given in place of cases. */
  readonly incomplete?: number;
}

export interface EstimatedFit {
  readonly status: 'converged' | 'not-converged';
  readonly problems: readonly Problem[];
  /** Cases used, and rows before incomplete ones were left out. */
  readonly n: number;
  readonly nRows: number;
  readonly npar: number;
  readonly iterations: number;
  readonly groups: readonly FitGroup[];
  readonly settings: EstimationSettings;
  readonly method: Method;
  readonly measures: IndexValues;
  readonly estimates: readonly EstimateRow[];
  readonly rsquare: readonly { readonly name: string; readonly group: number; readonly value: number }[];
  /** A covariance of columns that no case answered both of is null; empty where the moments are not determined. */
  readonly sample: readonly GroupMatrix<number | null>[];
  readonly implied: readonly GroupMatrix[];
  readonly bootstrap?: BootstrapResult;
  /** Simple slopes and what follows from them, of every product in the model. */
  readonly interactions?: readonly InteractionAnalysis[];
}

/** `status` has to be inspected before estimates can be reached. */
export type Fit = FailedFit | EstimatedFit;
