/** Settings with every `default` filled in by what the estimator and the data ask for. */
import { estimators } from './estimators.ts';
import type { EstimationSettings } from './settings.ts';

export interface ResolvedSettings {
  /** What is minimised: FIML is the casewise likelihood of incomplete answers. */
  readonly discrepancy: 'ML' | 'FIML' | 'GLS' | 'ULS' | 'WLS' | 'DWLS';
  readonly se: Exclude<EstimationSettings['se'], 'default'>;
  readonly test: Exclude<EstimationSettings['test'], 'default'>;
  readonly information: 'expected' | 'observed';
  /** `wishart`: covariances have divisor n - 1 and each group counts one case less, as in all least squares. */
  readonly likelihood: EstimationSettings['likelihood'];
}

/** Tests and standard errors made from fourth moments want complete cases. */
const wantsCompleteCases: readonly string[] = ['robust.sem', 'satorra.bentler', 'scaled.shifted', 'mean.var.adjusted'];

type MissingSettings = Pick<EstimationSettings, 'missing' | 'se' | 'test'>;

const isFullInformation = ({ missing }: MissingSettings): boolean => missing === 'fiml' || missing === 'fiml.x';

/** The standard errors or the test that keep full information from being used, where it is asked for. */
export function settingThatRulesOutFiml(settings: MissingSettings): string | undefined {
  if (!isFullInformation(settings)) return undefined;
  return [settings.se, settings.test].find((name) => wantsCompleteCases.includes(name));
}

/** Whether incomplete cases take part with what they answered. */
export function usesIncompleteCases(settings: MissingSettings): boolean {
  if (settings.missing === 'two.stage') return true;
  return isFullInformation(settings) && settingThatRulesOutFiml(settings) === undefined;
}

/** Whether a correction of chi-square or of standard errors weighs fourth moments of complete cases, as `h1Information` says. */
export function weighsFourthMoments(settings: DependentSettings): boolean {
  const { discrepancy, se, test } = resolveSettings(settings);
  if (discrepancy !== 'ML' || settings.missing === 'two.stage') return false;
  return wantsCompleteCases.includes(se) || wantsCompleteCases.includes(test);
}

/** The settings that depend on each other. */
export type DependentSettings = Pick<
  EstimationSettings,
  'estimator' | 'missing' | 'se' | 'test' | 'information' | 'likelihood'
>;

/** Settings with `default` replaced by what the estimator and the treatment of missing answers bring. */
export function resolveSettings(settings: DependentSettings): ResolvedSettings {
  const estimator = estimators[settings.estimator];
  // The second stage is a fit to moments, with its own sandwich.
  const isTwoStage = settings.missing === 'two.stage' && estimator.discrepancy === 'ML';
  const isCasewise = estimator.discrepancy === 'ML' && !isTwoStage && usesIncompleteCases(settings);
  const se = settings.se === 'default' ? (isTwoStage ? 'robust.sem' : estimator.se) : settings.se;
  // Robust (Huber-White) standard errors always use observed information, whatever `information` says.
  const isObserved = isCasewise || (se === 'robust.huber.white' && estimator.discrepancy === 'ML');
  const information = isObserved ? 'observed' : estimator.information;
  // With incomplete cases only the normal likelihood is available; `wishart` is ignored.
  const ownLikelihood = isCasewise || isTwoStage ? 'normal' : settings.likelihood;
  const likelihood = estimator.discrepancy === 'ML' ? ownLikelihood : 'wishart';
  return {
    discrepancy: isCasewise ? 'FIML' : estimator.discrepancy,
    se,
    test: settings.test === 'default' ? (isTwoStage ? 'satorra.bentler' : estimator.test) : settings.test,
    information: settings.information === 'default' ? information : settings.information,
    likelihood,
  };
}
