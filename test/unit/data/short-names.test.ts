import { expect, test } from 'vitest';
import { shortNames } from '../../../shared/data/screen/short-names.ts';
import { suggestConstructs } from '../../../shared/data/screen/suggest-constructs.ts';

const renamed = (...names: string[]): string[] => {
  const found = shortNames(names);
  return names.map((name) => found.get(name) ?? name);
};

test('a Wenjuanxing export: numbers of questions, rows of a matrix, words where they say more', () => {
  expect(
    renamed(
      '序号',
      '提交答卷时间',
      '来自IP',
      '1、您的性别：',
      '2、您的年龄段：',
      '3、您是否使用过电商平台的AI客服？',
      '4、您使用AI客服的场景【多选题】',
      '5、您的月收入（元）：',
      '6、请根据您最近一次AI客服服务失败的经历，判断下列说法：—这次失败是AI客服自身的原因造成的',
      '6、—AI客服的能力不足导致了这次失败',
      '6、—AI客服本可以避免这次失败',
      '10、您对AI客服还有什么意见或建议？',
    ),
  ).toEqual(['序号', '提交答卷时间', '来自IP', '性别', '年龄段', 'Q3', 'Q4', '月收入', 'Q6_1', 'Q6_2', 'Q6_3', 'Q10']);
});

test('other platforms and languages', () => {
  expect(renamed('3.归因2(量表题)', '请评价 [归因1]', '4.归因3(量表题)')).toEqual(['归因2', '归因1', '归因3']);
  expect(renamed('Q5: How much do you trust it?', 'Q6: How old are you?', 'ATT1. I like the service')).toEqual([
    'Q5',
    'Q6',
    'ATT1',
  ]);
  expect(renamed('12. How satisfied are you with the service overall?', '(13) Would you return?')).toEqual([
    'Q12',
    'Q13',
  ]);
  expect(
    renamed('Rate the service [It was fast and reliable]', 'Rate the service [It was friendly to me]', 'id'),
  ).toEqual(['V1_1', 'V1_2', 'id']);
  expect(renamed('Q7.1 Please rate - Speed of the answers', 'Q7.2 Please rate - Tone of the answers')).toEqual([
    'Q7_1',
    'Q7_2',
  ]);
  expect(renamed('Timestamp', 'How satisfied are you with the assistant?', 'Any further remarks about it')).toEqual([
    'Timestamp',
    'V2',
    'V3',
  ]);
});

test('names that are short stay', () => {
  const names = ['LOC1', 'Q6_1', '性别', '信任1', 'Score (%)', 'age in years', '您的年龄段是', 'V3.2', 'x-1', '2020'];
  expect(shortNames(names).size).toBe(0);
});

test('no name is given twice, whatever its case, and none that is taken', () => {
  expect(renamed('q5', 'Q5: How much do you trust it?', 'Q5: How much do you like it?')).toEqual([
    'q5',
    'Q5_1',
    'Q5_2',
  ]);
  expect(renamed('1、您的性别', '性别', '9、您的性别：')).toEqual(['性别_2', '性别', '性别_3']);
  expect(shortNames(['6、您是否信任这家公司的产品？'], ['Q6']).get('6、您是否信任这家公司的产品？')).toBe('Q6_2');
});

test('rows of a question are offered as a construct, with the question as its label', () => {
  const questions = [
    '6、判断下列说法：—是客服自身的原因',
    '6、—能力不足',
    '7、您的感受',
    '8、今后—我仍然相信',
    '8、—总体可靠',
  ];
  expect(suggestConstructs(questions.map((name) => ({ name })))).toEqual([
    { prefix: 'Q6', columns: questions.slice(0, 2), label: '判断下列说法' },
    { prefix: 'Q8', columns: questions.slice(3), label: '今后' },
  ]);
  const columns = [
    { name: 'Q6_1', label: questions[0]! },
    { name: 'Q6_2', label: questions[1]! },
    { name: 'T1', label: 'I trust it' },
    { name: 'T2', label: 'It is reliable' },
  ];
  expect(suggestConstructs(columns)).toEqual([
    { prefix: 'Q6', columns: ['Q6_1', 'Q6_2'], label: '判断下列说法' },
    { prefix: 'T', columns: ['T1', 'T2'] },
  ]);
});
