/** `pathloom power [MODEL] --method METHOD`: power and sample size. */
import { degreesOfFreedomOf } from '../../../shared/engine/power/model-df.ts';
import { testParameters } from '../../../shared/engine/power/satorra-saris.ts';
import { summarisePower, type SimulatedRow } from '../../../shared/engine/power/summarise-power.ts';
import { createTranslate, type Translate } from '../../../shared/language/translate.ts';
import { levelLine } from '../../../shared/results/measure-parts.ts';
import { problem, type Problem } from '../../../shared/problem.ts';
import { resultPower, resultSimulatedPower } from '../../../shared/results/result-power.ts';
import {
  followedRows,
  rmseaCurve,
  satorraSarisCurve,
  smallestOfGrid,
  type PowerCurve,
} from '../../../shared/survey/power-answers.ts';
import { findParameter } from '../../../shared/survey/power-population.ts';
import type { NamedParameter } from '../../../shared/survey/settings.ts';
import { usage, type Command, type ExitStatus, type Terminal } from '../command.ts';
import type { JsonObject } from '../fit-json.ts';
import { readTruth, readTested, type Truth } from './power-input.ts';
import { parsePowerArguments, powerSettings, type PowerRequest, type TestedParameter } from './power-options.ts';
import { runPowerStudy } from './power-threads.ts';
import { failedAnswer, giveAnswer, type SurveyAnswer } from './survey-answer.ts';

/** The answer of a method with a formula: points, the smallest sample, or that there is none. */
function curveAnswer(
  request: PowerRequest,
  { points, smallest: n }: PowerCurve,
  facts: { readonly body: JsonObject; readonly problems: readonly Problem[] },
  translate: Translate,
): Omit<SurveyAnswer, 'settings'> {
  const { method, alpha, target, tests } = request;
  const minimum = n === undefined ? {} : { minimumN: { target, n } };
  const told = {
    variables: [...new Set(tests.flatMap(({ lhs, rhs }) => [lhs, rhs]))],
    quoted: tests.map(({ text }) => text),
    values: { target },
  };
  const unreachable = n === undefined ? [problem('power-unreachable', told)] : [];
  const lines = n === undefined ? [] : [translate('cli.power.minimum', { target, n })];
  return {
    status: n === undefined ? 'failed' : 'done',
    problems: [...facts.problems, ...unreachable],
    body: { method, alpha, ...facts.body, points, ...minimum },
    text: [
      translate('cli.power.title', { method, alpha }),
      ...(points.length > 0 ? [resultPower(points, translate)] : []),
      ...lines,
    ],
  };
}

async function rmseaAnswer(
  request: PowerRequest,
  terminal: Terminal,
  translate: Translate,
): Promise<Omit<SurveyAnswer, 'settings'>> {
  const { rmsea0, rmseaA, alpha } = request;
  let { df } = request;
  let problems: readonly Problem[] = [];
  if (df === undefined) {
    const tested = await readTested(request, terminal);
    const counted = tested.ok ? degreesOfFreedomOf(tested.value.spec, tested.value.settings) : tested;
    if (!counted.ok) return failedAnswer(counted.problems, {});
    df = counted.value;
    problems = [...tested.problems, ...counted.problems];
  }
  const curve = rmseaCurve({ df, alpha, rmsea0, rmseaA }, request);
  return curveAnswer(request, curve, { body: { df, rmsea0, rmseaA }, problems }, translate);
}

/** The tested parameters as the model has them. Throws UsageError where it has no such. */
function findTests({ tests }: PowerRequest, rows: readonly NamedParameter[], translate: Translate): TestedParameter[] {
  return tests.map((test) => {
    const found = findParameter(rows, test);
    if (found) return { ...test, lhs: found.lhs, rhs: found.rhs };
    const own = rows.filter(({ op }) => op === '~' || op === ':=');
    const allowed = own.map(({ lhs, op, rhs }) => (op === ':=' ? lhs : `${lhs}~${rhs}`)).join(', ');
    throw usage(translate, 'cli.value-invalid', { value: test.text, option: '--test', allowed });
  });
}

function satorraSarisAnswer(request: PowerRequest, truth: Truth, translate: Translate): Omit<SurveyAnswer, 'settings'> {
  const { alpha } = request;
  const free = truth.rows.filter(({ op }) => op !== ':=');
  const tests = findTests(request, free, translate);
  const tested = testParameters(truth.spec, truth.population, tests, truth.settings);
  if (!tested.ok) return failedAnswer([...truth.problems, ...tested.problems], {});
  const { df, fmin } = tested.value;
  const facts = {
    body: { test: { parameters: tests.map(({ text }) => text), df }, fmin },
    problems: truth.problems,
  };
  return curveAnswer(request, satorraSarisCurve(tested.value, alpha, request), facts, translate);
}

/** Expressions are written without blanks, as lavaan does. */
function rowJson({ powerInterval, ...row }: SimulatedRow): JsonObject {
  const rhs = row.op === ':=' ? row.rhs.replace(/\s+/g, '') : row.rhs;
  return { ...row, rhs, 'power.ci.lower': powerInterval[0], 'power.ci.upper': powerInterval[1] };
}

async function monteCarloAnswer(
  request: PowerRequest,
  truth: Truth,
  translate: Translate,
): Promise<Omit<SurveyAnswer, 'settings'>> {
  const { method, alpha, level, target, replications, sizes, isEveryParameter, seed } = request;
  const tests = findTests(request, truth.rows, translate);
  const { spec, population } = truth;
  const study = { spec, population, settings: { ...truth.settings, seed }, sizes, replications };
  const run = await runPowerStudy(study, request.workers);
  if (!run.ok) return failedAnswer([...truth.problems, ...run.problems], {});
  const { tasks, store } = run.value;
  const all = summarisePower(tasks, store, study, { alpha, level });
  const points = isEveryParameter ? all : followedRows(all, tests);
  const n = smallestOfGrid(points, tests, target);
  const lost = points.filter(({ converged }) => converged === 0);
  const doubts = lost.length > 0 ? [problem('not-converged', { values: { iterations: replications } })] : [];
  const text = [
    translate('cli.power.title', { method, alpha }),
    levelLine(level, translate),
    ...points.map((point) => resultSimulatedPower(point, translate)),
    ...(n === undefined ? [] : [translate('cli.power.minimum', { target, n })]),
  ];
  return {
    status: lost.length > 0 ? 'not-converged' : 'done',
    problems: [...truth.problems, ...doubts],
    body: {
      method,
      alpha,
      ...(tests.length > 0 ? { test: { parameters: tests.map((test) => test.text) } } : {}),
      replications,
      points: points.map(({ rows, ...point }) => ({ ...point, parameters: rows.map(rowJson) })),
      ...(n === undefined ? {} : { minimumN: { target, n } }),
    },
    text,
  };
}

async function answer(
  request: PowerRequest,
  terminal: Terminal,
  translate: Translate,
): Promise<Omit<SurveyAnswer, 'settings'>> {
  if (request.method === 'rmsea') return rmseaAnswer(request, terminal, translate);
  const truth = await readTruth(request, terminal, translate);
  if (!truth.ok) return failedAnswer(truth.problems, {});
  const { nRows, n, dataHash } = truth.value;
  const head = dataHash === undefined ? {} : { nRows, n, dataHash };
  const found =
    request.method === 'satorra-saris'
      ? satorraSarisAnswer(request, truth.value, translate)
      : await monteCarloAnswer(request, truth.value, translate);
  return { ...head, ...found } as Omit<SurveyAnswer, 'settings'>;
}

async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const translate = createTranslate(terminal.language);
  const request = parsePowerArguments(args, translate);
  const found = await answer(request, terminal, translate);
  return giveAnswer({ ...found, settings: powerSettings(request) }, request, terminal, translate);
}

export const powerCommand: Command = { run };
