/** The method of fits that tests write by hand: complete cases, maximum likelihood, a first loading of 1. */
import { version } from '../../shared/version.ts';
import { resolveSettings } from '../../shared/engine/settings/resolve-settings.ts';
import { defaultSettings } from '../../shared/engine/fit.ts';
import type { CovarianceMethod } from '../../shared/engine/method.ts';

export const plainMethod: CovarianceMethod = {
  family: 'covariance',
  ...resolveSettings(defaultSettings),
  missing: 'listwise',
  ordered: [],
  fixedPredictors: [],
  scale: 'marker',
  engine: version,
};
