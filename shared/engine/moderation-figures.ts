/** What a moderation says, as values: slopes, regions of significance, conditional indirect effects, curves; what its product is called. */
import type { BootstrapFigures } from './bootstrap-figures.ts';

/** An effect with its standard error; what cannot be computed is absent. */
export interface Effect {
  readonly est: number;
  readonly se?: number;
  readonly z?: number;
  readonly pvalue?: number;
  readonly ciLower?: number;
  readonly ciUpper?: number;
  /** From the replicates of a bootstrap, the moderator's values taken as given. */
  readonly bootstrap?: BootstrapFigures;
}

export interface JohnsonNeymanRegion {
  readonly from: number;
  readonly to: number;
  /** Sign of the slope where it differs from 0; `none` where it does not. */
  readonly slope: 'positive' | 'negative' | 'none';
}

export interface JohnsonNeyman {
  /** Values of the moderator where the slope's interval touches 0, ascending: none, one or two. */
  readonly bounds: readonly number[];
  /** Where the slope differs from 0: between the bounds, outside of them, everywhere or nowhere. */
  readonly significant: 'between' | 'outside' | 'everywhere' | 'nowhere';
  /** The same within three standard deviations of the moderator's mean. */
  readonly range: readonly [number, number];
  readonly regions: readonly JohnsonNeymanRegion[];
  /** The same from the lowest to the highest answer of an observed moderator. */
  readonly observed?: { readonly range: readonly [number, number]; readonly regions: readonly JohnsonNeymanRegion[] };
}

export interface EffectAt extends Effect {
  readonly moderatorValue: number;
  /** In standard deviations of the moderator from its mean; absent for chosen values. */
  readonly deviations?: number;
}

export interface ModeratedPath {
  /** Variables from the first cause to the last outcome. */
  readonly path: readonly string[];
  /** Which of its paths the moderator enters. */
  readonly stage: 'first' | 'second' | 'several' | 'other';
  /** Change of the indirect effect by a unit of the moderator; absent when it enters more than one path. */
  readonly index?: Effect;
  readonly conditional: readonly EffectAt[];
  /** Effect at the highest value less that at the lowest. */
  readonly contrast: Effect;
}

export interface PlotLine {
  /** Value of the moderator; absent for the curve of a quadratic term. */
  readonly moderatorValue?: number;
  readonly deviations?: number;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface CurvePoint {
  readonly moderatorValue: number;
  readonly est: number;
  readonly ciLower?: number;
  readonly ciUpper?: number;
}

export interface InteractionAnalysis {
  readonly group: number;
  readonly outcome: string;
  readonly predictor: string;
  readonly moderator: string;
  readonly moderatorMean: number;
  readonly moderatorSd: number;
  readonly slopes: readonly EffectAt[];
  /** Absent without standard errors, and of a moderator with two values. */
  readonly johnsonNeyman?: JohnsonNeyman;
  readonly mediations: readonly ModeratedPath[];
  /** Predicted outcomes over the predictor, and the slope over the moderator: what a picture shows. */
  readonly lines: readonly PlotLine[];
  readonly curve: readonly CurvePoint[];
}

/** The product of an analysis as the model may spell it: roles can be the other way round than it was written. */
export function productNamesOf({
  predictor,
  moderator,
}: Pick<InteractionAnalysis, 'predictor' | 'moderator'>): string[] {
  return [`${predictor}:${moderator}`, `${moderator}:${predictor}`];
}
