/** `pathloom compare-groups --data FILE --by COL`: differences between groups, agreement inside them. */
import { compareGroups } from '../../../shared/engine/group-tests/compare-groups.ts';
import { constructBlocks } from '../../../shared/engine/model/constructs.ts';
import { createTranslate, type Translate } from '../../../shared/language/translate.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { Command, ExitStatus, Terminal } from '../command.ts';
import { groupsJson } from './groups-json.ts';
import { parseGroups, type GroupsRequest } from './groups-options.ts';
import { printGroups } from './print-groups.ts';
import { failedAnswer, giveAnswer, type SurveyAnswer } from './survey-answer.ts';
import { chooseGroups } from '../../../shared/survey/choose-groups.ts';
import { fileRows } from '../../../shared/survey/survey-input.ts';
import { readSurvey } from './survey-data.ts';

async function compare(request: GroupsRequest, terminal: Terminal, translate: Translate): Promise<SurveyAnswer> {
  const survey = await readSurvey(request, request.constructs, terminal, translate, request.by);
  if (!survey.ok) return failedAnswer(survey.problems, request.settings);
  const { dataset, dataHash, model, proposals, suspected } = survey.value;
  const head = { settings: request.settings, dataHash, proposals, nRows: fileRows(dataset) };
  const failed = (problems: readonly Problem[]): SurveyAnswer => {
    return { ...failedAnswer([...survey.problems, ...problems], request.settings), ...head };
  };
  const input = chooseGroups(dataset, model ? constructBlocks(model.spec) : [], request.by, request);
  if (!input.ok) return failed(input.problems);
  const { outcomes, constructs } = input.value;
  const analysed = [...outcomes, ...constructs.flatMap(({ items }) => items)].map(({ name }) => name);
  const { comparison, problems } = compareGroups(input.value);
  if (problems.some(({ severity }) => severity === 'error')) return failed(problems);
  return {
    status: 'done',
    ...head,
    problems: [...survey.problems, ...suspected(analysed), ...problems],
    n: comparison.n,
    analysed: [...analysed, ...request.categories, request.by],
    body: groupsJson(request.by, comparison, request.wantsAgreement),
    text: printGroups(request.by, comparison, head.nRows, request.level, translate),
  };
}

async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const translate = createTranslate(terminal.language);
  const request = parseGroups(args, translate);
  return giveAnswer(await compare(request, terminal, translate), request, terminal, translate);
}

export const groupsCommand: Command = { run };
