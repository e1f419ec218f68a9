/** Answers of rating items as parts of 100 %, one row an item. */
import { wrapText } from '../document/layout/fit-text.ts';
import { textWidth } from '../document/layout/text-width.ts';
import { absent, formatInteger, formatPercent } from '../language/format.ts';
import { areaSample, plotLegend } from './plot-legend.ts';
import { plotFontSize, plotRule, plotText } from './plot-axes.ts';
import { rampOf, textOn, type RampColour } from './ramp.ts';
import type { Mark, Picture } from './picture.ts';

export interface LikertItem {
  readonly name: string;
  /** One for each answer, in the order of `LikertData.answers`. */
  readonly counts: readonly number[];
}

export interface LikertData {
  /** Words of the answers, from the lowest. */
  readonly answers: readonly string[];
  readonly items: readonly LikertItem[];
}

export interface LikertPlot {
  readonly width: number;
  readonly title: string;
  /** Below the shares. */
  readonly axis: string;
  /** Above the numbers of answers: `n`. */
  readonly count: string;
  /** The middle of the scale on one line, disagreement to its left; else all bars begin at the left. */
  readonly isDiverging?: boolean;
}

/** Of one picture: a page holds no more. */
export const mostLikertItems = 40;
/** More parts cannot be told apart. */
export const mostLikertAnswers = 11;
const bar = { height: 20, air: 8 } as const;
const lineHeight = 14;
const mostLines = 3;
const gap = 8;

/** Pictures of at most `mostLikertItems` rows, as equal as they can be. */
export function likertPages({ answers, items }: LikertData): readonly LikertData[] {
  const pages = Math.ceil(items.length / mostLikertItems);
  const length = Math.ceil(items.length / pages);
  return Array.from({ length: pages }, (_, page) => ({
    answers,
    items: items.slice(page * length, (page + 1) * length),
  }));
}

interface Row {
  readonly lines: readonly string[];
  readonly shares: readonly number[];
  readonly total: number;
  readonly top: number;
  readonly height: number;
}

/**
 * Items without answers keep their row, without a bar. Undefined where nothing was answered, with more than
 * `mostLikertItems` items (see `likertPages`) or `mostLikertAnswers` answers, and with counts that are not one an answer.
 */
export function drawLikert({ answers, items }: LikertData, plot: LikertPlot): Picture | undefined {
  const totals = items.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  if (items.length > mostLikertItems || answers.length > mostLikertAnswers || answers.length === 0) return undefined;
  if (!totals.some((total) => total > 0) || items.some(({ counts }) => counts.length !== answers.length))
    return undefined;
  const ramp = rampOf(answers.length);
  const entries = answers.map((label, index) => ({ label, sample: areaSample(ramp[index]!) }));
  const legend = plotLegend(entries, { left: 4, right: plot.width - 4, top: 2 });
  const nameRoom = Math.min(plot.width * 0.38, Math.max(...items.map(({ name }) => textWidth(name, plotFontSize))));
  const numbers = totals.map((total) => formatInteger(total));
  const countRoom = Math.max(...[plot.count, ...numbers].map((text) => textWidth(text, plotFontSize)));
  const left = 4 + nameRoom + gap;
  const right = plot.width - 4 - countRoom - gap - 10;
  const top = legend.height + 24;
  let next = top;
  const rows = items.map(({ name, counts }, index): Row => {
    const lines = wrapText(name, plotFontSize, nameRoom, mostLines);
    const height = Math.max(bar.height, lines.length * lineHeight) + bar.air;
    next += height;
    const total = totals[index]!;
    return { lines, shares: counts.map((count) => (total > 0 ? count / total : 0)), total, top: next - height, height };
  });
  const scale = plot.isDiverging ? divergingScale(rows) : { from: 0, to: 1 };
  const x = (share: number) => left + ((share - scale.from) / (scale.to - scale.from)) * (right - left);
  const startOf = (row: Row) => (plot.isDiverging ? -before(row.shares) : 0);
  const ticks = shareTicks(scale, right - left);
  return {
    left: 0,
    top: 0,
    width: plot.width,
    height: next + 44,
    title: plot.title,
    shapes: [
      ...legend.marks,
      plotText(plot.width - 4, top - 8, plot.count, { anchor: 'end' }),
      ...ticks.map((tick) => plotRule({ x: x(tick), y: top }, { x: x(tick), y: next }, 'hairline')),
      ...(plot.isDiverging ? [plotRule({ x: x(0), y: top }, { x: x(0), y: next }, 'ink', [2, 2])] : []),
      ...rows.flatMap((row) => rowMarks(row, startOf(row), x, ramp, { left, right: plot.width - 4 })),
      ...ticks.map((tick) => plotText(x(tick), next + 13, formatPercent(Math.abs(tick)))),
      ...wrapText(plot.axis, plotFontSize, plot.width - 8, 1).map((text) =>
        plotText(Math.min((left + right) / 2, plot.width - 4 - textWidth(text, plotFontSize) / 2), next + 34, text),
      ),
    ],
  };
}

function rowMarks(
  { lines, shares, total, top, height }: Row,
  start: number,
  x: (share: number) => number,
  ramp: readonly RampColour[],
  { left, right }: { readonly left: number; readonly right: number },
): Mark[] {
  const middle = top + height / 2;
  const first = middle - ((lines.length - 1) * lineHeight) / 2 + 4;
  let end = start;
  const parts = shares.flatMap((share, index): readonly Mark[] => {
    const from = x(end);
    end += share;
    const width = x(end) - from;
    if (share === 0) return [];
    const sides = { x: from, y: middle - bar.height / 2, width, height: bar.height };
    const fill = ramp[index]!;
    const text = formatPercent(share);
    const fits = textWidth(text, plotFontSize) + 6 <= width;
    return [
      { kind: 'rectangle', ...sides, fill, stroke: 'paper', strokeWidth: 1 },
      ...(fits ? [plotText(from + width / 2, middle + 4, text, { fill: textOn(fill) })] : []),
    ];
  });
  return [
    ...lines.map((line, index) =>
      plotText(left - gap, first + index * lineHeight, line, { anchor: 'end', fill: 'ink' }),
    ),
    ...parts,
    plotText(right, middle + 4, total > 0 ? formatInteger(total) : absent, { anchor: 'end' }),
  ];
}

/** Share below the middle of the scale, with half of the answer that is the middle. */
function before(shares: readonly number[]): number {
  const middle = (shares.length - 1) / 2;
  return shares.reduce((sum, share, index) => sum + (index < middle ? share : index === middle ? share / 2 : 0), 0);
}

/** To whole steps of 20 %, at least one to each side. */
function divergingScale(rows: readonly Row[]): { readonly from: number; readonly to: number } {
  const answered = rows.filter(({ total }) => total > 0).map(({ shares }) => before(shares));
  const outwards = (share: number) => Math.max(1, Math.ceil(share * 5 - 1e-9)) / 5;
  return { from: -outwards(Math.max(...answered)), to: outwards(1 - Math.min(...answered)) };
}

function shareTicks({ from, to }: { readonly from: number; readonly to: number }, room: number): readonly number[] {
  const fits = (step: number) => (step / (to - from)) * room >= textWidth(formatPercent(1), plotFontSize) + 8;
  const step = [0.2, 0.4, 1].find(fits) ?? 1;
  const first = Math.ceil(from / step - 1e-9);
  const count = Math.floor(to / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, index) => (first + index) * step);
}
