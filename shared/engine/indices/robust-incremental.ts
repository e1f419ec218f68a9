/** Incremental indices that estimate the population's value: T less what is expected of it when the model holds. */
import type { FitContext } from './fit-context.ts';

/** T - c df: the noncentrality that a corrected chi-square estimates. */
export function excess({
  chisq,
  df,
  factor,
}: {
  readonly chisq: number;
  readonly df: number;
  readonly factor: number;
}): number {
  return chisq - factor * df;
}

/** How far from 1 the factor of a baseline may be by rounding alone. */
const unitTolerance = 1e-9;

/**
 * Model and baseline of the robust incremental indices. Where the baseline needs no correction (DWLS of numbers: its
 * factor is 1 whatever the data) and the model's test is not shifted, the reference leaves the model uncorrected too.
 */
function robustPair({ robust, scaled }: FitContext) {
  if (!robust?.baseline) return undefined;
  const { model, baseline } = robust;
  const isUnit = Math.abs(baseline.factor - 1) < unitTolerance && scaled?.model.shift === undefined;
  return { model: isUnit ? { ...model, factor: 1 } : model, baseline };
}

/** 1 - max(T - c df, 0) / max(T - c df, T0 - c0 df0, 0) [brosseau-liard-savalei-2014]. */
export function robustCfi(context: FitContext): number | undefined {
  const pair = robustPair(context);
  if (!pair) return undefined;
  const own = Math.max(excess(pair.model), 0);
  const worst = Math.max(own, excess(pair.baseline), 0);
  return worst === 0 ? 1 : 1 - own / worst;
}

/** 1 - (T - c df) / (T0 - c0 df0), not limited to 1. */
export function robustRni(context: FitContext): number | undefined {
  const pair = robustPair(context);
  if (!pair) return undefined;
  const worst = excess(pair.baseline);
  return worst === 0 ? undefined : 1 - excess(pair.model) / worst;
}

/** 1 - [(T - c df) / df] / [(T0 - c0 df0) / df0] [brosseau-liard-savalei-2014]. */
export function robustTli(context: FitContext): number | undefined {
  const pair = robustPair(context);
  if (!pair || pair.baseline.df === 0) return undefined;
  if (pair.model.df === 0) return 1;
  const worst = excess(pair.baseline) / pair.baseline.df;
  return worst === 0 ? 1 : 1 - excess(pair.model) / pair.model.df / worst;
}
