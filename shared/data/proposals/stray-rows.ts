/** Rows that are no respondents: headers in the middle, totals and means, notes below the table. */
import type { Column, Dataset } from '../../dataset.ts';
import { plainText } from '../prepare/recode/loose-number.ts';
import { parseNumber } from '../readers/csv/cells.ts';
import { listedItems, type Proposal } from './proposal.ts';

type RowContext = 'header' | 'total' | 'note';

/** Rows from the end that are looked at for totals and notes. */
const tail = 40;
/** Rows at the top that are looked at for them. */
const mostTop = 2;
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

/** Columns that hold numbers, but for a few cells: their numbers, NaN elsewhere. */
function numberColumns({ columns, rows }: Dataset): Float64Array[] {
  return columns.flatMap(({ kind, values, categories }) => {
    if (kind === 'numeric') return [values];
    if (categories.length > 2000) return [];
    const parsed = categories.map((text) => parseNumber(text.trim(), '.'));
    const numbers = values.map((value) => parsed[value] ?? NaN);
    const count = numbers.reduce((sum, value) => sum + Number(!Number.isNaN(value)), 0);
    return count >= 0.8 * rows ? [numbers] : [];
  });
}

/** Whether the numbers of a row are mostly absent, or none that another respondent could have given. */
function isUnlikeRespondents(numbers: readonly NumberColumn[], row: number): boolean {
  let filled = 0;
  let odd = 0;
  for (const { values } of numbers) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    filled += 1;
    let low = Infinity;
    let high = -Infinity;
    let isWhole = true;
    for (let i = mostTop; i < values.length - Math.min(tail, values.length / 4); i++) {
      const other = values[i]!;
      if (Number.isNaN(other) || i === row) continue;
      low = Math.min(low, other);
      high = Math.max(high, other);
      isWhole &&= Number.isInteger(other);
    }
    if (value < low || value > high || (isWhole && !Number.isInteger(value))) odd += 1;
  }
  return filled < numbers.length / 2 || odd >= 0.3 * filled;
}

/** Whether a row holds the lowest numbers of all columns, or the highest. */
function isExtreme(numbers: readonly NumberColumn[], row: number): boolean {
  const filled = numbers.filter(({ values }) => !Number.isNaN(values[row]!));
  const isBeyondAll = (sign: 1 | -1): boolean =>
    filled.every(({ values }) =>
      values.every((other, i) => i > row - mostBetween || !(sign * other > sign * values[row]!)),
    );
  return filled.length >= 3 && (isBeyondAll(1) || isBeyondAll(-1));
}

/** Rows of statistics that may stand between the respondents and a row of statistics. */
const mostBetween = 4;

/** Count, sum and sum of squares of numbers, absent ones left out. */
type Moments = Readonly<{ n: number; sum: number; squares: number }>;
const nothing: Moments = { n: 0, sum: 0, squares: 0 };

/** A column of numbers with the sums of the rows that no statistics are looked for among, made once. */
type NumberColumn = Readonly<{
  values: Float64Array;
  /** Of the rows before `headEnd`. */
  head: Moments;
  /** Of the rows from `restStart`. */
  rest: Moments;
}>;

const restStart = mostTop + mostBetween;
const headEnd = ({ length }: Float64Array): number => Math.max(0, length - tail - mostBetween);

const added = ({ n, sum, squares }: Moments, value: number): Moments =>
  Number.isNaN(value) ? { n, sum, squares } : { n: n + 1, sum: sum + value, squares: squares + value * value };

function momentsOf(values: Float64Array, from: number, to: number): Moments {
  let n = 0;
  let sum = 0;
  let squares = 0;
  for (let i = from; i < Math.min(to, values.length); i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    n += 1;
    sum += value;
    squares += value * value;
  }
  return { n, sum, squares };
}

const withMoments = (values: Float64Array): NumberColumn => ({
  values,
  head: momentsOf(values, 0, headEnd(values)),
  rest: momentsOf(values, restStart, values.length),
});

/** The moments of rows `from` to `to` (not included); a few rows are added to what is summed already. */
function momentsBetween({ values, head, rest }: NumberColumn, from: number, to: number): Moments {
  let [moments, start, end] = [nothing, from, Math.min(to, values.length)];
  if (from === 0 && end >= headEnd(values)) [moments, start] = [head, headEnd(values)];
  else if (end === values.length && from <= restStart) [moments, end] = [rest, Math.min(restStart, end)];
  for (let i = start; i < end; i++) moments = added(moments, values[i]!);
  return moments;
}

/** Whether the numbers of a row are sums, means or deviations of those above it, or of those below it at the top. */
function isSumOrMean(numbers: readonly NumberColumn[], row: number): boolean {
  for (let between = 0; between <= mostBetween; between++) {
    const [from, to] = row < mostTop ? [row + 1 + between, Infinity] : [0, row - between];
    if (matchesMoments(numbers, row, from, to)) return true;
  }
  return false;
}

function matchesMoments(numbers: readonly NumberColumn[], row: number, from: number, to: number): boolean {
  let looked = 0;
  let sums = 0;
  let means = 0;
  let deviations = 0;
  let hasFraction = false;
  for (const column of numbers) {
    const value = column.values[row]!;
    if (Number.isNaN(value)) continue;
    const { n, sum, squares } = momentsBetween(column, from, to);
    if (n < 5) continue;
    looked += 1;
    // A number that others gave is an answer, however near to a mean it lies.
    const isGiven = (): boolean => column.values.subarray(from, Math.min(to, column.values.length)).includes(value);
    hasFraction ||= !Number.isInteger(value) && !isGiven();
    const mean = sum / n;
    const deviation = Math.sqrt(Math.max(0, (squares - n * mean * mean) / (n - 1)));
    const near = (wanted: number): boolean => Math.abs(wanted - value) <= 0.0051 + 1e-6 * Math.abs(value);
    if (Math.abs(sum - value) <= 1e-9 * Math.abs(sum) + 1e-9 && !isGiven()) sums += 1;
    if (near(mean)) means += 1;
    if (near(deviation)) deviations += 1;
  }
  if (looked < 3) return false;
  return sums >= 0.7 * looked || (hasFraction && Math.max(means, deviations) >= 0.9 * looked);
}

function contextOf({ columns, rows }: Dataset, numbers: readonly NumberColumn[], row: number): RowContext | undefined {
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
  const isNamed = texts.some((text) => totalWord.test(plainText(text)));
  if (isNamed && (isUnlikeRespondents(numbers, row) || (isFirst && isOutOfPlace(columns, rows, row)))) return 'total';
  const [first = ''] = texts;
  const isLone = filled <= Math.max(1, columns.length / 10) && columns.length > 2;
  if (isLone && texts.length > 0 && (noteWord.test(plainText(first)) || isOutOfPlace(columns, rows, row)))
    return 'note';
  return isSumOrMean(numbers, row) ? 'total' : undefined;
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

/** One proposal `drop-rows` for each kind of row. */
export function proposeStrayRows(dataset: Dataset, lineOf: (row: number) => number): readonly Proposal[] {
  const found = new Map<number, RowContext>();
  for (const row of headerRows(dataset)) found.set(row, 'header');
  const numbers = numberColumns(dataset).map(withMoments);
  const unknown: number[] = [];
  for (let row = dataset.rows - 1; row >= Math.max(1, dataset.rows - tail); row--) {
    if (found.has(row)) continue;
    const context = contextOf(dataset, numbers, row);
    if (context) found.set(row, context);
    else if (dataset.columns.some((column) => !Number.isNaN(column.values[row]!))) unknown.push(row);
    if (unknown.length > mostBetween) break;
  }
  // What stands below a row of statistics, such as its minimum and maximum, is one too.
  const statistics = [...found].flatMap(([row, context]) => (context === 'total' ? [row] : []));
  for (const row of unknown) {
    if (statistics.some((other) => other < row) && isExtreme(numbers, row)) found.set(row, 'total');
  }
  for (let row = 0; row < Math.min(mostTop, dataset.rows - tail); row++) {
    if (!found.has(row) && contextOf(dataset, numbers, row) === 'total') found.set(row, 'total');
  }
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
