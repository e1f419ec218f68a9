/** Answers of a column counted in bins, under the normal curve of their mean and standard deviation. */
import type { BinnedAnswers } from '../engine/describe/bin-answers.ts';
import { normalDensity } from '../numeric/normal.ts';
import { formatDecimal, formatInteger, formatPower, formatStatistic } from '../language/format.ts';
import type { Picture } from './picture.ts';
import { lineSample, plotLegend } from './plot-legend.ts';
import { numberTicks, plotAxes, plotCourse, plotFrame, plotPicture, type AxisWords } from './plot-axes.ts';

export interface HistogramPlot {
  readonly width: number;
  readonly title: string;
  readonly axes: AxisWords;
  /** Name of the normal curve. */
  readonly curve: string;
  /** Before the numbers above the plot: `n`, `M`, `SD`. */
  readonly symbols: { readonly n: string; readonly mean: string; readonly sd: string };
}

const curvePoints = 120;
/** Of the width of a bin, where each is a value. */
const valueBar = 0.84;

/** Bars of counts with the curve n w phi((x - M) / SD) / SD, w a bin's width; undefined without counts or spread. */
export function drawHistogram(data: BinnedAnswers, plot: HistogramPlot): Picture | undefined {
  const { bins, isByValue, n, mean, sd } = data;
  const [first, last] = [bins[0], bins.at(-1)];
  if (!first || !last || !(n > 0) || !(sd > 0)) return undefined;
  const x = { from: first.from, to: last.to };
  const binWidth = (x.to - x.from) / bins.length;
  const expected = (value: number) => ((n * binWidth) / sd) * normalDensity((value - mean) / sd);
  const peak = expected(Math.min(x.to, Math.max(x.from, mean)));
  const y = { from: 0, to: Math.max(peak, ...bins.map(({ count }) => count)) * 1.05 };
  const facts = [
    `${plot.symbols.n} = ${formatInteger(n)}`,
    `${plot.symbols.mean} = ${writeNumber(mean)}`,
    `${plot.symbols.sd} = ${writeNumber(sd)}`,
  ];
  const entries = [
    ...facts.map((label) => ({ label })),
    { label: plot.curve, sample: lineSample({ stroke: 'ink', strokeWidth: 1.8 }) },
  ];
  const legend = plotLegend(entries, { left: 46, right: plot.width - 4, top: 2 });
  const frame = plotFrame(plot.width, x, y, {
    topMargin: legend.height + 12,
    yTicks: numberTicks(y, 5, 1),
    ...(isByValue ? { wholeX: bins.length } : {}),
  });
  const share = isByValue ? valueBar : 1;
  const bars = bins
    .filter(({ count }) => count > 0)
    .map(({ from, to, count }) => {
      const air = ((to - from) * (1 - share)) / 2;
      const sides = { x: frame.x(from + air), width: frame.x(to - air) - frame.x(from + air), y: frame.y(count) };
      const edge = isByValue ? {} : ({ stroke: 'paper', strokeWidth: 0.8 } as const);
      return { kind: 'rectangle', ...sides, height: frame.bottom - sides.y, fill: 'bar', ...edge } as const;
    });
  const curve = Array.from({ length: curvePoints + 1 }, (_, index) => {
    const value = x.from + (index / curvePoints) * (x.to - x.from);
    return { x: frame.x(value), y: frame.y(expected(value)) };
  });
  const shapes = [...legend.marks, ...bars, plotCourse(curve, 'ink'), ...plotAxes(frame, plot.axes)];
  return plotPicture(frame, plot.title, shapes);
}

/** With thousands, but not in years; far from one with its power of ten. */
function writeNumber(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 0.005 || size >= 1e7)) return formatPower(value, 2);
  return size < 1e4 ? formatDecimal(value) : formatStatistic(value);
}
