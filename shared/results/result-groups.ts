/** Differences between groups, counts by group, and agreement inside groups. */
import type { AgreementFigures, CategoryFigures, OutcomeFigures } from '../engine/group-tests/group-comparison.ts';
import { formatInteger } from '../language/format.ts';
import { rich, sentences } from '../language/rich-text.ts';
import { surveySources } from '../sources/survey-sources.ts';
import { waveLabels } from '../survey/choose-groups.ts';
import type { GroupsReply } from '../survey/run-groups.ts';
import { intervalCell, type ResultTable } from './element.ts';
import type { SurveyContext, SurveyWriting } from './survey-context.ts';
import { nameCell, numberOrNone, surveyTable, type SurveyCell } from './survey-table.ts';

/** `groupOf`: what a group is called, without it by its value. */
export type GroupWriting = SurveyWriting & { readonly groupOf?: (group: string) => string };

const same = (name: string): string => name;

/** One row a group of each outcome. */
export function resultGroupMeans(
  outcomes: readonly OutcomeFigures[],
  { translate, labelOf = same, groupOf = same }: GroupWriting,
): ResultTable {
  const rows = outcomes.flatMap(({ name, groups }) =>
    groups.map(({ group, n, mean, sd }) => [
      nameCell(labelOf(name)),
      nameCell(groupOf(group)),
      numberOrNone(n, 'integer'),
      numberOrNone(mean, 'z'),
      numberOrNone(sd, 'z'),
    ]),
  );
  const heads = (['outcome', 'group', 'n', 'mean', 'sd'] as const).map((id) => {
    return [id, translate(`cli.groups.column-${id}`)] as const;
  });
  return surveyTable('group-means', translate('cli.groups.means'), heads, rows, 2);
}

/** Name, statistic, degrees of freedom, p; effect and its interval. */
type Line = readonly [
  test: string,
  statistic: number,
  df: readonly number[],
  p: number,
  effect?: readonly [name: string, value: number, ci?: readonly [number, number]] | undefined,
];

/** With two groups t, Welch's t and U; with more F, Welch's F and H. */
function testsOf({ t, welchT, cohenD, mannWhitney, ...more }: OutcomeFigures): readonly Line[] {
  const { anova, welchAnova, kruskalWallis } = more;
  const two: Line[] = [];
  if (t) two.push(['t', t.t, [t.df], t.pvalue, cohenD && ['d', cohenD.est, cohenD.ci]]);
  if (welchT) two.push(['Welch t', welchT.t, [welchT.df], welchT.pvalue]);
  if (mannWhitney) two.push(['U', mannWhitney.u, [], mannWhitney.pvalue, ['r', mannWhitney.rankBiserial]]);
  if (two.length > 0) return two;
  const several: Line[] = [];
  if (anova) several.push(['F', anova.f, [anova.df1, anova.df2], anova.pvalue, ['η²', anova.eta2]]);
  if (welchAnova) several.push(['Welch F', welchAnova.f, [welchAnova.df1, welchAnova.df2], welchAnova.pvalue]);
  if (kruskalWallis) {
    const { chisq, df, pvalue, epsilon2 } = kruskalWallis;
    several.push(['H', chisq, [df], pvalue, ['ε²', epsilon2]]);
  }
  return several;
}

function testRow(name: string, [test, statistic, [df1, df2], p, effect]: Line): readonly SurveyCell[] {
  const [effectName, size, ci] = effect ?? [];
  return [
    nameCell(name),
    nameCell(test),
    nameCell(effectName ?? ''),
    numberOrNone(statistic, 'statistic'),
    numberOrNone(df1, 'df'),
    numberOrNone(df2, 'df'),
    numberOrNone(p, 'p'),
    numberOrNone(size, effectName === 'd' ? 'z' : 'coefficient'),
    ci && intervalCell(ci, 'z'),
  ];
}

export function resultGroupTests(
  outcomes: readonly OutcomeFigures[],
  { translate, labelOf = same }: GroupWriting,
): ResultTable {
  const ids = ['outcome', 'test', 'effect', 'statistic', 'df1', 'df2', 'p', 'size', 'interval'] as const;
  const rows = outcomes.flatMap((outcome) => testsOf(outcome).map((line) => testRow(labelOf(outcome.name), line)));
  const heads = ids.map((id) => [id, translate(`cli.groups.column-${id}`)] as const);
  return surveyTable('group-tests', translate('cli.groups.tests'), heads, rows, 3);
}

/** The column's values in rows, the groups in columns. */
export function resultCounts(
  { name, rows, cols, counts }: CategoryFigures,
  { labelOf = same, answerOf = (_, value) => String(value), groupOf = same }: Omit<GroupWriting, 'translate'> = {},
): ResultTable {
  const heads = [['value', labelOf(name)] as const, ...cols.map((col) => [`of ${col}`, groupOf(col)] as const)];
  const lines = rows.map((row, i) => [
    nameCell(answerOf(name, row)),
    ...counts[i]!.map((count) => numberOrNone(count, 'integer')),
  ]);
  return surveyTable(`counts-${name}`, labelOf(name), heads, lines);
}

export function resultAgreement(
  agreement: readonly AgreementFigures[],
  { translate, labelOf = same }: GroupWriting,
): ResultTable {
  const ids = ['construct', 'n', 'icc1', 'icc2', 'f', 'p', 'rwg-mean', 'rwg-median'] as const;
  const rows = agreement.map(({ construct, n, icc1, icc2, f, pvalue, rwg }) => [
    nameCell(labelOf(construct)),
    numberOrNone(n, 'integer'),
    numberOrNone(icc1, 'coefficient'),
    numberOrNone(icc2, 'coefficient'),
    numberOrNone(f, 'statistic'),
    numberOrNone(pvalue, 'p'),
    numberOrNone(rwg?.mean, 'coefficient'),
    numberOrNone(rwg?.median, 'coefficient'),
  ]);
  const heads = ids.map((id) => [id, translate(`cli.groups.column-${id}`)] as const);
  return surveyTable('agreement', translate('cli.groups.agreement'), heads, rows);
}

/** Chi-square tests of the counts. */
function resultIndependence(
  categories: readonly CategoryFigures[],
  { translate, labelOf }: SurveyContext,
): ResultTable {
  const ids = ['name', 'n', 'statistic', 'df', 'p', 'v', 'expected', 'fisher'] as const;
  const heads = ids.map((id) => [id, translate(`survey.column.${id}`)] as const);
  const rows = categories.map(({ name, n, chisq, df, pvalue, cramersV, expectedMin, fisher }) => [
    nameCell(labelOf(name)),
    numberOrNone(n, 'integer'),
    numberOrNone(chisq, 'statistic'),
    numberOrNone(df, 'df'),
    numberOrNone(pvalue, 'p'),
    numberOrNone(cramersV, 'coefficient'),
    numberOrNone(expectedMin, 'z'),
    numberOrNone(fisher?.pvalue, 'p'),
  ]);
  return surveyTable('independence', translate('survey.table.independence'), heads, rows);
}

/** Levene's tests, about means (SPSS) and about medians (Brown-Forsythe). */
function resultLevene(
  outcomes: readonly OutcomeFigures[],
  { translate, labelOf }: SurveyContext,
): ResultTable | undefined {
  const tested = outcomes.filter(({ levene }) => levene);
  if (tested.length === 0) return undefined;
  const heads = [
    ['name', translate('survey.column.name')],
    ['mean', translate('survey.column.levene-mean')],
    ['p-mean', translate('survey.column.p')],
    ['median', translate('survey.column.levene-median')],
    ['p-median', translate('survey.column.p')],
  ] as const;
  const rows = tested.map(({ name, levene }) => [
    nameCell(labelOf(name)),
    numberOrNone(levene?.mean?.f, 'statistic'),
    numberOrNone(levene?.mean?.pvalue, 'p'),
    numberOrNone(levene?.median?.f, 'statistic'),
    numberOrNone(levene?.median?.pvalue, 'p'),
  ]);
  return surveyTable('levene', translate('survey.table.levene'), heads, rows);
}

/** What a group is called: early and late rows in words, others by the labels of their answers. */
export function groupNames(
  { by }: Pick<GroupsReply, 'by'>,
  { translate, answerOf }: SurveyContext,
): (group: string) => string {
  if (by !== '') return (group) => answerOf(by, group);
  return (group) => translate(group === waveLabels[0] ? 'survey.group.early' : 'survey.group.late');
}

/** Every table of a comparison that says something: means, tests, variances, counts, agreement. */
export function resultGroups(reply: GroupsReply, context: SurveyContext): readonly ResultTable[] {
  const { outcomes, categories, agreement } = reply.comparison;
  const { translate, language } = context;
  const writing = { ...context, groupOf: groupNames(reply, context) };
  const notes = [
    reply.by === ''
      ? rich(translate, 'survey.groups.waves', { source: surveySources['armstrong-overton-1977'].short })
      : [],
    rich(translate, 'survey.groups.effects', { source: surveySources['cohen-1988'].short }),
  ];
  const tested = categories.filter(({ chisq }) => chisq !== undefined);
  const levene = resultLevene(outcomes, context);
  return [
    ...(outcomes.length > 0
      ? [
          resultGroupMeans(outcomes, writing),
          { ...resultGroupTests(outcomes, writing), note: sentences(notes, language) },
          ...(levene ? [levene] : []),
        ]
      : []),
    ...(tested.length > 0 ? [resultIndependence(tested, context)] : []),
    ...categories.map((one) => resultCounts(one, writing)),
    ...(agreement.length > 0 ? [agreementWithNote(reply, context)] : []),
  ];
}

function agreementWithNote({ comparison }: GroupsReply, context: SurveyContext): ResultTable {
  const note = rich(context.translate, 'survey.agreement.note', {
    rwgSource: surveySources['lebreton-senter-2008'].short,
    iccSource: surveySources['bliese-2000'].short,
  });
  return { ...resultAgreement(comparison.agreement, context), note };
}

/** How many rows each group has, in words. */
export function groupSizes(reply: GroupsReply, context: SurveyContext): string {
  const groupOf = groupNames(reply, context);
  const sizes = reply.comparison.groups.map(({ group, n }) =>
    context.translate('survey.group.size', { group: groupOf(group), n: formatInteger(n) }),
  );
  return sizes.join(context.translate('problem.list-separator'));
}
