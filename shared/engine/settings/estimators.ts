/** Estimators by id: which discrepancy is minimised, and what its standard errors and test are unless said otherwise. */
import type { SettingChoice } from './choices.ts';

export interface Estimator {
  /** What is minimised; `ML` becomes casewise likelihood where answers are missing and `missing` says so. */
  readonly discrepancy: 'ML' | 'GLS' | 'ULS' | 'WLS' | 'DWLS';
  readonly se: Exclude<SettingChoice<'se'>, 'default'>;
  readonly test: Exclude<SettingChoice<'test'>, 'default'>;
  readonly information: 'expected' | 'observed';
  /** What answers it is for. */
  readonly answers: AnswerKind;
  /** The one that most people want for such answers. */
  readonly isUsual?: true;
}

/** Numbers, roughly normal; numbers that are skewed or peaked; a few ordered categories. */
export const answerKinds = ['continuous', 'nonnormal', 'ordinal'] as const;
export type AnswerKind = (typeof answerKinds)[number];

export const estimators = {
  ML: {
    discrepancy: 'ML',
    se: 'standard',
    test: 'standard',
    information: 'expected',
    answers: 'continuous',
    isUsual: true,
  },
  MLM: { discrepancy: 'ML', se: 'robust.sem', test: 'satorra.bentler', information: 'expected', answers: 'nonnormal' },
  MLMV: { discrepancy: 'ML', se: 'robust.sem', test: 'scaled.shifted', information: 'expected', answers: 'nonnormal' },
  MLMVS: {
    discrepancy: 'ML',
    se: 'robust.sem',
    test: 'mean.var.adjusted',
    information: 'expected',
    answers: 'nonnormal',
  },
  MLR: {
    discrepancy: 'ML',
    se: 'robust.huber.white',
    test: 'yuan.bentler.mplus',
    information: 'observed',
    answers: 'nonnormal',
    isUsual: true,
  },
  GLS: { discrepancy: 'GLS', se: 'standard', test: 'standard', information: 'expected', answers: 'continuous' },
  ULS: { discrepancy: 'ULS', se: 'standard', test: 'standard', information: 'expected', answers: 'continuous' },
  WLS: { discrepancy: 'WLS', se: 'standard', test: 'standard', information: 'expected', answers: 'nonnormal' },
  DWLS: { discrepancy: 'DWLS', se: 'standard', test: 'standard', information: 'expected', answers: 'ordinal' },
  WLSM: { discrepancy: 'DWLS', se: 'robust.sem', test: 'satorra.bentler', information: 'expected', answers: 'ordinal' },
  WLSMV: {
    discrepancy: 'DWLS',
    se: 'robust.sem',
    test: 'scaled.shifted',
    information: 'expected',
    answers: 'ordinal',
    isUsual: true,
  },
  ULSMV: { discrepancy: 'ULS', se: 'robust.sem', test: 'scaled.shifted', information: 'expected', answers: 'ordinal' },
} as const satisfies Record<string, Estimator>;

export type EstimatorId = keyof typeof estimators;
