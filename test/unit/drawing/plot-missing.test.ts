import { expect, it } from 'vitest';
import { drawMissing, mostMissingVariables } from '../../../shared/drawing/plot-missing.ts';
import { countMissing } from '../../../shared/engine/describe/missing-answers.ts';
import { marksOf, writtenIn } from '../../support/marks-of.ts';

const plot = {
  width: 400,
  title: 'Missing',
  missing: 'missing',
  answered: 'answered',
  count: 'Rows',
  rest: (count: number) => `${count} more`,
};
/** Without the two samples of the legend. */
const cellsOf = (picture: Parameters<typeof marksOf>[0]) => marksOf(picture, 'rectangle').slice(2);

it('has a row a pattern, a column a variable with gaps, filled where missing, and counts', () => {
  const columns = [
    [1, 1, 1, NaN, 1],
    [1, 1, 1, 1, 1],
    [1, 1, NaN, NaN, 1],
  ].map((values) => Float64Array.from(values));
  const picture = drawMissing({ names: ['A', 'B', 'C'], ...countMissing(columns, 5) }, plot)!;
  const cells = cellsOf(picture);
  expect(cells.map(({ fill }) => fill === 'low4')).toEqual([false, false, false, true, true, true]);
  expect(cells.map(({ x }) => x)).toEqual([4, 44, 4, 44, 4, 44]);
  const rows = [...new Set(cells.map(({ y }) => y))];
  expect(rows).toHaveLength(3);
  expect(rows[1]! - rows[0]!).toBe(18);
  expect(writtenIn(picture)).toEqual(['missing', 'answered', 'A', 'C', 'Rows', '3 (60.0%)', '1 (20.0%)', '1 (20.0%)']);
});

it('counts together what is beyond the twenty most frequent', () => {
  const patterns = Array.from({ length: 26 }, (_, i) => ({
    missing: [0, 1, 2, 3, 4].filter((bit) => ((i >> bit) & 1) === 1),
    count: 40 - i,
  }));
  const picture = drawMissing({ names: ['A', 'B', 'C', 'D', 'E'], patterns }, plot)!;
  expect(cellsOf(picture)).toHaveLength(20 * 5);
  const written = writtenIn(picture);
  expect(written).toContain('6 more');
  // 20 + 19 + 18 + 17 + 16 + 15 = 105 of 715.
  expect(written.at(-1)).toBe('105 (14.7%)');
});

it('draws nothing where nothing is missing, or too many columns are', () => {
  expect(drawMissing({ names: ['A'], patterns: [{ missing: [], count: 9 }] }, plot)).toBeUndefined();
  expect(drawMissing({ names: [], patterns: [] }, plot)).toBeUndefined();
  const places = Array.from({ length: mostMissingVariables + 1 }, (_, i) => i);
  expect(drawMissing({ names: places.map(String), patterns: [{ missing: places, count: 1 }] }, plot)).toBeUndefined();
});
