/** Settings of one estimation; names and values as in lavaan. Command line, project file and settings panel read the lists. */
import type { settingChoices, SettingChoice } from './choices.ts';
import type { EstimatorId } from './estimators.ts';

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

/** Every outcome and indicator, in `ordered`. */
export const allOrdered = '*';

export type GroupEquality = (typeof groupEqualities)[number];

type Choices = { readonly [K in keyof typeof settingChoices]: SettingChoice<K> };

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
  /** Columns treated as ordered categories; `allOrdered` alone: all outcomes and indicators. */
  readonly ordered: readonly string[];
  /** Confidence level of intervals, 0.95. */
  readonly level: number;
  /** Bootstrap replicates; 0 for none. */
  readonly bootstrap: number;
  readonly seed: number;
  /** Quadrature nodes along each latent variable that is integrated over. */
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
