/** Sums of pairs beside what the definition gives, whatever is missing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  centreColumns,
  closeGaps,
  correlationOfPair,
  createPairSums,
  sumsOfPairs,
  type PairSums,
} from '../../../shared/numeric/pair-sums.ts';

const answer = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 1, arbitrary: fc.constant(NaN) },
);
const table = fc
  .record({ p: fc.integer({ min: 1, max: 7 }), n: fc.integer({ min: 1, max: 25 }) })
  .chain(({ p, n }) => fc.array(fc.array(answer, { minLength: n, maxLength: n }), { minLength: p, maxLength: p }));

const centred = (columns: readonly (readonly number[])[]) =>
  centreColumns(
    columns.map((own) => Float64Array.from(own)),
    Int32Array.from(columns[0]!.keys()),
  );

/** By the definition, rows as often as they count. */
function byDefinition(x: readonly number[], y: readonly number[], counts: readonly number[]) {
  const pairs = x.flatMap((value, row) => {
    const isBoth = !Number.isNaN(value) && !Number.isNaN(y[row]!);
    return isBoth ? Array<readonly [number, number]>(counts[row]!).fill([value, y[row]!]) : [];
  });
  const n = pairs.length;
  const [a, b] = ([0, 1] as const).map((place) => pairs.reduce((sum, pair) => sum + pair[place], 0) / n) as [
    number,
    number,
  ];
  const sum = (of: (u: number, v: number) => number): number =>
    pairs.reduce((all, [u, v]) => all + of(u - a, v - b), 0);
  return { n, xx: sum((u) => u * u), yy: sum((_, v) => v * v), xy: sum((u, v) => u * v) };
}

function expectPairs(sums: PairSums, columns: readonly (readonly number[])[], counts: readonly number[]): void {
  columns.forEach((x, i) =>
    columns.forEach((y, j) => {
      const { n, xx, yy, xy } = byDefinition(x, y, counts);
      const found = correlationOfPair(sums, i, j);
      expect(found.n).toBe(n);
      if (xx > 1e-9 && yy > 1e-9) expect(found.r).toBeCloseTo(xy / Math.sqrt(xx * yy), 12);
      else expect(found.r).toBeNaN();
    }),
  );
}

test('counts and correlations of every pair', () => {
  fc.assert(
    fc.property(table, (columns) => {
      const ones = columns[0]!.map(() => 1);
      expectPairs(sumsOfPairs(centred(columns)), columns, ones);
    }),
  );
});

test('rows that count several times, or not at all', () => {
  const draws = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 25, maxLength: 25 });
  fc.assert(
    fc.property(table, draws, (columns, drawn) => {
      const gapped = centred(columns);
      const { p, rows, z } = gapped;
      const counts = Int32Array.from(drawn.slice(0, rows));
      const out = createPairSums(p);
      const at = (j: number, row: number): number => z[j * rows + row]!;
      const over = (of: (row: number) => number): number =>
        counts.reduce((sum, count, row) => sum + count * of(row), 0);
      for (let i = 0; i < p; i++)
        for (let j = 0; j < p; j++) out.xy[i * p + j] = over((row) => at(i, row) * at(j, row));
      const sums = Float64Array.from({ length: p }, (_, j) => over((row) => at(j, row)));
      closeGaps(gapped, over(() => 1), sums, out, counts); // prettier-ignore
      expectPairs(out, columns, [...counts]);
    }),
  );
});

test('some rows of columns that are not whole', () => {
  const x = Float64Array.of(1e6 + 0.25, 1e6 + 0.5, NaN, 1e6 + 0.125, 1e6 - 3, 77);
  const y = Float64Array.of(0.1, 0.4, 0.2, NaN, -0.3, 1e5);
  const { n, r } = correlationOfPair(sumsOfPairs(centreColumns([x, y], Int32Array.of(0, 1, 2, 3, 4))), 0, 1);
  // cor(c(.25, .5, -3), c(.1, .4, -.3)) of R
  expect(n).toBe(3);
  expect(r).toBeCloseTo(0.929683296797, 9);
});
