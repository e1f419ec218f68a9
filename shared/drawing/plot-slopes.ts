/** Predicted outcome over the predictor at low, middle and high values of the moderator. */
import type { InteractionAnalysis } from '../engine/moderation-figures.ts';
import type { Picture } from './picture.ts';
import {
  plotAxes,
  plotCourse,
  plotFrame,
  plotPicture,
  plotText,
  rangeOf,
  spreadHeights,
  type AxisWords,
} from './plot-axes.ts';

export interface SlopesPlot {
  readonly width: number;
  readonly title: string;
  readonly axes: AxisWords;
  /** Written at the end of each line, in the order of `analysis.lines`. */
  readonly ends: readonly string[];
}

/** Lowest, middle, highest. */
const strokes = ['negative', 'soft', 'accent'] as const;

/** Standard deviations of the predictor to either side of its mean, as `analysis.lines` reaches. */
const reach = 2;

/** Undefined where the model does not imply predictions. */
export function drawSlopes({ lines }: InteractionAnalysis, plot: SlopesPlot): Picture | undefined {
  const all = lines.flatMap((each) => each.points);
  if (all.length === 0) return undefined;
  const first = Math.min(...all.map((point) => point.x));
  const last = Math.max(...all.map((point) => point.x));
  const deviations = (x: number) => -reach + ((x - first) / (last - first || 1)) * 2 * reach;
  const x = { from: -reach, to: reach };
  const y = rangeOf(all.map((point) => point.y));
  const longest = Math.max(0, ...plot.ends.map((words) => words.length));
  const frame = plotFrame(plot.width, x, y, { rightMargin: Math.min(plot.width * 0.42, 14 + longest * 6.4) });
  const colours = lines.length === 1 ? (['accent'] as const) : strokes;
  const paths = lines.map((each, index) =>
    plotCourse(
      each.points.map((point) => ({ x: frame.x(deviations(point.x)), y: frame.y(point.y) })),
      colours[index] ?? 'ink',
    ),
  );
  const ends = spreadHeights(
    lines.map((each) => frame.y(each.points.at(-1)?.y ?? 0)),
    frame.bottom,
  );
  const words = lines.map((_, index) =>
    plotText(frame.right + 6, (ends[index] ?? 0) + 4, plot.ends[index] ?? '', {
      anchor: 'start',
      fill: colours[index] ?? 'ink',
    }),
  );
  return plotPicture(frame, plot.title, [...plotAxes(frame, plot.axes), ...paths, ...words]);
}
