import { describe, expect, it } from 'vitest';
import { parseCodes, writeCodes } from '../../../../shared/data/codebook/parse-codes.ts';
import { proposeScale } from '../../../../shared/data/screen/propose-scale.ts';
import { columnWords, stepWords } from '../../../../renderer/data/step-words.ts';
import type { ColumnSummary } from '../../../../shared/data/types.ts';
import { createTranslate } from '../../../../shared/language/translate.ts';

const t = createTranslate('en');
const rating = (values: readonly number[], name = 'A1'): ColumnSummary => ({
  name,
  kind: 'numeric',
  scale: 'rating',
  nature: 'rating',
  missing: 0,
  distinct: values.length,
  minimum: values[0],
  maximum: values.at(-1),
  histogram: [],
  values,
  examples: [],
});

describe('missing codes as typed', () => {
  it('reads any usual separator and minus, each number once', () => {
    expect(parseCodes('99 -9, 99；−1、7')).toEqual([99, -9, -1, 7]);
    expect(parseCodes('  ')).toEqual([]);
  });

  it('refuses what is not a number', () => {
    expect(parseCodes('99 none')).toBeNull();
  });

  it('reads back what it writes', () => {
    expect(parseCodes(writeCodes([99, -9, 0.5]))).toEqual([99, -9, 0.5]);
  });
});

describe('the proposed scale', () => {
  it('is the usual scale that holds every answer', () => {
    expect(proposeScale([rating([1, 2, 3, 4, 5])])).toEqual({ minimum: 1, maximum: 5 });
    expect(proposeScale([rating([2, 3, 4])])).toEqual({ minimum: 1, maximum: 5 });
    expect(proposeScale([rating([1, 6])])).toEqual({ minimum: 1, maximum: 7 });
    expect(proposeScale([rating([0, 4, 10])])).toEqual({ minimum: 0, maximum: 10 });
  });

  it('does not count 99 as an answer, but 9 beside 8', () => {
    expect(proposeScale([rating([1, 2, 5, 99])])).toEqual({ minimum: 1, maximum: 5 });
    expect(proposeScale([rating([1, 7, 8, 9])])).toEqual({ minimum: 1, maximum: 9 });
  });

  it('holds the answers of all columns', () => {
    expect(proposeScale([rating([1, 5]), rating([2, 7])])).toEqual({ minimum: 1, maximum: 7 });
  });

  it('falls back on what the data show', () => {
    expect(proposeScale([rating([-3, 0, 3])])).toEqual({ minimum: -3, maximum: 3 });
    expect(proposeScale([])).toEqual({ minimum: 1, maximum: 5 });
  });
});

describe('steps in words', () => {
  it('names few columns and counts many', () => {
    expect(columnWords(['A', 'B'], t)).toBe('A, B');
    expect(columnWords(['A', 'B', 'C', 'D', 'E', 'F'], t)).toBe('A, B, C, D and 2 more');
    expect(columnWords(['A', 'B', 'C', 'D', 'E', 'F'], t, 6)).toBe('all 6 number columns');
  });

  it('writes both kinds, with a true minus', () => {
    expect(stepWords({ kind: 'missing-codes', columns: ['A'], codes: [99, -9] }, t)).toBe(
      '99, −9 means “no answer” in A',
    );
    expect(stepWords({ kind: 'reverse', columns: ['A'], minimum: 1, maximum: 5 }, t)).toBe(
      'A is reversed on its scale from 1 to 5',
    );
  });
});
