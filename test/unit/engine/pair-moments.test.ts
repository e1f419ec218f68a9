/** Counts instead of copies: moments of counted rows are those of a table in which rows are repeated. */
import { describe, expect, test } from 'vitest';
import { createPairMoments, createPairTable, type PairMoments } from '../../../shared/engine/measures/pair-moments.ts';
import { seededStream } from '../../../shared/numeric/random.ts';

const p = 4;
const n = 40;

function table(isWhole: boolean, missing: number): Float64Array[] {
  const random = seededStream(11);
  return Array.from({ length: p }, (_, j) =>
    Float64Array.from({ length: n }, () => {
      const value = 1000 * j + 7 * random() + random();
      return random() < missing ? NaN : isWhole ? Math.round(value) : value;
    }),
  );
}

/** By the definition: means, then deviations from them, over the rows of each pair. */
function plainMoments(columns: readonly Float64Array[], counts: Int32Array): PairMoments {
  const out = createPairMoments(p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      const pairs = [...counts.keys()].flatMap((row) => {
        const [x, y] = [columns[i]![row]!, columns[j]![row]!];
        return Number.isNaN(x + y) ? [] : Array.from({ length: counts[row]! }, () => [x, y] as const);
      });
      const mean = (side: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length;
      const [x, y] = [mean(0), mean(1)];
      const sum = (f: (a: number, b: number) => number): number => pairs.reduce((s, [a, b]) => s + f(a - x, b - y), 0);
      out.n[i * p + j] = pairs.length;
      out.c[i * p + j] = sum((a, b) => a * b) / (pairs.length - 1);
      out.r[i * p + j] = sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b));
    }
  }
  return out;
}

describe('moments of pairs', () => {
  test.each([
    ['whole numbers', true, 0],
    ['any numbers', false, 0],
    ['whole numbers with gaps', true, 0.15],
    ['any numbers with gaps', false, 0.15],
  ])('%s', (_, isWhole, missing) => {
    const columns = table(isWhole, missing);
    const rows = Int32Array.from({ length: n }, (_unused, row) => row);
    const random = seededStream(5);
    const own = createPairMoments(p);
    const moments = createPairTable(columns, rows);
    for (let replicate = 0; replicate < 5; replicate++) {
      const counts = Int32Array.from(rows, () => Math.floor(4 * random() ** 2));
      moments.compute(counts, own);
      const want = plainMoments(columns, counts);
      expect([...own.n]).toEqual([...want.n]);
      want.c.forEach((value, place) => expect(own.c[place]! / value).toBeCloseTo(1, 9));
      want.r.forEach((value, place) => expect(own.r[place]).toBeCloseTo(value, 10));
    }
  });

  test('a pair without variation has no correlation', () => {
    const columns = [Float64Array.of(1, 2, 3, NaN, NaN), Float64Array.of(4, 4, 4, 5, 6)];
    const own = createPairMoments(2);
    createPairTable(columns, Int32Array.of(0, 1, 2, 3, 4)).compute(Int32Array.of(1, 1, 1, 1, 1), own);
    expect([...own.n]).toEqual([3, 3, 3, 5]);
    expect(own.r[1]).toBeNaN();
    expect(own.c[1]).toBeCloseTo(0, 12);
    expect(own.c[3]).toBeCloseTo(0.8, 12);
  });
});
