import { expect, test } from 'vitest';
import {
  evaluateExpression,
  expressionNames,
  parseExpression,
  type Dual,
} from '../../../shared/engine/model/expression.ts';

const values: Readonly<Record<string, number>> = { a: 0.7, b: -1.3, c: 2.5 };
const order = Object.keys(values);

function lookup(name: string): Dual {
  const gradient = new Float64Array(order.length);
  gradient[order.indexOf(name)] = 1;
  return { value: values[name] ?? NaN, gradient };
}

function evaluate(text: string, at: (name: string) => Dual = lookup): Dual {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(text);
  return evaluateExpression(parsed.value, order.length, at);
}

test.each([
  ['1 + 2*3', 7],
  ['2^3^2', 512],
  ['-2^2', -4],
  ['(1 - 4)/2 - 1', -2.5],
  ['8/4/2', 1],
  ['2*-3', -6],
  ['sqrt(16) + abs(-2) + exp(0) + log(1)', 7],
  ['1e2 + .5', 100.5],
])('%s = %d', (text, value) => {
  expect(evaluate(text).value).toBeCloseTo(value, 12);
});

test.each([
  'a*b',
  'a/(b + c)',
  'c^a',
  'c^2 - a^-1',
  'exp(a*b) + log(c)',
  'sqrt(c)*abs(b)',
  '(a - b*sqrt(c))*b',
  'tanh(a) - sin(b)*cos(c) + tan(a) + log10(c)',
])('derivatives of %s agree with differences', (text) => {
  const { gradient } = evaluate(text);
  const step = 1e-6;
  order.forEach((moved, k) => {
    const at = (by: number) =>
      evaluate(text, (name) => ({ ...lookup(name), value: (values[name] ?? NaN) + (name === moved ? by : 0) })).value;
    expect(gradient[k]).toBeCloseTo((at(step) - at(-step)) / (2 * step), 6);
  });
});

test('names are found once each', () => {
  const parsed = parseExpression('a*b + sqrt(a) - `my label`');
  expect(parsed.ok && expressionNames(parsed.value)).toEqual(['a', 'b', 'my label']);
});

test.each(['', 'a +', '(a', 'a)', 'a b', '*a', 'sqrt', 'f(a', '"a"'])('%j is no expression, or says where', (text) => {
  const parsed = parseExpression(text);
  if (parsed.ok) expect(text).toBe('sqrt');
  else expect(parsed.problems[0]?.code).toBe('syntax-error');
});
