import type { LikelihoodContext } from './fit-context.ts';
import type { FitIndex, Formula } from './fit-index.ts';

/** -2 logl + penalty; undefined without a likelihood. */
function criterion(source: string, penalty: (context: LikelihoodContext) => number): Formula<LikelihoodContext> {
  return { source, compute: (c) => (c.logl === undefined ? undefined : -2 * c.logl + penalty(c)) };
}

const likelihoodOf = (compute: Formula<LikelihoodContext>['compute']) => ({ source: 'joreskog-1969', compute });

/** Criteria that compare models fitted to the same data. */
export const informationCriteria = {
  aic: {
    needs: 'likelihood',
    formulas: { plain: criterion('akaike-1974', (c) => 2 * c.npar) },
    display: { group: 'information', form: 'statistic', places: ['status', 'report', 'terminal', 'untested'] },
  },
  bic: {
    needs: 'likelihood',
    formulas: { plain: criterion('schwarz-1978', (c) => c.npar * Math.log(c.n)) },
    display: { group: 'information', form: 'statistic', places: ['status', 'report', 'terminal', 'untested'] },
  },
  bic2: {
    needs: 'likelihood',
    formulas: { plain: criterion('sclove-1987', (c) => c.npar * Math.log((c.n + 2) / 24)) },
    display: { group: 'information', form: 'statistic' },
  },
} as const satisfies Record<string, FitIndex>;

/** Log-likelihoods, conditional on fixed covariates. */
export const likelihoods = {
  logl: {
    needs: 'likelihood',
    formulas: { plain: likelihoodOf((c) => c.logl) },
    display: { group: 'likelihood', form: 'statistic', places: ['status', 'terminal', 'untested'] },
  },
  'unrestricted.logl': {
    needs: 'likelihood',
    formulas: { plain: likelihoodOf((c) => c.unrestrictedLogl) },
    display: { group: 'likelihood', form: 'statistic' },
  },
  'scaling.factor.h1': {
    needs: 'likelihood',
    formulas: { plain: { source: 'yuan-bentler-2000', compute: (c) => c.scalingH1 } },
  },
  'scaling.factor.h0': {
    needs: 'likelihood',
    formulas: { plain: { source: 'yuan-bentler-2000', compute: (c) => c.scalingH0 } },
  },
} as const satisfies Record<string, FitIndex>;

/** What the criteria count. */
export const sizes = {
  npar: {
    needs: 'likelihood',
    formulas: { plain: likelihoodOf((c) => c.npar) },
    display: { group: 'likelihood', form: 'integer' },
  },
  fmin: {
    needs: 'test',
    formulas: { plain: { source: 'joreskog-1969', compute: (c) => c.fmin } },
    display: { group: 'test', form: 'estimate-3' },
  },
  ntotal: {
    needs: 'likelihood',
    formulas: { plain: likelihoodOf((c) => c.n) },
    display: { group: 'likelihood', form: 'integer' },
  },
} as const satisfies Record<string, FitIndex>;
