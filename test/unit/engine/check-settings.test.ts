import { describe, expect, test } from 'vitest';
import { estimators, type EstimatorId } from '../../../shared/engine/settings/estimators.ts';
import { checkSettings } from '../../../shared/engine/model/check-settings.ts';
import { defaultSettings, type EstimationSettings } from '../../../shared/engine/settings/settings.ts';

function found(settings: Partial<EstimationSettings>): string[] {
  return checkSettings({ ...defaultSettings, ...settings }).map(({ code, values }) => `${code} ${values?.['name']}`);
}

describe('settings that do not go together', () => {
  test('what an estimator brings itself always suits it', () => {
    for (const [id, { se, test: own }] of Object.entries(estimators)) {
      expect(found({ estimator: id as EstimatorId, se, test: own }), id).toEqual([]);
    }
  });

  test('sandwiches of scores belong to a likelihood, robust ones of moments not to GLS', () => {
    for (const estimator of ['GLS', 'ULS', 'WLS', 'DWLS', 'WLSMV'] as const) {
      expect(found({ estimator, se: 'robust.huber.white' })).toEqual(['estimator-unsuitable robust.huber.white']);
    }
    expect(found({ estimator: 'GLS', se: 'robust.sem' })).toHaveLength(1);
    expect(found({ estimator: 'ULS', se: 'robust.sem' })).toEqual([]);
  });

  test('estimators that are right for the moments at hand have no corrected tests', () => {
    for (const name of ['satorra.bentler', 'scaled.shifted', 'mean.var.adjusted'] as const) {
      expect(found({ estimator: 'GLS', test: name })).toEqual([`estimator-unsuitable ${name}`]);
      expect(found({ estimator: 'WLS', test: name })).toHaveLength(1);
      expect(found({ estimator: 'DWLS', test: name })).toEqual([]);
    }
    expect(found({ estimator: 'GLS', se: 'robust.sem', test: 'scaled.shifted' })).toHaveLength(2);
  });
});
