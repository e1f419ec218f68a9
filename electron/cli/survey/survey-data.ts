/** The answers that a survey command works on, and the constructs of its model. */
import { resolve } from 'node:path';
import type { Dataset } from '../../../shared/dataset.ts';
import type { ImportedData } from '../../../shared/data/types.ts';
import type { Translate } from '../../../shared/language/translate.ts';
import { failure, problem, success, type Outcome, type Problem } from '../../../shared/problem.ts';
import { usage, type Terminal } from '../command.ts';
import { proposalsFor, noProposals, type FoundProposals } from '../proposals.ts';
import { prepareData, readData, readModel, type ModelInput } from '../read-inputs.ts';
import { suspectedCodes } from '../suspected-codes.ts';
import type { SurveyRequest } from './survey-options.ts';

export interface SurveyInput {
  /** After the steps of a project, and of proposals that were accepted. */
  readonly dataset: Dataset;
  readonly dataHash: string;
  readonly model: ModelInput | undefined;
  readonly proposals: FoundProposals;
  /** Of columns with these names: missing-codes-suspected. */
  readonly suspected: (names: readonly string[]) => readonly Problem[];
}

/**
 * Lines of delimiters alone as the rows without an answer that they are in a survey: a screening counts them, and rows
 * below them keep their numbers.
 */
function withEmptyRows(data: ImportedData): ImportedData {
  const { dataset, emptyBefore = [], lines } = data;
  if (emptyBefore.length === 0) return data;
  const sources: number[] = [];
  for (let row = 0, next = 0; row < dataset.rows; row++) {
    for (; emptyBefore[next] === row; next++) sources.push(-1);
    sources.push(row);
  }
  const columns = dataset.columns.map((column) => {
    return { ...column, values: Float64Array.from(sources, (row) => (row < 0 ? NaN : column.values[row]!)) };
  });
  const placed = lines ? { lines: sources.map((row) => (row < 0 ? 0 : lines[row]!)) } : {};
  return { ...data, dataset: { ...dataset, rows: sources.length, columns }, ...placed };
}

function prepared(data: ImportedData, model: ModelInput | undefined, request: SurveyRequest, by: string) {
  const own = prepareData(data, model?.steps ?? []);
  if (!own.ok) return own;
  const proposals = request.data === undefined ? noProposals : proposalsFor(own.value, request.proposals, by);
  const believed = prepareData(own.value, proposals.steps);
  return believed.ok ? success({ dataset: believed.value.dataset, proposals }, believed.problems) : believed;
}

/**
 * Reads what a survey command names: MODEL where there is one, then the data (a project has its own). Throws UsageError.
 * @param by column of groups, whose values keep the names that they have
 */
export async function readSurvey(
  request: SurveyRequest,
  modelFile: string | undefined,
  { folder }: Terminal,
  translate: Translate,
  by = '',
): Promise<Outcome<SurveyInput>> {
  const model = modelFile === undefined ? undefined : await readModel(resolve(folder, modelFile));
  if (model && !model.ok) return model;
  const own = model?.value.data;
  if (request.data === undefined && !own) throw usage(translate, 'cli.survey.data-missing');
  const imported =
    request.data === undefined ? undefined : await readData(resolve(folder, request.data), request.choices);
  if (imported && !imported.ok) return imported;
  const data = imported ? withEmptyRows(imported.value) : own;
  if (!data) return failure(problem('no-data'));
  const ready = prepared(data, model?.value, request, by);
  if (!ready.ok) return ready;
  const { dataset, proposals } = ready.value;
  const steps = [...(model?.value.steps ?? []), ...proposals.steps];
  const isDetected = imported !== undefined && request.choices.missingCodes === undefined;
  const input = {
    dataset,
    dataHash: data.provenance.hash,
    model: model?.value,
    proposals,
    suspected: (names: readonly string[]) => (isDetected ? suspectedCodes(data, new Set(names), steps) : []),
  };
  return success(input, [...(imported?.problems ?? []), ...(model?.problems ?? []), ...ready.problems]);
}
