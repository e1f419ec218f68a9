/** Rows that are no respondents: headers in the middle, totals and means, notes below the table. */
import type { Column, Dataset } from '../../dataset.ts';
import { plainText } from '../prepare/recode/loose-number.ts';
import { parseNumber } from '../readers/csv/cells.ts';
import { listedItems, type Proposal } from './proposal.ts';
import {
  isExtreme,
  isSumOrMean,
  isUnlikeRespondents,
  mostBetween,
  mostTop,
  numberColumns,
  tail,
  type NumberColumn,
} from './statistics-rows.ts';

type RowContext = 'header' | 'total' | 'note';

/** Rows with a word for statistics, beside those at the end. */
const mostNamed = 200;
const totals = [
  '合计', '总计', '小计', '共计', '总和', '汇总', '平均', '平均值', '平均分', '平均数', '均值', '标准差', '方差', '最大值', '最小值', '中位数', '总分',
  '合計', '總計', '總和', '平均數', 'total', 'totals', 'grandtotal', 'subtotal', 'sum', 'mean', 'means', 'average', 'averages', 'avg', 'sd',
  '标准偏差', '均分', '平均得分', '总平均', '众数', '偏度', '峰度', '全体', '总体', 'stddeviation', 'std.dev', 'std.deviation', 'variance', 'range', 'mode', 'overall', 'skewness', 'kurtosis', 'm±sd',
  'std', 'stdev', 'stddev', 'standarddeviation', 'median', 'minimum', 'maximum', 'min', 'max', 'count', 'n',
]; // prettier-ignore
const totalWord = new RegExp(`^(?:${totals.join('|')})[:：]?$`, 'iu');
const notes = [
  '\\*',
  '注',
  '备注',
  '说明',
  '附注',
  '数据来源',
  '来源',
  '資料來源',
  '註',
  'note',
  'source',
  'remark',
  'generated',
  'exported',
  '导出',
  '生成',
];
const noteWord = new RegExp(`^(?:${notes.join('|')})`, 'iu');

const textOf = (column: Column, row: number): string | undefined =>
  column.kind === 'text' ? column.categories[column.values[row]!] : undefined;

/** Rows where several columns hold their own names. */
function headerRows({ columns }: Dataset): Set<number> {
  const hits = new Map<number, number>();
  let named = 0;
  for (const { kind, name, categories, values } of columns) {
    if (kind === 'numeric') continue;
    const own = categories.findIndex((text) => plainText(text) === plainText(name));
    if (own < 0) continue;
    named += 1;
    values.forEach((value, row) => {
      if (value === own) hits.set(row, (hits.get(row) ?? 0) + 1);
    });
  }
  const needed = Math.max(2, named / 2);
  return new Set([...hits].flatMap(([row, count]) => (count >= needed ? [row] : [])));
}

/** Text cells of a row, four at most, and what it holds beside them. */
function cellsOf({ columns }: Dataset, row: number): { texts: readonly string[]; filled: number; isFirst: boolean } {
  const texts: string[] = [];
  let filled = 0;
  let isFirst = false;
  for (const column of columns) {
    if (Number.isNaN(column.values[row]!)) continue;
    filled += 1;
    const text = textOf(column, row);
    isFirst ||= filled === 1 && text !== undefined;
    if (text !== undefined && texts.length < 4) texts.push(text.trim());
  }
  return { texts, filled, isFirst };
}

const hasTotalWord = (dataset: Dataset, row: number): boolean =>
  cellsOf(dataset, row).texts.some((text) => totalWord.test(plainText(text)));

/** Whether a row names statistics and holds them. */
function isNamedTotal(dataset: Dataset, numbers: readonly NumberColumn[], row: number): boolean {
  if (!hasTotalWord(dataset, row)) return false;
  const { isFirst } = cellsOf(dataset, row);
  return isUnlikeRespondents(numbers, row) || (isFirst && isOutOfPlace(dataset.columns, dataset.rows, row));
}

function contextOf(
  dataset: Dataset,
  numbers: readonly NumberColumn[],
  row: number,
  of: 'above' | 'below',
): RowContext | undefined {
  if (isNamedTotal(dataset, numbers, row)) return 'total';
  const { columns, rows } = dataset;
  const { texts, filled } = cellsOf(dataset, row);
  const [first = ''] = texts;
  const isLone = filled <= Math.max(1, columns.length / 10) && columns.length > 2;
  if (isLone && texts.length > 0 && (noteWord.test(plainText(first)) || isOutOfPlace(columns, rows, row)))
    return 'note';
  return isSumOrMean(numbers, row, of) ? 'total' : undefined;
}

/** Rows before the last ones with a word for statistics, such as subtotals between classes. */
function namedRows({ columns, rows }: Dataset): ReadonlySet<number> {
  return new Set(
    columns.flatMap(({ kind, categories, values }) => {
      if (kind === 'numeric') return [];
      const words = new Set(categories.flatMap((text, place) => (totalWord.test(plainText(text)) ? [place] : [])));
      const found: number[] = [];
      // A word that so many rows have is an answer.
      for (let row = 0; words.size > 0 && row < rows - tail && found.length <= mostNamed; row++)
        if (words.has(values[row]!)) found.push(row);
      return found.length <= mostNamed ? found : [];
    }),
  );
}

/** Whether the text of a row stands in a column of numbers. */
function isOutOfPlace(columns: readonly Column[], rows: number, row: number): boolean {
  const column = columns.find((one) => textOf(one, row) !== undefined);
  if (!column) return false;
  let numbers = 0;
  for (const value of column.values) {
    const text = column.categories[value];
    if (text !== undefined && !Number.isNaN(parseNumber(text.trim(), '.'))) numbers += 1;
  }
  return numbers >= 0.5 * rows;
}

/** Whether a row of statistics stands next to this one or a few rows away: of several together one may hold usual answers. */
function isBeside(found: ReadonlyMap<number, RowContext>, row: number): boolean {
  for (let other = row - mostBetween; other <= row + mostBetween; other++)
    if (found.get(other) === 'total') return true;
  return false;
}

/** One proposal `drop-rows` for each kind of row. */
export function proposeStrayRows(dataset: Dataset, lineOf: (row: number) => number): readonly Proposal[] {
  const found = new Map<number, RowContext>();
  for (const row of headerRows(dataset)) found.set(row, 'header');
  const named = namedRows(dataset);
  const numbers = numberColumns(dataset, named);
  for (const row of named) if (!found.has(row) && isNamedTotal(dataset, numbers, row)) found.set(row, 'total');
  const unknown: number[] = [];
  for (let row = dataset.rows - 1; row >= Math.max(1, dataset.rows - tail); row--) {
    if (found.has(row)) continue;
    const context = contextOf(dataset, numbers, row, 'above');
    if (context) found.set(row, context);
    else if (dataset.columns.some((column) => !Number.isNaN(column.values[row]!))) unknown.push(row);
    if (unknown.length > mostBetween) break;
  }
  // What stands below a row of statistics, such as its minimum and maximum, is one too.
  const statistics = [...found].flatMap(([row, context]) =>
    context === 'total' && row >= dataset.rows - tail ? [row] : [],
  );
  for (const row of unknown) {
    if (statistics.some((other) => other < row) && isExtreme(numbers, row)) found.set(row, 'total');
  }
  for (let row = 0; row < Math.min(mostTop, dataset.rows - tail); row++) {
    if (!found.has(row) && contextOf(dataset, numbers, row, 'below') === 'total') found.set(row, 'total');
  }
  for (const row of [...named, ...unknown])
    if (!found.has(row) && isBeside(found, row) && hasTotalWord(dataset, row)) found.set(row, 'total');
  const contexts: readonly RowContext[] = ['header', 'total', 'note'];
  // Steps follow each other: rows of a later one are counted without those of the earlier ones.
  const rows = [...found.keys()].sort((a, b) => a - b);
  if (rows.length === 0 || rows.length > dataset.rows / 2) return [];
  return contexts.flatMap((context): Proposal[] => {
    const own = rows.filter((row) => found.get(row) === context);
    if (own.length === 0) return [];
    const earlier = rows.filter((row) => contexts.indexOf(found.get(row)!) < contexts.indexOf(context));
    const places = own.map((row) => row + 1 - earlier.filter((other) => other < row).length);
    return [
      {
        kind: 'drop-rows',
        context,
        columns: [],
        values: [],
        rows: own.slice(0, listedItems).map(lineOf),
        count: own.length,
        steps: [{ kind: 'drop-rows', columns: [], rows: places }],
      },
    ];
  });
}
