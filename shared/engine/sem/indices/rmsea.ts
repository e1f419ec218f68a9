import { noncentralChiSquareCdf, noncentralChiSquareUpper, noncentralityFor } from '../../../numeric/chi-square.ts';
import type { FitContext, FitIndex } from './fit-context.ts';

/** Confidence level of the interval; close fit and not-close fit are tested at these values. */
export const intervalLevel = 0.9;
export const closeFit = 0.05;
export const notCloseFit = 0.08;

/** sqrt(noncentrality / (df N)) x sqrt(groups). */
function fromNoncentrality(lambda: number, { df, multiplier, groups }: FitContext): number {
  return df === 0 ? 0 : Math.sqrt(Math.max(lambda, 0) / (df * multiplier)) * Math.sqrt(groups.length);
}

function bound(context: FitContext, tail: number): number {
  if (context.df === 0) return 0;
  return fromNoncentrality(noncentralityFor(context.chisq, context.df, tail), context);
}

function noncentralityAt({ df, multiplier, groups }: FitContext, rmsea: number): number {
  return (multiplier * df * rmsea * rmsea) / groups.length;
}

/** P(X > T) were RMSEA 0.05; P(X <= T) were it 0.08. */
function closeFitTest(context: FitContext): number | undefined {
  if (context.df === 0) return undefined;
  return noncentralChiSquareUpper(context.chisq, context.df, noncentralityAt(context, closeFit));
}

function notCloseFitTest(context: FitContext): number | undefined {
  if (context.df === 0) return undefined;
  return noncentralChiSquareCdf(context.chisq, context.df, noncentralityAt(context, notCloseFit));
}

/** Root mean square error of approximation with its interval by the noncentral chi-square. */
export const rmsea = {
  rmsea: { source: 'steiger-1990', compute: (c) => fromNoncentrality(c.chisq - c.df, c) },
  'rmsea.ci.lower': { source: 'browne-cudeck-1993', compute: (c) => bound(c, (1 + intervalLevel) / 2) },
  'rmsea.ci.upper': { source: 'browne-cudeck-1993', compute: (c) => bound(c, (1 - intervalLevel) / 2) },
  'rmsea.ci.level': { source: 'browne-cudeck-1993', compute: () => intervalLevel },
  'rmsea.pvalue': { source: 'browne-cudeck-1993', compute: closeFitTest },
  'rmsea.close.h0': { source: 'browne-cudeck-1993', compute: () => closeFit },
  'rmsea.notclose.pvalue': { source: 'maccallum-1996', compute: notCloseFitTest },
  'rmsea.notclose.h0': { source: 'maccallum-1996', compute: () => notCloseFit },
} as const satisfies Record<string, FitIndex>;
