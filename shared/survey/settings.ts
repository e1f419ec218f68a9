/** What a survey question can be told, and what it is told usually. `null` stands for the usual choice of the data in hand. */
import type { CorrelationMethod } from '../engine/describe/correlations.ts';
import type { Extraction } from '../engine/factors/extract-factors.ts';
import type { CorrelationKind } from '../engine/factors/item-correlations.ts';
import type { ParallelModel } from '../engine/factors/parallel-analysis.ts';
import type { RotationChoices } from '../engine/factors/rotate-factors.ts';
import type {
  CfaMissingWay,
  CommonMethod,
  MeasureIntervals,
  MethodVariant,
} from '../engine/measures/measure-choices.ts';
import { defaultSettings } from '../engine/settings/settings.ts';
import type { ParameterOperator } from '../problem.ts';

export const missingWays = ['pairwise', 'listwise'] as const;
export type MissingWay = (typeof missingWays)[number];

/** Names of columns; null: the usual ones (usual-columns.ts). */
export type ColumnChoice = readonly string[] | null;

/** Which version of skewness and kurtosis is shown. */
export const shapeTypes = ['type1', 'type2', 'type3'] as const;
export type ShapeType = (typeof shapeTypes)[number];

export interface SampleSettings {
  readonly items: ColumnChoice;
  /** Columns whose answers are counted. */
  readonly demographics: ColumnChoice;
  /** Column of the time taken; '' looks at none, null at the usual one. */
  readonly time: string | null;
  /** Share of the median time below which a row is flagged. */
  readonly timeCut: number;
  /** Run of equal answers from which a row is flagged; null: max(5, half the items). */
  readonly longstring: number | null;
  /** p below which a Mahalanobis distance is flagged. */
  readonly mahalanobisCut: number;
  readonly shape: ShapeType;
}

export interface CorrelationsSettings {
  /** Mean scores of constructs, or columns as they are. */
  readonly of: 'constructs' | 'columns';
  /** Beside the scores, or alone. */
  readonly columns: ColumnChoice;
  readonly method: CorrelationMethod;
  readonly missing: MissingWay;
}

export const groupSplits = ['column', 'thirds', 'halves'] as const;
/** Groups by the answers of a column, or early against late rows: the first against the last third, or halves. */
export type GroupSplit = (typeof groupSplits)[number];

export interface GroupsSettings {
  readonly split: GroupSplit;
  /** '' while none is chosen; null: the usual one. */
  readonly by: string | null;
  /** Columns beside the scores of all constructs. */
  readonly outcomes: ColumnChoice;
  readonly categories: ColumnChoice;
  readonly wantsAgreement: boolean;
  /** Ends of the answer scale, for r_wg; null: the lowest and the highest answer to an item. */
  readonly scale: readonly [minimum: number, maximum: number] | null;
}

/** What may say how many factors there are. */
export const factorRules = ['parallel', 'kaiser', 'map'] as const;
export type FactorRule = (typeof factorRules)[number];

/** What an analysis of factors is asked, in a window and in a terminal. */
export interface FactorChoices extends RotationChoices {
  readonly factors: number | FactorRule;
  readonly extraction: Extraction;
  readonly correlation: CorrelationKind;
  readonly missing: MissingWay;
  /** Samples of parallel analysis; undefined where nothing asks for it. */
  readonly parallel?: number | undefined;
  readonly parallelModel: ParallelModel;
  readonly percentile: number;
  readonly seed: number;
}

export interface FactorsSettings extends FactorChoices {
  readonly items: ColumnChoice;
  readonly parallel: number;
  /** Loadings below it are greyed and belong to no construct. */
  readonly cut: number;
}

/** How the answers of scales are taken; null: as the estimation settings of the project say. */
export interface ScaleAnswers {
  /** Of correlations and what follows from them. */
  readonly missing: MissingWay;
  /** Of the confirmatory factor analysis. */
  readonly cfaMissing: CfaMissingWay | null;
  /** Items that are ordered categories in the confirmatory factor analysis. */
  readonly ordered: ColumnChoice;
}

export const scaleReplicates = [0, 500, 1000, 5000] as const;

export interface ScalesSettings extends ScaleAnswers {
  /** Replicates; 0 for none. */
  readonly bootstrap: number;
  readonly ci: MeasureIntervals;
  /** Of all intervals. */
  readonly level: number;
  readonly seed: number;
}

/** Answers are taken as those of the scales are: null. */
export interface CommonMethodSettings {
  readonly missing: MissingWay | null;
  readonly cfaMissing: CfaMissingWay | null;
  readonly ordered: ColumnChoice;
  readonly methods: readonly CommonMethod[];
  readonly latentMethod: MethodVariant;
  /** A construct; '' while none is chosen. */
  readonly marker: string;
}

export const powerMethods = ['rmsea', 'satorra-saris', 'monte-carlo'] as const;
export type PowerMethod = (typeof powerMethods)[number];

/** A parameter by its names; of a defined quantity `rhs` is ''. */
export interface NamedParameter {
  readonly lhs: string;
  readonly op: ParameterOperator;
  readonly rhs: string;
}

export interface PowerSettings {
  readonly method: PowerMethod;
  readonly alpha: number;
  readonly target: number;
  /** Sample sizes. */
  readonly sizes: readonly number[];
  /** null: those of the drawn model. */
  readonly df: number | null;
  readonly rmsea0: number;
  readonly rmseaA: number;
  /** The truth: what the model comes to on the data, or standardised values that were typed. */
  readonly population: 'fit' | 'typed';
  readonly values: readonly (NamedParameter & { readonly value: number })[];
  /** Parameters tested; without any, each path by itself. */
  readonly tests: readonly NamedParameter[];
  readonly replications: number;
  readonly seed: number;
}

export interface SurveySettings {
  readonly sample: SampleSettings;
  readonly correlations: CorrelationsSettings;
  readonly groups: GroupsSettings;
  readonly factors: FactorsSettings;
  readonly scales: ScalesSettings;
  readonly 'common-method': CommonMethodSettings;
  readonly power: PowerSettings;
}

export type SurveyId = keyof SurveySettings;

/** What a project has asked: questions that were never told anything are absent. */
export type AskedSurvey = { readonly [K in SurveyId]?: SurveySettings[K] };

/** Of intervals, in a window. */
export const usualLevel = 0.95;

export const usualSettings: SurveySettings = {
  sample: {
    items: null,
    demographics: null,
    time: null,
    timeCut: 0.5,
    longstring: null,
    mahalanobisCut: 0.001,
    shape: 'type2',
  },
  correlations: { of: 'constructs', columns: null, method: 'pearson', missing: 'pairwise' },
  groups: { split: 'column', by: null, outcomes: null, categories: null, wantsAgreement: false, scale: null },
  factors: {
    items: null,
    factors: 'parallel',
    extraction: 'minres',
    rotation: 'oblimin',
    kaiser: true,
    kappa: 4,
    promax: 'spss',
    correlation: 'pearson',
    missing: 'pairwise',
    parallel: 500,
    parallelModel: 'pca',
    percentile: 95,
    seed: defaultSettings.seed,
    cut: 0.4,
  },
  scales: {
    missing: 'pairwise',
    cfaMissing: null,
    ordered: null,
    bootstrap: 0,
    ci: 'percentile',
    level: usualLevel,
    seed: defaultSettings.seed,
  },
  'common-method': {
    missing: null,
    cfaMissing: null,
    ordered: null,
    methods: ['harman', 'single-factor', 'latent-method', 'vif'],
    latentMethod: 'equal',
    marker: '',
  },
  power: {
    method: 'rmsea',
    alpha: 0.05,
    target: 0.8,
    sizes: [100, 150, 200, 300, 400, 500],
    df: null,
    rmsea0: 0.05,
    rmseaA: 0.08,
    population: 'fit',
    values: [],
    tests: [],
    replications: 500,
    seed: defaultSettings.seed,
  },
};

export const surveyIds = Object.keys(usualSettings) as readonly SurveyId[];

/** The order of a paper. */
export const surveyOrder: readonly SurveyId[] = [
  'sample',
  'correlations',
  'factors',
  'scales',
  'common-method',
  'groups',
  'power',
];

/** A question with what it is told. */
export type SurveyQuestion = {
  readonly [K in SurveyId]: { readonly id: K; readonly settings: SurveySettings[K] };
}[SurveyId];

/** Whether it is a simulation, run in portions by every worker and only when it is asked for. */
export function isSimulation({ id, settings }: SurveyQuestion): boolean {
  if (id === 'power') return settings.method === 'monte-carlo';
  return id === 'scales' && settings.bootstrap > 0;
}
