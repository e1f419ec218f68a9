import type { FitContext } from './fit-context.ts';

/** What is known without a test of fit. */
export type LikelihoodContext = Pick<
  FitContext,
  'npar' | 'df' | 'n' | 'logl' | 'unrestrictedLogl' | 'scalingH0' | 'scalingH1'
>;

/** An index that needs no test of fit. */
interface LikelihoodIndex {
  readonly source: string;
  readonly compute: (context: LikelihoodContext) => number | undefined;
}

/** -2 logl + penalty; undefined without a likelihood. */
function criterion({ logl }: LikelihoodContext, penalty: number): number | undefined {
  return logl === undefined ? undefined : -2 * logl + penalty;
}

/** Likelihoods (conditional on fixed covariates) and information criteria. */
export const likelihood = {
  logl: { source: 'joreskog-1969', compute: (c) => c.logl },
  'unrestricted.logl': { source: 'joreskog-1969', compute: (c) => c.unrestrictedLogl },
  aic: { source: 'akaike-1974', compute: (c) => criterion(c, 2 * c.npar) },
  bic: { source: 'schwarz-1978', compute: (c) => criterion(c, c.npar * Math.log(c.n)) },
  'scaling.factor.h1': { source: 'yuan-bentler-2000', compute: (c) => c.scalingH1 },
  'scaling.factor.h0': { source: 'yuan-bentler-2000', compute: (c) => c.scalingH0 },
  ntotal: { source: 'joreskog-1969', compute: (c) => c.n },
  bic2: { source: 'sclove-1987', compute: (c) => criterion(c, c.npar * Math.log((c.n + 2) / 24)) },
} as const satisfies Record<string, LikelihoodIndex>;
