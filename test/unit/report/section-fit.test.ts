/** Model fit in words: the statement, the verdict with its source, and what is said where there is no test. */
import { describe, expect, it } from 'vitest';
import type { EstimatedFit } from '../../../shared/engine/fit.ts';
import { sectionFit } from '../../../shared/report/section-fit.ts';
import { indexValues } from '../../support/flat-indices.ts';
import { smallFit } from '../../support/small-fit.ts';
import { linesOf, reportContext } from '../../support/small-report.ts';

const figures = {
  ...{ chisq: 12, df: 8, pvalue: 0.15, cfi: 0.99, tli: 0.96, srmr: 0.03 },
  ...{ rmsea: 0.04, 'rmsea.ci.lower': 0.02, 'rmsea.ci.upper': 0.07 },
};
const corrected = {
  ...figures,
  ...{ 'chisq.scaled': 10, 'df.scaled': 7.5, 'pvalue.scaled': 0.2, 'cfi.scaled': 0.98, 'cfi.robust': 0.985 },
  ...{ 'rmsea.robust': 0.05, 'rmsea.ci.lower.robust': 0.01, 'rmsea.ci.upper.robust': 0.09 },
};
const section = (own: Readonly<Record<string, number>>, more: Partial<EstimatedFit> = {}) =>
  linesOf(sectionFit(reportContext({ fit: { ...smallFit, measures: indexValues(own), ...more } })));
const under = (estimator: EstimatedFit['settings']['estimator']) => ({ settings: { ...smallFit.settings, estimator } });
const heading = '# Model fit (fit)';
const table = 'table 1: Fit indices (fit-indices)';
const statement = 'χ²(8) = 12.00, p = .150; CFI = .990; TLI = .960; RMSEA = .040, 90% CI [.020, .070]; SRMR = .030.';

describe('a test', () => {
  it('is stated, judged and listed', () => {
    expect(section(figures)).toEqual([
      heading,
      `${statement} CFI, TLI, RMSEA and SRMR all meet the cut-offs of Hu and Bentler (1999).`,
      table,
    ]);
  });

  it('names what falls short, in the order of the indices', () => {
    const [, words] = section({ ...figures, cfi: 0.949, rmsea: 0.061, tli: 0.95, srmr: 0.08 });
    expect(words).toMatch(
      / By the cut-offs of Hu and Bentler \(1999\) these indices fall short: CFI, RMSEA\. The model leaves/,
    );
  });

  it('does without SRMR where there is none', () => {
    const { srmr, ...others } = figures;
    expect(srmr).toBe(0.03);
    expect(section(others)[1]).toBe(
      'χ²(8) = 12.00, p = .150; CFI = .990; TLI = .960; RMSEA = .040, 90% CI [.020, .070]. CFI, TLI and RMSEA meet the cut-offs of Hu and Bentler (1999); SRMR is not determined.',
    );
  });

  it('that is corrected is stated in the versions that are reported', () => {
    expect(section(corrected, under('MLR'))[1]).toMatch(
      /^Scaled χ²\(7\.50\) = 10\.00, p = \.200; robust CFI = \.985; TLI = \.960; robust RMSEA = \.050, 90% CI \[\.010, \.090\]; SRMR = \.030\. /,
    );
  });

  it('by resampling is told behind it', () => {
    const bootstrap = {
      ...({} as NonNullable<EstimatedFit['bootstrap']>),
      succeeded: 1987,
      chisqPvalue: 0.012,
      estimates: [],
    };
    expect(section(figures, { bootstrap }).slice(2)).toEqual([
      'By the Bollen-Stine bootstrap of χ² (uncorrected, 1,987 replicates) p = .012.',
      table,
    ]);
    const { chisqPvalue, ...others } = bootstrap;
    expect(chisqPvalue).toBe(0.012);
    expect(section(figures, { bootstrap: others })).toHaveLength(3);
  });
});

describe('without a test', () => {
  it('a sum of squares is described, not judged', () => {
    expect(section(figures, under('ULS'))[1]).toMatch(
      /^χ²\(8\) = 12\.00 without p; CFI = \.990; TLI = \.960; RMSEA = \.040; SRMR = \.030\. Under ULS this statistic does not follow/,
    );
  });

  it('a saturated model is not judged', () => {
    expect(section({ ...figures, df: 0 })).toEqual([
      heading,
      'The model is saturated (no degrees of freedom): it reproduces the data exactly, so its fit cannot be judged.',
    ]);
  });

  const likelihood = { logl: -1234.5, aic: 2500.25, bic: 2600.75 };
  const criteria = 'Log-likelihood = −1,234.50; AIC = 2,500.25; BIC = 2,600.75.';

  it('there is a likelihood, and why it is alone', () => {
    expect(section(likelihood)).toEqual([
      heading,
      `There are too many gaps for a test of fit: the likelihood of unrestricted means and covariances has no maximum, so there is no χ² and there are no indices made from it. ${criteria}`,
    ]);
    const method = { ...smallFit.method, family: 'lms' } as unknown as EstimatedFit['method'];
    const lrt = { 'lrt.chisq': 5.25, 'lrt.df': 1, 'lrt.pvalue': 0.022 };
    expect(section({ ...likelihood, ...lrt }, { method })[1]).toMatch(
      /^The interaction was estimated from the likelihood .* BIC = 2,600\.75\. Against the model without products the likelihood ratio is χ²\(1\) = 5\.25, p = \.022\.$/,
    );
  });

  it('there is nothing to say without estimates', () => {
    expect(linesOf(sectionFit(reportContext({ fit: null })))).toEqual([]);
    expect(linesOf(sectionFit(reportContext({ fit: { status: 'failed', problems: [] } })))).toEqual([]);
  });
});
