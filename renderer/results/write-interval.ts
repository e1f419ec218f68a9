/** An interval in a table cell: `−.43, −.22`, without the brackets of running text. */
import type { Interval } from '../../shared/document/shown-figures.ts';
import { formatCoefficient, formatInterval } from '../../shared/language/format.ts';

export function writeInterval(
  interval: Interval | undefined,
  format: (value: number | undefined) => string = formatCoefficient,
): string {
  return formatInterval(interval?.[0], interval?.[1], format).replace(/[[\]]/g, '');
}
