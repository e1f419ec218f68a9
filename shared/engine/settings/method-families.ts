/**
 * Families of methods. What depends on how a model is estimated asks here what a family has and honours, never for its
 * name: another family is a line here, its folder and its words.
 */
import type { SettingChoice } from './choices.ts';
import { allOrdered, type EstimationSettings } from './settings.ts';

/** Values of a setting that a family takes, the usual one first. */
type Honoured = { readonly [K in keyof EstimationSettings]?: readonly EstimationSettings[K][] };

export interface MethodFamily {
  /** Estimates from means and covariances: what tests of fit, residuals, comparisons, invariance and a bootstrap need. */
  readonly hasMoments: boolean;
  /** What it is called where an estimator is named; absent: the estimator of the settings. */
  readonly name?: string;
  /** Settings that it can honour in these values alone; absent: each by its own rules. */
  readonly honours?: Honoured;
}

export const methodFamilies = {
  /** Fitted to means, covariances, thresholds, or to the likelihood of incomplete cases. */
  covariance: { hasMoments: true },
  /**
   * Products of latent variables by maximum likelihood of complete cases of numbers [klein-moosbrugger-2000]; standard
   * errors come from the observed information, and there is no chi-square to correct.
   */
  lms: {
    hasMoments: false,
    name: 'LMS',
    honours: {
      estimator: ['ML'],
      likelihood: ['normal'],
      information: ['observed', 'default'],
      missing: ['listwise'],
      se: ['standard', 'default'],
      test: ['standard', 'default'],
      bounds: ['none', 'pos.ov.var'],
    },
  },
} as const satisfies Record<string, MethodFamily>;

export type MethodFamilyId = keyof typeof methodFamilies;

/** How products of latent variables can be estimated: by which family, and which setting is for this way alone. */
export const interactionMethods = {
  dmc: { family: 'covariance', own: 'pairs' },
  rc: { family: 'covariance', own: 'pairs' },
  lms: { family: 'lms', own: 'nodes' },
} as const satisfies Record<
  SettingChoice<'interaction'>,
  { readonly family: MethodFamilyId; readonly own: keyof EstimationSettings }
>;

/** The family that estimates products of latent variables under these settings. */
export function familyOfProducts({ interaction }: Pick<EstimationSettings, 'interaction'>): MethodFamilyId {
  return interactionMethods[interaction].family;
}

/** What estimates: the family's own name, or the estimator's. */
export function estimatorName(family: MethodFamilyId, { estimator }: Pick<EstimationSettings, 'estimator'>): string {
  const { name }: MethodFamily = methodFamilies[family];
  return name ?? estimator;
}

/** A setting that a family would have to ignore. */
export interface SettingConflict {
  readonly setting: keyof EstimationSettings;
  /** What was asked for. */
  readonly value: string;
  /** What the family takes in its place; '' for ordered columns, which are to be taken as numbers. */
  readonly usual: string;
}

/**
 * The settings that a family cannot honour.
 * @param observed columns of the model; others may be ordered
 */
export function settingConflicts(
  family: MethodFamilyId,
  settings: EstimationSettings,
  observed: readonly string[],
): readonly SettingConflict[] {
  const { honours }: MethodFamily = methodFamilies[family];
  if (!honours) return [];
  const wrong = (Object.keys(honours) as (keyof Honoured)[]).flatMap((setting): SettingConflict[] => {
    const values: readonly unknown[] = honours[setting] ?? [];
    const value = settings[setting];
    return values.includes(value) ? [] : [{ setting, value: String(value), usual: String(values[0]) }];
  });
  const ordered = settings.ordered.filter((name) => name === allOrdered || observed.includes(name));
  return ordered.length > 0 ? [...wrong, { setting: 'ordered', value: ordered.join(), usual: '' }] : wrong;
}
