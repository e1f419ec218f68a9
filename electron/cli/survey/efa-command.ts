/** `pathloom efa --data FILE --items COLS`: exploratory factor analysis. */
import { constructBlocks } from '../../../shared/engine/model/constructs.ts';
import {
  canCarry,
  compareWithChance,
  describeItems,
  factorDf,
  solveFactors,
  type FactorSolution,
} from '../../../shared/engine/factors/analyse-factors.ts';
import { correlationFigures } from '../../../shared/engine/factors/correlation-figures.ts';
import { smallestUniqueness } from '../../../shared/engine/factors/extract-factors.ts';
import { correlateItems } from '../../../shared/engine/factors/item-correlations.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import type { Column, Dataset } from '../../../shared/dataset.ts';
import { failure, problem, success, type Outcome, type Problem } from '../../../shared/problem.ts';
import type { Command, ExitStatus, Terminal } from '../command.ts';
import type { EfaFindings } from '../../../shared/results/result-factors.ts';
import { efaJson, structureJson } from './efa-json.ts';
import { efaSettings, parseEfaArguments, type EfaRequest } from './efa-options.ts';
import { printEfa } from './print-efa.ts';
import { failedAnswer, giveAnswer, type SurveyAnswer } from './survey-answer.ts';
import { fileRows, readSurvey, unknownColumns } from './survey-data.ts';

/** Columns with these names, each once; without names every numeric one. Fails with unknown-column. */
function chooseItems({ columns }: Dataset, names: readonly string[] | undefined): Outcome<readonly Column[]> {
  if (!names) return success(columns.filter(({ kind }) => kind === 'numeric'));
  const byName = new Map(columns.map((column) => [column.name, column]));
  const unknown = unknownColumns(names, byName);
  if (unknown.length > 0) return failure(...unknown);
  return success([...new Set(names)].flatMap((name) => byName.get(name) ?? []));
}

/** How many factors the request comes to: at least one. */
function chooseNumber({ factors }: EfaRequest, { structure, parallel }: EfaFindings): number {
  if (typeof factors === 'number') return factors;
  const { kaiser, map } = structure.suggested;
  const suggested = factors === 'kaiser' ? kaiser : factors === 'map' ? map : (parallel?.suggested ?? 0);
  return Math.max(1, suggested);
}

/** What keeps a solution from being trusted. */
function checkFactors({ extracted, rotated }: FactorSolution, names: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  if (!extracted.isConverged) problems.push(problem('not-converged', { values: { iterations: extracted.iterations } }));
  if (extracted.atBound.length > 0) {
    const variables = extracted.atBound.map((i) => names[i]!);
    problems.push(problem('heywood', { variables, values: { context: 'uniqueness', bound: smallestUniqueness } }));
  }
  if (!rotated.isConverged) problems.push(problem('rotation-not-converged'));
  return problems;
}

async function analyse(request: EfaRequest, terminal: Terminal): Promise<SurveyAnswer> {
  const translate = createTranslate(terminal.language);
  const settings = efaSettings(request);
  const input = await readSurvey(request, request.constructs, terminal, translate);
  if (!input.ok) return failedAnswer(input.problems, settings);
  const { dataset, dataHash, model, proposals, suspected } = input.value;
  const named = model ? [...new Set(constructBlocks(model.spec).flatMap(({ items }) => items))] : request.items;
  const columns = chooseItems(dataset, named);
  const head = { nRows: fileRows(dataset), settings, dataHash, proposals, analysed: named ?? [] };
  const failed = (problems: readonly Problem[], body: SurveyAnswer['body'] = {}): SurveyAnswer => ({
    ...failedAnswer([...input.problems, ...problems], settings),
    ...head,
    body,
  });
  if (!columns.ok) return failed(columns.problems);
  const names = columns.value.map(({ name }) => name);
  if (names.length === 0) return failed([problem('too-few-cases', { values: { n: 0, columns: 0, needed: 3 } })]);
  const correlated = correlateItems(columns.value, request.correlation, request.missing);
  if (!correlated.ok) return failed(correlated.problems);
  const { r, n, smallestN } = correlated.value;
  const figures = correlationFigures(r, names.length);
  if (!figures) {
    const values = { n, columns: names.length };
    return failed([problem('sample-covariance-not-positive-definite', { variables: names, values })]);
  }
  const items = { r, figures, n: smallestN };
  const { parallelModel, percentile, seed } = request;
  const chance =
    request.parallel === undefined
      ? undefined
      : compareWithChance(items, { replications: request.parallel, model: parallelModel, percentile, seed });
  const found: EfaFindings = { names, n, items, structure: describeItems(items), parallel: chance };
  const k = chooseNumber(request, found);
  if (!canCarry(names.length, k, request.extraction)) {
    const values = { factors: k, items: names.length, df: factorDf(names.length, k) };
    const told = k > names.length ? { ...values, context: 'items' } : values;
    return failed([problem('too-many-factors', { values: told })], structureJson(found, request));
  }
  const solution = solveFactors(items, k, request);
  const doubts = checkFactors(solution, names);
  return {
    ...head,
    status: solution.extracted.isConverged && solution.rotated.isConverged ? 'done' : 'not-converged',
    problems: [...input.problems, ...suspected(names), ...correlated.problems, ...doubts],
    n,
    isDoubtful: doubts.length > 0,
    body: efaJson(found, solution, request),
    text: printEfa(found, solution, request, translate),
  };
}

async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const translate = createTranslate(terminal.language);
  const request = parseEfaArguments(args, translate);
  return giveAnswer(await analyse(request, terminal), request, terminal, translate);
}

export const efaCommand: Command = { run };
