import { describe, expect, test } from 'vitest';
import { unlikeLavaan } from '../../../shared/export/unlike-lavaan.ts';
import { spec } from '../engine/engine-support.ts';

describe('what lavaan refuses or misreads', () => {
  // lavaan 0.6-14 read each of these as a label, a predictor, an outcome, a construct and a defined quantity.
  test.each('c start equal label lower upper value efa group level block rv T F'.split(' '))(
    '%s is a name as any other',
    (word) => {
      expect(unlikeLavaan(spec(`y ~ ${word}*x + b*m\nd := ${word}*b`))).toEqual([]);
    },
  );

  test.each(['TRUE', 'NULL', 'NaN', 'if', 'function', 'next'])('%s is a word of R', (word) => {
    expect(unlikeLavaan(spec(`y ~ \`${word}\`*x + b*m`))).toEqual(['names']);
  });

  test('names in backticks are not read', () => {
    expect(unlikeLavaan(spec('y ~ `my x` + m'))).toEqual(['names']);
  });
});
