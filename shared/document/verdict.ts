/** What a hypothesis about one coefficient comes to: by the interval that is shown beside it. */
import type { EstimateRow } from '../engine/fit.ts';
import type { ShownFigures } from './shown-figures.ts';

/** A hypothesis says that a coefficient differs from zero; `none` where nothing can be tested. */
export type Verdict = 'supported' | 'not-supported' | 'fixed' | 'none';

export type ExpectedSign = 'positive' | 'negative';

/** `expected`: a coefficient that differs from zero to the other side does not support the hypothesis. */
export function verdictOf(
  row: Pick<EstimateRow, 'est' | 'free' | 'op'> | undefined,
  figures: ShownFigures | undefined,
  expected?: ExpectedSign,
): Verdict {
  if (!row) return 'none';
  if (!row.free && row.op !== ':=') return 'fixed';
  return effectVerdict(row.est, figures, expected);
}

/** The same of what is no parameter: an indirect effect, an index of moderated mediation. */
export function effectVerdict(
  value: number,
  figures: ShownFigures | undefined,
  expected?: ExpectedSign,
): Exclude<Verdict, 'fixed'> {
  if (figures?.isClear === undefined) return 'none';
  const isExpected = expected === undefined || (expected === 'positive') === value > 0;
  return figures.isClear && isExpected ? 'supported' : 'not-supported';
}
