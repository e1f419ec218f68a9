/** Estimators by id. A new one: a file that makes its Discrepancy, and one line here. */
import type { EstimationSettings } from '../fit.ts';
import { mlObjective, type Discrepancy, type EstimatorGroup } from './estimate-ml.ts';

export interface Estimator {
  /** The discrepancy over all groups in `size` free parameters. */
  readonly createObjective: (groups: readonly EstimatorGroup[], size: number) => Discrepancy;
  /** What multiplies the discrepancy to give chi-square, for `n` cases in all. */
  readonly multiplier: (n: number, settings: EstimationSettings) => number;
}

export const estimators = {
  ML: {
    createObjective: mlObjective,
    multiplier: (n, settings) => (settings.likelihood === 'wishart' ? n - 1 : n),
  },
} as const satisfies Record<string, Estimator>;

export type EstimatorId = keyof typeof estimators;
