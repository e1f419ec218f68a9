import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCaseProducts, createRealProducts } from '../../../shared/engine/resample/case-products.ts';
import { createIntegerProducts } from '../../../shared/engine/resample/integer-products.ts';
import type { Cases } from '../../../shared/engine/sample/sample-moments.ts';

interface Drawn {
  readonly cases: Cases;
  readonly counts: Int32Array;
}

/** Tables of integers up to `largest` about an offset, some of their rows used, each with a count. */
function tables(largest: number): fc.Arbitrary<Drawn> {
  return fc
    .record({ p: fc.integer({ min: 1, max: 11 }), n: fc.integer({ min: 1, max: 40 }), offset: fc.integer() })
    .chain(({ p, n, offset }) =>
      fc.record({
        values: fc.array(fc.array(fc.integer({ min: -largest, max: largest }), { minLength: n, maxLength: n }), {
          minLength: p,
          maxLength: p,
        }),
        rows: fc.shuffledSubarray([...Array(n).keys()], { minLength: 1 }),
        counts: fc.array(fc.nat(6), { minLength: n, maxLength: n }),
        offset: fc.constant(offset % 1000),
      }),
    )
    .map(({ values, rows, counts, offset }) => ({
      cases: {
        columns: values.map((column) => Float64Array.from(column, (x) => x + offset)),
        rows: Int32Array.from(rows),
      },
      // As many as there are cases, as in a replicate.
      counts: withTotal(counts.slice(0, rows.length)),
    }));
}

function withTotal(counts: readonly number[]): Int32Array {
  const out = new Int32Array(counts.length);
  let left = counts.length;
  counts.forEach((count, i) => {
    out[i] = Math.min(count, left);
    left -= out[i]!;
  });
  out[0] = out[0]! + left;
  return out;
}

function sumsOf(products: { sum: ReturnType<typeof createRealProducts>['sum'] }, { cases, counts }: Drawn) {
  const p = cases.columns.length;
  const out = new Float64Array(p * p);
  const sums = new Float64Array(p);
  const used = products.sum(counts, out, sums);
  return { out, sums, used };
}

describe('sums of products of integers', () => {
  test.each([[3], [700], [40_000]])('up to %i are exact', (largest) => {
    fc.assert(
      fc.property(tables(largest), (drawn) => {
        const { columns, rows } = drawn.cases;
        const p = columns.length;
        const integers = createIntegerProducts(drawn.cases);
        if (!integers) {
          expect(largest).toBe(40_000);
          return;
        }
        const { out, sums, used } = sumsOf(integers, drawn);
        expect(used).toBe(drawn.counts.filter((count) => count > 0).length);
        const at = (j: number, i: number): bigint => BigInt(columns[j]![rows[i]!]! - integers.centre[j]!);
        for (let i = 0; i < p; i++) {
          const own = [...drawn.counts].reduce((sum, count, k) => sum + BigInt(count) * at(i, k), 0n);
          expect(BigInt(sums[i]!)).toBe(own);
          for (let j = 0; j <= i; j++) {
            const exact = [...drawn.counts].reduce((sum, count, k) => sum + BigInt(count) * at(i, k) * at(j, k), 0n);
            expect(BigInt(out[i * p + j]!)).toBe(exact);
          }
        }
      }),
    );
  });

  test('and of real numbers are the same covariances', () => {
    fc.assert(
      fc.property(tables(5), (drawn) => {
        const p = drawn.cases.columns.length;
        const covariances = [createIntegerProducts(drawn.cases)!, createRealProducts(drawn.cases)].map((products) => {
          const { out, sums } = sumsOf(products, drawn);
          const total = drawn.counts.reduce((sum, count) => sum + count, 0);
          return out.map((x, cell) => {
            const [i, j] = [Math.floor(cell / p), cell % p];
            return j <= i ? x / total - (sums[i]! * sums[j]!) / total ** 2 : 0;
          });
        });
        covariances[0]!.forEach((x, cell) => expect(x).toBeCloseTo(covariances[1]![cell]!, 10));
      }),
    );
  });

  test('are taken of integers alone, and only as far as nothing is rounded', () => {
    const rows = Int32Array.of(0, 1, 2);
    expect(createIntegerProducts({ columns: [Float64Array.of(1, 2, 3.5)], rows })).toBeUndefined();
    expect(createIntegerProducts({ columns: [Float64Array.of(0, 1e8, 0)], rows })).toBeUndefined();
    const products = createCaseProducts({ columns: [Float64Array.of(1, 2, 3.5)], rows });
    expect(products.centre[0]).toBeCloseTo(6.5 / 3, 14);
  });
});
