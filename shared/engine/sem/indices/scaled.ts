/** Indices from the corrected chi-square (`.scaled`), and those that estimate the population's value (`.robust`). */
import { incremental } from './incremental.ts';
import type { CorrectedChiSquare, FitContext, FitIndex, RobustChiSquare } from './fit-context.ts';
import {
  chiSquareUpper,
  noncentralChiSquareCdf,
  noncentralChiSquareUpper,
  noncentralityFor,
} from '../../../numeric/chi-square.ts';
import { closeFit, intervalLevel, notCloseFit, rmsea } from './rmsea.ts';

function tail({ chisq, df }: CorrectedChiSquare): number | undefined {
  return df > 0 ? chiSquareUpper(chisq, df) : undefined;
}

/** The context with the corrected tests of model and baseline in place of the plain ones. */
function scaledContext(context: FitContext): FitContext | undefined {
  const { scaled } = context;
  if (!scaled) return undefined;
  const { model, baseline } = scaled;
  const known = baseline ?? { chisq: NaN, df: NaN };
  return { ...context, chisq: model.chisq, df: model.df, baselineChisq: known.chisq, baselineDf: known.df };
}

/**
 * Where noncentrality is sought: the uncorrected T, whose mean in the population is tr(U Gamma) = c df, as a chi-square
 * with that many degrees of freedom; a shifted chi-square keeps the model's own.
 */
function scaledRmseaContext(context: FitContext): FitContext | undefined {
  const model = context.scaled?.model;
  if (!model || !(model.df >= 0)) return undefined;
  if (model.df === 0) return { ...context, chisq: 0, df: 0 };
  return model.shift === undefined
    ? { ...context, df: model.factor * model.df }
    : { ...context, chisq: model.chisq, df: model.df };
}

function scaledIndex(name: keyof typeof incremental): FitIndex {
  const { source, compute } = incremental[name];
  return {
    source,
    compute(context) {
      const own = scaledContext(context);
      return own && (own.baselineDf > 0 || own.df === 0) ? compute(own) : undefined;
    },
  };
}

function scaledRmsea(name: keyof typeof rmsea): FitIndex {
  const { source, compute } = rmsea[name];
  return {
    source,
    compute(context) {
      const own = scaledRmseaContext(context);
      return own && compute(own);
    },
  };
}

/** T - c df: the noncentrality that a corrected chi-square estimates. */
function excess({
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
function robustCfi(context: FitContext): number | undefined {
  const pair = robustPair(context);
  if (!pair) return undefined;
  const own = Math.max(excess(pair.model), 0);
  const worst = Math.max(own, excess(pair.baseline), 0);
  return worst === 0 ? 1 : 1 - own / worst;
}

/** 1 - (T - c df) / (T0 - c0 df0), not limited to 1. */
function robustRni(context: FitContext): number | undefined {
  const pair = robustPair(context);
  if (!pair) return undefined;
  const worst = excess(pair.baseline);
  return worst === 0 ? undefined : 1 - excess(pair.model) / worst;
}

/** 1 - [(T - c df) / df] / [(T0 - c0 df0) / df0] [brosseau-liard-savalei-2014]. */
function robustTli(context: FitContext): number | undefined {
  const pair = robustPair(context);
  if (!pair || pair.baseline.df === 0) return undefined;
  if (pair.model.df === 0) return 1;
  const worst = excess(pair.baseline) / pair.baseline.df;
  return worst === 0 ? 1 : 1 - excess(pair.model) / pair.model.df / worst;
}

/** sqrt(lambda / (df N)) x sqrt(groups). */
function robustRmsea({ robust, multiplier, groups }: FitContext, lambda: number): number | undefined {
  if (!robust) return undefined;
  const { df } = robust.model;
  return df === 0 ? 0 : Math.sqrt((Math.max(lambda, 0) * groups.length) / (df * multiplier));
}

/** Corrected chi-square of the interval, and what takes its noncentrality to the scale of T. */
function intervalOf({ chisq, factor, corrected }: RobustChiSquare): Pick<RobustChiSquare, 'chisq' | 'factor'> {
  return corrected ?? { chisq: chisq / factor, factor };
}

/** Bounds by the noncentrality of the corrected chi-square, on the scale of T [li-bentler-2006]. */
function robustBound(context: FitContext, tailShare: number): number | undefined {
  const model = context.robust?.model;
  if (!model) return undefined;
  if (model.df === 0) return 0;
  const { chisq, factor } = intervalOf(model);
  return robustRmsea(context, factor * noncentralityFor(chisq, model.df, tailShare));
}

/** Tail of the corrected chi-square were the population's RMSEA the given one. */
function robustTest(rmseaValue: number, tailOf: typeof noncentralChiSquareCdf): (c: FitContext) => number | undefined {
  return ({ robust, multiplier, groups }) => {
    const model = robust?.model;
    if (!model || model.df === 0) return undefined;
    const { chisq, factor } = intervalOf(model);
    return tailOf(chisq, model.df, (multiplier * model.df * rmseaValue ** 2) / groups.length / factor);
  };
}

const satorraBentler = 'satorra-bentler-1994';
const robustIncremental = 'brosseau-liard-savalei-2014';
const robustAbsolute = 'li-bentler-2006';

export const scaled = {
  'chisq.scaled': { source: satorraBentler, compute: (c) => c.scaled?.model.chisq },
  'df.scaled': { source: satorraBentler, compute: (c) => c.scaled?.model.df },
  'pvalue.scaled': { source: satorraBentler, compute: (c) => c.scaled && tail(c.scaled.model) },
  'chisq.scaling.factor': { source: satorraBentler, compute: (c) => c.scaled?.model.factor },
  'chisq.shift.parameters': { source: 'asparouhov-muthen-2010', compute: (c) => c.scaled?.model.shift },
  'baseline.chisq.scaled': { source: satorraBentler, compute: (c) => c.scaled?.baseline?.chisq },
  'baseline.df.scaled': { source: satorraBentler, compute: (c) => c.scaled?.baseline?.df },
  'baseline.pvalue.scaled': {
    source: satorraBentler,
    compute: (c) => (c.scaled?.baseline ? tail(c.scaled.baseline) : undefined),
  },
  'baseline.chisq.scaling.factor': { source: satorraBentler, compute: (c) => c.scaled?.baseline?.factor },
  'cfi.scaled': scaledIndex('cfi'),
  'tli.scaled': scaledIndex('tli'),
  'nnfi.scaled': scaledIndex('nnfi'),
  'nfi.scaled': scaledIndex('nfi'),
  'rfi.scaled': scaledIndex('rfi'),
  'ifi.scaled': scaledIndex('ifi'),
  'rni.scaled': scaledIndex('rni'),
  'pnfi.scaled': scaledIndex('pnfi'),
  'rmsea.scaled': scaledRmsea('rmsea'),
  'rmsea.ci.lower.scaled': scaledRmsea('rmsea.ci.lower'),
  'rmsea.ci.upper.scaled': scaledRmsea('rmsea.ci.upper'),
  'rmsea.pvalue.scaled': scaledRmsea('rmsea.pvalue'),
  'rmsea.notclose.pvalue.scaled': scaledRmsea('rmsea.notclose.pvalue'),
  'cfi.robust': { source: robustIncremental, compute: robustCfi },
  'tli.robust': { source: robustIncremental, compute: robustTli },
  'rni.robust': { source: robustIncremental, compute: robustRni },
  'nnfi.robust': { source: robustIncremental, compute: robustTli },
  'rmsea.robust': {
    source: robustAbsolute,
    compute: (c) => (c.robust ? robustRmsea(c, excess(c.robust.model)) : undefined),
  },
  'rmsea.ci.lower.robust': { source: robustAbsolute, compute: (c) => robustBound(c, (1 + intervalLevel) / 2) },
  'rmsea.ci.upper.robust': { source: robustAbsolute, compute: (c) => robustBound(c, (1 - intervalLevel) / 2) },
  'rmsea.pvalue.robust': { source: robustAbsolute, compute: robustTest(closeFit, noncentralChiSquareUpper) },
  'rmsea.notclose.pvalue.robust': { source: robustAbsolute, compute: robustTest(notCloseFit, noncentralChiSquareCdf) },
} as const satisfies Record<string, FitIndex>;
