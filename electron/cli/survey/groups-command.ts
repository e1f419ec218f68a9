/** `pathloom compare-groups --data FILE --by COL`: differences between groups, agreement inside them. */
import { constructBlocks, type Construct } from '../../../shared/engine/model/constructs.ts';
import type { Column, Dataset } from '../../../shared/dataset.ts';
import { compareGroups } from '../../../shared/engine/group-tests/compare-groups.ts';
import type { GroupsInput, Labelled } from '../../../shared/engine/group-tests/group-comparison.ts';
import { createTranslate, type Translate } from '../../../shared/language/translate.ts';
import { failure, problem, success, type Outcome, type Problem } from '../../../shared/problem.ts';
import type { Command, ExitStatus, Terminal } from '../command.ts';
import { groupsJson } from './groups-json.ts';
import { parseGroups, type GroupsRequest } from './groups-options.ts';
import { printGroups } from './print-groups.ts';
import { failedAnswer, giveAnswer, type SurveyAnswer } from './survey-answer.ts';
import { fileRows, readSurvey, unknownColumns } from './survey-data.ts';

/** By number where all of them are numbers, else by code point. */
function inOrder(labels: readonly string[]): readonly string[] {
  const numbers = labels.map(Number);
  if (labels.every((label, i) => label.trim() !== '' && !Number.isNaN(numbers[i])))
    return labels.toSorted((a, b) => Number(a) - Number(b));
  const points = new Map(labels.map((label) => [label, [...label].map((sign) => sign.codePointAt(0)!)]));
  return labels.toSorted((a, b) => {
    const [x, y] = [points.get(a)!, points.get(b)!];
    const at = x.findIndex((point, i) => point !== y[i]);
    return at < 0 ? x.length - y.length : x[at]! - (y[at] ?? -1);
  });
}

/** A column's values as texts. */
function labelled({ name, kind, values, categories }: Column): Labelled {
  const textOf = (value: number): string => (kind === 'text' ? (categories[value] ?? '') : String(value));
  const found = [...new Set(values)].filter((value) => !Number.isNaN(value));
  const labels = inOrder([...new Set(found.map(textOf))]);
  const place = new Map(labels.map((label, i) => [label, i]));
  const placeOf = new Map(found.map((value) => [value, place.get(textOf(value))!]));
  return { name, labels, of: Int32Array.from(values, (value) => placeOf.get(value) ?? -1) };
}

/** Fails with unknown-column, non-numeric-column, single-group. */
function chooseInput(
  { columns, rows }: Dataset,
  constructs: readonly Construct[],
  request: GroupsRequest,
): Outcome<GroupsInput> {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const latent = new Set(constructs.map(({ name }) => name));
  // Constructs of constructs have no answers of their own.
  const first = constructs.filter(({ items }) => !items.some((item) => latent.has(item) && !byName.has(item)));
  const numeric = [...request.outcomes, ...first.flatMap(({ items }) => items)];
  const problems: Problem[] = [...unknownColumns([request.by, ...numeric, ...request.categories], byName)];
  const find = (names: readonly string[]): Column[] => names.flatMap((name) => byName.get(name) ?? []);
  const texts = new Set(find(numeric).flatMap(({ kind, name }) => (kind === 'text' ? [name] : [])));
  if (texts.size > 0) problems.push(problem('non-numeric-column', { variables: [...texts] }));
  const [grouping] = find([request.by]);
  const by = grouping && labelled(grouping);
  if (by && by.labels.length < 2)
    problems.push(problem('single-group', { variables: [request.by], values: { count: by.labels.length } }));
  if (!by || problems.length > 0) return failure(...problems);
  return success({
    rows,
    by,
    outcomes: find(request.outcomes),
    constructs: first.map(({ name, items }) => ({ name, items: find(items) })),
    categories: find(request.categories).map(labelled),
    wantsAgreement: request.wantsAgreement,
    scale: request.scale,
    level: request.level,
  });
}

async function compare(request: GroupsRequest, terminal: Terminal, translate: Translate): Promise<SurveyAnswer> {
  const survey = await readSurvey(request, request.constructs, terminal, translate, request.by);
  if (!survey.ok) return failedAnswer(survey.problems, request.settings);
  const { dataset, dataHash, model, proposals, suspected } = survey.value;
  const head = { settings: request.settings, dataHash, proposals, nRows: fileRows(dataset) };
  const failed = (problems: readonly Problem[]): SurveyAnswer => {
    return { ...failedAnswer([...survey.problems, ...problems], request.settings), ...head };
  };
  const input = chooseInput(dataset, model ? constructBlocks(model.spec) : [], request);
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
    text: printGroups(request.by, comparison, head.nRows, translate),
  };
}

async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const translate = createTranslate(terminal.language);
  const request = parseGroups(args, translate);
  return giveAnswer(await compare(request, terminal, translate), request, terminal, translate);
}

export const groupsCommand: Command = { run };
