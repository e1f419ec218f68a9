/** `pathloom efa --data FILE --items COLS`: exploratory factor analysis. */
import { constructBlocks } from '../../../shared/engine/model/constructs.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import type { Column, Dataset } from '../../../shared/dataset.ts';
import { failure, success, type Outcome, type Problem } from '../../../shared/problem.ts';
import type { Command, ExitStatus, Terminal } from '../command.ts';
import { efaJson, structureJson } from './efa-json.ts';
import { efaSettings, parseEfaArguments, type EfaRequest } from './efa-options.ts';
import { printEfa } from './print-efa.ts';
import { failedAnswer, giveAnswer, type SurveyAnswer } from './survey-answer.ts';
import { analyseItems, doubtsOf } from '../../../shared/survey/run-factors.ts';
import { columnsByName, fileRows, findColumns, unknownColumns } from '../../../shared/survey/survey-input.ts';
import { readSurvey } from './survey-data.ts';

/** Columns with these names, each once; without names every numeric one. Fails with unknown-column. */
function chooseItems(dataset: Dataset, names: readonly string[] | undefined): Outcome<readonly Column[]> {
  if (!names) return success(dataset.columns.filter(({ kind }) => kind === 'numeric'));
  const known = columnsByName(dataset);
  const unknown = unknownColumns(names, known);
  return unknown.length > 0 ? failure(...unknown) : success(findColumns(names, known));
}

async function analyse(request: EfaRequest, terminal: Terminal): Promise<SurveyAnswer> {
  const translate = createTranslate(terminal.language);
  const settings = efaSettings(request);
  const input = await readSurvey(request, request.constructs, terminal, translate);
  if (!input.ok) return failedAnswer(input.problems, settings);
  const { dataset, dataHash, model, proposals, suspected } = input.value;
  const named = model ? [...new Set(constructBlocks(model.spec).flatMap(({ items }) => items))] : request.items;
  const head = { nRows: fileRows(dataset), settings, dataHash, proposals, analysed: named ?? [] };
  const failed = (problems: readonly Problem[], body: SurveyAnswer['body'] = {}): SurveyAnswer => ({
    ...failedAnswer([...input.problems, ...problems], settings),
    ...head,
    body,
  });
  const columns = chooseItems(dataset, named);
  const reply = columns.ok ? analyseItems(columns.value, request) : columns;
  if (!reply.ok) return failed(reply.problems);
  const { found, solution } = reply.value;
  if (!solution) return failed(reply.problems, structureJson(found, request));
  const { names, n } = found;
  return {
    ...head,
    status: solution.extracted.isConverged && solution.rotated.isConverged ? 'done' : 'not-converged',
    problems: [...input.problems, ...suspected(names), ...reply.problems],
    n,
    isDoubtful: doubtsOf(solution, names).length > 0,
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
