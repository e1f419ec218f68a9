/** Normal quantile plot: a column's numbers over the quantiles of the normal distribution, with the line of normality. */
import type { NormalQuantiles } from '../engine/describe/normal-quantiles.ts';
import type { Picture } from './picture.ts';
import { plotAxes, plotFrame, plotPicture, rangeOf, type AxisWords } from './plot-axes.ts';

export interface QuantilesPlot {
  readonly width: number;
  readonly title: string;
  /** Theoretical quantiles, numbers of the column. */
  readonly axes: AxisWords;
}

const dotRadius = 2.4;

/** Undefined without points. */
export function drawQuantiles({ points, line }: NormalQuantiles, plot: QuantilesPlot): Picture | undefined {
  if (points.length === 0) return undefined;
  const x = rangeOf(points.map(({ theoretical }) => theoretical));
  const y = rangeOf(points.map(({ sample }) => sample));
  const frame = plotFrame(plot.width, x, y, { plotHeight: 220 });
  const dots = points.map(({ theoretical, sample }) => {
    const centre = { x: frame.x(theoretical), y: frame.y(sample) };
    return {
      kind: 'ellipse',
      ...centre,
      radiusX: dotRadius,
      radiusY: dotRadius,
      fill: 'accent',
      opacity: 0.6,
    } as const;
  });
  // The part of the line that is inside the frame.
  const lineAt = (value: number) => line.intercept + line.slope * value;
  const valueAt = (height: number) => (height - line.intercept) / line.slope;
  const from = Math.max(x.from, valueAt(y.from));
  const to = Math.min(x.to, valueAt(y.to));
  const ends = [from, to].map((value) => ({ x: frame.x(value), y: frame.y(lineAt(value)) }));
  const rule = { kind: 'line', points: ends, stroke: 'ink', strokeWidth: 1.4 } as const;
  return plotPicture(frame, plot.title, [...dots, rule, ...plotAxes(frame, plot.axes)]);
}
