/** Power of the drawn model: by formula at once, by simulation in portions. */
import { degreesOfFreedomOf } from '../engine/power/model-df.ts';
import type { PowerStudy } from '../engine/power/simulate-power.ts';
import type { Population } from '../engine/power/population.ts';
import { testParameters } from '../engine/power/satorra-saris.ts';
import type { SimulatedPoint } from '../engine/power/summarise-power.ts';
import { failure, problem, success, type Outcome, type Problem } from '../problem.ts';
import { followedRows, rmseaCurve, satorraSarisCurve, smallestOfGrid, type PowerCurve } from './power-answers.ts';
import {
  estimatedParameters,
  populationFromData,
  powerModelSettings,
  typedPopulation,
  withoutProducts,
} from './power-population.ts';
import type { NamedParameter, PowerSettings } from './settings.ts';
import type { SurveyInput, SurveyModel } from './survey-input.ts';

export interface TestedCurve extends PowerCurve {
  readonly tests: readonly NamedParameter[];
}

export type PowerReply =
  | ({ readonly method: 'rmsea'; readonly df: number; readonly target: number } & PowerCurve)
  | { readonly method: 'satorra-saris'; readonly target: number; readonly curves: readonly TestedCurve[] }
  | {
      readonly method: 'monte-carlo';
      readonly target: number;
      readonly replications: number;
      /** Replicates that are in: fewer while the simulation runs. */
      readonly done: number;
      readonly points: readonly SimulatedPoint[];
      readonly smallest?: number;
    };

function modelOf({ model, dataset }: SurveyInput): Outcome<SurveyModel> {
  if (!model) return failure(problem('survey-no-model'));
  const own = { spec: model.spec, settings: powerModelSettings(model.settings) };
  return withoutProducts(
    own,
    dataset.columns.map(({ name }) => name),
  );
}

function truthOf({ spec, settings }: SurveyModel, input: SurveyInput, asked: PowerSettings): Outcome<Population> {
  if (asked.population === 'typed') return typedPopulation(spec, asked.values);
  const fitted = populationFromData({ spec, settings }, input.dataset);
  return fitted.ok ? success(fitted.value.population, fitted.problems) : fitted;
}

function rmseaReply(input: SurveyInput, settings: PowerSettings): Outcome<PowerReply> {
  const { rmsea0, rmseaA, alpha, target } = settings;
  if (rmsea0 === rmseaA) return failure(problem('survey-nothing-chosen', { values: { context: 'rmsea' } }));
  let { df } = settings;
  const problems: Problem[] = [];
  if (df === null) {
    const model = modelOf(input);
    if (!model.ok) return model;
    const counted = degreesOfFreedomOf(model.value.spec, model.value.settings);
    if (!counted.ok) return counted;
    df = counted.value;
    problems.push(...model.problems, ...counted.problems);
  }
  const curve = rmseaCurve({ df, alpha, rmsea0, rmseaA }, settings);
  if (curve.smallest === undefined) problems.push(problem('power-unreachable', { values: { target } }));
  return success({ method: 'rmsea', df, target, ...curve }, problems);
}

/** A curve a path, or one of all parameters that were chosen. */
function satorraSarisReply(input: SurveyInput, settings: PowerSettings): Outcome<PowerReply> {
  const model = modelOf(input);
  if (!model.ok) return model;
  const { spec } = model.value;
  const rows = estimatedParameters(model.value);
  if (!rows.ok) return rows;
  const truth = truthOf(model.value, input, settings);
  if (!truth.ok) return truth;
  const paths = rows.value.filter(({ op }) => op === '~').map((path) => [path]);
  const asked = settings.tests.length > 0 ? [settings.tests] : paths;
  if (asked.length === 0) return failure(problem('survey-nothing-chosen', { values: { context: 'tests' } }));
  const problems: Problem[] = [...model.problems, ...truth.problems];
  const curves: TestedCurve[] = [];
  for (const tests of asked) {
    const tested = testParameters(spec, truth.value, tests, model.value.settings);
    if (!tested.ok) return tested;
    const curve = satorraSarisCurve(tested.value, settings.alpha, settings);
    const variables = tests.flatMap(({ lhs, rhs }) => [lhs, rhs]);
    if (curve.smallest === undefined)
      problems.push(problem('power-unreachable', { variables, values: { target: settings.target } }));
    curves.push({ tests, ...curve });
  }
  return success({ method: 'satorra-saris', target: settings.target, curves }, problems);
}

/** Of a method with a formula. Fails with survey-no-model, survey-nothing-chosen, and as the engine's power does. */
export function runPower(input: SurveyInput, settings: PowerSettings): Outcome<PowerReply> {
  if (settings.method === 'rmsea') return rmseaReply(input, settings);
  if (settings.method === 'satorra-saris') return satorraSarisReply(input, settings);
  // Simulations are run in portions by every worker.
  return failure(problem('request-invalid', { values: { where: 'power monte-carlo' } }));
}

/** What a simulation is made of. Fails with survey-no-model, survey-nothing-chosen, and as the truth does. */
export function powerStudyOf(input: SurveyInput, settings: PowerSettings): Outcome<PowerStudy> {
  if (settings.sizes.length === 0) return failure(problem('survey-nothing-chosen', { values: { context: 'sizes' } }));
  const model = modelOf(input);
  if (!model.ok) return model;
  const { spec } = model.value;
  const truth = truthOf(model.value, input, settings);
  if (!truth.ok) return truth;
  const study = {
    spec,
    population: truth.value,
    settings: { ...model.value.settings, seed: settings.seed },
    sizes: settings.sizes,
    replications: settings.replications,
  };
  return success(study, [...model.problems, ...truth.problems]);
}

/** What the replicates that are in come to; while others are still out, of those alone. */
export function simulatedReply(
  all: readonly SimulatedPoint[],
  settings: PowerSettings,
  done: number,
): Extract<PowerReply, { method: 'monte-carlo' }> {
  const { tests, target, replications } = settings;
  const points = followedRows(all, tests);
  const paths = points[0]?.rows.filter(({ op }) => op === '~') ?? [];
  const tested = tests.length > 0 ? tests : paths.map(({ lhs, rhs }) => ({ lhs, op: '~' as const, rhs }));
  const smallest = smallestOfGrid(points, tested, target);
  return {
    method: 'monte-carlo',
    target,
    replications,
    done,
    points,
    ...(smallest === undefined ? {} : { smallest }),
  };
}
