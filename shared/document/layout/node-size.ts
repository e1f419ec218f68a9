/** Sizes that follow from labels. They take the longest label of all languages, so switching language moves nothing. */
import { languages } from '../../languages.ts';
import { constructSize, grid, indicatorSize, observedSize } from './geometry.ts';
import { textWidth } from './text-width.ts';
import type { Construct, DiagramNode } from '../types.ts';

export const titleFontSize = 13.5;
export const indicatorFontSize = 11;
const widestConstruct = 192;
const widestObserved = 168;
/** Share of an ellipse's width that holds a line of text a little above or below its centre. */
const usable = 0.76;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function nodeSize(node: DiagramNode): Size {
  if (node.kind === 'observed') {
    const wanted = textWidth(node.column, 12) + 24;
    return { width: clamp(wanted, observedSize.width, widestObserved), height: observedSize.height };
  }
  const labels = languages.map((language) => node.label[language] ?? (language === languages[0] ? node.name : ''));
  const wanted = Math.max(...labels.map((label) => textWidth(label, titleFontSize))) / usable;
  return { width: clamp(wanted, constructSize.width, widestConstruct), height: constructSize.height };
}

/** One width for all indicators of a construct: a fan of unequal boxes looks ragged. */
export function indicatorWidth(construct: Construct): number {
  const widest = Math.max(0, ...construct.indicators.map((each) => textWidth(each.column, indicatorFontSize)));
  return clamp(widest + 14, indicatorSize.width, 136);
}

/** Rounded up to whole grid steps on both sides of the centre. */
function clamp(wanted: number, smallest: number, largest: number): number {
  const step = 2 * grid;
  return Math.min(largest, Math.max(smallest, Math.ceil(wanted / step) * step));
}
