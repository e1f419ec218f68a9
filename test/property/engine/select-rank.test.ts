import fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectRank } from '../../../shared/numeric/select-rank.ts';

/** Numbers with many ties, and numbers with hardly any. */
const numbers = fc.oneof(
  fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 300 }),
  fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 300 }),
);

test('one rank after the other is what sorting finds, and no number is lost', () => {
  fc.assert(
    fc.property(numbers, fc.array(fc.nat(299), { minLength: 1, maxLength: 5 }), (given, ranks) => {
      const values = Float64Array.from(given, (x) => x + 0);
      const sorted = values.slice().sort();
      for (const rank of ranks.map((one) => one % values.length)) {
        expect(selectRank(values, rank)).toBe(sorted[rank]);
        expect(values.slice(0, rank).every((x) => x <= sorted[rank]!)).toBe(true);
        expect(values.slice(rank).every((x) => x >= sorted[rank]!)).toBe(true);
      }
      expect(values.sort()).toEqual(sorted);
    }),
  );
});
