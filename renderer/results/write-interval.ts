/** An interval in a table cell: `−.43, −.22`, without the brackets of running text. */
import { formatInterval } from '../../shared/language/format.ts';
import type { Interval } from './path-rows.ts';

export function writeInterval(interval: Interval | undefined): string {
  return formatInterval(interval?.lower, interval?.upper).replace(/[[\]]/g, '');
}
