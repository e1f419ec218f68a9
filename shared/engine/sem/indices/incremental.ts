import type { FitContext, FitIndex } from './fit-context.ts';

/** 1 - max(T - df, 0) / max(T - df, T0 - df0, 0). */
function cfi({ chisq, df, baselineChisq, baselineDf }: FitContext): number {
  const own = Math.max(chisq - df, 0);
  const worst = Math.max(chisq - df, baselineChisq - baselineDf, 0);
  return worst === 0 ? 1 : 1 - own / worst;
}

/** (T0/df0 - T/df) / (T0/df0 - 1); not limited to [0, 1]. */
function tli({ chisq, df, baselineChisq, baselineDf }: FitContext): number | undefined {
  if (df === 0) return 1;
  if (baselineDf === 0) return undefined;
  const baselineRatio = baselineChisq / baselineDf;
  return baselineRatio === 1 ? undefined : (baselineRatio - chisq / df) / (baselineRatio - 1);
}

/** (T0 - T) / T0. */
function nfi({ chisq, baselineChisq }: FitContext): number | undefined {
  return baselineChisq > 0 ? (baselineChisq - chisq) / baselineChisq : undefined;
}

/** (T0/df0 - T/df) / (T0/df0). */
function rfi({ chisq, df, baselineChisq, baselineDf }: FitContext): number | undefined {
  if (df === 0) return 1;
  if (baselineDf === 0 || baselineChisq === 0) return undefined;
  return (baselineChisq / baselineDf - chisq / df) / (baselineChisq / baselineDf);
}

/** (df / df0) NFI. */
function pnfi(context: FitContext): number | undefined {
  const value = nfi(context);
  return value === undefined || context.baselineDf === 0 ? undefined : (context.df / context.baselineDf) * value;
}

/** (T0 - T) / (T0 - df). */
function ifi({ chisq, df, baselineChisq }: FitContext): number | undefined {
  return baselineChisq === df ? undefined : (baselineChisq - chisq) / (baselineChisq - df);
}

/** 1 - (T - df) / (T0 - df0). */
function rni({ chisq, df, baselineChisq, baselineDf }: FitContext): number | undefined {
  return baselineChisq === baselineDf ? undefined : 1 - (chisq - df) / (baselineChisq - baselineDf);
}

/** Indices that compare with the independence model. */
export const incremental = {
  cfi: { source: 'bentler-1990', compute: cfi },
  tli: { source: 'tucker-lewis-1973', compute: tli },
  nnfi: { source: 'bentler-bonett-1980', compute: tli },
  rfi: { source: 'bollen-1986', compute: rfi },
  nfi: { source: 'bentler-bonett-1980', compute: nfi },
  pnfi: { source: 'james-mulaik-brett-1982', compute: pnfi },
  ifi: { source: 'bollen-1989a', compute: ifi },
  rni: { source: 'mcdonald-marsh-1990', compute: rni },
} as const satisfies Record<string, FitIndex>;
