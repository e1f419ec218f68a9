/** What a screening says of columns, and how they correlate. */
import type { CorrelationTable, Screening } from '../engine/describe/screening.ts';
import { plain } from '../language/rich-text.ts';
import type { ResultContext } from './context.ts';
import type { ResultTable } from './element.ts';
import { nameCell, numberOrNone, surveyTable } from './survey-table.ts';

type Writing = Pick<ResultContext, 'translate'>;

const columnHeads = [
  'name', 'n', 'missing', 'mean', 'sd', 'min', 'median', 'max', 'skewness', 'kurtosis', 'w', 'p',
] as const; // prettier-ignore

/** One row a column, then one a construct's scores. */
export function resultScreening({ columns, constructs }: Screening, { translate }: Writing): ResultTable {
  const rows = [...columns, ...constructs].map((one) => {
    const { shapiroWilk } = one.normality ?? {};
    const two = [one.mean, one.sd, one.min, one.median, one.max, one.skewness?.type2, one.kurtosis?.type2];
    return [
      nameCell(one.name),
      numberOrNone(one.n, 'integer'),
      numberOrNone(one.missing, 'integer'),
      ...two.map((value) => numberOrNone(value, 'z')),
      numberOrNone(shapiroWilk?.w, 'coefficient-3'),
      numberOrNone(shapiroWilk?.pvalue, 'p'),
    ];
  });
  const heads = columnHeads.map((id) => [id, translate(`cli.screen.column-${id}`)] as const);
  const table = surveyTable('screening', translate('cli.screen.columns'), heads, rows);
  return { ...table, note: plain(translate('cli.screen.columns-note')) };
}

/** The lower triangle. */
export function resultCorrelations({ method, names, pairs }: CorrelationTable, { translate }: Writing): ResultTable {
  const known = new Map(pairs.map(({ a, b, r }) => [`${a}\n${b}`, r]));
  const earlier = names.slice(0, -1);
  const rows = names.map((b, j) => [
    nameCell(b),
    ...earlier.map((a, i) => numberOrNone(i < j ? known.get(`${a}\n${b}`) : undefined, 'coefficient')),
  ]);
  const heads = [
    ['name', translate('cli.screen.column-name')] as const,
    ...earlier.map((a) => [`of ${a}`, a] as const),
  ];
  return surveyTable(`correlations-${method}`, translate(`cli.screen.correlations-${method}`), heads, rows);
}
