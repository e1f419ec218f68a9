/** Estimators by id: which discrepancy is minimised, and what its standard errors and test are unless said otherwise. */
import type { SettingChoice } from './choices.ts';

export interface Estimator {
  /** What is minimised; `ML` becomes casewise likelihood where answers are missing and `missing` says so. */
  readonly discrepancy: 'ML' | 'GLS' | 'ULS' | 'WLS' | 'DWLS';
  readonly se: Exclude<SettingChoice<'se'>, 'default'>;
  readonly test: Exclude<SettingChoice<'test'>, 'default'>;
  readonly information: 'expected' | 'observed';
}

export const estimators = {
  ML: { discrepancy: 'ML', se: 'standard', test: 'standard', information: 'expected' },
  MLM: { discrepancy: 'ML', se: 'robust.sem', test: 'satorra.bentler', information: 'expected' },
  MLMV: { discrepancy: 'ML', se: 'robust.sem', test: 'scaled.shifted', information: 'expected' },
  MLMVS: { discrepancy: 'ML', se: 'robust.sem', test: 'mean.var.adjusted', information: 'expected' },
  MLR: {
    discrepancy: 'ML',
    se: 'robust.huber.white',
    test: 'yuan.bentler.mplus',
    information: 'observed',
  },
  GLS: { discrepancy: 'GLS', se: 'standard', test: 'standard', information: 'expected' },
  ULS: { discrepancy: 'ULS', se: 'standard', test: 'standard', information: 'expected' },
  WLS: { discrepancy: 'WLS', se: 'standard', test: 'standard', information: 'expected' },
  DWLS: { discrepancy: 'DWLS', se: 'standard', test: 'standard', information: 'expected' },
  WLSM: { discrepancy: 'DWLS', se: 'robust.sem', test: 'satorra.bentler', information: 'expected' },
  WLSMV: { discrepancy: 'DWLS', se: 'robust.sem', test: 'scaled.shifted', information: 'expected' },
  ULSMV: { discrepancy: 'ULS', se: 'robust.sem', test: 'scaled.shifted', information: 'expected' },
} as const satisfies Record<string, Estimator>;

export type EstimatorId = keyof typeof estimators;
