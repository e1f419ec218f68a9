/**
 * Settings that do not go together, and what to do about it. Nothing is changed silently: each advice stands
 * beside its control in words, with a button where one change settles it.
 */
import { estimators } from '../../engine/settings/estimators.ts';
import { familyOfProducts, settingConflicts } from '../../engine/settings/method-families.ts';
import type { EstimationSettings } from '../../engine/settings/settings.ts';
import { modelColumns } from './model-columns.ts';
import { observedPredictors } from './observed-predictors.ts';
import { drawnOrdered } from './ordered-columns.ts';
import type { ProjectDocument } from '../types.ts';

/** The control an advice stands beside. */
export type AdvicePlace = keyof EstimationSettings;

interface AdviceRule {
  readonly at: AdvicePlace;
  readonly applies: (settings: EstimationSettings, document: ProjectDocument) => boolean;
  /** The change that settles it. */
  readonly remedy?: Partial<EstimationSettings>;
}

const isMl = ({ estimator }: EstimationSettings) => estimators[estimator].discrepancy === 'ML';
/** Mean-adjusted and its kin: their corrections need complete answers. */
const isScaledMl = ({ estimator }: EstimationSettings) => /^MLM/.test(estimator);
const isForCategories = ({ estimator }: EstimationSettings) => /^(DWLS|WLSM|WLSMV|ULSMV)$/.test(estimator);
const takesCategories = ({ estimator }: EstimationSettings) =>
  ['WLS', 'DWLS', 'ULS'].includes(estimators[estimator].discrepancy);
const hasOrdered = ({ ordered }: EstimationSettings) => ordered.length > 0;
const isFiml = ({ missing }: EstimationSettings) => ['fiml', 'fiml.x'].includes(missing);
const isTwoStage = ({ missing }: EstimationSettings) => missing === 'two.stage';
const hasModeration = ({ diagram }: ProjectDocument) => diagram.moderations.length > 0;

/** The id of a rule is the end of its keys: `settings.advice.<id>`, with a remedy also `settings.remedy.<id>`. */
export const adviceRules = {
  'ordered-estimator': {
    at: 'ordered',
    applies: (settings) => hasOrdered(settings) && !takesCategories(settings),
    remedy: { estimator: 'WLSMV' },
  },
  'estimator-without-ordered': {
    at: 'estimator',
    applies: (settings, document) =>
      isForCategories(settings) && (!hasOrdered(settings) || drawnOrdered(document).length === 0),
  },
  'ordered-missing': {
    at: 'missing',
    applies: (settings) => hasOrdered(settings) && (isFiml(settings) || isTwoStage(settings)),
    remedy: { missing: 'pairwise' },
  },
  'fiml-estimator': {
    at: 'missing',
    applies: (settings) => !hasOrdered(settings) && isFiml(settings) && !isMl(settings),
    remedy: { estimator: 'MLR' },
  },
  'two-stage-estimator': {
    at: 'missing',
    applies: (settings) => !hasOrdered(settings) && isTwoStage(settings) && settings.estimator !== 'ML',
    remedy: { estimator: 'ML' },
  },
  'fiml-scaled': {
    at: 'missing',
    applies: (settings) => isFiml(settings) && isScaledMl(settings),
    remedy: { estimator: 'MLR' },
  },
  'pairwise-continuous': {
    at: 'missing',
    applies: (settings) => settings.missing === 'pairwise' && !hasOrdered(settings),
    remedy: { missing: 'fiml' },
  },
  'wishart-estimator': {
    at: 'likelihood',
    applies: (settings) =>
      settings.likelihood === 'wishart' && (!isMl(settings) || isFiml(settings) || isTwoStage(settings)),
    remedy: { likelihood: 'normal' },
  },
  'amos-predictors': {
    at: 'likelihood',
    applies: (settings, document) =>
      settings.likelihood === 'wishart' && isMl(settings) && settings.fixedX && observedPredictors(document).length > 0,
    remedy: { fixedX: false },
  },
  'se-huber-white': {
    at: 'se',
    applies: (settings) => settings.se === 'robust.huber.white' && !isMl(settings),
    remedy: { se: 'default' },
  },
  'se-sandwich-fiml': {
    at: 'se',
    applies: (settings) => settings.se === 'robust.sem' && isFiml(settings),
    remedy: { se: 'robust.huber.white' },
  },
  'se-bootstrap': {
    at: 'se',
    applies: (settings) => settings.se === 'bootstrap' && settings.bootstrap === 0,
    remedy: { bootstrap: 5000 },
  },
  'test-yuan-bentler': {
    at: 'test',
    applies: (settings) => settings.test === 'yuan.bentler.mplus' && !isMl(settings),
    remedy: { test: 'default' },
  },
  'test-fiml': {
    at: 'test',
    applies: (settings) =>
      ['satorra.bentler', 'scaled.shifted', 'mean.var.adjusted'].includes(settings.test) && isFiml(settings),
    remedy: { test: 'yuan.bentler.mplus' },
  },
  'group-in-model': {
    at: 'group',
    applies: (settings, document) => settings.group !== '' && modelColumns(document).includes(settings.group),
  },
  'theta-without-ordered': {
    at: 'parameterization',
    applies: (settings) => settings.parameterization === 'theta' && !hasOrdered(settings),
    remedy: { parameterization: 'delta' },
  },
  'bollen-stine-data': {
    at: 'bootstrapType',
    applies: (settings) =>
      settings.bootstrapType === 'bollen-stine' && (hasOrdered(settings) || isFiml(settings) || isTwoStage(settings)),
    remedy: { bootstrapType: 'naive' },
  },
  'products-settings': {
    at: 'interaction',
    applies: (settings, document) =>
      hasModeration(document) &&
      settingConflicts(
        familyOfProducts(settings),
        { ...settings, ordered: drawnOrdered(document) },
        modelColumns(document),
      ).length > 0,
    remedy: { interaction: 'dmc' },
  },
} as const satisfies Record<string, AdviceRule>;

export type AdviceId = keyof typeof adviceRules;

/** Rules with a change that settles them. */
export type RemedyId = {
  [K in AdviceId]: (typeof adviceRules)[K] extends { readonly remedy: unknown } ? K : never;
}[AdviceId];

export interface Advice {
  readonly id: AdviceId;
  readonly at: AdvicePlace;
}

/** The change that settles an advice, with the id of its words; undefined where the user has to choose. */
export function remedyOf(
  id: AdviceId,
): { readonly id: RemedyId; readonly change: Partial<EstimationSettings> } | undefined {
  const rule: AdviceRule = adviceRules[id];
  return rule.remedy && { id: id as RemedyId, change: rule.remedy };
}

/** Everything to say about the settings of a document, in the order of the rules. */
export function settingsAdvice(document: ProjectDocument): readonly Advice[] {
  const ids = Object.keys(adviceRules) as AdviceId[];
  return ids.flatMap((id) => {
    const rule: AdviceRule = adviceRules[id];
    return rule.applies(document.settings, document) ? [{ id, at: rule.at }] : [];
  });
}
