import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseValueLabels, writeValueLabels } from '../../../shared/data/codebook/value-label-text.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('1', '=', ';', '"', ' ', '\n', '\r', '-', '.', ':', 'a', '：', '，', '、', '同意'))
    .map((all) => all.join('')),
);
const value = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((number) => number + 0),
);

test('labels written as a text are read back', () => {
  const labels = fc.uniqueArray(fc.record({ value, label: text }), { selector: (one) => one.value });
  fc.assert(
    fc.property(labels, (own) => {
      expect(parseValueLabels(writeValueLabels(own))).toEqual(own);
    }),
  );
});

test('any text is read or refused', () => {
  fc.assert(fc.property(text, (own) => parseValueLabels(own) === null || Array.isArray(parseValueLabels(own))));
});
