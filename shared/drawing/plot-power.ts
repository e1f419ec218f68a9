/** Power over sample sizes, with its target. */
import { shortenText } from '../document/layout/fit-text.ts';
import { textWidth } from '../document/layout/text-width.ts';
import { formatInteger, formatPercent } from '../language/format.ts';
import type { Colour, Mark, Picture } from './picture.ts';
import {
  plotAxes,
  plotCourse,
  plotFontSize,
  plotFrame,
  plotPicture,
  plotRule,
  plotText,
  spreadHeights,
  type AxisWords,
  type PlotFrame,
  type Tick,
} from './plot-axes.ts';

export interface PowerLine {
  /** Written at its end where there are several. */
  readonly name: string;
  /** By ascending n; the interval of a simulated power. */
  readonly points: readonly {
    readonly n: number;
    readonly power: number;
    readonly interval?: readonly [lower: number, upper: number];
  }[];
  /** Smallest n that reaches the target, if known. */
  readonly smallest?: number;
}

export interface PowerData {
  readonly lines: readonly PowerLine[];
  /** Between 0 and 1. */
  readonly target: number;
}

export interface PowerPlot {
  readonly width: number;
  readonly title: string;
  readonly axes: AxisWords;
  /** Before a number at the mark of the smallest sample: `n`. */
  readonly symbol: string;
}

/** More lines cannot be told apart. */
export const mostPowerLines = 20;
const looks: readonly { readonly stroke: Colour; readonly dash?: readonly number[] }[] = [
  { stroke: 'accent' },
  { stroke: 'negative', dash: [7, 3] },
  { stroke: 'ink', dash: [2, 3] },
  { stroke: 'warning', dash: [9, 3, 2, 3] },
  { stroke: 'soft' },
];
const nameHeight = 15;

/** Undefined without points, and with more than `mostPowerLines`. */
export function drawPower({ lines: all, target }: PowerData, plot: PowerPlot): Picture | undefined {
  const lines = all.filter(({ points }) => points.length > 0);
  if (lines.length === 0 || lines.length > mostPowerLines) return undefined;
  const sizes = lines.flatMap(({ points, smallest }) => [...points.map(({ n }) => n), ...(smallest ? [smallest] : [])]);
  const [from, to] = [Math.min(...sizes), Math.max(...sizes)];
  const x = from < to ? { from, to } : { from: from - 1, to: to + 1 };
  const y = { from: 0, to: 1 };
  const sizeOf = ({ smallest }: PowerLine) => (smallest ? `${plot.symbol} = ${formatInteger(smallest)}` : '');
  const numbers = lines.map((line) => (line.smallest ? ` (${sizeOf(line)})` : ''));
  const longest = Math.max(...lines.map(({ name }, index) => textWidth(name + numbers[index]!, plotFontSize)));
  const nameRoom = lines.length > 1 ? Math.min(plot.width * 0.36, longest + 2) : 0;
  const frame = plotFrame(plot.width, x, y, {
    rightMargin: nameRoom + 14,
    wholeX: 5,
    plotHeight: Math.max(200, lines.length * nameHeight),
    yTicks: percentTicks(target),
    ...(from < to ? {} : { xTicks: [{ value: from, text: formatInteger(from) }] }),
  });
  const lookOf = (index: number) => looks[index % looks.length]!;
  const bands = lines.map(({ points }, index): Mark => {
    const side = (end: 0 | 1) =>
      points.flatMap(({ n, interval }) => (interval ? [{ x: frame.x(n), y: frame.y(interval[end]) }] : []));
    const outline = [...side(1), ...side(0).reverse()];
    return { kind: 'polygon', points: outline, fill: lookOf(index).stroke, opacity: 0.14 };
  });
  const courses = lines.flatMap(({ points }, index): readonly Mark[] => {
    const { stroke, dash } = lookOf(index);
    const places = points.map(({ n, power }) => ({ x: frame.x(n), y: frame.y(power) }));
    const only = places.length === 1 ? places : [];
    return [
      plotCourse(places, stroke, dash),
      ...only.map((at): Mark => ({ kind: 'ellipse', ...at, radiusX: 3, radiusY: 3, fill: stroke })),
    ];
  });
  const ends = spreadHeights(
    lines.map(({ points }) => frame.y(points.at(-1)!.power)),
    frame.bottom,
  );
  const names = lines.map(({ name }, index) => {
    const number = numbers[index]!;
    const words = shortenText(name, plotFontSize, nameRoom - textWidth(number, plotFontSize)) + number;
    return plotText(frame.right + 6, ends[index]! + 4, words, { anchor: 'start', fill: lookOf(index).stroke });
  });
  const level = frame.y(target);
  return plotPicture(frame, plot.title, [
    ...bands.filter((band) => band.kind === 'polygon' && band.points.length > 3),
    plotRule({ x: frame.left, y: level }, { x: frame.right, y: level }, 'soft', [4, 3]),
    ...courses,
    ...lines.flatMap((line, index) =>
      line.smallest ? smallestMark(line.smallest, level, frame, lookOf(index).stroke) : [],
    ),
    ...(lines.length > 1 ? names : smallestWords(lines[0]!, sizeOf(lines[0]!), frame)),
    ...plotAxes(frame, plot.axes),
  ]);
}

/** The target takes the place of a round number that is next to it. */
function percentTicks(target: number): readonly Tick[] {
  const round = [0, 0.2, 0.4, 0.6, 0.8, 1].filter((value) => Math.abs(value - target) >= 0.07);
  const decimals = Number.isInteger(Math.round(target * 1e4) / 100) ? 0 : 1;
  return [
    ...round.map((value) => ({ value, text: formatPercent(value) })),
    { value: target, text: formatPercent(target, decimals) },
  ];
}

function smallestMark(n: number, level: number, frame: PlotFrame, stroke: Colour): readonly Mark[] {
  const x = frame.x(n);
  return [
    plotRule({ x, y: level }, { x, y: frame.bottom }, stroke, [2, 3]),
    { kind: 'ellipse', x, y: level, radiusX: 4, radiusY: 4, fill: 'paper', stroke, strokeWidth: 1.8 },
  ];
}

/** Beside the line down from the mark, on the side that has more room. */
function smallestWords({ smallest }: PowerLine, words: string, frame: PlotFrame): readonly Mark[] {
  if (!smallest) return [];
  const x = frame.x(smallest);
  const isRight = frame.right - x > x - frame.left;
  const place = isRight ? ({ anchor: 'start', fill: 'ink' } as const) : ({ anchor: 'end', fill: 'ink' } as const);
  return [plotText(isRight ? x + 6 : x - 6, frame.bottom - 8, words, place)];
}
