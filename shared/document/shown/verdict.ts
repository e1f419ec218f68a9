/** What a hypothesis about one effect comes to: by the interval that is shown beside it, and its sign. */
import type { ShownFigures } from './shown-figures.ts';
import type { ExpectedSign } from '../types.ts';

/**
 * against: differs from zero, but to the side that was not expected, which does not support the hypothesis. fixed: not
 * estimated. none: nothing to test it by. gone: what it speaks of is not in the model.
 */
export type Verdict = 'supported' | 'not-supported' | 'against' | 'fixed' | 'none' | 'gone';

/** The verdict on a value with its interval, of a parameter or an index of moderated mediation. */
export function effectVerdict(
  value: number,
  figures: Pick<ShownFigures, 'isClear'> | undefined,
  expected: ExpectedSign,
): Exclude<Verdict, 'fixed' | 'gone'> {
  if (figures?.isClear === undefined) return 'none';
  if (!figures.isClear) return 'not-supported';
  return expected === 'any' || (expected === 'positive') === value > 0 ? 'supported' : 'against';
}
