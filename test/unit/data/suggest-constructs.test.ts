import { expect, test } from 'vitest';
import { suggestConstructs } from '../../../shared/data/screen/suggest-constructs.ts';

const suggested = (...names: string[]): Record<string, readonly string[]> =>
  Object.fromEntries(suggestConstructs(names.map((name) => ({ name }))).map((one) => [one.prefix, one.columns]));

test('a prefix and a running number', () => {
  expect(suggested('ID', 'LOC1', 'LOC2', 'LOC4', 'AGE', 'STA1', 'STA2')).toEqual({
    LOC: ['LOC1', 'LOC2', 'LOC4'],
    STA: ['STA1', 'STA2'],
  });
});

test('separators, question numbers and Chinese', () => {
  expect(suggested('trust_1', 'trust_2', 'Q3_1', 'Q3_2', 'Q4_1', 'Q4_2', '信任1', '信任2', 'F.01', 'F.02')).toEqual({
    trust: ['trust_1', 'trust_2'],
    Q3: ['Q3_1', 'Q3_2'],
    Q4: ['Q4_1', 'Q4_2'],
    信任: ['信任1', '信任2'],
    F: ['F.01', 'F.02'],
  });
});

test('items in the order of their numbers', () => {
  expect(suggested('A10', 'A2', 'A1')).toEqual({ A: ['A1', 'A2', 'A10'] });
});

test('a reversed item belongs to its scale and takes the place of the original', () => {
  expect(suggested('STA1', 'STA2', 'STA3R', 'STA3', 'B1', 'B2_rev')).toEqual({
    STA: ['STA1', 'STA2', 'STA3R'],
    B: ['B1', 'B2_rev'],
  });
});

test('no construct of one item, of a number alone, or of three hundred columns', () => {
  const many = Array.from({ length: 300 }, (_, index) => `V${String(index + 1)}`);
  expect(suggested('X1', 'Y', '2020', '2021', '_1', '_2', ...many)).toEqual({});
});

test('prefixes are never offered twice', () => {
  expect(suggestConstructs(['T1', 'T2', 'T_1', 'T_2'].map((name) => ({ name }))).map((one) => one.prefix)).toEqual([
    'T',
    'T_',
  ]);
});
