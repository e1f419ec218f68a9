import { describe, expect, it } from 'vitest';
import { columnNature } from '../../../shared/data/screen/column-nature.ts';
import { summarizeColumn } from '../../../shared/data/screen/summarize-dataset.ts';
import type { Column } from '../../../shared/dataset.ts';

function texts(name: string, answers: readonly (string | null)[], facts: Partial<Column> = {}): Column {
  const categories = [...new Set(answers.filter((text) => text !== null))];
  const values = Float64Array.from(answers, (text) => (text === null ? NaN : categories.indexOf(text)));
  return { name, kind: 'text', values, categories, ...facts };
}

function numbers(name: string, answers: readonly number[], facts: Partial<Column> = {}): Column {
  return { name, kind: 'numeric', values: Float64Array.from(answers), categories: [], ...facts };
}

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const natureOf = (column: Column) => columnNature(column, summarizeColumn(column));

describe('what a column is', () => {
  const cases: readonly (readonly [string, string, Column])[] = [
    ['rating', 'answers from 1 to 5', numbers('LOC1', times(40, (index) => (index % 5) + 1))],
    ['rating', 'answers with a missing code among them', numbers('LOC1', [1, 2, 3, 4, 5, 99, 1, 2, 3])],
    ['nominal', 'two numbers', numbers('SEX', times(40, (index) => (index % 2) + 1))],
    ['nominal', 'numbers that their file calls nominal', numbers('city', times(40, (index) => (index % 7) + 1), { level: 'nominal' })],
    ['number', 'ages', numbers('AGE', times(40, (index) => 18 + index))],
    ['number', 'ages that go up by one', numbers('AGE', times(20, (index) => 18 + index))],
    ['number', 'years of birth', numbers('birth year', times(40, (index) => 1950 + index))],
    ['constant', 'one number', numbers('wave', times(9, () => 3))],
    ['empty', 'no answer', numbers('x', [NaN, NaN])],
    ['empty', 'no answer in words', texts('x', [null, null])],
    ['nominal', 'groups in words', texts('地区', times(40, (index) => ['东部', '西部', '东北'][index % 3]!))],
    ['text', 'comments, all different', texts('意见', times(12, (index) => `我觉得还可以${'很'.repeat(index)}`))],
    ['text', 'comments with spaces', texts('comment', times(30, (index) => `it took ${String(index)} days`))],
    ['text', 'a few texts', texts('comment', ['good', 'fine'])],
    ['date', 'days', texts('x', times(12, (index) => `2024-02-${String(index + 10)}`))],
    ['date', 'moments of Google Forms', texts('时间戳记', times(8, (index) => `2026/03/01 上午9:0${String(index)}:12 GMT+8`))],
    ['date', 'moments of forms in English', texts('Timestamp', times(8, (index) => `03/01/2026 09:0${String(index)}:00 AM`))],
    ['date', 'lengths of time', texts('Duration', times(8, (index) => `00:03:2${String(index)}`))],
    ['date', 'one day, many times', texts('day', times(8, () => '2024-02-28'))],
    ['date', 'days with one slip in thirty', texts('day', times(30, (index) => (index === 7 ? 'yesterday' : `2024-01-${String(index + 1).padStart(2, '0')}`)))],
    ['date', 'days as numbers under a name that says so', numbers('日期', times(20, (index) => 20240201 + index))],
    ['number', 'the same under a name that does not', numbers('amount', times(20, (index) => 20240201 + index))],
    ['id', 'a running number', numbers('序号', times(20, (index) => index + 1))],
    ['id', 'a running number with gaps', numbers('编号', [1, 2, 4, 5, 9, 10, 11])],
    ['id', 'ID', numbers('ID', times(20, (index) => 1001 + index))],
    ['id', 'respondent_id', numbers('respondent_id', times(20, (index) => 90 - index))],
    ['id', 'row names of R', numbers('', times(20, (index) => index + 1))],
    ['number', 'a first column that happens to have no name', numbers('', [3, 1, 9, 40, 77, 60, 12, 14, 15, 16, 17, 18, 19])],
    ['number', 'numbers that repeat under such a name', numbers('no', [12, 12, 15, 18, 19, 20, 31, 40, 45, 46, 47, 50, 51])],
    ['number', 'words that end like it: paid', numbers('paid', times(20, (index) => 100 + index))],
    ['id', 'ResponseId', texts('ResponseId', times(9, (index) => `R_1mdK3z${String(index)}`))],
    ['id', 'the same under another name', texts('x', times(9, (index) => `R_1mdK3z${String(index)}`))],
    ['id', 'addresses of mail', texts('contact', times(9, (index) => `${'n'.repeat(index + 1)}@example.org`))],
    ['id', 'names of people', texts('姓名', ['王芳', '李娜', '张伟', '刘洋'])],
    ['id', 'cards', texts('证件', times(9, (index) => `11010519491231002${String(index)}`))],
    ['id', 'cards that end with a letter, twice', texts('证件', ['11010519491231002X', '11010519491231002X', '440524188001010014'])],
    ['id', 'leading zeros', texts('x', times(30, (index) => String(index).padStart(4, '0')))],
    ['nominal', 'codes of regions with leading zeros', texts('region', times(40, (index) => `0${String((index % 4) + 1)}`))],
  ]; // prettier-ignore
  it.each(cases)('%s: %s', (nature, _, column) => {
    expect(natureOf(column)).toBe(nature);
  });
});
