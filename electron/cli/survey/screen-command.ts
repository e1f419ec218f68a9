/** `pathloom screen --data FILE`: what the answers look like, and who answered carelessly. */
import { screenAnswers } from '../../../shared/engine/describe/screen-answers.ts';
import { constructBlocks } from '../../../shared/engine/model/constructs.ts';
import { createTranslate, type Translate } from '../../../shared/language/translate.ts';
import { asError, problem } from '../../../shared/problem.ts';
import type { Command, ExitStatus, Terminal } from '../command.ts';
import { printScreening } from './print-screen.ts';
import { screenJson } from './screen-json.ts';
import { parseScreen, type ScreenRequest } from './screen-options.ts';
import { failedAnswer, giveAnswer, type SurveyAnswer } from './survey-answer.ts';
import { chooseScreening, indicatorsOf } from '../../../shared/survey/choose-screening.ts';
import { fileRows, rowNumbering } from '../../../shared/survey/survey-input.ts';
import { readSurvey } from './survey-data.ts';

async function screen(request: ScreenRequest, terminal: Terminal, translate: Translate): Promise<SurveyAnswer> {
  const survey = await readSurvey(request, request.constructs, terminal, translate);
  if (!survey.ok) return failedAnswer(survey.problems, request.settings);
  const { dataset, dataHash, model, proposals, suspected } = survey.value;
  const constructs = model ? constructBlocks(model.spec) : [];
  const columns = request.constructs === undefined ? request.columns : indicatorsOf(dataset, constructs);
  const { input, problems } = chooseScreening(dataset, constructs, { ...request, columns });
  const head = { settings: request.settings, dataHash, proposals, nRows: fileRows(dataset) };
  const earlier = [...survey.problems, ...problems];
  const analysed = [...input.columns, ...input.texts].map(({ name }) => name);
  if (analysed.length === 0) {
    const texts = dataset.columns.map(({ name }) => name);
    // Nothing is left to go on with: what was a warning beside other columns is the failure.
    const errors = problems.length > 0 ? problems.map(asError) : [problem('non-numeric-column', { variables: texts })];
    return { ...failedAnswer([...survey.problems, ...errors], request.settings), ...head };
  }
  const { screening, problems: found } = screenAnswers(input, request.screen);
  const rowOf = rowNumbering(dataset);
  const names = input.columns.map(({ name }) => name);
  return {
    status: 'done',
    ...head,
    problems: [...earlier, ...suspected(analysed), ...found],
    n: screening.n,
    analysed,
    body: screenJson(screening, names, request.rows, request.screen.mahalanobisCut, rowOf),
    text: printScreening(screening, { ...head, rowOf }, translate),
  };
}

async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const translate = createTranslate(terminal.language);
  const request = parseScreen(args, translate);
  return giveAnswer(await screen(request, terminal, translate), request, terminal, translate);
}

export const screenCommand: Command = { run };
