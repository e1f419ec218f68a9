import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortNames } from '../../../shared/data/screen/short-names.ts';

const part = fc.constantFrom(
  '6、',
  '6',
  '(7) ',
  'Q5: ',
  'ATT1. ',
  '—',
  ' - ',
  '[a1]',
  '性别',
  '您的',
  '？',
  'How much do you trust it',
  ' ',
  '\n',
  '题',
  '(量表题)',
  '_',
  '.',
);
const name = fc.oneof(
  fc.array(part, { minLength: 1, maxLength: 6 }).map((all) => all.join('')),
  fc.string({ minLength: 1 }),
);

test('names stay unlike each other, and a second look finds nothing to do', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 24 }), (names) => {
      const renamed = shortNames(names);
      const after = names.map((one) => renamed.get(one) ?? one);
      expect(new Set(after).size).toBe(names.length);
      for (const next of renamed.values()) expect(next).toMatch(/^\p{L}[\p{L}\p{N}_]*$/u);
      expect([...shortNames(after)].filter(([one]) => [...renamed.values()].includes(one))).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});
