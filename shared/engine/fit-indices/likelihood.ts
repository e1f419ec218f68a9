import type { FitIndex } from './fit-context.ts';

/** Likelihoods (conditional on fixed covariates) and information criteria. */
export const likelihood = {
  logl: { source: 'joreskog-1969', compute: (c) => c.logl },
  'unrestricted.logl': { source: 'joreskog-1969', compute: (c) => c.unrestrictedLogl },
  aic: { source: 'akaike-1974', compute: (c) => -2 * c.logl + 2 * c.npar },
  bic: { source: 'schwarz-1978', compute: (c) => -2 * c.logl + c.npar * Math.log(c.n) },
  ntotal: { source: 'joreskog-1969', compute: (c) => c.n },
  bic2: { source: 'sclove-1987', compute: (c) => -2 * c.logl + c.npar * Math.log((c.n + 2) / 24) },
} as const satisfies Record<string, FitIndex>;
