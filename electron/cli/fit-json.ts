/** Fit -> the JSON of `fit`, with the field's usual key names. */
import { effectFigures, indexFigures, type ShownFigures } from '../../shared/document/shown/shown-figures.ts';
import { residualsOfFit } from '../../shared/engine/after/moment-residuals.ts';
import { version } from '../../shared/version.ts';
import type { BootstrapResult, EstimateRow, EstimatedFit, EstimationSettings, Fit } from '../../shared/engine/fit.ts';
import type { BootstrapFigures } from '../../shared/engine/bootstrap-figures.ts';
import type { Effect, EffectAt } from '../../shared/engine/moderation-figures.ts';
import type { InteractionAnalysis } from '../../shared/engine/moderation-figures.ts';
import { problemTexts } from '../../shared/engine/model/parameter-ref.ts';
import { resolveSettings } from '../../shared/engine/settings/resolve-settings.ts';
import { describeProblem } from '../../shared/language/describe-problem.ts';
import type { Translate } from '../../shared/language/translate.ts';
import type { Problem } from '../../shared/problem.ts';
import { indicesJson } from './index-keys.ts';

/** A plain JSON object; absent values are left out when written. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** What computed the figures. */
export const engine = { name: 'Pathloom', version } as const;

function settingsJson(settings: EstimationSettings): JsonObject {
  const {
    defaults,
    stdLv,
    effectCoding,
    fixedX,
    groupEqual,
    groupPartial,
    bootstrapType,
    h1Information,
    standardizedSe,
    ...rest
  } = settings;
  const { se, test, information } = resolveSettings(settings);
  return {
    ...rest, se, test, information, fun: defaults,
    'std.lv': stdLv,
    'effect.coding': effectCoding,
    'fixed.x': fixedX,
    'group.equal': groupEqual,
    'group.partial': groupPartial,
    'bootstrap.type': bootstrapType,
    'h1.information': h1Information,
    'standardized.se': standardizedSe,
  }; // prettier-ignore
}

export function problemJson(problem: Problem, translate: Translate): JsonObject {
  const { code, severity, variables, values } = problem;
  const { message, remedy } = describeProblem(problem, translate);
  return { code, severity, message, remedy, variables, parameters: problemTexts(problem), values };
}

/** What window, report and terminal show of it, and what they conclude from. */
function shownJson({ se, interval, stdSe, stdInterval, isBootstrapped, isClear }: ShownFigures): JsonObject {
  return {
    source: isBootstrapped ? 'bootstrap' : 'estimator',
    se,
    'ci.lower': interval?.[0],
    'ci.upper': interval?.[1],
    'std.all.se': stdSe,
    'std.all.ci.lower': stdInterval?.[0],
    'std.all.ci.upper': stdInterval?.[1],
    'excludes.zero': isClear,
  };
}

function estimateJson(row: EstimateRow, figures: ShownFigures): JsonObject {
  const { lhs, op, rhs, group, label, free, est, se, z, pvalue } = row;
  return {
    lhs, op, rhs, group, label, free, est, se, z, pvalue,
    'ci.lower': row.ciLower,
    'ci.upper': row.ciUpper,
    'std.lv': row.stdLv,
    'std.all': row.stdAll,
    'std.all.se': row.stdAllSe,
    shown: shownJson(figures),
  }; // prettier-ignore
}

/** Estimates as `fit` writes them. */
export function estimatesJson(fit: EstimatedFit): JsonObject[] {
  const figuresOf = indexFigures(fit);
  return fit.estimates.map((row) => estimateJson(row, figuresOf(row)));
}

/** Covariance residuals, sample minus implied. */
function residualsJson(fit: EstimatedFit): JsonObject[] {
  return residualsOfFit(fit).map(({ group, names, raw }) => ({ group, names, ...raw }));
}

function figuresJson({ est, bias, se, ciLower, ciUpper }: BootstrapFigures): JsonObject {
  return { est, bias, se, 'ci.lower': ciLower, 'ci.upper': ciUpper };
}

/** Effects stand with the interactions. */
function bootstrapJson({ estimates, chisqPvalue, effects: _, ...rest }: BootstrapResult): JsonObject {
  return {
    ...rest,
    'chisq.pvalue': chisqPvalue,
    estimates: estimates.map(({ lhs, op, rhs, group, stdAll, ...own }) => ({
      lhs, op, rhs, group,
      ...figuresJson(own),
      ...(stdAll ? { 'std.all': figuresJson(stdAll) } : {}),
    })),
  }; // prettier-ignore
}

function effectJson(effect: Effect, level: number): JsonObject {
  const { est, se, z, pvalue, ciLower, ciUpper, bootstrap } = effect;
  const interval = { 'ci.lower': ciLower, 'ci.upper': ciUpper };
  const shown = shownJson(effectFigures(effect, level));
  return { est, se, z, pvalue, ...interval, shown, ...(bootstrap ? { bootstrap: figuresJson(bootstrap) } : {}) };
}

function effectAtJson(effect: EffectAt, level: number): JsonObject {
  return { moderatorValue: effect.moderatorValue, deviations: effect.deviations, ...effectJson(effect, level) };
}

function interactionJson({ slopes, mediations, curve, ...rest }: InteractionAnalysis, level: number): JsonObject {
  const first = mediations.find(({ index }) => index !== undefined);
  return {
    ...rest,
    slopes: slopes.map((effect) => effectAtJson(effect, level)),
    ...(first?.index ? { indexOfModeratedMediation: { path: first.path, ...effectJson(first.index, level) } } : {}),
    mediations: mediations.map(({ path, stage, index, conditional, contrast }) => ({
      path,
      stage,
      ...(index ? { index: effectJson(index, level) } : {}),
      conditional: conditional.map((effect) => effectAtJson(effect, level)),
      contrast: effectJson(contrast, level),
    })),
    curve: curve.map(({ moderatorValue, est, ciLower, ciUpper }) => {
      return { moderatorValue, est, 'ci.lower': ciLower, 'ci.upper': ciUpper };
    }),
  };
}

/** The first product under the contract's keys; further ones beside it. */
function interactionsJson(fit: EstimatedFit): JsonObject {
  const [first, ...more] = (fit.interactions ?? []).map((one) => interactionJson(one, fit.settings.level));
  // The first index there is, whichever product has it.
  const index = [first, ...more].map((one) => one?.['indexOfModeratedMediation']).find((one) => one !== undefined);
  return {
    method: fit.settings.interaction,
    ...first,
    ...(index ? { indexOfModeratedMediation: index } : {}),
    ...(more.length > 0 ? { more } : {}),
  };
}

export function fitJson(
  fit: Fit,
  settings: EstimationSettings,
  dataHash: string | undefined,
  translate: Translate,
): JsonObject {
  const problems = fit.problems.map((problem) => problemJson(problem, translate));
  if (fit.status === 'failed')
    return { status: fit.status, problems, engine, settings: settingsJson(settings), dataHash };
  const { status, n, nRows, npar, iterations, groups, measures, rsquare, implied } = fit;
  return {
    status, problems, n, nRows, npar, iterations, groups, engine,
    settings: settingsJson(fit.settings),
    dataHash,
    method: fit.method,
    fit: indicesJson(measures),
    estimates: estimatesJson(fit),
    rsquare,
    implied,
    sample: fit.sample,
    residuals: residualsJson(fit),
    ...(fit.interactions ? { interactions: interactionsJson(fit) } : {}),
    ...(fit.bootstrap ? { bootstrap: bootstrapJson(fit.bootstrap) } : {}),
  }; // prettier-ignore
}
