/** Correlations as colours: the lower triangle of the matrix, each with its number where there is room. */
import { shortenText } from '../document/layout/fit-text.ts';
import { textWidth } from '../document/layout/text-width.ts';
import { formatBounded, formatCoefficient } from '../language/format.ts';
import { plotFontSize, plotText } from './plot-axes.ts';
import type { Mark, Picture, TextMark } from './picture.ts';
import { correlationColour, correlationLevels, textOn, type RampColour } from './ramp.ts';

export interface HeatMapData {
  readonly names: readonly string[];
  /** p x p, row-major, symmetric; NaN where a correlation is not known. */
  readonly correlations: Float64Array;
}

export interface HeatMapPlot {
  readonly width: number;
  readonly title: string;
  /** Above the scale of colours. */
  readonly scale: string;
}

/** More variables than pixels make a picture for. */
export const mostHeatMapVariables = 100;
/** Up to here numbers stand in the cells. */
const mostWithNumbers = 20;
const widestCell = 46;
const gap = 6;

/**
 * Cells without a number mark minus by a stroke through them; unknown correlations stay empty. Undefined with fewer than
 * two or more than `mostHeatMapVariables` variables, and where no correlation is known.
 */
export function drawHeatMap({ names, correlations }: HeatMapData, plot: HeatMapPlot): Picture | undefined {
  const p = names.length;
  if (p < 2 || p > mostHeatMapVariables) return undefined;
  // The first variable has no row, the last no column.
  const [rows, columns] = [names.slice(1), names.slice(0, -1)];
  const mostNameRoom = plot.width * (p > mostWithNumbers ? 0.2 : 0.28);
  // Names are no taller than their rows, also where these are as low as they can be.
  const size = Math.min(plotFontSize, (plot.width - mostNameRoom - 8 - gap) / columns.length);
  const longest = Math.max(...names.map((name) => textWidth(name, size)));
  const nameRoom = Math.min(mostNameRoom, longest);
  const left = 4 + nameRoom + gap;
  const cell = Math.min(widestCell, (plot.width - left - 4) / columns.length);
  const tall = Math.min(cell, 34);
  const bottom = 4 + rows.length * tall;
  const numberSize = Math.min(plotFontSize, (cell - 4) / textWidth('\u2212.99', 1));
  const hasNumbers = p <= mostWithNumbers && numberSize >= 7;
  let known = 0;
  const cells = rows.flatMap((_, i) =>
    columns.slice(0, i + 1).flatMap((__, j): readonly Mark[] => {
      const r = correlations[(i + 1) * p + j]!;
      if (Number.isNaN(r)) return [];
      known += 1;
      const place = { x: left + j * cell, y: 4 + i * tall };
      return cellMarks(r, place, { cell, tall }, hasNumbers ? numberSize : undefined);
    }),
  );
  if (known === 0) return undefined;
  const write = (text: string, look: Omit<TextMark, 'kind' | 'text' | 'size' | 'fill'>): TextMark => ({
    kind: 'text',
    text: shortenText(text, size, nameRoom),
    size,
    fill: 'ink',
    ...look,
  });
  const rowNames = rows.map((name, i) =>
    write(name, { x: left - gap, y: 4 + (i + 0.5) * tall + size * 0.36, anchor: 'end' }),
  );
  const columnNames = columns.map((name, j) =>
    write(name, { x: left + (j + 0.5) * cell + size * 0.36, y: bottom + gap, anchor: 'end', isTurned: true }),
  );
  const legend = colourScale(plot, bottom + gap + nameRoom + 16);
  const height = bottom + gap + nameRoom + 16 + legend.height;
  const shapes = [...cells, ...rowNames, ...columnNames, ...legend.marks];
  return { left: 0, top: 0, width: plot.width, height, title: plot.title, shapes };
}

function cellMarks(
  r: number,
  { x, y }: { readonly x: number; readonly y: number },
  { cell, tall }: { readonly cell: number; readonly tall: number },
  numberSize: number | undefined,
): readonly Mark[] {
  const fill = correlationColour(r);
  const air = cell > 12 ? 1 : 0.4;
  const area = { kind: 'rectangle', x, y, width: cell - air, height: tall - air, fill } as const;
  if (numberSize === undefined) return fill.startsWith('low') ? [area, minusStroke(area, fill)] : [area];
  const middle = { x: x + (cell - air) / 2, y: y + (tall - air) / 2 + numberSize * 0.36 };
  return [area, { kind: 'text', text: formatCoefficient(r), ...middle, size: numberSize, fill: textOn(fill) }];
}

function minusStroke(area: { x: number; y: number; width: number; height: number }, fill: RampColour): Mark {
  const middle = area.y + area.height / 2;
  const points = [0.25, 0.75].map((share) => ({ x: area.x + share * area.width, y: middle }));
  return { kind: 'line', points, stroke: textOn(fill), strokeWidth: area.width > 12 ? 1.2 : 0.7 };
}

/** The colours from minus to plus one, with the numbers at which they change. */
function colourScale(plot: HeatMapPlot, top: number): { readonly marks: readonly Mark[]; readonly height: number } {
  const step = Math.min(34, (plot.width - 40) / 11);
  const left = (plot.width - 11 * step) / 2;
  const borders = [...correlationLevels.map((level) => -level).reverse(), ...correlationLevels];
  const middles = [-1, ...borders].map((border, index) => (border + (borders[index] ?? 1)) / 2);
  const boxes = middles.map((r, index): Mark => {
    return {
      kind: 'rectangle',
      x: left + index * step,
      y: top + 20,
      width: step,
      height: 12,
      fill: correlationColour(r),
    };
  });
  const numbers = borders.map((border, index) =>
    plotText(left + (index + 1) * step, top + 46, formatBounded(border, 1)),
  );
  const words = plotText(plot.width / 2, top + 12, shortenText(plot.scale, plotFontSize, plot.width - 8));
  return { marks: [words, ...boxes, ...numbers], height: 52 };
}
