import { expect, it } from 'vitest';
import { insertLabel } from '../../../../renderer/results/insert-label.ts';

it.each([
  ['', 'a', 'a'],
  ['a', 'b', 'a == b'],
  ['a ', 'b', 'a == b'],
  ['a ==', 'b', 'a == b'],
  ['a == b', 'c', 'a == b; c'],
  ['a == b; c', 'd', 'a == b; c == d'],
  ['a == b;', 'c', 'a == b; c'],
  ['a - b +', 'c', 'a - b + c'],
  ['a == 2*', 'b', 'a == 2* b'],
  ['a == b\nc', 'd', 'a == b\nc == d'],
])('a click after %j on %s writes %j', (text, label, expected) => {
  expect(insertLabel(text, label)).toBe(expected);
});
