/** What power is computed for: the model, and the truth it is held against. */
import { resolve } from 'node:path';
import { populationOf, type Population } from '../../../shared/engine/power/population.ts';
import type { Translate } from '../../../shared/language/translate.ts';
import { failure, success, type Outcome, type Problem } from '../../../shared/problem.ts';
import {
  estimatedParameters,
  populationFromData,
  powerModelSettings,
  withoutProducts,
} from '../../../shared/survey/power-population.ts';
import type { NamedParameter } from '../../../shared/survey/settings.ts';
import { fileRows, type SurveyModel } from '../../../shared/survey/survey-input.ts';
import type { Terminal } from '../command.ts';
import { readModel } from '../read-inputs.ts';
import type { PowerRequest } from './power-options.ts';
import { readSurvey } from './survey-data.ts';

export interface Truth extends SurveyModel {
  readonly population: Population;
  /** What the model estimates. */
  readonly rows: readonly NamedParameter[];
  readonly problems: readonly Problem[];
  /** Of data that the truth was taken from. */
  readonly nRows?: number;
  readonly n?: number;
  readonly dataHash?: string;
}

/** MODEL. Fails as reading it does. */
export async function readTested({ model }: PowerRequest, { folder }: Terminal): Promise<Outcome<SurveyModel>> {
  const read = await readModel(resolve(folder, model ?? ''));
  if (!read.ok) return read;
  const { spec, settings } = read.value;
  const own = withoutProducts({ spec, settings: powerModelSettings(settings) }, []);
  return own.ok ? success(own.value, [...read.problems, ...own.problems]) : own;
}

async function fromFile(file: string, { folder }: Terminal): Promise<Outcome<Population>> {
  const read = await readModel(resolve(folder, file));
  return read.ok ? populationOf(read.value.spec) : read;
}

/** The moments that the model fitted to the data implies, as the truth. */
async function fromData(
  request: PowerRequest,
  tested: SurveyModel,
  terminal: Terminal,
  translate: Translate,
): Promise<Outcome<Pick<Truth, 'population' | 'nRows' | 'n' | 'dataHash'>>> {
  const survey = await readSurvey(request, request.model, terminal, translate);
  if (!survey.ok) return survey;
  const { dataset, dataHash } = survey.value;
  const fitted = populationFromData(tested, dataset);
  if (!fitted.ok) return failure(...survey.problems, ...fitted.problems);
  return success({ ...fitted.value, nRows: fileRows(dataset), dataHash }, [...survey.problems, ...fitted.problems]);
}

/** Model and truth. Fails as reading and estimation do, and as `populationOf` does. */
export async function readTruth(
  request: PowerRequest,
  terminal: Terminal,
  translate: Translate,
): Promise<Outcome<Truth>> {
  const tested = await readTested(request, terminal);
  if (!tested.ok) return tested;
  const rows = estimatedParameters(tested.value);
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
  // Reading the data has read the model again, with its problems.
  const left = tested.problems.filter(({ code }) => code === 'products-left-out');
  return success({ ...own, ...found.value, problems: [...left, ...found.problems] });
}
