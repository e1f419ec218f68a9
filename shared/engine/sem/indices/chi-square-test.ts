import { chiSquareQuantile, chiSquareUpper } from '../../../numeric/chi-square.ts';
import type { FitContext, FitIndex } from './fit-context.ts';

function upperTail(chisq: number, df: number): number | undefined {
  return df > 0 ? chiSquareUpper(chisq, df) : undefined;
}

/** Sample size at which the discrepancy would just be significant: quantile / (chisq / N) + 1. */
function criticalN(context: FitContext, level: number): number | undefined {
  if (context.df <= 0 || context.chisq <= 0) return undefined;
  return chiSquareQuantile(1 - level, context.df) / (context.chisq / context.multiplier) + 1;
}

/** The likelihood-ratio test against the saturated model, and of independence. */
export const chiSquareTest = {
  npar: { source: 'joreskog-1969', compute: (c: Pick<FitContext, 'npar'>) => c.npar },
  fmin: { source: 'joreskog-1969', compute: (c) => c.fmin },
  chisq: { source: 'joreskog-1969', compute: (c) => c.chisq },
  df: { source: 'joreskog-1969', compute: (c: Pick<FitContext, 'df'>) => c.df },
  pvalue: { source: 'joreskog-1969', compute: (c) => upperTail(c.chisq, c.df) },
  'baseline.chisq': { source: 'bentler-bonett-1980', compute: (c) => c.baselineChisq },
  'baseline.df': { source: 'bentler-bonett-1980', compute: (c) => c.baselineDf },
  'baseline.pvalue': { source: 'bentler-bonett-1980', compute: (c) => upperTail(c.baselineChisq, c.baselineDf) },
  cn_05: { source: 'hoelter-1983', compute: (c) => criticalN(c, 0.05) },
  cn_01: { source: 'hoelter-1983', compute: (c) => criticalN(c, 0.01) },
} as const satisfies Record<string, FitIndex>;
