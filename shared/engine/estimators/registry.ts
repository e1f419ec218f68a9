/** Estimators by id: which discrepancy is minimised, and what its standard errors and test are unless said otherwise. */
import type { EstimationSettings } from '../settings.ts';

export interface Estimator {
  /** What is minimised; `ML` becomes casewise likelihood where answers are missing and `missing` says so. */
  readonly discrepancy: 'ML' | 'GLS' | 'ULS' | 'WLS' | 'DWLS';
  readonly se: Exclude<EstimationSettings['se'], 'default'>;
  readonly test: Exclude<EstimationSettings['test'], 'default'>;
  readonly information: 'expected' | 'observed';
  /** Whether a mean structure comes with it. */
  readonly hasMeans: boolean;
}

export const estimators = {
  ML: { discrepancy: 'ML', se: 'standard', test: 'standard', information: 'expected', hasMeans: false },
  MLM: { discrepancy: 'ML', se: 'robust.sem', test: 'satorra.bentler', information: 'expected', hasMeans: true },
  MLMV: { discrepancy: 'ML', se: 'robust.sem', test: 'scaled.shifted', information: 'expected', hasMeans: true },
  MLMVS: { discrepancy: 'ML', se: 'robust.sem', test: 'mean.var.adjusted', information: 'expected', hasMeans: true },
  MLR: {
    discrepancy: 'ML',
    se: 'robust.huber.white',
    test: 'yuan.bentler.mplus',
    information: 'observed',
    hasMeans: true,
  },
  GLS: { discrepancy: 'GLS', se: 'standard', test: 'standard', information: 'expected', hasMeans: false },
  ULS: { discrepancy: 'ULS', se: 'standard', test: 'standard', information: 'expected', hasMeans: false },
  WLS: { discrepancy: 'WLS', se: 'standard', test: 'standard', information: 'expected', hasMeans: false },
  DWLS: { discrepancy: 'DWLS', se: 'standard', test: 'standard', information: 'expected', hasMeans: false },
  WLSM: { discrepancy: 'DWLS', se: 'robust.sem', test: 'satorra.bentler', information: 'expected', hasMeans: true },
  WLSMV: { discrepancy: 'DWLS', se: 'robust.sem', test: 'scaled.shifted', information: 'expected', hasMeans: true },
  ULSMV: { discrepancy: 'ULS', se: 'robust.sem', test: 'scaled.shifted', information: 'expected', hasMeans: true },
} as const satisfies Record<string, Estimator>;

export type EstimatorId = keyof typeof estimators;
