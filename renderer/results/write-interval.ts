/** An interval in a table cell: `−.43, −.22`, without the brackets of running text. */
import type { Interval, ShownFigures } from '../../shared/document/shown-figures.ts';
import { formatCoefficient, formatEstimate, formatInterval } from '../../shared/language/format.ts';

export function writeInterval(
  interval: Interval | undefined,
  format: (value: number | undefined) => string = formatCoefficient,
): string {
  return formatInterval(interval?.[0], interval?.[1], format).replace(/[[\]]/g, '');
}

/** Of the standardised effect; of what is not standardised that of the estimate itself. */
export function writeLineInterval(line: {
  readonly beta: number | undefined;
  readonly figures: ShownFigures | undefined;
}): string {
  const { beta, figures } = line;
  return beta === undefined ? writeInterval(figures?.interval, formatEstimate) : writeInterval(figures?.stdInterval);
}
