/** Draws that are repeated until they are taken end even where no draw can be taken. */
import { expect, test } from 'vitest';
import {
  drawCounts,
  nextChiSquare,
  nextIndex,
  nextNormal,
  restartStream,
} from '../../../shared/numeric/replicate-stream.ts';
import { findRoot } from '../../../shared/numeric/find-root.ts';

/** The one state from which the generator never moves: every word is 0. */
const stuck = () => new Int32Array(4);

test('a generator that stands still ends every draw', () => {
  expect(nextNormal(stuck())).toBeNaN();
  expect(nextChiSquare(stuck(), 5)).toBeNaN();
  expect(nextIndex(stuck(), 10)).toBe(0);
  const counts = new Int32Array(300);
  drawCounts(stuck(), 300, counts);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(300);
});

test('chi-square draws need degrees of freedom', () => {
  const stream = stuck();
  restartStream(stream, 1, 1);
  for (const df of [0, -1, NaN]) expect(nextChiSquare(stream, df)).toBeNaN();
  expect(nextChiSquare(stream, 3)).toBeGreaterThan(0);
});

test('a root of a function without values is none', () => {
  let asked = 0;
  const root = findRoot((x) => (asked++ < 2 ? x - 0.5 : NaN), 0, 1);
  expect(root).toBeNaN();
  expect(asked).toBeLessThan(10);
});
