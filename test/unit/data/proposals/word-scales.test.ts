/** Answers in words, numbers in other clothes and words for no answer: which become which number, and which stay. */
import { describe, expect, it } from 'vitest';
import { applySteps } from '../../../../shared/data/prepare/apply-steps.ts';
import { findProposals } from '../../../../shared/data/proposals/find-proposals.ts';
import { imported } from '../import-support.ts';

type Columns = Readonly<Record<string, readonly string[]>>;

/** Each column repeats its answers. */
async function read(answers: Columns, rows = 60) {
  const names = Object.keys(answers);
  const lines = Array.from({ length: rows }, (_, row) =>
    names.map((name) => answers[name]![row % answers[name]!.length]!).join(','),
  );
  const { dataset } = await imported(`${names.join(',')}\n${lines.join('\n')}\n`);
  const proposals = findProposals(dataset, (row) => row + 2);
  const accepted = applySteps(
    dataset,
    proposals.flatMap(({ steps }) => steps),
  );
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.problems));
  const first = (name: string) => {
    const column = accepted.value.columns.find((one) => one.name === name)!;
    if (column.kind === 'text') return 'text';
    return Array.from(column.values.slice(0, answers[name]!.length), (value) => (Number.isNaN(value) ? null : value));
  };
  return { proposals, first };
}

const qualtrics5 = ['Strongly disagree', 'Somewhat disagree', 'Neither agree nor disagree', 'Somewhat agree', 'Strongly agree']; // prettier-ignore
const qualtrics7 = ['Strongly disagree', 'Disagree', 'Somewhat disagree', 'Neither agree nor disagree', 'Somewhat agree', 'Agree', 'Strongly agree']; // prettier-ignore
const chinese5 = ['非常不同意', '比较不同意', '一般', '比较同意', '非常同意'];
const chinese7 = ['非常不同意', '不同意', '比较不同意', '一般', '比较同意', '同意', '非常同意'];
const neutral5 = ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree'];
const neutral7 = ['Strongly disagree', 'Disagree', 'Somewhat disagree', 'Neutral', 'Somewhat agree', 'Agree', 'Strongly agree']; // prettier-ignore
const six = ['Strongly disagree', 'Disagree', 'Somewhat disagree', 'Somewhat agree', 'Agree', 'Strongly agree'];
const four = ['Strongly disagree', 'Disagree', 'Agree', 'Strongly agree'];
const upTo = (length: number): number[] => Array.from({ length }, (_, index) => index + 1);

it.each(['一般', 'Neutral', '说不清', 'OK', 'good', '有时'])('one %s among numbers is a bad cell', async (word) => {
  const numbers = Array.from({ length: 300 }, (_, row) => String(1 + (row % 5)));
  const { proposals, first } = await read({ q1: numbers.with(9, word) }, 300);
  expect(proposals).toMatchObject([{ kind: 'bad-cell', columns: ['q1'], values: [word], rows: [11], count: 1 }]);
  expect(first('q1').slice(0, 10)).toEqual([1, 2, 3, 4, 5, 1, 2, 3, 4, null]);
});

describe('ends in words', () => {
  it.each([
    ['five points', ['Strongly disagree', '2', '3', '4', 'Strongly agree'], [1, 2, 3, 4, 5]],
    ['five points in Chinese', ['非常不同意', '2', '3', '4', '非常同意'], [1, 2, 3, 4, 5]],
    ['seven points', ['Strongly disagree', '2', '3', '4', '5', '6', 'Strongly agree'], upTo(7)],
    [
      'zero to ten',
      ['Not at all likely', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'Extremely likely'],
      [0, ...upTo(10)],
    ],
  ])('count on: %s', async (_, answers, numbers) => {
    expect((await read({ q1: answers, q2: answers }, 66)).first('q2')).toEqual(numbers);
  });

  it('over all columns that share the words', async () => {
    const all = ['Strongly disagree', '2', '3', '4', 'Strongly agree'];
    const { first } = await read({ q1: all, q2: ['2', '3', 'Strongly agree'], alone: ['2', '3', 'Strongly agree'] });
    expect(first('q2')).toEqual([2, 3, 5]);
    expect(first('alone')).toEqual([2, 3, 5]);
  });

  it('of another length are another scale', async () => {
    const { first } = await read({
      a: ['Strongly disagree', '2', '3', '4', 'Strongly agree'],
      b: ['Strongly disagree', '2', '3', '4', '5', '6', 'Strongly agree'],
    });
    expect(first('a')).toEqual([1, 2, 3, 4, 5]);
    expect(first('b')).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('that could be 0 as well as 1 are left', async () => {
    expect((await read({ q: ['Strongly disagree', '1', '2', '3', '4', '5', 'Strongly agree'] })).proposals).toEqual([]);
  });
});

describe('two scales in one survey', () => {
  it.each([
    ['Qualtrics, 5 and 7', qualtrics5, qualtrics7],
    ['Chinese, 5 and 7', chinese5, chinese7],
    ['neutral, 5 and 7', neutral5, neutral7],
    ['5 and 6', neutral5, six],
    ['4 and 5', four, neutral5],
  ])('stay two: %s', async (_, shorter, longer) => {
    const { first } = await read({ a1: shorter, b1: longer, a2: shorter, b2: longer });
    expect(first('a2')).toEqual(upTo(shorter.length));
    expect(first('b2')).toEqual(upTo(longer.length));
  });

  it('also where six of each are numbered on', async () => {
    const names = upTo(12).map((number) => [`q${String(number)}`, number > 6 ? qualtrics7 : qualtrics5] as const);
    const { first } = await read(Object.fromEntries(names));
    expect(first('q3')).toEqual(upTo(5));
    expect(first('q9')).toEqual(upTo(7));
  });

  it('a column of a family that lacks the neutral answer is on the scale of the family', async () => {
    const { first } = await read({ q1: neutral5, q2: four, other: ['Agree', 'Neutral', 'Strongly agree'] });
    expect(first('q2')).toEqual([1, 2, 4, 5]);
    expect(first('other')).toEqual([4, 3, 5]);
  });

  it('a column without either end is on the longer scale', async () => {
    const { first } = await read({ work: ['不同意', '一般', '同意'], pay: ['非常不同意', '不同意', '一般', '同意', '非常同意'] }); // prettier-ignore
    expect(first('work')).toEqual([2, 3, 4]);
  });
});

describe('no answers', () => {
  it.each(['不知道', '没有', '无法回答', '不适用/不了解', 'Don’t know', "I don't know", 'Refused to answer', 'Not Applicable (N/A)', 'None', '无'])('%s beside a scale', async (word) => {
    expect((await read({ q1: [...neutral5, word] })).first('q1')).toEqual([1, 2, 3, 4, 5, null]);
  }); // prettier-ignore

  it.each(['不知道', '拒绝'])('%s among numbers', async (word) => {
    const { proposals, first } = await read({ q1: ['1', '2', '3', '4', '5', word] });
    expect(proposals).toMatchObject([{ kind: 'missing-word', count: 10 }]);
    expect(first('q1')).toEqual([1, 2, 3, 4, 5, null]);
  });

  it('none of two is an answer', async () => {
    expect((await read({ 病史: ['有', '无'] })).first('病史')).toEqual([1, 0].map((_, i) => (['无', '有'].sort()[0] === '无' ? 1 - i : i))); // prettier-ignore
    expect((await read({ 病史: ['有', '无'] })).proposals[0]!.values).toEqual(['有', '无']);
  });

  it.each(['None', '无'])('%s beside counts is not taken for no answer', async (word) => {
    expect((await read({ children: ['1', '2', word, '3'] })).proposals).toEqual([]);
  });
});

it.each([
  [['None', 'A little', 'A moderate amount', 'A lot', 'A great deal']],
  [['Never', 'Almost never', 'Sometimes', 'Fairly often', 'Very often']],
  [['Never', 'Rarely', 'Sometimes', 'Often', 'Very often']],
  [['None', 'Mild', 'Moderate', 'Severe']],
  [['Definitely false', 'Mostly false', 'Neutral', 'Mostly true', 'Definitely true']],
  [['Definitely false', 'Mostly false', 'Mostly true', 'Definitely true']],
  [['Bad', 'Poor', 'OK', 'Good', 'Excellent']],
  [['从来没有', '偶尔', '有时', '经常', '总是']],
  [['从不', '几乎没有', '有时', '经常', '总是']],
  [['从来不', '很少', '有时', '经常', '每天']],
  [['没有', '很轻', '中等', '偏重', '严重']],
  [['无', '轻度', '中度', '重度']],
  [['非常不担心', '不担心', '一般', '担心', '非常担心']],
  [['非常不幸福', '比较不幸福', '说不清楚', '比较幸福', '非常幸福']],
  [['非常不关心', '不关心', '不能确定', '关心', '非常关心']],
  [['完全不符', '比较不符', '不确定', '比较符合', '完全符合']],
  [['1 Strongly disagree', '2 Disagree', '3 Neutral', '4 Agree', '5 Strongly agree']],
  [['1 非常不同意', '2 不同意', '3 一般', '4 同意', '5 非常同意']],
  [['1) Strongly disagree', '2) Disagree', '3) Neutral', '4) Agree', '5) Strongly agree']],
  [['非常不同意1', '不同意2', '一般3', '同意4', '非常同意5']],
  [['Disagree 1', 'Neutral 2', 'Agree 3']],
  [['选项1', '选项2', '选项3', '选项4']],
  [['Level 1', 'Level 2', 'Level 3']],
  [['1/5', '2/5', '3/5', '4/5', '5/5']],
  [['A1', 'A2', 'A3', 'A4', 'A5']],
  [['AO01', 'AO02', 'AO03', 'AO04', 'AO05']],
  [['i', 'ii', 'iii', 'iv', 'v']],
  [['Ａ', 'Ｂ', 'Ｃ', 'Ｄ', 'Ｅ']],
])('%j count from 1', async (answers) => {
  const { first } = await read({ q1: answers, q2: answers });
  expect(first('q1')).toEqual(upTo(answers.length));
});

it('answers that lack the lowest are no letters', async () => {
  expect((await read({ q: ['A little', 'A moderate amount', 'A lot', 'A great deal'], n: ['1', '2'] })).first('q')).toEqual([2, 3, 4, 5]);
}); // prettier-ignore

it.each([
  [['25岁', '31岁', '40岁'], [25, 31, 40]],
  [['224秒', '98秒'], [224, 98]],
  [['206cm', '187cm', '165cm'], [206, 187, 165]],
  [['2016年', '2018年'], [2016, 2018]],
  [['(9)', '12', '3.5', '8'], [-9, 12, 3.5, 8]],
])('%j are numbers', async (answers, numbers) => {
  expect((await read({ 值: answers })).first('值')).toEqual(numbers);
}); // prettier-ignore

it.each([
  [['10分钟', '1小时', '30分钟']],
  [['5k', '8000', '12000']],
  [['38%', '40', '0.4']],
  [['Class 1', 'Class 2', 'Class 3']],
  [['P1', 'P2', 'P3']],
  [['3 May', '4 June', '5 July']],
  [['3/5', '4/6', '12/7']],
  [['x', 'x', 'x']],
])('%j stay texts', async (answers) => {
  expect((await read({ q: answers, n: ['1', '2', '3'] })).proposals).toEqual([]);
});

it('nothing is proposed for texts that are plain numbers', async () => {
  const { dataset } = await imported('q,r\n1,north\n2,south\n3,east\n');
  const q = { ...dataset.columns[0]!, kind: 'text' as const, categories: ['1', '2'], values: Float64Array.from([0, 1, 0]) };
  expect(findProposals({ ...dataset, columns: [q, dataset.columns[1]!] }, (row) => row + 2)).toEqual([]);
}); // prettier-ignore
