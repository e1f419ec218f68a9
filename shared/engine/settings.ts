/** Settings of one estimation; names and values as in lavaan. Command line, project file and settings panel read the lists. */
import type { EstimatorId } from './estimators/registry.ts';

/** Every setting that is one of a few words. `default`: what the estimator and the data ask for. */
export const settingChoices = {
  likelihood: ['normal', 'wishart'],
  information: ['default', 'expected', 'observed'],
  missing: ['listwise', 'fiml', 'fiml.x', 'two.stage', 'pairwise'],
  se: ['default', 'standard', 'robust.sem', 'robust.huber.white', 'bootstrap', 'none'],
  test: ['default', 'standard', 'satorra.bentler', 'yuan.bentler.mplus', 'scaled.shifted', 'mean.var.adjusted'],
  defaults: ['sem', 'cfa', 'growth', 'lavaan'],
  parameterization: ['delta', 'theta'],
  h1Information: ['structured', 'unstructured'],
  standardizedSe: ['random.x', 'fixed.x'],
  bounds: ['none', 'pos.ov.var', 'standard'],
  bootstrapType: ['naive', 'bollen-stine', 'parametric'],
  ci: ['percentile', 'bc', 'bca'],
  interaction: ['dmc', 'rc', 'lms'],
  pairs: ['matched', 'all'],
} as const;

/** Sets of parameters that can be made equal over groups. */
export const groupEqualities = [
  'loadings',
  'intercepts',
  'means',
  'thresholds',
  'regressions',
  'residuals',
  'residual.covariances',
  'lv.variances',
  'lv.covariances',
] as const;

export type GroupEquality = (typeof groupEqualities)[number];

type Choices = { readonly [K in keyof typeof settingChoices]: (typeof settingChoices)[K][number] };

export interface EstimationSettings extends Choices {
  readonly estimator: EstimatorId;
  readonly stdLv: boolean;
  /** true: always; false: where the model or the data bring means; 'none': not for groups either. */
  readonly meanstructure: boolean | 'none';
  readonly orthogonal: boolean;
  /** Loadings of a construct average 1 (and, with means, its intercepts 0) in place of a marker. */
  readonly effectCoding: boolean;
  /** Moments of exogenous observed covariates are taken as data. */
  readonly fixedX: boolean;
  /** Column whose values split the cases into groups; '' for none. */
  readonly group: string;
  readonly groupEqual: readonly GroupEquality[];
  /** Parameters let free in spite of `groupEqual`, as in syntax: `x3 ~1`, `f =~ x2`. */
  readonly groupPartial: readonly string[];
  /** Columns treated as ordered categories; '*' alone: all outcomes and indicators. */
  readonly ordered: readonly string[];
  /** Confidence level of intervals, 0.95. */
  readonly level: number;
  /** Bootstrap replicates; 0 for none. */
  readonly bootstrap: number;
  readonly seed: number;
  /** Quadrature nodes of a latent moderation by LMS. */
  readonly nodes: number;
}

export const defaultSettings: EstimationSettings = {
  estimator: 'ML',
  likelihood: 'normal',
  information: 'default',
  missing: 'listwise',
  se: 'default',
  test: 'default',
  defaults: 'sem',
  stdLv: false,
  meanstructure: false,
  orthogonal: false,
  effectCoding: false,
  fixedX: true,
  group: '',
  groupEqual: [],
  groupPartial: [],
  ordered: [],
  parameterization: 'delta',
  bounds: 'none',
  h1Information: 'structured',
  standardizedSe: 'random.x',
  level: 0.95,
  bootstrap: 0,
  bootstrapType: 'naive',
  ci: 'percentile',
  seed: 20261124,
  interaction: 'dmc',
  pairs: 'matched',
  nodes: 24,
};
