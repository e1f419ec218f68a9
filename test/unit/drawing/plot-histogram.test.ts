import { describe, expect, it } from 'vitest';
import { drawHistogram } from '../../../shared/drawing/plot-histogram.ts';
import { binAnswers } from '../../../shared/engine/describe/bin-answers.ts';
import { marksOf, writtenIn } from '../../support/marks-of.ts';

const plot = {
  width: 400,
  title: 'Trust',
  axes: { x: 'Answer', y: 'Count' },
  curve: 'Normal',
  symbols: { n: 'n', mean: 'M', sd: 'SD' },
};
/** 1 once, 2 twice, 4 three times: M 2.833, SD 1.3292. */
const picture = drawHistogram(binAnswers(Float64Array.of(1, 2, 2, 4, 4, 4))!, plot)!;
// Legend of one line (18 high) and 12 of air, then 174 pixels of plot.
const [left, right, top, bottom] = [46, 384, 30, 204];

describe('bars of whole numbers', () => {
  const bars = marksOf(picture, 'rectangle');
  const unit = (right - left) / 4;
  // The curve at its peak: 6 / 1.3292 * 0.39894 = 1.80, so the highest bar of 3 decides.
  const high = (bottom - top) / (3 * 1.05);

  it('stand over their numbers with a gap, as high as they are frequent; nobody gave 3', () => {
    expect(bars).toHaveLength(3);
    [
      [1, 1],
      [2, 2],
      [4, 3],
    ].forEach(([value, count], i) => {
      const bar = bars[i]!;
      expect(bar.x + bar.width / 2).toBeCloseTo(left + (value! - 0.5) * unit, 8);
      expect(bar.width).toBeCloseTo(0.84 * unit, 8);
      expect(bar.height).toBeCloseTo(count! * high, 8);
      expect(bar.y + bar.height).toBeCloseTo(bottom, 8);
    });
  });

  it('have the normal curve over them', () => {
    const curve = marksOf(picture, 'line').find(({ points }) => points.length === 121)!;
    // R: 6 * dnorm(2.5, 17/6, sqrt(53/30)) = 1.745127
    const middle = curve.points[60]!;
    expect(middle.x).toBeCloseTo((left + right) / 2, 8);
    expect((bottom - middle.y) / high).toBeCloseTo(1.745127, 5);
  });

  it('say their numbers, the curve, the axes', () => {
    expect(writtenIn(picture)).toEqual(
      expect.arrayContaining(['n = 6', 'M = 2.83', 'SD = 1.33', 'Normal', '1', '2', '3', '4', 'Answer', 'Count']),
    );
  });
});

it('bars of measurements touch', () => {
  const values = Float64Array.from({ length: 60 }, (_, i) => Math.sqrt(i));
  const bars = marksOf(drawHistogram(binAnswers(values)!, plot)!, 'rectangle');
  for (let i = 1; i < bars.length; i++) expect(bars[i]!.x).toBeCloseTo(bars[i - 1]!.x + bars[i - 1]!.width, 8);
});

it('nothing is drawn without counts or without spread', () => {
  expect(drawHistogram({ bins: [], isByValue: false, n: 0, mean: 0, sd: 1 }, plot)).toBeUndefined();
  const bins = [{ from: 0, to: 1, count: 4 }];
  expect(drawHistogram({ bins, isByValue: false, n: 4, mean: 0.5, sd: 0 }, plot)).toBeUndefined();
});
