/** `pathloom screen --data FILE`: what the answers look like, and who answered carelessly. */
import { constructBlocks, type Construct } from '../../../shared/engine/model/constructs.ts';
import type { Column, Dataset } from '../../../shared/dataset.ts';
import { screenAnswers } from '../../../shared/engine/describe/screen-answers.ts';
import type { ScreenInput, TextAnswers } from '../../../shared/engine/describe/screening.ts';
import { createTranslate, type Translate } from '../../../shared/language/translate.ts';
import { asWarning, problem, type Problem } from '../../../shared/problem.ts';
import type { Command, ExitStatus, Terminal } from '../command.ts';
import { printScreening } from './print-screen.ts';
import { screenJson } from './screen-json.ts';
import { parseScreen, type ScreenRequest } from './screen-options.ts';
import { failedAnswer, giveAnswer, type SurveyAnswer } from './survey-answer.ts';
import { fileRows, rowNumbering, readSurvey, unknownColumns } from './survey-data.ts';

interface Chosen {
  readonly input: ScreenInput;
  readonly problems: readonly Problem[];
}

/** Which columns the options and the constructs name. */
function chooseInput({ columns, rows }: Dataset, constructs: readonly Construct[], request: ScreenRequest): Chosen {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const latent = new Set(constructs.map(({ name }) => name));
  const items = [...new Set(constructs.flatMap((one) => one.items))].filter(
    (name) => byName.has(name) || !latent.has(name),
  );
  const named = request.constructs === undefined ? request.columns : items;
  const asked = [
    ...(named ?? []),
    ...(request.carelessItems ?? []),
    ...(request.time === undefined ? [] : [request.time]),
  ];
  const find = (names: readonly string[]): Column[] => [...new Set(names)].flatMap((name) => byName.get(name) ?? []);
  const numbers = (found: readonly Column[]): Column[] => found.filter(({ kind }) => kind === 'numeric');
  const chosen = named ? find(named) : numbers(columns);
  const texts = find(asked).filter(({ kind }) => kind === 'text');
  const [time] = request.time === undefined ? [] : numbers(find([request.time]));
  const problems = [
    ...unknownColumns(asked, byName),
    ...(texts.length > 0 ? [problem('non-numeric-column', { variables: texts.map(({ name }) => name) })] : []),
  ];
  const scored = constructs.map((one) => ({
    name: one.name,
    items: numbers(find(one.items)),
    asked: one.items.length,
  }));
  const input = {
    rows,
    columns: numbers(chosen),
    texts: chosen.filter((column): column is Column & TextAnswers => column.kind === 'text'),
    constructs: scored.filter((one) => one.items.length === one.asked),
    carelessItems: request.carelessItems && numbers(find(request.carelessItems)),
    time,
  };
  // A bad column is said, and the others are screened.
  return { input, problems: problems.map(asWarning) };
}

async function screen(request: ScreenRequest, terminal: Terminal, translate: Translate): Promise<SurveyAnswer> {
  const survey = await readSurvey(request, request.constructs, terminal, translate);
  if (!survey.ok) return failedAnswer(survey.problems, request.settings);
  const { dataset, dataHash, model, proposals, suspected } = survey.value;
  const { input, problems } = chooseInput(dataset, model ? constructBlocks(model.spec) : [], request);
  const head = { settings: request.settings, dataHash, proposals, nRows: fileRows(dataset) };
  const earlier = [...survey.problems, ...problems];
  const analysed = [...input.columns, ...input.texts].map(({ name }) => name);
  if (analysed.length === 0) {
    const texts = dataset.columns.map(({ name }) => name);
    const errors = earlier.length > 0 ? earlier : [problem('non-numeric-column', { variables: texts })];
    return { ...failedAnswer(errors, request.settings), ...head };
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
