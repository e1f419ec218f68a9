import { scaledIncremental } from './corrected.ts';
import type { FitContext } from './fit-context.ts';
import type { FitIndex, Formula, IndexDisplay } from './fit-index.ts';
import { robustCfi, robustRni, robustTli } from './robust-incremental.ts';

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

type Compute = Formula<FitContext>['compute'];

/** The plain index and the same from the corrected tests. */
function versions(source: string, compute: Compute) {
  const plain = { source, compute };
  return { plain, scaled: scaledIncremental(plain) };
}

const robust = (compute: Compute) => ({ robust: { source: 'brosseau-liard-savalei-2014', compute } });

const listed = { group: 'incremental', form: 'index' } as const satisfies IndexDisplay;

/** Of CFI and TLI. */
const cutOff = {
  better: 'higher',
  good: 0.95,
  source: 'hu-bentler-1999',
  bar: { acceptable: 0.9, from: 0.8, to: 1 },
} as const;

/** Indices that compare with the independence model. */
export const incremental = {
  cfi: {
    needs: 'test',
    formulas: { ...versions('bentler-1990', cfi), ...robust(robustCfi) },
    display: { ...listed, cutOff, places: ['status', 'versions', 'report', 'terminal'] },
  },
  tli: {
    needs: 'test',
    formulas: { ...versions('tucker-lewis-1973', tli), ...robust(robustTli) },
    display: { ...listed, cutOff, places: ['versions', 'report', 'terminal'] },
  },
  /** TLI by its other name. */
  nnfi: { needs: 'test', formulas: { ...versions('bentler-bonett-1980', tli), ...robust(robustTli) } },
  nfi: {
    needs: 'test',
    formulas: versions('bentler-bonett-1980', nfi),
    display: { ...listed, places: ['report'], cutOff: { better: 'higher', good: 0.9, source: 'bentler-bonett-1980' } },
  },
  rfi: { needs: 'test', formulas: versions('bollen-1986', rfi), display: listed },
  ifi: {
    needs: 'test',
    formulas: versions('bollen-1989a', ifi),
    display: { ...listed, places: ['report'], cutOff: { better: 'higher', good: 0.9, source: 'bollen-1989' } },
  },
  rni: {
    needs: 'test',
    formulas: { ...versions('mcdonald-marsh-1990', rni), ...robust(robustRni) },
    display: listed,
  },
  pnfi: { needs: 'test', formulas: versions('james-mulaik-brett-1982', pnfi), display: listed },
} as const satisfies Record<string, FitIndex>;
