/** Names of columns that steps add. */
import { dataLimits } from '../limits.ts';

/** The name on one line, with a number behind it where it is taken. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const name = wanted
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, dataLimits.column - 10);
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}_${String(number)}`)) number += 1;
  return `${name}_${String(number)}`;
}
