import type { FitContext, FitIndex } from './fit-context.ts';

/** -2 logl + penalty; undefined without a likelihood. */
function criterion({ logl }: FitContext, penalty: number): number | undefined {
  return logl === undefined ? undefined : -2 * logl + penalty;
}

/** Likelihoods (conditional on fixed covariates) and information criteria. */
export const likelihood = {
  logl: { source: 'joreskog-1969', compute: (c) => c.logl },
  'unrestricted.logl': { source: 'joreskog-1969', compute: (c) => c.unrestrictedLogl },
  aic: { source: 'akaike-1974', compute: (c) => criterion(c, 2 * c.npar) },
  bic: { source: 'schwarz-1978', compute: (c) => criterion(c, c.npar * Math.log(c.n)) },
  ntotal: { source: 'joreskog-1969', compute: (c) => c.n },
  bic2: { source: 'sclove-1987', compute: (c) => criterion(c, c.npar * Math.log((c.n + 2) / 24)) },
} as const satisfies Record<string, FitIndex>;
