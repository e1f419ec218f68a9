/** The slope over the moderator with its band, and where it differs from zero [johnson-neyman-1936]. */
import type { InteractionAnalysis } from '../engine/moderation-figures.ts';
import type { Picture } from './picture.ts';
import { plotAxes, plotCourse, plotFrame, plotPicture, plotRule, rangeOf, type AxisWords } from './plot-axes.ts';

export interface RegionsPlot {
  readonly width: number;
  readonly title: string;
  readonly axes: AxisWords;
}

/** Undefined without standard errors: there is no band and no region. */
export function drawRegions(analysis: InteractionAnalysis, plot: RegionsPlot): Picture | undefined {
  const { curve, johnsonNeyman, moderatorMean, moderatorSd } = analysis;
  if (!johnsonNeyman || curve.length < 2) return undefined;
  const deviations = (value: number) => (value - moderatorMean) / moderatorSd;
  const x = { from: deviations(johnsonNeyman.range[0]), to: deviations(johnsonNeyman.range[1]) };
  const heights = curve.flatMap(({ est, ciLower, ciUpper }) => [est, ciLower ?? est, ciUpper ?? est]);
  const y = rangeOf([...heights, 0]);
  const frame = plotFrame(plot.width, x, y);
  const at = (value: number) => frame.x(deviations(value));
  const regions = johnsonNeyman.regions
    .filter(({ slope }) => slope !== 'none')
    .map(({ from, to }) => {
      const sides = { x: at(from), y: frame.top, width: at(to) - at(from), height: frame.bottom - frame.top };
      return { kind: 'rectangle', ...sides, fill: 'wash' } as const;
    });
  const course = (height: (point: (typeof curve)[number]) => number) =>
    curve.map((point) => ({ x: at(point.moderatorValue), y: frame.y(height(point)) }));
  const upper = course(({ est, ciUpper }) => ciUpper ?? est);
  const lower = course(({ est, ciLower }) => ciLower ?? est);
  const bounds = johnsonNeyman.bounds
    .filter((bound) => bound > johnsonNeyman.range[0] && bound < johnsonNeyman.range[1])
    .map((bound) => plotRule({ x: at(bound), y: frame.top }, { x: at(bound), y: frame.bottom }, 'accent', [4, 3]));
  const zero = frame.y(0);
  return plotPicture(frame, plot.title, [
    ...regions,
    { kind: 'polygon', points: [...upper, ...lower.reverse()], fill: 'accent', opacity: 0.16 },
    plotRule({ x: frame.left, y: zero }, { x: frame.right, y: zero }, 'faint', [2, 3]),
    ...bounds,
    plotCourse(
      course(({ est }) => est),
      'accent',
    ),
    ...plotAxes(frame, plot.axes),
  ]);
}
