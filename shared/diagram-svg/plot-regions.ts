/** The slope over the moderator with its band, and where it differs from zero [johnson-neyman-1936]. */
import type { InteractionAnalysis } from '../engine/moderation-figures.ts';
import { axes, line, plotFrame, plotSvg, polyline, rangeOf, type AxisWords } from './plot-axes.ts';
import { lightTheme as colour } from './tokens.ts';
import { element, number } from './xml.ts';

export interface RegionsPlot {
  readonly width: number;
  readonly title: string;
  readonly axes: AxisWords;
}

/** Undefined without standard errors: there is no band and no region. */
export function renderRegions(analysis: InteractionAnalysis, plot: RegionsPlot): string | undefined {
  const { curve, johnsonNeyman, moderatorMean, moderatorSd } = analysis;
  if (!johnsonNeyman || curve.length < 2) return undefined;
  const deviations = (value: number) => (value - moderatorMean) / moderatorSd;
  const x = { from: deviations(johnsonNeyman.range[0]), to: deviations(johnsonNeyman.range[1]) };
  const heights = curve.flatMap(({ est, ciLower, ciUpper }) => [est, ciLower ?? est, ciUpper ?? est]);
  const y = rangeOf([...heights, 0]);
  const frame = plotFrame(plot.width, x, y, 16);
  const at = (value: number) => frame.x(deviations(value));
  const regions = johnsonNeyman.regions
    .filter(({ slope }) => slope !== 'none')
    .map(({ from, to }) =>
      element('rect', {
        x: at(from),
        y: frame.top,
        width: at(to) - at(from),
        height: frame.bottom - frame.top,
        fill: colour.wash,
      }),
    );
  const upper = curve.map(({ moderatorValue, est, ciUpper }) => [at(moderatorValue), frame.y(ciUpper ?? est)]);
  const lower = curve.map(({ moderatorValue, est, ciLower }) => [at(moderatorValue), frame.y(ciLower ?? est)]);
  const band = [...upper, ...lower.reverse()].map((point) => point.map((value) => number(value ?? 0)).join(','));
  const bounds = johnsonNeyman.bounds
    .filter((bound) => bound > johnsonNeyman.range[0] && bound < johnsonNeyman.range[1])
    .map((bound) => line({ x: at(bound), y: frame.top }, { x: at(bound), y: frame.bottom }, colour.accent, '4 3'));
  return plotSvg(frame, plot.title, [
    ...regions,
    element('polygon', { points: band.join(' '), fill: colour.accent, opacity: 0.16 }),
    line({ x: frame.left, y: frame.y(0) }, { x: frame.right, y: frame.y(0) }, colour.faint, '2 3'),
    ...bounds,
    polyline(
      curve.map(({ moderatorValue, est }) => ({ x: at(moderatorValue), y: frame.y(est) })),
      colour.accent,
    ),
    ...axes(frame, plot.axes, x, y),
  ]);
}
