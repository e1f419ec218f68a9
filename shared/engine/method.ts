/** How a fit was made, said by the engine that made it: nobody else has to infer it from the results. */
import { productNamesOf, type InteractionAnalysis } from './moderation-figures.ts';
import { resolveSettings, usesIncompleteCases, type ResolvedSettings } from './settings/resolve-settings.ts';
import type { EstimationSettings } from './settings/settings.ts';

/** What became of missing answers; `covariances`: single cases were never there. */
export type MissingTreatment = 'covariances' | 'listwise' | 'likelihood' | 'two-stage' | 'pairwise';

/** What gives the constructs their unit. `own`: what the author fixed; `none`: there are no constructs. */
export type ScaleRule = 'none' | 'marker' | 'effect' | 'stdlv' | 'stdlv-groups' | 'own';

interface AnyMethod {
  readonly missing: MissingTreatment;
  /** Items whose answers are ordered categories. */
  readonly ordered: readonly string[];
  /** Observed predictors that nothing explains, whose moments are taken from the sample. */
  readonly fixedPredictors: readonly string[];
  readonly scale: ScaleRule;
}

/** Fitted to means, covariances, thresholds, or to the likelihood of incomplete cases. */
export interface CovarianceMethod extends AnyMethod, ResolvedSettings {
  readonly family: 'covariance';
  /** Whether products of latent variables are measured by products of their indicators. */
  readonly hasProductIndicators: boolean;
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
  readonly table: Variables;
  readonly groups: readonly Group[];
  readonly estimates: readonly Estimate[];
}

export function covarianceMethod(made: Made, interactions: readonly InteractionAnalysis[]): CovarianceMethod {
  const { settings, table, groups, estimates } = made;
  const resolved = resolveSettings(settings);
  const products = new Set(interactions.flatMap(productNamesOf));
  return {
    family: 'covariance',
    ...resolved,
    ...commonOf(made),
    missing: missingTreatment(settings, table, groups, resolved),
    hasProductIndicators: estimates.some(({ op, lhs }) => op === '=~' && products.has(lhs)),
  };
}

export function lmsMethod(made: Made): LmsMethod {
  return { family: 'lms', ...commonOf(made), missing: 'listwise' };
}

function commonOf({ settings, table, groups, estimates }: Made): Omit<AnyMethod, 'missing'> {
  return {
    ordered: [...table.categories.keys()],
    fixedPredictors: table.exogenous,
    scale: scaleRule(settings, groups, estimates),
  };
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
