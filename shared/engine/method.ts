/** How a fit was made, said by the engine that made it: nobody else has to infer it from the results. */
import { version } from '../version.ts';
import { productNamesOf, type InteractionAnalysis } from './moderation-figures.ts';
import { resolveSettings, usesIncompleteCases, type ResolvedSettings } from './settings/resolve-settings.ts';
import type { SettingChoice } from './settings/choices.ts';
import { methodFamilies } from './settings/method-families.ts';
import type { EstimationSettings } from './settings/settings.ts';

/** What became of missing answers; `covariances`: single cases were never there. */
export type MissingTreatment = 'covariances' | 'listwise' | 'likelihood' | 'two-stage' | 'pairwise';

/** What gives the constructs their unit. `own`: what the author fixed; `none`: there are no constructs. */
export type ScaleRule = 'none' | 'marker' | 'effect' | 'stdlv' | 'stdlv-groups' | 'own';

/** What has to be the same for the same figures to come out again, beside model and settings. */
interface Provenance {
  /** Version of the engine. */
  readonly engine: string;
  /** Digest of the file that the answers were read from; absent where it is not known. */
  readonly data?: string;
  /** Of the random numbers, where they have a part in the figures. */
  readonly seed?: number;
}

/** What every family says of a fit. */
interface AnyMethod extends Provenance {
  readonly missing: MissingTreatment;
  /** Items whose answers are ordered categories. */
  readonly ordered: readonly string[];
  /** Observed predictors that nothing explains, whose moments are taken from the sample. */
  readonly fixedPredictors: readonly string[];
  readonly scale: ScaleRule;
  /** Where standard errors come from. */
  readonly se: ResolvedSettings['se'];
  /** How products of latent variables are estimated; absent where the model has none. */
  readonly products?: SettingChoice<'interaction'>;
}

/** Fitted to means, covariances, thresholds, or to the likelihood of incomplete cases. */
export interface CovarianceMethod extends AnyMethod, ResolvedSettings {
  readonly family: 'covariance';
}

/** The likelihood of latent products by quadrature. */
export interface LmsMethod extends AnyMethod {
  readonly family: 'lms';
}

export type Method = CovarianceMethod | LmsMethod;

/** Of the parameter table. */
interface Variables {
  readonly categories: ReadonlyMap<string, number>;
  readonly exogenous: readonly string[];
}

interface Group {
  readonly incomplete?: number;
}

interface Estimate {
  readonly lhs: string;
  readonly op: string;
  readonly free: boolean;
  readonly est: number;
}

/** What a method is described from. */
interface Made {
  readonly settings: EstimationSettings;
  /** Digest of the data's file. */
  readonly data: string | undefined;
  readonly table: Variables;
  readonly groups: readonly Group[];
  readonly estimates: readonly Estimate[];
}

export function covarianceMethod(made: Made, interactions: readonly InteractionAnalysis[]): CovarianceMethod {
  const { settings, table, groups, estimates } = made;
  const resolved = resolveSettings(settings);
  const names = new Set(interactions.flatMap(productNamesOf));
  const isMeasured = estimates.some(({ op, lhs }) => op === '=~' && names.has(lhs));
  // Whatever is asked for, indicators of products are centred twice unless they are residuals.
  const products = settings.interaction === 'rc' ? 'rc' : 'dmc';
  return {
    family: 'covariance',
    ...resolved,
    ...commonOf(made),
    missing: missingTreatment(settings, table, groups, resolved),
    ...(isMeasured ? { products } : {}),
  };
}

export function lmsMethod(made: Made): LmsMethod {
  return { family: 'lms', ...commonOf(made), missing: 'listwise', se: 'standard', products: 'lms' };
}

function commonOf({ settings, data, table, groups, estimates }: Made): Omit<AnyMethod, 'missing' | 'se'> {
  return {
    engine: version,
    ...(data === undefined ? {} : { data }),
    ...(settings.bootstrap > 0 ? { seed: settings.seed } : {}),
    ordered: [...table.categories.keys()],
    fixedPredictors: table.exogenous,
    scale: scaleRule(settings, groups, estimates),
  };
}

/** Whether a fit by this method stands on means and covariances. */
export function standsOnMoments({ family }: Method): boolean {
  return methodFamilies[family].hasMoments;
}

/** Ordered answers know no likelihood of incomplete cases. */
function missingTreatment(
  settings: EstimationSettings,
  { categories }: Variables,
  groups: readonly Group[],
  { discrepancy }: ResolvedSettings,
): MissingTreatment {
  if (groups.every(({ incomplete }) => incomplete === undefined)) return 'covariances';
  if (categories.size > 0) return settings.missing === 'pairwise' ? 'pairwise' : 'listwise';
  if (!usesIncompleteCases(settings)) return 'listwise';
  return discrepancy === 'FIML' ? 'likelihood' : 'two-stage';
}

function scaleRule(settings: EstimationSettings, groups: readonly Group[], estimates: readonly Estimate[]): ScaleRule {
  const first = new Map<string, Estimate>();
  for (const row of estimates) if (row.op === '=~' && !first.has(row.lhs)) first.set(row.lhs, row);
  if (first.size === 0) return 'none';
  if (settings.effectCoding) return 'effect';
  if (settings.stdLv) return groups.length > 1 && settings.groupEqual.includes('loadings') ? 'stdlv-groups' : 'stdlv';
  return [...first.values()].every(({ free, est }) => !free && est === 1) ? 'marker' : 'own';
}
