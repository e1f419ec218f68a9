/** What power is computed for: the model, and the truth it is held against. */
import { resolve } from 'node:path';
import { solveModel } from '../../../shared/engine/estimate.ts';
import type { ModelSpec } from '../../../shared/engine/model/model-spec.ts';
import { prepareWithoutData } from '../../../shared/engine/power/model-df.ts';
import { populationOf, type Population } from '../../../shared/engine/power/population.ts';
import { defaultSettings, type EstimationSettings } from '../../../shared/engine/settings/settings.ts';
import type { Translate } from '../../../shared/language/translate.ts';
import { failure, problem, success, type Outcome, type Problem } from '../../../shared/problem.ts';
import type { Terminal } from '../command.ts';
import { readModel } from '../read-inputs.ts';
import type { PowerRequest } from './power-options.ts';
import { fileRows, readSurvey } from './survey-data.ts';

export interface TestedModel {
  readonly spec: ModelSpec;
  readonly settings: EstimationSettings;
}

export interface Truth extends TestedModel {
  readonly population: Population;
  /** What the model estimates. */
  readonly rows: readonly { readonly lhs: string; readonly op: string; readonly rhs: string }[];
  readonly problems: readonly Problem[];
  /** Of data that the truth was taken from. */
  readonly nRows?: number;
  readonly n?: number;
  readonly dataHash?: string;
}

/** Maximum likelihood of complete cases; covariates are random, as they are drawn. */
function settingsOf(own: Partial<EstimationSettings>): EstimationSettings {
  const { stdLv, effectCoding, orthogonal, defaults } = { ...defaultSettings, ...own };
  return { ...defaultSettings, stdLv, effectCoding, orthogonal, defaults, fixedX: false };
}

/** MODEL. Fails as reading it does. */
export async function readTested({ model }: PowerRequest, { folder }: Terminal): Promise<Outcome<TestedModel>> {
  const read = await readModel(resolve(folder, model ?? ''));
  if (!read.ok) return read;
  const { spec, settings } = read.value;
  return success({ spec, settings: settingsOf(settings) }, read.problems);
}

/** The parameters and defined quantities that the model estimates. */
function estimatedRows({ spec, settings }: TestedModel): Outcome<Truth['rows']> {
  const prepared = prepareWithoutData(spec, settings);
  if (!prepared.ok) return prepared;
  const free = prepared.value.table.rows.filter(({ parameter }) => parameter >= 0);
  const defined = prepared.value.spec.definitions.map(({ name, expression }) => {
    return { lhs: name, op: ':=', rhs: expression };
  });
  return success([...free, ...defined]);
}

async function fromFile(file: string, { folder }: Terminal): Promise<Outcome<Population>> {
  const read = await readModel(resolve(folder, file));
  return read.ok ? populationOf(read.value.spec) : read;
}

/** The moments that the model fitted to the data implies, as the truth. */
async function fromData(
  request: PowerRequest,
  { spec, settings }: TestedModel,
  terminal: Terminal,
  translate: Translate,
): Promise<Outcome<Pick<Truth, 'population' | 'nRows' | 'n' | 'dataHash'>>> {
  const survey = await readSurvey(request, request.model, terminal, translate);
  if (!survey.ok) return survey;
  const { dataset, dataHash } = survey.value;
  const solved = solveModel({ spec, dataset, settings });
  if (!solved.ok) return failure(...survey.problems, ...solved.problems);
  const { objective, groups, prepared, isConverged, iterations } = solved.value;
  if (!isConverged) return failure(problem('not-converged', { values: { iterations } }));
  const kernel = objective.kernels[0]!;
  const mean = prepared.table.hasMeans ? { mean: kernel.mu.slice() } : {};
  const population = { names: prepared.table.observed, cov: kernel.sigma.slice(), ...mean };
  const facts = { population, nRows: fileRows(dataset), n: groups[0]!.moments.n, dataHash };
  return success(facts, [...survey.problems, ...solved.problems]);
}

/** Model and truth. Fails as reading and estimation do, and as `populationOf` does. */
export async function readTruth(
  request: PowerRequest,
  terminal: Terminal,
  translate: Translate,
): Promise<Outcome<Truth>> {
  const tested = await readTested(request, terminal);
  if (!tested.ok) return tested;
  const rows = estimatedRows(tested.value);
  if (!rows.ok) return rows;
  const own = { ...tested.value, rows: rows.value };
  if (request.population !== undefined) {
    const population = await fromFile(request.population, terminal);
    if (!population.ok) return population;
    const problems = [...tested.problems, ...population.problems];
    return success({ ...own, population: population.value, problems });
  }
  const found = await fromData(request, tested.value, terminal, translate);
  if (!found.ok) return found;
  return success({ ...own, ...found.value, problems: found.problems });
}
