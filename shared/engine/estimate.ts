/** The door of the engine: model and data in, Fit out. */
import { failure, problem, success, type Outcome, type Problem } from '../problem.ts';
import type { EstimationSettings, Fit } from './fit.ts';
import { solveMoments, withProblems, type FitControl } from './sem/fit-moments.ts';
import { assembleFit } from './sem/inference/assemble-fit.ts';
import type { Solution } from './sem/inference/solution.ts';
import { fitLms } from './lms/fit-lms.ts';
import { findInteractions, latentProducts } from './products/interaction.ts';
import type { ModelSpec } from './model/model-spec.ts';
import { checkModel, type CheckedModel } from './model/check-model.ts';
import { arrangeGroups } from './model/join-blocks.ts';
import { needsMeans } from './model/parameter-table.ts';
import { plainFacts } from './model/parameter-row.ts';
import { checkColumns } from './sample/check-moments.ts';
import { createMoments } from './sample/create-moments.ts';
import { labelsOfValues } from './sample/labels-of-values.ts';
import type { SampleMoments } from './sample/sample-moments.ts';
import { prepareFit, type FitInput, type PreparedFit } from './prepare-fit.ts';
import { compileModel, type PreparedModel } from './model/prepare-model.ts';
import { familyOfProducts, methodFamilies, type MethodFamilyId } from './settings/method-families.ts';
import { resolveSettings, usesIncompleteCases } from './settings/resolve-settings.ts';

export { fitMoments, type FitControl } from './sem/fit-moments.ts';
export { prepareModel, type PreparedModel } from './model/prepare-model.ts';
export { prepareFit, type FitInput, type PreparedFit } from './prepare-fit.ts';
export { prepareMoments } from './sample/prepare-moments.ts';
export { parseSyntax } from './model/parse-syntax.ts';
export { printSyntax } from './model/print-syntax.ts';

/**
 * Estimates a model on a data set.
 * Returns a Fit whose `status` tells whether there are estimates; every expected failure is among its problems.
 * Moments of the same columns of the same data set are computed once.
 */
export function fitModel(input: FitInput, control: FitControl = {}): Fit {
  return fitters[methodFamilyOf(input)](input, control);
}

const fitters: Readonly<Record<MethodFamilyId, (input: FitInput, control: FitControl) => Fit>> = {
  covariance: (input, control) => toFit(solveModel(input, control)),
  lms: fitLms,
};

/** The family that estimates a model: that of the settings where it has products of latent variables. */
export function methodFamilyOf(input: EstimationInput): MethodFamilyId {
  const family = familyOfProducts(input.settings);
  if (family === 'covariance' || !('dataset' in input) || input.dataset.rows === 0) return 'covariance';
  const found = findInteractions(input.spec, input.dataset);
  return found.ok && latentProducts(found.value).length > 0 ? family : 'covariance';
}

/** Whether there is a solution in moments, which tests, comparisons, scores and a bootstrap start from. */
export function hasMoments(input: EstimationInput): boolean {
  return methodFamilies[methodFamilyOf(input)].hasMoments;
}

/** A minimum, and the data it belongs to. */
export interface SolvedFit {
  readonly ready: PreparedFit;
  readonly solution: Solution;
}

/** The minimum behind `fitModel` with what it was made from. Fails as estimation does. */
export function solveFit(input: FitInput, control: FitControl = {}): Outcome<SolvedFit> {
  const ready = prepareFit(input);
  if (!ready.ok) return ready;
  const { prepared, moments, dataset } = ready.value;
  const solved = solveReady(prepared, moments, ready.problems, control, dataset.hash);
  if (!solved.ok) return solved;
  const groupLabels = labelsOfValues(dataset, input.settings.group);
  const solution = groupLabels ? { ...solved.value, groupLabels } : solved.value;
  return success({ ready: ready.value, solution }, solved.problems);
}

/** The minimum behind `fitModel`: what tests, comparisons and scores start from. Fails as estimation does. */
export function solveModel(input: FitInput, control: FitControl = {}): Outcome<Solution> {
  return solutionOf(solveFit(input, control));
}

/** The minimum alone, without what it was made from. Fails as the estimation has failed. */
export function solutionOf(solved: Outcome<Pick<SolvedFit, 'solution'>>): Outcome<Solution> {
  return solved.ok ? success(solved.value.solution, solved.problems) : solved;
}

/** A solution as a Fit, with the problems noted on the way. */
export function toFit(outcome: Outcome<Solution>): Fit {
  if (!outcome.ok) return { status: 'failed', problems: outcome.problems };
  return withProblems(assembleFit(outcome.value), outcome.problems);
}

function solveReady(
  prepared: PreparedModel,
  moments: readonly SampleMoments[],
  noted: readonly Problem[],
  control: FitControl,
  data?: string,
): Outcome<Solution> {
  const solution = solveMoments(prepared, moments, control);
  if ('code' in solution) return failure(solution);
  return success(data === undefined ? solution : { ...solution, data }, noted);
}

/** Sample covariance matrices given in place of data, one a group. */
export interface CovarianceInput {
  readonly names: readonly string[];
  readonly groups: readonly CovarianceGroup[];
}

export interface CovarianceGroup {
  /** '' for a single group. */
  readonly label: string;
  /** Row-major; divisor N - 1. */
  readonly cov: Float64Array;
  readonly mean?: Float64Array;
  readonly n: number;
}

export interface CovarianceFitInput {
  readonly spec: ModelSpec;
  readonly covariance: CovarianceInput;
  readonly settings: EstimationSettings;
}

/** A model with data, or with covariance matrices in their place. */
export type EstimationInput = FitInput | CovarianceFitInput;

/** The minimum behind `fitModel` or `fitCovariance`. */
export function solveInput(input: EstimationInput, control: FitControl = {}): Outcome<Solution> {
  return 'covariance' in input ? solveCovariance(input, control) : solveModel(input, control);
}

/** Estimates a model from covariance matrices (divisor N - 1) and numbers of cases. */
export function fitCovariance(input: CovarianceFitInput, control: FitControl = {}): Fit {
  return toFit(solveCovariance(input, control));
}

/** The minimum behind `fitCovariance`. Fails as estimation does, and with estimator-unsuitable where answers are needed. */
export function solveCovariance(input: CovarianceFitInput, control: FitControl = {}): Outcome<Solution> {
  const { spec, covariance } = input;
  // Nothing is missing in a covariance matrix.
  const settings = usesIncompleteCases(input.settings)
    ? ({ ...input.settings, missing: 'listwise', meanstructure: true } as const)
    : input.settings;
  const checked = checkModel(spec, covariance.names, settings);
  if (!checked.ok) return checked;
  const unanswered = needsAnswers(settings);
  if (unanswered.length > 0) return failure(...unanswered);
  const isWithoutMeans = covariance.groups.some((group) => !group.mean);
  const facts = { ...plainFacts, groupCount: covariance.groups.length, isWithoutMeans };
  if (isWithoutMeans && needsMeans(spec, settings, facts)) return failure(problem('means-missing'));
  const groups = covariance.groups.map((group) => selectMoments(checked.value, covariance.names, group, settings));
  const problems = groups.flatMap((group) => (group.ok ? [] : group.problems));
  const arranged = arrangeGroups(
    checked.value.spec,
    covariance.groups.map(({ label }) => label),
  );
  if (!arranged.ok) problems.push(...arranged.problems);
  if (!arranged.ok || problems.length > 0) return failure(...problems);
  const moments = groups.flatMap((group) => (group.ok ? [group.value] : []));
  const prepared = compileModel({ ...checked.value, spec: arranged.value }, settings, facts);
  if (!prepared.ok) return prepared;
  return solveReady(prepared.value, moments, [...checked.problems, ...prepared.problems], control);
}

/** Robust errors and corrected tests are made from the answers of each case. */
function needsAnswers(settings: EstimationSettings): Problem[] {
  const { estimator } = settings;
  const { se, test } = resolveSettings(settings);
  const isOwn = settings.se === 'default' && settings.test === 'default';
  const wanted = [
    { context: 'raw-se', name: se, isRobust: se.startsWith('robust') },
    { context: 'raw-test', name: test, isRobust: test !== 'standard' },
  ].filter(({ isRobust }) => isRobust);
  if (isOwn && wanted.length > 0) return [problem('estimator-unsuitable', { values: { estimator, context: 'raw' } })];
  return wanted.map(({ context, name }) => problem('estimator-unsuitable', { values: { estimator, name, context } }));
}

function selectMoments(
  { variables }: CheckedModel,
  names: readonly string[],
  { label, cov: given, mean: means, n }: CovarianceGroup,
  settings: EstimationSettings,
): Outcome<SampleMoments> {
  const wanted = variables.observed;
  const placeOf = new Map(names.map((name, i) => [name, i]));
  const places = wanted.map((name) => placeOf.get(name) ?? -1);
  const mean = Float64Array.from(places, (i) => means?.[i] ?? 0);
  const spread = Float64Array.from(places, (i) => Math.sqrt(given[i * names.length + i]!));
  const problems = checkColumns(wanted, n, { spread, size: mean.map((x, i) => Math.max(Math.abs(x), spread[i]!)) });
  if (problems.length > 0) return failure(...problems);
  const p = wanted.length;
  const cov = new Float64Array(p * p);
  places.forEach((i, a) => places.forEach((j, b) => (cov[a * p + b] = (given[i * names.length + j]! * (n - 1)) / n)));
  const raw = { label, n, nRows: n, mean, cov, hasMeans: means !== undefined };
  return createMoments(wanted, raw, resolveSettings(settings).likelihood);
}
