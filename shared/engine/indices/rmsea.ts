import { noncentralChiSquareCdf, noncentralChiSquareUpper, noncentralityFor } from '../../numeric/chi-square.ts';
import { scaledRmsea } from './corrected.ts';
import type { FitContext } from './fit-context.ts';
import type { FitIndex, Formula } from './fit-index.ts';
import { robustBound, robustRmsea, robustTest } from './robust-rmsea.ts';

/** Confidence level of the interval; close fit and not-close fit are tested at these values. */
const intervalLevel = 0.9;
const closeFit = 0.05;
const notCloseFit = 0.08;

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

type Compute = Formula<FitContext>['compute'];

/** Plain, from the corrected test, and as an estimate of the population's value. */
function versions(source: string, compute: Compute, robust: Compute) {
  const plain = { source, compute };
  return { plain, scaled: scaledRmsea(plain), robust: { source: 'li-bentler-2006', compute: robust } };
}

/** The limit below which RMSEA lies with this probability. */
const limit = (tail: number) =>
  versions(
    'browne-cudeck-1993',
    (c) => bound(c, tail),
    (c) => robustBound(c, tail),
  );

/** A number that the tests and the interval are made with. */
const constant = (value: number) => ({ plain: { source: 'browne-cudeck-1993', compute: () => value } });

/** Root mean square error of approximation with its interval by the noncentral chi-square. */
export const rmsea = {
  rmsea: {
    needs: 'test',
    formulas: versions('steiger-1990', (c) => fromNoncentrality(c.chisq - c.df, c), robustRmsea),
    display: {
      group: 'absolute',
      form: 'index',
      places: ['status', 'versions', 'report', 'terminal'],
      interval: { lower: 'rmsea.ci.lower', upper: 'rmsea.ci.upper', level: intervalLevel },
      cutOff: { better: 'lower', good: 0.06, source: 'hu-bentler-1999', bar: { acceptable: 0.08, from: 0, to: 0.1 } },
    },
  },
  'rmsea.ci.lower': {
    needs: 'test',
    formulas: limit((1 + intervalLevel) / 2),
    display: { group: 'absolute', form: 'index', isInference: true, places: ['versions'] },
  },
  'rmsea.ci.upper': {
    needs: 'test',
    formulas: limit((1 - intervalLevel) / 2),
    display: { group: 'absolute', form: 'index', isInference: true, places: ['versions'] },
  },
  'rmsea.ci.level': { needs: 'test', formulas: constant(intervalLevel) },
  'rmsea.pvalue': {
    needs: 'test',
    formulas: versions('browne-cudeck-1993', closeFitTest, robustTest(closeFit, noncentralChiSquareUpper)),
    display: { group: 'absolute', form: 'p', isInference: true },
  },
  'rmsea.close.h0': { needs: 'test', formulas: constant(closeFit) },
  'rmsea.notclose.pvalue': {
    needs: 'test',
    formulas: versions('maccallum-1996', notCloseFitTest, robustTest(notCloseFit, noncentralChiSquareCdf)),
  },
  'rmsea.notclose.h0': {
    needs: 'test',
    formulas: { plain: { source: 'maccallum-1996', compute: () => notCloseFit } },
  },
} as const satisfies Record<string, FitIndex>;
