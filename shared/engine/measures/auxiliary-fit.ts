/** Models beside the measurement model, fitted to the same answers and compared with it. */
import type { Dataset } from '../../dataset.ts';
import { asWarning, problem, type Problem } from '../../problem.ts';
import { compareFits, type NamedFit } from '../compare/compare-fits.ts';
import { solveFit, toFit } from '../estimate.ts';
import type { ModelSpec } from '../model/model-spec.ts';
import type { FitControl } from '../sem/fit-moments.ts';
import type { EstimationSettings } from '../settings/settings.ts';

/** What they are called, in `values.model` of their problems. */
export const auxiliaryModels = [
  'omega-single',
  'single-factor',
  'latent-method',
  'baseline',
  'method-c',
  'method-u',
  'method-r',
] as const;
export type AuxiliaryModel = (typeof auxiliaryModels)[number];

/** What all of them share. */
export interface AuxiliaryInput {
  readonly dataset: Dataset;
  readonly settings: EstimationSettings;
  readonly control: FitControl;
}

export interface AuxiliaryFit {
  /** Absent where there is no solution. */
  readonly named?: NamedFit;
  /** About this model: `values.model` says which. */
  readonly problems: readonly Problem[];
}

/** The same about the model with this name. */
export function ofModel(one: Problem, model: AuxiliaryModel): Problem {
  return { ...one, values: { ...one.values, model } };
}

/** Items of several constructs on one factor: that constructs correlate negatively is no fault of an item. */
const isOfManyConstructs: ReadonlySet<AuxiliaryModel> = new Set(['single-factor', 'latent-method']);

function fitOnce(name: AuxiliaryModel, spec: ModelSpec, { dataset, settings, control }: AuxiliaryInput): AuxiliaryFit {
  const solved = solveFit({ spec, dataset, settings }, control);
  const fit = toFit(solved.ok ? { ...solved, value: solved.value.solution } : solved);
  const problems = fit.problems
    .filter(
      ({ severity, code }) => severity !== 'note' && !(isOfManyConstructs.has(name) && code === 'negative-loading'),
    )
    .map((one) => ofModel(asWarning(one), name));
  if (fit.status === 'failed' || !solved.ok) return { problems };
  if (fit.status === 'not-converged' && !problems.some(({ code }) => code === 'not-converged')) {
    const told = problem('not-converged', { values: { iterations: fit.iterations } });
    return { problems: [...problems, ofModel(told, name)] };
  }
  return fit.status === 'converged'
    ? { named: { name, fit, solution: solved.value.solution }, problems }
    : { problems };
}

/** Of two minima the lower by more than this share is another one. */
const sameMinimum = 1e-6;

/** A solution that can be is better than one that cannot, and a lower minimum than a higher one. */
function isBetter({ named: next, problems }: AuxiliaryFit, { named: best, problems: others }: AuxiliaryFit): boolean {
  if (!next || !best) return next !== undefined;
  const [isImproper, wasImproper] = [problems, others].map((list) => list.some(({ code }) => code === 'heywood'));
  if (isImproper !== wasImproper) return !isImproper;
  const [a, b] = [next.solution.discrepancy, best.solution.discrepancy];
  return a < b - sameMinimum * (1 + Math.abs(b));
}

/**
 * Fits a model beside the measurement model. Its problems are no more than warnings; notes about the answers were given
 * with the measurement model.
 * @param others the same model with other starts: of the minima the lowest without negative variances is taken, else the lowest
 */
export function fitAuxiliary(
  name: AuxiliaryModel,
  spec: ModelSpec,
  input: AuxiliaryInput,
  others: readonly ModelSpec[] = [],
): AuxiliaryFit {
  return others.reduce<AuxiliaryFit>(
    (best, other) => {
      const next = fitOnce(name, other, input);
      return isBetter(next, best) ? next : best;
    },
    fitOnce(name, spec, input),
  );
}

/** Difference in chi-square of two nested models. */
export interface ModelDifference {
  readonly chisqDiff?: number;
  readonly dfDiff: number;
  readonly pvalue?: number;
}

/** The test of the difference, as the estimator's own test is corrected; models with equal df have none. */
export function differenceBetween(
  a: NamedFit,
  b: NamedFit,
): { readonly difference: ModelDifference; readonly problems: readonly Problem[] } {
  const { chisqDiff, dfDiff, pvalue, problems } = compareFits(a, b);
  const difference = {
    dfDiff,
    ...(chisqDiff === undefined ? {} : { chisqDiff }),
    ...(pvalue === undefined ? {} : { pvalue }),
  };
  return { difference, problems: problems.filter(({ code }) => code !== 'comparison-same-df').map(asWarning) };
}
