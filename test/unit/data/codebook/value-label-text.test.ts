import { expect, test } from 'vitest';
import { readLevel } from '../../../../shared/data/codebook/level-words.ts';
import { parseValueLabels, writeValueLabels } from '../../../../shared/data/codebook/value-label-text.ts';

const agree = [
  { value: 1, label: 'Strongly disagree' },
  { value: 2, label: 'Disagree' },
];

test.each([
  '1=Strongly disagree; 2=Disagree',
  '1 = Strongly disagree ;2 = Disagree;',
  '1:Strongly disagree\n2:Disagree',
  '1=Strongly disagree, 2=Disagree',
  '1. Strongly disagree 2. Disagree',
  '1 - Strongly disagree; 2 - Disagree',
  '1=Strongly disagree | 2=Disagree',
  '1="Strongly disagree"; 2=Disagree',
])('%j is read as it is meant', (text) => {
  expect(parseValueLabels(text)).toEqual(agree);
});

test('full-width signs, negative numbers and texts', () => {
  expect(parseValueLabels('1＝非常不同意；2：不同意')).toEqual([
    { value: 1, label: '非常不同意' },
    { value: 2, label: '不同意' },
  ]);
  expect(parseValueLabels('1、男 2、女')).toEqual([
    { value: 1, label: '男' },
    { value: 2, label: '女' },
  ]);
  expect(parseValueLabels('-3=跳过; −2=空')).toEqual([
    { value: -3, label: '跳过' },
    { value: -2, label: '空' },
  ]);
  expect(parseValueLabels('M=Male; F=Female')).toEqual([
    { value: 'M', label: 'Male' },
    { value: 'F', label: 'Female' },
  ]);
  expect(parseValueLabels('1=18-25; 2=26 to 35; 3=1.5 m')).toEqual([
    { value: 1, label: '18-25' },
    { value: 2, label: '26 to 35' },
    { value: 3, label: '1.5 m' },
  ]);
  expect(parseValueLabels(' ')).toEqual([]);
});

test.each(['Male', '1=a; 1=b', '=a', '1=a; b'])('%j is no such list', (text) => {
  expect(parseValueLabels(text)).toBeNull();
});

test('what has signs in it is written in quotes', () => {
  const labels = [
    { value: '1', label: 'a; b' },
    { value: 2.5, label: 'said "no"' },
    { value: 'x=y', label: ' ' },
  ];
  expect(writeValueLabels(labels)).toBe('"1"="a; b"; 2.5="said ""no"""; "x=y"=" "');
  expect(parseValueLabels(writeValueLabels(labels))).toEqual(labels);
});

test('levels by their words', () => {
  expect(['Ordinal', ' scale ', '定类', '连续', 'interval', ''].map(readLevel)).toEqual([
    'ordinal',
    'scale',
    'nominal',
    'scale',
    'scale',
    undefined,
  ]);
});
