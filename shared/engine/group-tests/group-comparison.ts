/** What a comparison of groups is asked, and what comes out. */
import type { NumericAnswers } from '../describe/screening.ts';
import type { Intraclass } from './agreement.ts';
import type { Anova, FTest } from './analysis-of-variance.ts';
import type { EffectSize, MeanDifference } from './compare-means.ts';
import type { Contingency } from './contingency.ts';
import type { KruskalWallis, MannWhitney } from './rank-tests.ts';

/** A column of names: places in `labels`, -1 where there is none. */
export interface Labelled {
  readonly name: string;
  readonly labels: readonly string[];
  readonly of: Int32Array;
}

export interface Construct {
  readonly name: string;
  readonly items: readonly NumericAnswers[];
}

export interface GroupsInput {
  readonly rows: number;
  /** Groups in the order in which they are shown, each with a row. */
  readonly by: Labelled;
  readonly outcomes: readonly NumericAnswers[];
  readonly constructs: readonly Construct[];
  readonly categories: readonly Labelled[];
  readonly wantsAgreement: boolean;
  readonly scale: readonly [minimum: number, maximum: number] | undefined;
  readonly level: number;
}

export interface GroupFigures {
  readonly group: string;
  readonly n: number;
  readonly mean: number;
  readonly sd?: number;
  readonly se?: number;
}

/** What is not defined is absent. */
export interface OutcomeFigures {
  readonly name: string;
  readonly n: number;
  readonly groups: readonly GroupFigures[];
  readonly levene?: { readonly mean?: FTest | undefined; readonly median?: FTest | undefined };
  readonly t?: MeanDifference | undefined;
  readonly welchT?: MeanDifference | undefined;
  readonly cohenD?: EffectSize | undefined;
  readonly mannWhitney?: MannWhitney | undefined;
  readonly anova?: Anova | undefined;
  readonly welchAnova?: FTest | undefined;
  readonly kruskalWallis?: KruskalWallis | undefined;
}

export interface CategoryFigures extends Partial<Contingency> {
  readonly name: string;
  readonly n: number;
  readonly rows: readonly string[];
  readonly cols: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

export interface AgreementFigures extends Partial<Intraclass> {
  readonly construct: string;
  readonly items: readonly string[];
  readonly n: number;
  readonly rwg?: {
    readonly expectedVariance: number;
    readonly mean?: number;
    readonly median?: number;
    readonly groups: readonly { readonly group: string; readonly n: number; readonly value: number }[];
  };
}

export interface GroupComparison {
  /** Rows that belong to a group. */
  readonly n: number;
  readonly groups: readonly { readonly group: string; readonly n: number }[];
  readonly outcomes: readonly OutcomeFigures[];
  readonly categories: readonly CategoryFigures[];
  readonly agreement: readonly AgreementFigures[];
}
