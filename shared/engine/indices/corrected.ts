/** Where the corrected chi-square stands in place of the plain one: the scaled versions of indices. */
import type { FitContext } from './fit-context.ts';
import type { Formula } from './fit-index.ts';

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

/** The index from the corrected tests of model and baseline; without a baseline it is defined for df 0 alone. */
export function scaledIncremental({ source, compute }: Formula<FitContext>): Formula<FitContext> {
  return {
    source,
    compute(context) {
      const own = scaledContext(context);
      return own && (own.baselineDf > 0 || own.df === 0) ? compute(own) : undefined;
    },
  };
}

/** RMSEA, a limit of its interval or a test of it from the corrected test. */
export function scaledRmsea({ source, compute }: Formula<FitContext>): Formula<FitContext> {
  return {
    source,
    compute(context) {
      const own = scaledRmseaContext(context);
      return own && compute(own);
    },
  };
}
