/** What a screening is asked, and what comes out. */
import type { ColumnFigures } from './column-figures.ts';
import type { CorrelationFigures, CorrelationMethod } from './correlations.ts';
import type { Frequency } from './frequencies.ts';
import type { LittleTest, Missingness } from './missing-answers.ts';
import type { Mardia } from './multivariate.ts';
import type { QuantileType } from './quantile.ts';
import type { ResponseStyle } from './response-style.ts';

/** Numbers of one variable, NaN where there is no answer. */
export interface NumericAnswers {
  readonly name: string;
  readonly values: Float64Array;
}

/** Text answers: places in `categories`, NaN where there is none. */
export interface TextAnswers extends NumericAnswers {
  readonly categories: readonly string[];
}

export interface ScreenChoices {
  readonly correlations: readonly CorrelationMethod[];
  /** Of correlations. */
  readonly missing: 'pairwise' | 'listwise';
  /** Ends of the answer scale. */
  readonly scale: readonly [minimum: number, maximum: number] | undefined;
  readonly quantileType: QuantileType;
  readonly mardiaDivisor: Mardia['divisor'];
  /** p below which a distance is flagged. */
  readonly mahalanobisCut: number;
  /** Run from which a row is flagged; undefined: max(5, half the items). */
  readonly longstring: number | undefined;
  /** Share of the median time below which a row is flagged. */
  readonly timeCut: number;
  /** Share of a construct's items that a row must have answered to get a score. */
  readonly minAnswered: number;
  /** Columns with more different answers have no table of frequencies. */
  readonly maxCategories: number;
  readonly level: number;
}

export interface ScreenInput {
  readonly rows: number;
  readonly columns: readonly NumericAnswers[];
  readonly texts: readonly TextAnswers[];
  readonly constructs: readonly { readonly name: string; readonly items: readonly NumericAnswers[] }[];
  /** undefined: the columns that vary. */
  readonly carelessItems: readonly NumericAnswers[] | undefined;
  readonly time: NumericAnswers | undefined;
}

export interface Counted {
  readonly name: string;
  readonly n: number;
  readonly missing: number;
  readonly missingShare: number;
}

export interface ScreenedColumn extends Counted, ColumnFigures {
  readonly distinct: number;
  readonly floorShare?: number;
  readonly ceilingShare?: number;
  readonly frequencies?: readonly Frequency[];
}

export interface ScreenedConstruct extends Counted, ColumnFigures {
  readonly items: readonly string[];
}

export interface CorrelationTable {
  readonly method: CorrelationMethod;
  readonly missing: ScreenChoices['missing'];
  readonly names: readonly string[];
  readonly pairs: readonly (CorrelationFigures & { readonly a: string; readonly b: string })[];
}

/** Rows count from 0. */
export interface Screening {
  /** Rows with at least one answer, or those that listwise treatment keeps. */
  readonly n: number;
  readonly columns: readonly ScreenedColumn[];
  readonly constructs: readonly ScreenedConstruct[];
  readonly missingness: Missingness & { readonly mcar?: LittleTest };
  readonly careless: {
    readonly items: readonly string[];
    readonly longstringCut: number;
    readonly rows: readonly ResponseStyle[];
    readonly flagged: readonly number[];
  };
  readonly speed?: {
    readonly column: string;
    readonly median: number;
    readonly cut: number;
    readonly flagged: readonly number[];
  };
  readonly duplicates: readonly (readonly number[])[];
  readonly univariateOutliers: readonly { readonly row: number; readonly name: string; readonly z: number }[];
  readonly mahalanobis?: {
    readonly columns: readonly string[];
    readonly n: number;
    readonly df: number;
    readonly rows: readonly { readonly row: number; readonly d2: number; readonly pvalue: number }[];
    readonly flagged: readonly number[];
  };
  readonly mardia?: Mardia;
  readonly correlations: readonly CorrelationTable[];
}
