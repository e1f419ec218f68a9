/** Sorting and filtering by ranks and counts is what a plain sort and a plain filter do. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arrangeRows, comparisons, type AnswerTest } from '../../../shared/data/screen/arrange-rows.ts';

const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }), fc.constant(NaN), fc.constant(-0));
const test: fc.Arbitrary<AnswerTest> = fc.oneof(
  fc.record({
    kind: fc.constant('values' as const),
    values: fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(null))),
  }),
  fc.record({
    kind: fc.constant('compare' as const),
    comparison: fc.constantFrom(...comparisons),
    number: fc.integer({ min: -3, max: 3 }),
  }),
);

function passes(value: number, wanted: AnswerTest): boolean {
  if (Number.isNaN(value)) return wanted.kind === 'values' && wanted.values.includes(null);
  if (wanted.kind === 'values') return wanted.values.some((one) => one === value);
  if (wanted.kind !== 'compare') return false;
  const { comparison, number: other } = wanted;
  const order = Math.sign(value - other);
  return {
    is: order === 0,
    'is-not': order !== 0,
    less: order < 0,
    'at-most': order <= 0,
    more: order > 0,
    'at-least': order >= 0,
  }[comparison];
}

it('agrees with them on any numbers', () => {
  fc.assert(
    fc.property(fc.array(number), test, fc.boolean(), (values, wanted, isDescending) => {
      const column = { name: 'x', kind: 'numeric' as const, values: Float64Array.from(values), categories: [] };
      const rows = arrangeRows(
        { rows: values.length, columns: [column] },
        { sort: { column: 'x', isDescending }, filters: [{ column: 'x', test: wanted }] },
      );
      const expected = values
        .map((value, row) => ({ value, row }))
        .filter(({ value }) => passes(value, wanted))
        .sort((a, b) => {
          if (Number.isNaN(a.value) || Number.isNaN(b.value))
            return Number(Number.isNaN(a.value)) - Number(Number.isNaN(b.value)) || a.row - b.row;
          if (a.value === b.value) return a.row - b.row;
          return a.value < b.value === isDescending ? 1 : -1;
        });
      expect([...(rows ?? [])]).toEqual(expected.map(({ row }) => row));
    }),
  );
});

it('puts texts in one order, downwards the reverse of upwards', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), (categories) => {
      const column = {
        name: 'x',
        kind: 'text' as const,
        values: Float64Array.from(categories, (_, code) => code),
        categories,
      };
      const order = (isDescending: boolean) => [
        ...(arrangeRows(
          { rows: categories.length, columns: [column] },
          { sort: { column: 'x', isDescending }, filters: [] },
        ) ?? []),
      ];
      const up = order(false);
      expect(order(true)).toEqual(up.toReversed());
      const { compare } = new Intl.Collator('zh-CN', { numeric: true });
      for (let index = 1; index < up.length; index++)
        expect(compare(categories[up[index - 1]!]!, categories[up[index]!]!)).toBeLessThanOrEqual(0);
    }),
  );
});
