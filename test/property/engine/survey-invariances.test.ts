/** What a change of unit, order or sign may do to survey statistics, and what it may not. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeColumn } from '../../../shared/engine/describe/column-figures.ts';
import { correlateColumns } from '../../../shared/engine/describe/correlations.ts';
import { kendallTau } from '../../../shared/engine/describe/kendall.ts';
import { littleTest } from '../../../shared/engine/describe/missing-answers.ts';
import { duplicateRows, responseStyle } from '../../../shared/engine/describe/response-style.ts';
import { mannWhitney } from '../../../shared/engine/group-tests/rank-tests.ts';
import { seededStream } from '../../../shared/numeric/random.ts';

const rating = fc.integer({ min: 1, max: 5 });
const ratings = fc.array(rating, { minLength: 8, maxLength: 60 }).filter((values) => new Set(values).size > 1);
const pairs = fc
  .array(fc.tuple(rating, rating), { minLength: 8, maxLength: 60 })
  .filter((rows) => [0, 1].every((j) => new Set(rows.map((row) => row[j])).size > 1));

const column = (values: readonly number[]): Float64Array => Float64Array.from(values);

test('shape and normality do not know the unit', () => {
  fc.assert(
    fc.property(
      ratings,
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      fc.integer({ min: -50, max: 50 }),
      (values, unit, shift) => {
        const [own, other] = [values, values.map((value) => value * unit + shift)].map((each) =>
          describeColumn(column(each), 7),
        );
        expect(other!.skewness!.type2).toBeCloseTo(own!.skewness!.type2!, 6);
        expect(other!.kurtosis!.type1).toBeCloseTo(own!.kurtosis!.type1, 6);
        expect(other!.normality!.shapiroWilk!.w).toBeCloseTo(own!.normality!.shapiroWilk!.w, 8);
        expect(other!.sd! / unit).toBeCloseTo(own!.sd!, 6);
      },
    ),
  );
});

test('Kendall by merging is Kendall by counting', () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      const [x, y] = [column(rows.map(([a]) => a)), column(rows.map(([, b]) => b))];
      let [s, xPairs, yPairs] = [0, 0, 0];
      for (let i = 0; i < rows.length; i++) {
        for (let j = 0; j < i; j++) {
          const [dx, dy] = [Math.sign(x[i]! - x[j]!), Math.sign(y[i]! - y[j]!)];
          s += dx * dy;
          xPairs += Math.abs(dx);
          yPairs += Math.abs(dy);
        }
      }
      expect(kendallTau(x, y).r).toBeCloseTo(s / Math.sqrt(xPairs * yPairs), 12);
    }),
  );
});

test('correlations change their sign with a reversed item, and do not know the order of the pair', () => {
  fc.assert(
    fc.property(pairs, fc.constantFrom('pearson', 'spearman', 'kendall'), (rows, method) => {
      const [x, y] = [column(rows.map(([a]) => a)), column(rows.map(([, b]) => b))];
      const own = correlateColumns(x, y, method, 0.95);
      expect(correlateColumns(y, x, method, 0.95).r).toBeCloseTo(own.r!, 12);
      expect(
        correlateColumns(
          x.map((value) => 6 - value),
          y,
          method,
          0.95,
        ).r,
      ).toBeCloseTo(-own.r!, 12);
    }),
  );
});

test('U of both groups makes up all pairs', () => {
  fc.assert(
    fc.property(ratings, ratings, (first, second) => {
      const [u, other] = [mannWhitney(column(first), column(second)), mannWhitney(column(second), column(first))];
      expect(u!.u + other!.u).toBeCloseTo(first.length * second.length, 9);
      expect(u!.z).toBeCloseTo(-other!.z, 9);
    }),
  );
});

test("Little's test does not know units or the order of rows", () => {
  const next = seededStream(7);
  const rows = Array.from({ length: 80 }, () => {
    const a = next() + next() + next();
    const b = a + next() + next();
    return [a, next() < 0.2 ? NaN : b, next() < 0.15 ? NaN : b - a + next()];
  });
  const columnsOf = (each: readonly (readonly number[])[]): Float64Array[] =>
    [0, 1, 2].map((j) => column(each.map((row) => row[j]!)));
  const own = littleTest(columnsOf(rows), 80);
  const turned = littleTest(columnsOf(rows.toReversed().map(([a, b, c]) => [a! * 10 + 3, b! / 7, -c!])), 80);
  if (!own || !turned || 'unbounded' in own || 'unbounded' in turned) throw new Error('a maximum exists');
  expect(turned.chisq).toBeCloseTo(own.chisq, 5);
  expect(turned.df).toBe(own.df);
});

test('a run ends at a gap; equal rows are found whatever their order', () => {
  const items = [3, 3, NaN, 3, 3, 3, 1].map((answer) => column([answer]));
  expect(responseStyle(items, 0)).toMatchObject({ longstring: 3, answered: 6 });
  const a = column([1, 2, 1, NaN, 2, NaN]);
  const b = column([NaN, 5, NaN, NaN, 5, NaN]);
  expect(duplicateRows([a, b], 6)).toEqual([[0, 2], [1, 4]]); // prettier-ignore
});
