import { expect, it } from 'vitest';
import { drawScree } from '../../../shared/drawing/plot-scree.ts';
import { marksOf, writtenIn } from '../../support/marks-of.ts';

const plot = {
  width: 420,
  title: 'Scree',
  axes: { x: 'Factor', y: 'Eigenvalue' },
  words: { eigenvalues: 'Data', mean: 'Mean', percentile: '95th', unit: 'One' },
  suggested: '2 factors',
};
const rows = [
  { eigenvalue: 3, mean: 1.3, percentile: 1.5 },
  { eigenvalue: 1.6, mean: 1.1, percentile: 1.2 },
  { eigenvalue: 0.4, mean: 0.6, percentile: 0.7 },
];
// One line of legend, 12 of air, 200 of plot; 0 to 3 with 4 % of air; three places between 46 and 404.
const [left, right, top, bottom] = [46, 404, 30, 230];
const x = (place: number) => left + ((place - 0.5) / 3) * (right - left);
const y = (value: number) => bottom - ((value + 0.12) / 3.24) * (bottom - top);

it('has the eigenvalues, mean and percentile, the line at 1, and the mark behind the suggested number', () => {
  const picture = drawScree({ rows, suggested: 2, hasUnitLine: true }, plot)!;
  const courses = marksOf(picture, 'line').filter(({ points }) => points.length === 3);
  const heights = courses.map(({ points }) => points.map((point) => point.y));
  [rows.map((row) => row.mean), rows.map((row) => row.percentile), rows.map((row) => row.eigenvalue)].forEach(
    (values, i) => values.forEach((value, k) => expect(heights[i]![k]).toBeCloseTo(y(value), 6)),
  );
  expect(courses[2]!.points.map((point) => point.x)).toEqual([1, 2, 3].map((place) => expect.closeTo(x(place), 6)));
  const unit = marksOf(picture, 'line').find(
    ({ points }) => points[0]!.x === left && points[1]!.x === right && Math.abs(points[0]!.y - y(1)) < 1e-6,
  );
  expect(unit).toBeDefined();
  const mark = marksOf(picture, 'line').find(({ stroke }) => stroke === 'ink')!;
  expect(mark.points[0]!.x).toBeCloseTo(x(2.5), 6);
  expect(writtenIn(picture)).toEqual(
    expect.arrayContaining(['Data', 'Mean', '95th', 'One', '2 factors', '1', '2', '3', 'Factor', 'Eigenvalue']),
  );
});

it('draws and names only what there is', () => {
  const picture = drawScree({ rows: rows.map(({ eigenvalue }) => ({ eigenvalue })) }, plot)!;
  expect(writtenIn(picture)).toContain('Data');
  for (const word of ['Mean', '95th', 'One', '2 factors']) expect(writtenIn(picture)).not.toContain(word);
  expect(drawScree({ rows: rows.slice(0, 1) }, plot)).toBeUndefined();
  expect(drawScree({ rows: [] }, plot)).toBeUndefined();
});

it('shows the first sixty of many', () => {
  const many = Array.from({ length: 500 }, (_, i) => ({ eigenvalue: 500 - i }));
  // One dot is the legend's.
  expect(marksOf(drawScree({ rows: many }, plot)!, 'ellipse')).toHaveLength(61);
});
