/** RMSEA that estimates the population's value, its interval and tests of it. */
import { noncentralityFor, type noncentralChiSquareCdf } from '../../numeric/chi-square.ts';
import type { FitContext, RobustChiSquare } from './fit-context.ts';
import { excess } from './robust-incremental.ts';

/** sqrt(lambda / (df N)) x sqrt(groups). */
function fromNoncentrality({ robust, multiplier, groups }: FitContext, lambda: number): number | undefined {
  if (!robust) return undefined;
  const { df } = robust.model;
  return df === 0 ? 0 : Math.sqrt((Math.max(lambda, 0) * groups.length) / (df * multiplier));
}

/** Corrected chi-square of the interval, and what takes its noncentrality to the scale of T. */
function intervalOf({ chisq, factor, corrected }: RobustChiSquare): Pick<RobustChiSquare, 'chisq' | 'factor'> {
  return corrected ?? { chisq: chisq / factor, factor };
}

/** Bounds by the noncentrality of the corrected chi-square, on the scale of T [li-bentler-2006]. */
export function robustBound(context: FitContext, tailShare: number): number | undefined {
  const model = context.robust?.model;
  if (!model) return undefined;
  if (model.df === 0) return 0;
  const { chisq, factor } = intervalOf(model);
  return fromNoncentrality(context, factor * noncentralityFor(chisq, model.df, tailShare));
}

/** Tail of the corrected chi-square were the population's RMSEA the given one. */
export function robustTest(
  rmseaValue: number,
  tailOf: typeof noncentralChiSquareCdf,
): (c: FitContext) => number | undefined {
  return ({ robust, multiplier, groups }) => {
    const model = robust?.model;
    if (!model || model.df === 0) return undefined;
    const { chisq, factor } = intervalOf(model);
    return tailOf(chisq, model.df, (multiplier * model.df * rmseaValue ** 2) / groups.length / factor);
  };
}

export function robustRmsea(context: FitContext): number | undefined {
  return context.robust && fromNoncentrality(context, excess(context.robust.model));
}
