/** Settings that no estimation can honour together, found before any table is built. */
import { problem, type Problem } from '../../problem.ts';
import { estimators, type EstimatorId } from '../settings/estimators.ts';
import type { EstimationSettings } from '../settings/settings.ts';

type Discrepancy = (typeof estimators)[EstimatorId]['discrepancy'];

/** Standard errors and tests by the discrepancies they are derived for; those that are not named suit every one. */
const suits: Readonly<Record<string, readonly Discrepancy[]>> = {
  'robust.sem': ['ML', 'ULS', 'WLS', 'DWLS'],
  'robust.huber.white': ['ML'],
  'satorra.bentler': ['ML', 'ULS', 'DWLS'],
  'scaled.shifted': ['ML', 'ULS', 'DWLS'],
  'mean.var.adjusted': ['ML', 'ULS', 'DWLS'],
  'yuan.bentler.mplus': ['ML'],
};

/** Fails with estimator-unsuitable: GLS and WLS are right for their moments already, scores belong to a likelihood. */
export function checkSettings({ estimator, se, test }: EstimationSettings): Problem[] {
  const { discrepancy } = estimators[estimator];
  const unsuitable = [
    { context: 'se', name: se },
    { context: 'test', name: test },
  ].filter(({ name }) => suits[name] && !suits[name].includes(discrepancy));
  return unsuitable.map(({ context, name }) =>
    problem('estimator-unsuitable', { values: { estimator, name, context } }),
  );
}
