/** A model beside others on the same data: figures of each and differences from the first, without the fits. */
import { failure, problem, success, type Outcome, type Problem } from '../../problem.ts';
import type { FitControl } from '../sem/fit-moments.ts';
import { hasMoments, solveInput, toFit, type EstimationInput } from '../estimate.ts';
import type { EstimatedFit, Fit } from '../fit.ts';
import type { IndexValues } from '../indices/registry.ts';
import type { ModelSpec } from '../model/model-spec.ts';
import type { Solution } from '../sem/inference/solution.ts';
import type { EstimationSettings } from '../settings/settings.ts';
import {
  compareCandidates,
  indexDifferences,
  type Comparison,
  type DifferenceMethod,
  type NamedFit,
} from './compare-fits.ts';

/** A model to compare with, estimated by its own settings. */
export interface OtherModel {
  readonly name: string;
  readonly spec: ModelSpec;
  readonly settings: EstimationSettings;
}

export interface ComparedModel {
  /** '' is the model in hand. */
  readonly name: string;
  readonly status: Fit['status'];
  readonly estimator: EstimationSettings['estimator'];
  /** Cases; absent without estimates. */
  readonly n?: number;
  /** Empty without estimates. */
  readonly measures: IndexValues;
  /** With the first model; absent for the first, for a copy of it, and where one of the two has no solution. */
  readonly comparison?: Comparison;
  /** Why there are no estimates. */
  readonly problems: readonly Problem[];
}

/** A model with estimates among those that are compared. */
function comparedFit(name: string, fit: EstimatedFit, comparison?: Comparison): ComparedModel {
  const { status, settings, n, measures } = fit;
  const { estimator } = settings;
  return { name, status, estimator, n, measures, problems: [], ...(comparison ? { comparison } : {}) };
}

function withoutFit({ name, settings }: OtherModel, problems: readonly Problem[]): ComparedModel {
  return { name, status: 'failed', estimator: settings.estimator, measures: {}, problems };
}

/** How models are compared. */
export interface ComparisonOptions {
  /** What the model in hand is called among them; ''. */
  readonly name?: string;
  /**
   * How scaled differences are taken, and then whatever the two models are; else that of 2001, or that of 2010 where the
   * former is not positive, of two models that converged and are not the same.
   */
  readonly method?: DifferenceMethod;
}

/** The difference that is positive by construction where the plain formula gives none. */
function differenceOf(first: NamedFit, second: NamedFit, control: FitControl): Comparison {
  const plain = compareCandidates(first, second, 'sb2001', control);
  const isNegative = plain.problems.some(({ code }) => code === 'difference-not-positive');
  return isNegative ? compareCandidates(first, second, 'sb2010', control) : plain;
}

/** Of plain values, whatever the order of their keys: a project file sorts them. */
function isEqual(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  const [one, other] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return one.size === other.size && [...one].every(([key, value]) => isEqual(value, other.get(key)));
}

interface Estimated {
  readonly model: ComparedModel;
  /** Absent without estimates. */
  readonly fit?: EstimatedFit;
}

function comparisonOf(
  first: NamedFit,
  second: NamedFit,
  isSame: boolean,
  method: DifferenceMethod | undefined,
  control: FitControl,
): Comparison | undefined {
  if (method) return compareCandidates(first, second, method, control);
  const isComparable = !isSame && first.fit.status === 'converged' && second.fit.status === 'converged';
  return isComparable ? differenceOf(first, second, control) : undefined;
}

function estimateOther(
  input: EstimationInput,
  first: NamedFit,
  other: OtherModel,
  { method }: ComparisonOptions,
  control: FitControl,
): Estimated {
  const { spec, settings, name } = other;
  const own = { ...input, spec, settings };
  if (!hasMoments(own)) return { model: withoutFit(other, [problem('analysis-needs-covariances')]) };
  const solved = solveInput(own, control);
  const fit = toFit(solved);
  if (!solved.ok || fit.status === 'failed') return { model: withoutFit(other, fit.problems) };
  const isSame = isEqual(input.spec, spec) && isEqual(input.settings, settings);
  const comparison = comparisonOf(first, { name, fit, solution: solved.value }, isSame, method, control);
  return { model: comparedFit(name, fit, comparison), fit };
}

/** Indices of several models, and their differences, are told in one version: the best that all of them have. */
function inOneVersion(first: EstimatedFit, others: readonly Estimated[]): ComparedModel[] {
  const set = [first, ...others.flatMap(({ fit }) => (fit ? [fit] : []))].map(({ measures }) => measures);
  return others.map(({ model, fit }) => {
    const { comparison } = model;
    if (!fit || !comparison || comparison.problems.some(({ code }) => code === 'comparison-different-data'))
      return model;
    const [restricted, free] = comparison.models[1] === model.name ? [fit, first] : [first, fit];
    return { ...model, comparison: { ...comparison, ...indexDifferences(restricted, free, set) } };
  });
}

/**
 * The model of `input` before others that are estimated from the same data; each is compared with it.
 * @param solved the solution of `input`, which is not solved again
 * Fails as that solution has failed.
 */
export function compareModels(
  input: EstimationInput,
  solved: Outcome<Solution>,
  others: readonly OtherModel[],
  options: ComparisonOptions = {},
  control: FitControl = {},
): Outcome<readonly ComparedModel[]> {
  const fit = toFit(solved);
  if (!solved.ok || fit.status === 'failed') return failure(...fit.problems);
  const { name = '' } = options;
  const first = { name, fit, solution: solved.value };
  const estimated = others.map((other) => estimateOther(input, first, other, options, control));
  return success([comparedFit(name, fit), ...inOneVersion(fit, estimated)]);
}
