/** Settings with every `default` filled in by what the estimator and the data ask for. */
import { estimators } from './estimators/registry.ts';
import type { EstimationSettings } from './settings.ts';

export interface ResolvedSettings {
  /** What is minimised: FIML is the casewise likelihood of incomplete answers. */
  readonly discrepancy: 'ML' | 'FIML' | 'GLS' | 'ULS' | 'WLS' | 'DWLS';
  readonly se: Exclude<EstimationSettings['se'], 'default'>;
  readonly test: Exclude<EstimationSettings['test'], 'default'>;
  readonly information: 'expected' | 'observed';
  readonly likelihood: EstimationSettings['likelihood'];
}

/** Whether incomplete cases take part with what they answered. */
export function usesIncompleteCases({ missing }: Pick<EstimationSettings, 'missing'>): boolean {
  return missing === 'fiml' || missing === 'fiml.x';
}

export function resolveSettings(settings: EstimationSettings): ResolvedSettings {
  const estimator = estimators[settings.estimator];
  const isCasewise = estimator.discrepancy === 'ML' && usesIncompleteCases(settings);
  const information = isCasewise ? 'observed' : estimator.information;
  return {
    discrepancy: isCasewise ? 'FIML' : estimator.discrepancy,
    se: settings.se === 'default' ? estimator.se : settings.se,
    test: settings.test === 'default' ? estimator.test : settings.test,
    information: settings.information === 'default' ? information : settings.information,
    likelihood: settings.likelihood,
  };
}
