/** Eigenvalues by size, with those of unrelated items from a parallel analysis. */
import { textWidth } from '../document/layout/text-width.ts';
import { shortenText } from '../document/layout/fit-text.ts';
import type { LineMark, Mark, Picture } from './picture.ts';
import { lineSample, plotLegend } from './plot-legend.ts';
import {
  plotAxes,
  plotFontSize,
  plotFrame,
  plotPicture,
  plotRule,
  plotText,
  rangeOf,
  type AxisWords,
} from './plot-axes.ts';

export interface ScreeData {
  /** By descending eigenvalue, with the mean and the percentile over the samples of a parallel analysis. */
  readonly rows: readonly { readonly eigenvalue: number; readonly mean?: number; readonly percentile?: number }[];
  /** Number of factors or components to mark, if any. */
  readonly suggested?: number;
  /** Whether a line shows where an eigenvalue is 1. */
  readonly hasUnitLine?: boolean;
}

export interface ScreePlot {
  readonly width: number;
  readonly title: string;
  readonly axes: AxisWords;
  /** Of the legend. */
  readonly words: {
    readonly eigenvalues: string;
    readonly mean: string;
    readonly percentile: string;
    readonly unit: string;
  };
  /** Beside the mark of the suggested number. */
  readonly suggested: string;
}

/** Below the tail everything is small: these are enough to see the bend. */
const mostShown = 60;
const looks = {
  eigenvalues: { stroke: 'accent', strokeWidth: 1.8 },
  percentile: { stroke: 'negative', strokeWidth: 1.6, dash: [6, 3] },
  mean: { stroke: 'soft', strokeWidth: 1.4, dash: [2, 3] },
  unit: { stroke: 'soft', strokeWidth: 1 },
} as const satisfies Record<string, Pick<LineMark, 'stroke' | 'strokeWidth' | 'dash'>>;

/** The first 60 eigenvalues; undefined with fewer than two. */
export function drawScree(data: ScreeData, plot: ScreePlot): Picture | undefined {
  const rows = data.rows.slice(0, mostShown);
  if (rows.length < 2) return undefined;
  const series = (['mean', 'percentile', 'eigenvalues'] as const).flatMap((name) => {
    const values = rows.flatMap((row, index) => {
      const value = name === 'eigenvalues' ? row.eigenvalue : row[name];
      return value === undefined ? [] : [{ place: index + 1, value }];
    });
    return values.length > 0 ? [{ name, values }] : [];
  });
  const unit = data.hasUnitLine ? [1] : [];
  const x = { from: 0.5, to: rows.length + 0.5 };
  const y = rangeOf([0, ...unit, ...series.flatMap(({ values }) => values.map(({ value }) => value))], 0.04);
  const named = [...series.map(({ name }) => name).reverse(), ...(data.hasUnitLine ? (['unit'] as const) : [])];
  const entries = named.map((name) => ({
    label: plot.words[name],
    sample: (left: number, middle: number): readonly Mark[] => [
      ...lineSample(looks[name])(left, middle),
      ...(name === 'eigenvalues' ? [dot(left + 10, middle)] : []),
    ],
  }));
  const legend = plotLegend(entries, { left: 46, right: plot.width - 4, top: 2 });
  const frame = plotFrame(plot.width, x, y, {
    topMargin: legend.height + 12,
    plotHeight: 200,
    wholeX: rows.length,
  });
  const lines = series.map(({ name, values }): LineMark => {
    const points = values.map(({ place, value }) => ({ x: frame.x(place), y: frame.y(value) }));
    return { kind: 'line', points, ...looks[name] };
  });
  const dots = rows.map(({ eigenvalue }, index) => dot(frame.x(index + 1), frame.y(eigenvalue)));
  const level = unit.map((one): LineMark => {
    const points = [frame.left, frame.right].map((left) => ({ x: left, y: frame.y(one) }));
    return { kind: 'line', points, ...looks.unit };
  });
  return plotPicture(frame, plot.title, [
    ...legend.marks,
    ...level,
    ...lines,
    ...dots,
    ...(data.suggested === undefined ? [] : suggestion(data.suggested, rows.length, frame, plot.suggested)),
    ...plotAxes(frame, plot.axes),
  ]);
}

function dot(x: number, y: number): Mark {
  return { kind: 'ellipse', x, y, radiusX: 3, radiusY: 3, fill: 'accent', stroke: 'paper', strokeWidth: 1 };
}

/** A line behind the last of the suggested number, with words where there is more room: the curve falls to the right. */
function suggestion(count: number, all: number, frame: ReturnType<typeof plotFrame>, words: string): Mark[] {
  if (count < 0 || count > all) return [];
  const x = frame.x(count + 0.5);
  const isLeft = frame.right - x < x - frame.left && frame.right - x < textWidth(words, plotFontSize) + 10;
  const room = (isLeft ? x - frame.left : frame.right - x) - 8;
  const text = shortenText(words, plotFontSize, room);
  return [
    plotRule({ x, y: frame.top }, { x, y: frame.bottom }, 'ink', [4, 3]),
    plotText(isLeft ? x - 5 : x + 5, frame.top + 9, text, { anchor: isLeft ? 'end' : 'start', fill: 'ink' }),
  ];
}
