/** Differences between groups, counts by group, and agreement inside groups. */
import type { AgreementFigures, CategoryFigures, OutcomeFigures } from '../engine/group-tests/group-comparison.ts';
import type { ResultContext } from './context.ts';
import { intervalCell, type ResultTable } from './element.ts';
import { nameCell, numberOrNone, surveyTable, type SurveyCell } from './survey-table.ts';

type Writing = Pick<ResultContext, 'translate'>;

/** One row a group of each outcome. */
export function resultGroupMeans(outcomes: readonly OutcomeFigures[], { translate }: Writing): ResultTable {
  const rows = outcomes.flatMap(({ name, groups }) =>
    groups.map(({ group, n, mean, sd }) => [
      nameCell(name),
      nameCell(group),
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

export function resultGroupTests(outcomes: readonly OutcomeFigures[], { translate }: Writing): ResultTable {
  const ids = ['outcome', 'test', 'effect', 'statistic', 'df1', 'df2', 'p', 'size', 'interval'] as const;
  const rows = outcomes.flatMap((outcome) => testsOf(outcome).map((line) => testRow(outcome.name, line)));
  const heads = ids.map((id) => [id, translate(`cli.groups.column-${id}`)] as const);
  return surveyTable('group-tests', translate('cli.groups.tests'), heads, rows, 3);
}

/** The column's values in rows, the groups in columns. */
export function resultCounts({ name, rows, cols, counts }: CategoryFigures): ResultTable {
  const heads = [['value', name] as const, ...cols.map((col) => [`of ${col}`, col] as const)];
  const lines = rows.map((row, i) => [nameCell(row), ...counts[i]!.map((count) => numberOrNone(count, 'integer'))]);
  return surveyTable(`counts-${name}`, name, heads, lines);
}

export function resultAgreement(agreement: readonly AgreementFigures[], { translate }: Writing): ResultTable {
  const ids = ['construct', 'n', 'icc1', 'icc2', 'f', 'p', 'rwg-mean', 'rwg-median'] as const;
  const rows = agreement.map(({ construct, n, icc1, icc2, f, pvalue, rwg }) => [
    nameCell(construct),
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
