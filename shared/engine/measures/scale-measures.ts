/** What is asked of scales, and what is found; what cannot be had is absent. */
import type { Dataset } from '../../dataset.ts';
import type { ChiSquareFigures, SamplingAdequacy } from '../factors/correlation-figures.ts';
import type { EstimatedFit } from '../fit.ts';
import type { ModelSpec } from '../model/model-spec.ts';
import type { CfaMissingWay, CommonMethod, MeasureIntervals, MethodVariant } from './measure-choices.ts';
import type { HarmanFigures, LatentMethod, SingleFactor } from './common-method.ts';
import type { HeterotraitMonotrait } from './heterotrait-monotrait.ts';
import type { MarkerFigures } from './marker-variable.ts';
import type { StandardisedFigure } from './measurement-figures.ts';

export interface MeasureOptions {
  /** Of correlations and what follows from them. */
  readonly missing: 'pairwise' | 'listwise';
  readonly cfaMissing: CfaMissingWay;
  /** Columns, or `allOrdered`; none for maximum likelihood. */
  readonly ordered: readonly string[];
  /** Of all intervals. */
  readonly level: number;
  /** Replicates; 0 for none. */
  readonly bootstrap: number;
  readonly ci: MeasureIntervals;
  readonly seed: number;
  readonly commonMethod: readonly CommonMethod[];
  readonly latentMethod: MethodVariant;
  /** Name of a construct, for the marker technique. */
  readonly marker: string | undefined;
}

export interface MeasureInput {
  readonly dataset: Dataset;
  readonly spec: ModelSpec;
  readonly options: MeasureOptions;
}

export type Interval = readonly [lower: number, upper: number];

/** Figures of a construct, in the order of the JSON. */
export interface ConstructMeasures {
  readonly name: string;
  readonly items: readonly string[];
  /** Rows used that answered an item; all of them. */
  readonly n: number;
  readonly nComplete: number;
  readonly alpha?: number;
  readonly alphaInterval?: Interval;
  readonly alphaStandardized?: number;
  readonly alphaOrdinal?: number;
  readonly lambda6?: number;
  readonly averageR?: number;
  readonly omega?: number;
  readonly omegaObserved?: number;
  readonly omegaSingle?: number;
  readonly rhoC?: number;
  readonly rhoA?: number;
  readonly ave?: number;
  readonly aveCov?: number;
  readonly msv?: number;
  readonly asv?: number;
  /** Of the bootstrap. */
  readonly intervals: Readonly<Partial<Record<ResampledFigure, Interval>>>;
}

/** Figures of a construct that a bootstrap has intervals for. */
export const resampledFigures = ['alpha', 'rhoA', 'omega', 'rhoC', 'ave'] as const;
export type ResampledFigure = (typeof resampledFigures)[number];

export interface ItemMeasures {
  readonly construct: string;
  readonly name: string;
  /** Answers, their mean and sd. */
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
  readonly itemTotal?: number;
  readonly itemRest?: number;
  /** Within the construct. */
  readonly smc?: number;
  readonly alphaIfDropped?: number;
  readonly alphaIfDroppedStandardized?: number;
  /** Standardised. */
  readonly loading?: StandardisedFigure;
}

export interface PairFigures {
  readonly a: string;
  readonly b: string;
}

export interface HtmtMeasures extends PairFigures, HeterotraitMonotrait {
  readonly interval?: Interval;
  readonly htmt2Interval?: Interval;
}

export interface CommonMethodMeasures {
  readonly harman?: HarmanFigures;
  readonly singleFactor?: SingleFactor;
  readonly latentMethod?: LatentMethod;
  readonly marker?: MarkerFigures;
  readonly vif?: readonly { readonly construct: string; readonly scores?: number; readonly latent?: number }[];
}

export interface MeasureResult {
  readonly n: number;
  /** Rows that answered every item. */
  readonly nComplete: number;
  /** Every item once. */
  readonly itemNames: readonly string[];
  readonly constructs: readonly ConstructMeasures[];
  readonly items: readonly ItemMeasures[];
  /** m x m, row-major: roots of ave on the diagonal, correlations off it. */
  readonly fornellLarcker?: Float64Array;
  readonly latentCorrelations?: readonly (PairFigures & { readonly figure: StandardisedFigure })[];
  readonly crossloadings?: readonly {
    readonly construct: string;
    readonly indicator: string;
    readonly value: number;
  }[];
  readonly htmt?: readonly HtmtMeasures[];
  readonly kmo?: SamplingAdequacy;
  readonly bartlett?: ChiSquareFigures & { readonly n: number };
  /** The measurement model; absent where it could not be estimated. */
  readonly cfa?: EstimatedFit;
  readonly commonMethod?: CommonMethodMeasures;
  readonly bootstrap?: { readonly requested: number; readonly withoutModel: number };
}
