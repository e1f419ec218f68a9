/** The problem of names in an expression that no parameter and no quantity bears, with the name that was probably meant. */
import { problem, type Problem } from '../../problem.ts';
import { nearestName } from './nearest-name.ts';

/** Of so few signs every other name would be near: only another case is taken for a slip. */
const shortName = 2;

/**
 * @param unknown at least one
 * @param known labels and defined quantities
 * @param where the statement, as its author wrote it
 */
export function unknownLabel(unknown: readonly string[], known: readonly string[], where: string): Problem {
  const [first = ''] = unknown;
  const candidates =
    first.length > shortName ? known : known.filter((name) => name.toLowerCase() === first.toLowerCase());
  const suggestion = nearestName(first, candidates);
  const values: Readonly<Record<string, string>> = suggestion === undefined ? {} : { suggestion, context: 'suggested' };
  return problem('unknown-label', { variables: unknown, quoted: [where], values });
}
