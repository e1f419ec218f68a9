import { expect, it } from 'vitest';
import {
  alongInfluences,
  caseProducts,
  covarianceDiagonal,
  covarianceForm,
  covarianceFrom,
  covarianceOfCases,
  covarianceTimes,
  type CasesCovariance,
  type StatisticsCovariance,
} from '../../../shared/engine/sample/statistics-covariance.ts';
import { momentSandwich, weightedTraces } from '../../../shared/engine/sem/inference/moment-sandwich.ts';
import { seededStream } from '../../../shared/numeric/random.ts';

const count = 23;
const n = 9;
const width = 4;
const random = seededStream(7);
const numbers = (length: number, zeros = 0): Float64Array =>
  Float64Array.from({ length }, () => (random() < zeros ? 0 : random() - 0.5));
const influences = numbers(count * n);
const factor = 3;
const cases = covarianceOfCases(influences, count, n, factor) as CasesCovariance;

/** By the definition. */
const values = Float64Array.from({ length: count * count }, (_, cell) => {
  const [a, b] = [Math.floor(cell / count), cell % count];
  let sum = 0;
  for (let i = 0; i < n; i++) sum += influences[a * n + i]! * influences[b * n + i]!;
  return factor * sum;
});
const table: StatisticsCovariance = { kind: 'table', values };

function expectClose(own: Float64Array, other: Float64Array): void {
  expect(own.length).toBe(other.length);
  own.forEach((x, i) => expect(x).toBeCloseTo(other[i]!, 12));
}

it('is kept by cases where statistics are many more, and as a table where they are not', () => {
  expect(cases.kind).toBe('cases');
  const tabled = covarianceOfCases(influences.subarray(0, 12 * n), 12, n, factor);
  if (tabled.kind !== 'table') throw new Error('12 statistics of 9 cases make a table');
  expectClose(tabled.values, firstBlock(12));
});

function firstBlock(size: number): Float64Array {
  return Float64Array.from(
    { length: size * size },
    (_, cell) => values[Math.floor(cell / size) * count + (cell % size)]!,
  );
}

it.each([0, 0.9])('means the same in both shapes (%d of the numbers zero)', (zeros) => {
  const left = numbers(count * width, zeros);
  const right = numbers(count * width, zeros);
  expectClose(covarianceDiagonal(cases, count), covarianceDiagonal(table, count));
  expectClose(covarianceTimes(cases, left, count, width), covarianceTimes(table, left, count, width));
  expectClose(covarianceForm(cases, left, right, count, width), covarianceForm(table, left, right, count, width));
  const rest = count - 5;
  const part = left.subarray(5 * width);
  expectClose(
    covarianceTimes(covarianceFrom(cases, 5, count), part, rest, width),
    covarianceTimes(covarianceFrom(table, 5, count), part, rest, width),
  );
});

it.each([0, 0.9])('weighs influences the same by whole rows and number by number (%d of them zero)', (zeros) => {
  const matrix = numbers(count * width, zeros);
  const weights = numbers(count).map(Math.abs);
  const expected = Float64Array.from({ length: width * n }, (_, cell) => {
    let sum = 0;
    for (let a = 0; a < count; a++) {
      sum += weights[a]! * matrix[a * width + Math.floor(cell / n)]! * influences[a * n + (cell % n)]!;
    }
    return sum;
  });
  expectClose(alongInfluences(matrix, width, influences, n, weights), expected);
});

it('has the same traces and sandwich in both shapes', () => {
  const weight = { kind: 'diagonal', values: numbers(count).map((x) => Math.abs(x) + 0.1) } as const;
  const ofCases = weightedTraces(weight, cases, count);
  const ofTable = weightedTraces(weight, table, count);
  expect(ofCases.first).toBeCloseTo(ofTable.first, 10);
  expect(ofCases.second).toBeCloseTo(ofTable.second, 8);
  expect(caseProducts(cases, weight.values).length).toBe(n * n);
  const jacobian = numbers(count * width, 0.5);
  for (const needsSecond of [true, false]) {
    const [one, other] = [cases, table].map((gamma) =>
      momentSandwich([{ count, weight, gamma, jacobian, share: 0.4 }], width, needsSecond)!,
    );
    expectClose(one!.bread, other!.bread);
    expectClose(one!.meat, other!.meat);
    expect(one!.traces.first).toBeCloseTo(other!.traces.first, 10);
    if (needsSecond) expect(one!.traces.second).toBeCloseTo(other!.traces.second, 8);
    else expect(one!.traces.second).toBeNaN();
  }
});
