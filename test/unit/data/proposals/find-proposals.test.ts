/** What the import believes of awkward but ordinary files, and what accepting it comes to. */
import { describe, expect, it } from 'vitest';
import { applySteps } from '../../../../shared/data/prepare/apply-steps.ts';
import { findProposals } from '../../../../shared/data/proposals/find-proposals.ts';
import type { Proposal } from '../../../../shared/data/proposals/proposal.ts';
import { imported } from '../import-support.ts';

async function proposalsOf(text: string) {
  const { dataset, lines } = await imported(text);
  const proposals = findProposals(dataset, (row) => lines?.[row] ?? row + 1);
  const accepted = applySteps(
    dataset,
    proposals.flatMap(({ steps }) => steps),
  );
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.problems));
  const numbers = (name: string): (number | null)[] => {
    const column = accepted.value.columns.find((one) => one.name === name)!;
    expect(column.kind, name).toBe('numeric');
    return Array.from(column.values, (value) => (Number.isNaN(value) ? null : value));
  };
  return { proposals, rows: accepted.value.rows, numbers, columns: accepted.value.columns };
}

const of = (proposals: readonly Proposal[], kind: Proposal['kind']): Proposal[] =>
  proposals.filter((one) => one.kind === kind);

/** Five answers over and over, in columns q1 to q3. */
function table(answers: readonly string[], names = ['q1', 'q2', 'q3'], rows = 30): string {
  const lines = Array.from({ length: rows }, (_, row) =>
    names.map((_, i) => answers[(row + 2 * i) % answers.length]!).join(','),
  );
  return `${names.join(',')}\n${lines.join('\n')}\n`;
}

describe('answers in words', () => {
  it.each([
    ['agreement', ['非常不同意', '不同意', '一般', '同意', '非常同意']],
    ['agreement in the words of another form', ['完全不符合', '比较不符合', '不确定', '比较符合', '完全符合']],
    [
      'agreement in English',
      ['Strongly disagree', 'Somewhat disagree', 'Neither agree nor disagree', 'Somewhat agree', 'Strongly agree'],
    ],
    ['frequency', ['从不', '很少', '有时', '经常', '总是']],
    ['satisfaction', ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied']],
    ['letters before words', ['A.非常不同意', 'B.不同意', 'C.一般', 'D.同意', 'E.非常同意']],
    ['points', ['1分', '2分', '3分', '4分', '5分']],
    ['words with points', ['非常不同意（1分）', '不同意（2分）', '一般（3分）', '同意（4分）', '非常同意（5分）']],
    ['numbers with words', ['1 - Strongly disagree', '2 - Disagree', '3 - Neutral', '4 - Agree', '5 - Strongly agree']],
    ['ends in words', ['1(非常不同意)', '2', '3', '4', '5(非常同意)']],
    ['full-width digits', ['１', '２', '３', '４', '５']],
    ['digits that a spreadsheet keeps as text', ["'1", "'2", '’3', "'4", "'5"]],
    ['digits in brackets', ['[1]', '[2]', '[3]', '[4]', '[5]']],
    ['stars', ['★☆☆☆☆', '★★☆☆☆', '★★★☆☆', '★★★★☆', '★★★★★']],
    ['stars in words', ['1 star', '2 stars', '3 stars', '4 stars', '5 stars']],
    ['Chinese numerals', ['一', '二', '三', '四', '五']],
    ['Chinese numerals with points', ['一星', '二星', '三星', '四星', '五星']],
    ['Roman numerals', ['I', 'II', 'III', 'IV', 'V']],
    ['letters alone', ['A', 'B', 'C', 'D', 'E']],
    ['amounts', ['None at all', 'A little', 'A moderate amount', 'A lot', 'A great deal']],
    ['extents', ['Not at all', 'A little', 'Somewhat', 'Quite a bit', 'Very much']],
    ['adverbs behind', ['Disagree strongly', 'Tend to disagree', 'Neutral', 'Tend to agree', 'Agree strongly']],
    ['agreement in traditional characters', ['完全不認同', '不認同', '無所謂', '認同', '完全認同']],
  ])('%s become numbers from 1 to 5', async (_, answers) => {
    const { proposals, numbers } = await proposalsOf(table(answers));
    const [found, ...others] = of(proposals, 'text-to-number');
    expect(others).toEqual([]);
    expect(found!.columns).toEqual(['q1', 'q2', 'q3']);
    expect(numbers('q1').slice(0, 6)).toEqual([1, 2, 3, 4, 5, 1]);
    expect(numbers('q2').slice(0, 3)).toEqual([3, 4, 5]);
  });

  it('are of seven points where there are seven', async () => {
    const seven = ['非常不同意', '不同意', '有点不同意', '中立', '有点同意', '同意', '非常同意'];
    const { numbers, columns } = await proposalsOf(table(seven));
    expect(numbers('q1').slice(0, 7)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(columns[0]!.valueLabels?.[2]).toEqual({ value: 3, label: '有点不同意' });
  });

  it('keep their place where nobody gave the lowest answer of one item', async () => {
    const answers = ['不同意', '一般', '同意', '非常同意'];
    const text = `q1,q2\n${Array.from({ length: 40 }, (_, i) => `${['非常不同意', ...answers][i % 5]!},${answers[i % 4]!}`).join('\n')}\n`;
    const { numbers } = await proposalsOf(text);
    expect(numbers('q2').slice(0, 4)).toEqual([2, 3, 4, 5]);
  });

  it('two of a kind become 0 and 1, and TRUE is 1', async () => {
    const rows = Array.from(
      { length: 20 },
      (_, i) => `${i % 2 ? 'Pasteur' : 'Grant-White'},${i % 4 ? 'TRUE' : 'FALSE'}`,
    );
    const { numbers, columns } = await proposalsOf(`school,agreed\n${rows.join('\n')}\n`);
    expect(numbers('school').slice(0, 2)).toEqual([0, 1]);
    expect(columns[0]!.valueLabels).toEqual([
      { value: 0, label: 'Grant-White' },
      { value: 1, label: 'Pasteur' },
    ]);
    expect(numbers('agreed').slice(0, 2)).toEqual([0, 1]);
  });

  it('leave towns and comments alone', async () => {
    const rows = Array.from(
      { length: 20 },
      (_, i) => `${['北京', '上海', '广州'][i % 3]!},${['还可以', '没有', '回复太慢', '无'][i % 4]!}${String(i)},3`,
    );
    const { proposals } = await proposalsOf(`城市,意见,q1\n${rows.join('\n')}\n`);
    expect(proposals).toEqual([]);
  });

  it('skipped ones are no answers', async () => {
    const { numbers } = await proposalsOf(table(['非常不同意', '(跳过)', '一般', '(空)', '非常同意']));
    expect(numbers('q1').slice(0, 5)).toEqual([1, null, 3, null, 5]);
  });
});

describe('cells that are no numbers', () => {
  it('words for no answer are taken out of numbers', async () => {
    const { proposals, numbers } = await proposalsOf(table(['1', '空', '3', '无', '5']));
    expect(of(proposals, 'missing-word')[0]).toMatchObject({ columns: ['q1', 'q2', 'q3'], count: 36 });
    expect(numbers('q1').slice(0, 5)).toEqual([1, null, 3, null, 5]);
  });

  it('one bad cell is named with its line', async () => {
    const text = table(['1', '2', '3', '4', '5']).replace(/^1,3,5$/mu, '1。,3,5');
    const { proposals, numbers } = await proposalsOf(text);
    expect(of(proposals, 'bad-cell')).toMatchObject([{ columns: ['q1'], values: ['1。'], rows: [2], count: 1 }]);
    expect(numbers('q1')[0]).toBeNull();
  });

  it('two answers in a cell are no number, whatever a comma means elsewhere', async () => {
    const text = table(['1', '2', '3', '4', '5']).replace(/^2,4,1$/mu, '"2,4",4,1');
    const { proposals, numbers } = await proposalsOf(text);
    expect(of(proposals, 'bad-cell')).toMatchObject([{ columns: ['q1'], values: ['2,4'], rows: [3] }]);
    expect(numbers('q1')[1]).toBeNull();
  });

  it('thousands, currency and per cent signs are read as they are meant', async () => {
    const { numbers } = await proposalsOf(table(['"1,234.5"', '¥5402.69', '18%', '−3', '7']));
    expect(numbers('q1').slice(0, 5)).toEqual([1234.5, 5402.69, 18, -3, 7]);
  });
});

it('decimal commas beside commas are asked about', async () => {
  const { proposals, numbers } = await proposalsOf(table(['"1,5"', '"2,5"', '"3,7"', '"12,5"', '4']));
  expect(of(proposals, 'decimal')).toHaveLength(3);
  expect(numbers('q1').slice(0, 5)).toEqual([1.5, 2.5, 3.7, 12.5, 4]);
  const two = await proposalsOf(table(['"1,4"', '"3,4"', '"2,4"', '"1,2"', '"2,3"']));
  expect(of(two.proposals, 'decimal')).toEqual([]);
  expect(of(two.proposals, 'several-answers')).toHaveLength(3);
});

describe('rows that are no respondents', () => {
  const answers = table(['1', '2', '3', '4', '5']);

  it('totals, means and notes below the table', async () => {
    const { proposals, rows } = await proposalsOf(`${answers}合计,90,90\n平均,3,3\n注：1=非常不同意,,\n`);
    expect(of(proposals, 'drop-rows').map(({ context, rows: lines }) => [context, lines])).toEqual([
      ['total', [32, 33]],
      ['note', [34]],
    ]);
    expect(rows).toBe(30);
  });

  it('sums without a word for them', async () => {
    const sums = [1, 2, 3].map((_, i) =>
      Array.from({ length: 30 }, (__, row) => 1 + ((row + 2 * i) % 5)).reduce((a, b) => a + b, 0),
    );
    const { rows } = await proposalsOf(`${answers}${sums.join(',')}\n`);
    expect(rows).toBe(30);
  });

  it('the header once more', async () => {
    const { proposals, rows, numbers } = await proposalsOf(`${answers}\ufeffq1,q2,q3\n1,2,3\n`);
    expect(of(proposals, 'drop-rows')).toMatchObject([{ context: 'header', rows: [32], count: 1 }]);
    expect(rows).toBe(31);
    expect(numbers('q1').at(-1)).toBe(1);
  });

  it('a respondent who left all but the comment blank stays', async () => {
    const { rows } = await proposalsOf(
      `q1,q2,q3,comment\n${answers
        .split('\n')
        .slice(1, -1)
        .map((line) => `${line},ok`)
        .join('\n')}\n,,,slow\n`,
    );
    expect(rows).toBe(31);
  });
});

describe('numbers outside a scale', () => {
  it('codes for no answer, by the scale of their siblings', async () => {
    const { proposals, numbers } = await proposalsOf(table(['1', '2', '3', '4', '5', '3', '4', '99', '2', '-2', '3']));
    expect(of(proposals, 'missing-code')).toMatchObject([{ columns: ['q1', 'q2', 'q3'], values: [-2, 99] }]);
    expect(numbers('q1').slice(7, 10)).toEqual([null, 2, null]);
  });

  it('typing errors', async () => {
    const { proposals } = await proposalsOf(table(['1', '2', '3', '4', '5']).replace(/^2,4,1$/mu, '22,4,1'));
    expect(of(proposals, 'out-of-range')).toMatchObject([{ columns: ['q1'], values: [22], rows: [3], count: 1 }]);
  });

  it.each([
    ['zero to ten', ['0', '3', '5', '7', '8', '9', '10', '1', '2', '4', '6']],
    ['zero and one', ['0', '1', '1', '0', '1']],
    ['minus two to two', ['-2', '-1', '0', '1', '2']],
    ['one to seven', ['1', '2', '3', '4', '5', '6', '7']],
  ])('%s are answers', async (_, answers) => {
    const { proposals } = await proposalsOf(table(answers, undefined, 66));
    expect(proposals).toEqual([]);
  });

  it('a number of children is no scale', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `${String([0, 1, 2, 1, 0][i % 5])}`);
    const { proposals } = await proposalsOf(`children\n${rows.join('\n')}\n6\n`);
    expect(proposals).toEqual([]);
  });
});

it('several answers in one cell become columns of 0 and 1', async () => {
  const { proposals } = await proposalsOf(table(['物流┋投诉', '投诉', '购物┋物流', '购物', '投诉┋购物']));
  expect(of(proposals, 'several-answers')[0]).toMatchObject({
    columns: ['q1'],
    steps: [
      {
        kind: 'split-answers',
        columns: ['q1'],
        separators: ['\u250b'],
        options: [
          { answer: '物流', name: 'q1_物流' },
          { answer: '投诉', name: 'q1_投诉' },
          { answer: '购物', name: 'q1_购物' },
        ],
      },
    ],
  });
  expect(new Set(of(proposals, 'several-answers')[0]!.values)).toEqual(new Set(['物流', '投诉', '购物']));
  const { dataset } = await imported(table(['物流┋投诉', '投诉', '购物┋物流', '购物', '投诉┋购物']));
  const split = applySteps(dataset, of(proposals, 'several-answers')[0]!.steps);
  if (!split.ok) throw new Error('refused');
  const again = findProposals(split.value, (row) => row + 2);
  expect(of(again, 'several-answers').map(({ columns }) => columns)).toEqual([['q2'], ['q3']]);
});

describe('the same words', () => {
  it('in capitals and small letters are the same answers', async () => {
    const answers = ['Strongly disagree', 'DISAGREE', 'neutral', 'Agree', 'strongly agree', 'disagree', 'Neutral'];
    const { numbers } = await proposalsOf(table(answers));
    expect(numbers('q1').slice(0, 7)).toEqual([1, 2, 3, 4, 5, 2, 3]);
  });

  it('and letters that are no places of a list stay texts', async () => {
    expect((await proposalsOf(table(['B', 'K', 'Q']))).proposals).toEqual([]);
  });
});

it('a row of means above the respondents is none of them', async () => {
  const body = Array.from({ length: 60 }, (_, row) => [1 + (row % 5), 1 + ((row * 3) % 4), 1 + ((row * 7) % 5)]);
  const means = [0, 1, 2].map((i) => (body.reduce((sum, row) => sum + row[i]!, 0) / 60).toFixed(2));
  const { proposals, rows } = await proposalsOf(
    ['a,b,c', means.join(','), ...body.map((row) => row.join(','))].join('\n'),
  );
  expect(of(proposals, 'drop-rows')).toMatchObject([{ context: 'total', rows: [2] }]);
  expect(rows).toBe(60);
});

it('cells of a million characters are looked at once', async () => {
  const long = ['"'.repeat(400_000), 'x '.repeat(400_000), '1,'.repeat(400_000), '(('.repeat(400_000)];
  const body = Array.from({ length: 12 }, (_, row) => `${1 + (row % 5)},"${(long[row] ?? 'a').replaceAll('"', '""')}"`);
  const { proposals, rows } = await proposalsOf(['q,note', ...body].join('\n'));
  expect(rows).toBe(12);
  expect(proposals.flatMap(({ columns }) => columns)).not.toContain('q');
});

it('numbers beyond all numbers are none', async () => {
  const { columns } = await proposalsOf(`a,b\n${'1,1e999\n'.repeat(9)}2,'3\n`);
  expect(columns[1]!.values.every((value) => Number.isNaN(value) || Number.isFinite(value))).toBe(true);
});

it('thousands of columns with answers of their own are looked at once each', async () => {
  const names = Array.from({ length: 8_000 }, (_, i) => `c${i}`);
  const row = (number: number): string => names.map((_, i) => `${number}.word ${i}`).join(',');
  const { proposals } = await proposalsOf([names.join(','), row(1), row(2), row(3)].join('\n'));
  expect(of(proposals, 'text-to-number').length).toBeGreaterThan(7_000);
});

describe('what a second look has found', () => {
  /** 300 respondents with four items of five points, some cells changed. */
  const body = (change: (row: number, column: number) => string | undefined, points = 5): string[] =>
    Array.from({ length: 300 }, (_, row) =>
      [0, 1, 2, 3].map((c) => change(row, c) ?? String(1 + ((row * (c + 2) + (row >> 2)) % points))).join(','),
    );
  const found = async (lines: readonly string[]) => {
    const { proposals, rows } = await proposalsOf(['q1,q2,q3,q4', ...lines].join('\n'));
    return {
      rows,
      codes: proposals.flatMap(({ kind, values }) =>
        kind === 'missing-code' || kind === 'out-of-range' ? values : [],
      ),
    };
  };

  it('-3 is no answer however many skipped, where no scale goes on through 0', async () => {
    expect((await found(body((row) => ((row * 37) % 100 < 20 ? '-3' : undefined)))).codes).toEqual([-3]);
  });

  it('-9 is no answer of a scale from -2 to 2', async () => {
    const bipolar = body((row, c) => ((row * 7 + c) % 90 === 0 ? '-9' : String(((row * (c + 2)) % 5) - 2)));
    expect((await found(bipolar)).codes).toEqual([-9]);
  });

  it('8 and 9 that hardly anybody has are none of seven points', async () => {
    const lines = body((row, c) => ((row + c * 31) % 97 === 0 ? String(8 + (row % 2)) : undefined), 7);
    expect((await found(lines)).codes).toEqual([8, 9]);
  });

  it('a number that nobody chose ends no scale', async () => {
    const lines = body((row, c) => String([0, 1, 2, 3, 4, 5, 6, 8, 9, 10][(row * (c + 3)) % 10]));
    expect((await found(lines)).codes).toEqual([]);
  });

  it('one number too large keeps no code from being seen', async () => {
    const lines = body((row, c) => (row === 7 && c === 1 ? '3000000' : (row + c) % 60 === 0 ? '99' : undefined));
    expect((await found(lines)).codes).toEqual(expect.arrayContaining([99]));
  });

  it('a code beside five points stays an answer of ten', async () => {
    const lines = body((row, c) => (c < 3 ? ((row + c) % 60 === 0 ? '8' : undefined) : String((row * 3) % 11)));
    const wide = lines.map((line) => `${line},${line.split(',')[3]!},${line.split(',')[3]!}`);
    const { proposals } = await proposalsOf(['a1,a2,a3,b1,b2,b3', ...wide].join('\n'));
    expect(of(proposals, 'missing-code')).toMatchObject([{ columns: ['a1', 'a2', 'a3'], values: [8] }]);
  });

  it('means and deviations without a word below the table are no respondents', async () => {
    const lines = body((row) => (row < 9 ? '5' : undefined));
    const columns = [0, 1, 2, 3].map((c) => lines.map((line) => Number(line.split(',')[c])));
    const mean = (own: readonly number[]): number => own.reduce((sum, value) => sum + value, 0) / own.length;
    const deviation = (own: readonly number[]): number =>
      Math.sqrt(own.reduce((sum, value) => sum + (value - mean(own)) ** 2, 0) / (own.length - 1));
    const below = [columns.map(mean), columns.map(deviation), [1, 1, 1, 1], [5, 5, 5, 5]];
    expect((await found([...lines, ...below.map((row) => row.join(','))])).rows).toBe(300);
  });

  it.each(['N', 'Average', '平均', 'Max'])('a respondent who answers %s is one', async (word) => {
    const lines = body(() => undefined).map((line, row) => `${line},${row % 3 === 2 ? word : 'other'}`);
    const { rows } = await proposalsOf(['q1,q2,q3,q4,said', ...lines].join('\n'));
    expect(rows).toBe(300);
  });
});

describe('rows of statistics', () => {
  const respondents = (from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, i) => {
      const row = from + i;
      return [`R${row}`, 1 + (row % 5), 1 + ((row * 3) % 5), 1 + ((row * 7) % 4)].join();
    });
  const sumsOf = (name: string, lines: readonly string[], divisor = 1): string =>
    [
      name,
      ...[1, 2, 3].map((c) => lines.reduce((sum, line) => sum + Number(line.split(',')[c]) / divisor, 0).toFixed(2)),
    ].join();

  it('between classes are found wherever they stand', async () => {
    const classes = [respondents(0, 60), respondents(60, 130), respondents(130, 200)];
    const lines = classes.flatMap((own) => [...own, sumsOf('小计', own), sumsOf('平均分', own, own.length)]);
    const { proposals, rows } = await proposalsOf(['id,a,b,c', ...lines].join('\n'));
    expect(of(proposals, 'drop-rows')).toMatchObject([
      { context: 'total', count: 6, rows: [62, 63, 134, 135, 206, 207] },
    ]);
    expect(rows).toBe(200);
  });

  it('above the respondents are found, four of them too', async () => {
    const own = respondents(0, 80);
    const top = ['N,80,80,80', sumsOf('Mean', own, 80), 'Minimum,1,1,1', 'Maximum,5,5,4', sumsOf('Sum', own)];
    const { proposals } = await proposalsOf(['id,a,b,c', ...top, ...own].join('\n'));
    expect(of(proposals, 'drop-rows')).toMatchObject([{ context: 'total', rows: [2, 3, 4, 5, 6] }]);
  });

  it('are none where a word is an answer', async () => {
    const own = respondents(0, 200).map((line, row) => `${line},${row % 50 === 7 ? 'Max' : 'Ann'}`);
    const { proposals } = await proposalsOf(['id,a,b,c,name', ...own].join('\n'));
    expect(of(proposals, 'drop-rows')).toEqual([]);
  });
});
