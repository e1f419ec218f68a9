/** A screening as text for a terminal: its main figures. */
import type { Screening } from '../../../shared/engine/describe/screening.ts';
import {
  formatDecimal,
  formatInteger,
  formatPercent,
  formatPRelation,
  formatStatistic,
} from '../../../shared/language/format.ts';
import type { Translate } from '../../../shared/language/translate.ts';
import type { SurveyPart } from '../../../shared/report/build-survey-report.ts';
import { resultCorrelations, resultScreening } from '../../../shared/results/result-screening.ts';
import { version } from '../../../shared/version.ts';

interface Printed {
  readonly nRows: number;
  readonly rowOf: (row: number) => number;
}

function missingLines({ missingness }: Screening, translate: Translate): readonly string[] {
  const { cells, cellShare, rowsComplete, rowsEmpty, mcar } = missingness;
  const facts = { cells: formatInteger(cells), share: formatPercent(cellShare, 1), rowsComplete, rowsEmpty };
  const test = mcar && {
    chisq: formatStatistic(mcar.chisq),
    df: mcar.df,
    p: formatPRelation(mcar.pvalue),
    patterns: mcar.patterns,
  };
  return [translate('cli.screen.missing', facts), ...(test ? [translate('cli.screen.mcar', test)] : [])];
}

/** Longer lists of rows are in the JSON. */
const mostRows = 20;

function listOf(rows: readonly (number | string)[], translate: Translate): string {
  const shown = rows.slice(0, mostRows).join(translate('problem.list-separator'));
  if (rows.length === 0) return translate('cli.screen.none');
  if (rows.length <= mostRows) return shown;
  return translate('problem.list-long', { shown, count: rows.length - mostRows });
}

function rowLines(screening: Screening, { rowOf }: Printed, translate: Translate): readonly string[] {
  const { careless, speed, duplicates, univariateOutliers, mahalanobis } = screening;
  const list = (rows: readonly number[]): string => listOf(rows.map(rowOf), translate);
  const equal = duplicates.map((rows) => rows.map(rowOf).join(' = '));
  const outlying = [...new Set(univariateOutliers.map(({ row }) => row))].sort((a, b) => a - b);
  return [
    translate('cli.screen.longstring', { cut: careless.longstringCut, rows: list(careless.flagged) }),
    ...(speed
      ? [
          translate('cli.screen.speed', {
            column: speed.column,
            cut: formatDecimal(speed.cut),
            rows: list(speed.flagged),
          }),
        ]
      : []),
    translate('cli.screen.duplicates', { rows: listOf(equal, translate) }),
    translate('cli.screen.outliers', { rows: list(outlying) }),
    ...(mahalanobis
      ? [translate('cli.screen.mahalanobis', { df: mahalanobis.df, n: mahalanobis.n, rows: list(mahalanobis.flagged) })]
      : [translate('cli.screen.no-mahalanobis')]),
  ];
}

function mardiaLines({ mardia }: Screening, translate: Translate): readonly string[] {
  if (!mardia) return [];
  const { skewness, kurtosis } = mardia;
  return [
    translate('cli.screen.mardia', {
      b1p: formatDecimal(skewness.b1p),
      chisq: formatStatistic(skewness.chisq),
      df: skewness.df,
      p1: formatPRelation(skewness.pvalue),
      b2p: formatDecimal(kurtosis.b2p),
      z: formatDecimal(kurtosis.z),
      p2: formatPRelation(kurtosis.pvalue),
    }),
  ];
}

/** More columns than a terminal is wide for: the JSON has them. */
const widestTable = 12;

/** Title, table of columns, what is missing, rows to look at, tests, correlations. */
export function printScreening(screening: Screening, printed: Printed, translate: Translate): readonly SurveyPart[] {
  const { n, correlations } = screening;
  const facts = { version, n, rows: printed.nRows };
  const shown = correlations.filter(({ names }) => names.length > 1 && names.length <= widestTable);
  return [
    translate('cli.screen.title', facts),
    resultScreening(screening, { translate }),
    missingLines(screening, translate).join('\n'),
    [...rowLines(screening, printed, translate), ...mardiaLines(screening, translate)].join('\n'),
    ...shown.map((table) => resultCorrelations(table, { translate })),
  ];
}
