/** Models that are compared, in words: the same in the window and in the report. */
import type { Comparison } from '../engine/compare/compare-fits.ts';
import type { ComparedModel } from '../engine/compare/compare-models.ts';
import type { IndexValues } from '../engine/indices/registry.ts';
import { significanceLevel } from '../language/format.ts';
import type { Translate } from '../language/translate.ts';
import type { Problem } from '../problem.ts';
import { isReferred } from './fit-facts.ts';

/** '' is the model in hand. */
const nameOf = (name: string, t: Translate): string => (name === '' ? t('results.compare.present') : name);

/** Measures of all models that have any. */
export function comparedMeasures(models: readonly ComparedModel[]): readonly IndexValues[] {
  return models.flatMap(({ status, measures }) => (status === 'failed' ? [] : [measures]));
}

/** The name, with the estimator where the models have several. */
export function modelTitle({ name, estimator }: ComparedModel, models: readonly ComparedModel[], t: Translate): string {
  const isShared = models.every((other) => other.estimator === estimator);
  return isShared ? nameOf(name, t) : t('results.compare.estimator', { name: nameOf(name, t), estimator });
}

/** Whether the difference has a distribution to refer it to, so that it has a p. */
export function isTested({ estimator }: ComparedModel, { method }: Comparison): boolean {
  return isReferred(estimator, method !== 'standard');
}

/** `Model 1 minus Present model`: which from which. */
export function differenceTitle({ models }: Comparison, t: Translate): string {
  const [free, restricted] = models;
  return t('results.compare.difference', { free: nameOf(free, t), restricted: nameOf(restricted, t) });
}

/** Comparisons whose models were estimated alike, so that they have differences. */
export function comparisonsOf(models: readonly ComparedModel[]): readonly Comparison[] {
  return models.flatMap(({ comparison }) =>
    comparison && !comparison.problems.some(({ code }) => code === 'comparison-different-data') ? [comparison] : [],
  );
}

function criteriaWords({ models, aicDiff, bicDiff }: Comparison, t: Translate): string {
  if (aicDiff === undefined || bicDiff === undefined || aicDiff === 0 || bicDiff === 0) return '';
  const lower = (difference: number): string => nameOf(models[difference < 0 ? 1 : 0], t);
  const [aic, bic] = [lower(aicDiff), lower(bicDiff)];
  if (aic === bic) return t('results.compare.criteria-agree', { name: aic });
  return t('results.compare.criteria-split', { aic, bic });
}

function testWords(model: ComparedModel, comparison: Comparison, t: Translate): string {
  const { models, pvalue } = comparison;
  if (pvalue === undefined || !isTested(model, comparison)) return '';
  const [free, restricted] = [nameOf(models[0], t), nameOf(models[1], t)];
  const key = pvalue < significanceLevel ? 'results.compare.worse' : 'results.compare.no-worse';
  return t(key, { free, restricted });
}

/** Chi-squares of two fits of the same moments agree this far in relation to their size. */
const agreement = 1e-6;

/** Same degrees of freedom and the same chi-square: a label more, or arrows the data cannot tell from others. */
function isAlike({ measures, comparison }: ComparedModel, first: ComparedModel | undefined): boolean {
  if (!comparison?.problems.some(({ code }) => code === 'comparison-same-df')) return false;
  const [own, other] = [measures.chisq?.plain ?? NaN, first?.measures.chisq?.plain ?? NaN];
  return Math.abs(own - other) <= agreement * Math.max(1, other);
}

/** Which model fits better, or why that cannot be said; '' for the first of the models. */
export function comparisonVerdict(model: ComparedModel, models: readonly ComparedModel[], t: Translate): string {
  const [first] = models;
  if (model === first) return '';
  const name = nameOf(model.name, t);
  if (model.status === 'failed') return t('results.compare.failed', { name });
  const unsolved = [model, first].find((one) => one?.status === 'not-converged');
  if (unsolved) return t('results.compare.unsolved', { name: nameOf(unsolved.name, t) });
  const { comparison } = model;
  if (!comparison) return t('results.compare.same', { name });
  if (isAlike(model, first)) return t('results.compare.alike', { name });
  const [test, criteria] = [testWords(model, comparison, t), criteriaWords(comparison, t)];
  return test === '' || criteria === ''
    ? test + criteria
    : t('results.two-sentences', { first: test, second: criteria });
}

/** Why there is no test, or no fit, by the names a person reads. */
export function comparisonProblems(
  model: ComparedModel,
  models: readonly ComparedModel[],
  t: Translate,
): readonly Problem[] {
  const { problems, comparison } = model;
  if (isAlike(model, models[0])) return problems;
  const named = (comparison?.problems ?? []).map((one): Problem => {
    const { first = '', second = '' } = one.values;
    return { ...one, values: { ...one.values, first: nameOf(String(first), t), second: nameOf(String(second), t) } };
  });
  return [...problems, ...named];
}

/** What differences mean and by which method they are tested; undefined where nothing is compared. */
export function comparisonNote(models: readonly ComparedModel[], t: Translate): string | undefined {
  const methods = [...new Set(comparisonsOf(models).map(({ method }) => method))];
  if (methods.length === 0) return undefined;
  const words = methods.map((method) => t(`results.compare.method.${method}`)).join(t('data.list-separator'));
  return t('results.compare.note', { methods: words });
}
