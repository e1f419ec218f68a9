/** Which answers are missing together: one row a pattern, one column a variable with gaps. */
import { shortenText } from '../document/layout/fit-text.ts';
import { textWidth } from '../document/layout/text-width.ts';
import type { MissingPattern } from '../engine/describe/missing-answers.ts';
import { formatInteger, formatPercent } from '../language/format.ts';
import { plotFontSize, plotText } from './plot-axes.ts';
import { areaSample, plotLegend } from './plot-legend.ts';
import type { Mark, Picture, TextMark } from './picture.ts';

export interface MissingData {
  readonly names: readonly string[];
  /** Places in `names`; the most frequent first, as `countMissing` gives them. */
  readonly patterns: readonly MissingPattern[];
}

export interface MissingPlot {
  readonly width: number;
  readonly title: string;
  /** Of the legend. */
  readonly missing: string;
  readonly answered: string;
  /** Above the numbers of rows. */
  readonly count: string;
  /** Name of the row of all further patterns, of which there are so many. */
  readonly rest: (patterns: number) => string;
}

const mostPatterns = 20;
/** More columns than pixels make a picture for. */
export const mostMissingVariables = 100;
const rowHeight = 18;
const widestCell = 40;
const tallestNames = 110;
const gap = 6;

/** The most frequent 20 patterns and the rest; undefined where nothing is missing, or in more than `mostMissingVariables`. */
export function drawMissing({ names, patterns }: MissingData, plot: MissingPlot): Picture | undefined {
  const withGaps = new Set(patterns.flatMap(({ missing }) => missing));
  const columns = [...withGaps].sort((a, b) => a - b);
  if (columns.length === 0 || columns.length > mostMissingVariables) return undefined;
  const shown = patterns.slice(0, mostPatterns);
  const further = patterns.slice(mostPatterns);
  const all = countOf(patterns);
  const rest = further.length > 0 ? countOf(further) : undefined;
  const write = (count: number) => `${formatInteger(count)} (${formatPercent(count / all, 1)})`;
  const countTexts = [...shown.map(({ count }) => count), ...(rest === undefined ? [] : [rest])].map(write);
  const countRoom = Math.max(...[plot.count, ...countTexts].map((text) => textWidth(text, plotFontSize)));

  const cell = Math.min(widestCell, (plot.width - 8 - countRoom - 2 * gap) / columns.length);
  const right = 4 + cell * columns.length + 2 * gap + countRoom;
  const entries = [
    { label: plot.missing, sample: areaSample('low4') },
    { label: plot.answered, sample: areaSample('hairline') },
  ];
  const legend = plotLegend(entries, { left: 4, right: plot.width - 4, top: 2 });
  const size = Math.min(plotFontSize, cell - 1);
  const longest = Math.max(...columns.map((place) => textWidth(names[place]!, size)));
  const nameRoom = Math.min(tallestNames, longest);
  const top = legend.height + 14 + nameRoom + gap;
  const heads = columns.map((place, index): TextMark => {
    const at = { x: 4 + (index + 0.5) * cell + size * 0.36, y: top - gap };
    const text = shortenText(names[place]!, size, nameRoom);
    return { kind: 'text', text, ...at, size, fill: 'ink', anchor: 'start', isTurned: true };
  });
  const cells = shown.flatMap(({ missing }, row) => {
    const gone = new Set(missing);
    return columns.map((place, index): Mark => {
      const air = cell > 12 ? 1.5 : 0.6;
      const sides = { width: cell - air, height: rowHeight - 1.5 };
      const fill = gone.has(place) ? 'low4' : 'hairline';
      return { kind: 'rectangle', x: 4 + index * cell, y: top + row * rowHeight, ...sides, fill };
    });
  });
  const baseline = (row: number) => top + (row + 0.5) * rowHeight + 4;
  const words =
    rest === undefined
      ? []
      : [
          plotText(4, baseline(shown.length), restText(plot, further.length, cell * columns.length), {
            anchor: 'start',
          }),
        ];
  const counts = countTexts.map((text, row) => plotText(right, baseline(row), text, { anchor: 'end', fill: 'ink' }));
  const head = plotText(right, top - gap, plot.count, { anchor: 'end' });
  const height = top + countTexts.length * rowHeight + 6;
  const shapes = [...legend.marks, ...heads, head, ...cells, ...words, ...counts];
  return { left: 0, top: 0, width: plot.width, height, title: plot.title, shapes };
}

function restText(plot: MissingPlot, patterns: number, room: number): string {
  return shortenText(plot.rest(patterns), plotFontSize, room);
}

function countOf(patterns: readonly MissingPattern[]): number {
  return patterns.reduce((sum, { count }) => sum + count, 0);
}
