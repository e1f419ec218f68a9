/** Which of two models fits better, or why that cannot be said. */
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../shared/engine/compare/compare-fits.ts';
import type { ComparedModel } from '../../../shared/engine/compare/compare-models.ts';
import { problem } from '../../../shared/problem.ts';
import {
  comparedMeasures,
  comparisonNote,
  comparisonProblems,
  comparisonsOf,
  comparisonVerdict,
} from '../../../shared/results/comparison-words.ts';
import { indexValues } from '../../support/flat-indices.ts';
import { t } from '../../support/small-fit.ts';

const first: ComparedModel = {
  name: '',
  status: 'converged',
  estimator: 'ML',
  n: 404,
  measures: indexValues({ chisq: 12.5, df: 8 }),
  problems: [],
};
/** The present model is the freer one; `Freer` is a name like any other. */
const comparison: Comparison = {
  models: ['', 'Kept'],
  method: 'standard',
  chisqDiff: 7.75,
  dfDiff: 2,
  pvalue: 0.02,
  aicDiff: 3.75,
  bicDiff: -4.25,
  problems: [],
};
const kept = (more: Partial<Comparison> = {}, model: Partial<ComparedModel> = {}): ComparedModel => ({
  ...first,
  name: 'Kept',
  measures: indexValues({ chisq: 20.25, df: 10 }),
  comparison: { ...comparison, ...more },
  ...model,
});
const verdict = (model: ComparedModel, present = first) => comparisonVerdict(model, [present, model], t);

const worse = '“Present model” fits better than “Kept”, whose restrictions raise χ² by more than chance.';
const noWorse =
  '“Kept” is the simpler model and fits no worse than “Present model” beyond chance: it is to be preferred.';

describe('the verdict on a model', () => {
  it('follows the test, at the limit too, and then AIC and BIC', () => {
    const split = 'AIC is lower, which is better, for “Present model”, and BIC for “Kept”.';
    expect(verdict(kept())).toBe(`${worse} ${split}`);
    expect(verdict(kept({ pvalue: 0.05 }))).toBe(`${noWorse} ${split}`);
    expect(verdict(kept({ pvalue: 0.0499 }))).toBe(`${worse} ${split}`);
  });

  it('says whom AIC and BIC prefer together', () => {
    expect(verdict(kept({ aicDiff: 1, bicDiff: 2 }))).toBe(
      `${worse} AIC and BIC are lower, which is better, for “Present model”.`,
    );
    expect(verdict(kept({ aicDiff: -1, bicDiff: -2 }))).toBe(
      `${worse} AIC and BIC are lower, which is better, for “Kept”.`,
    );
  });

  it('is silent on criteria that are missing or equal', () => {
    for (const none of [{ aicDiff: undefined }, { bicDiff: undefined }, { aicDiff: 0 }, { bicDiff: 0 }])
      expect(verdict(kept(none))).toBe(worse);
  });

  it('is that of the criteria alone where there is no test', () => {
    const criteria = /^AIC is lower/;
    expect(verdict(kept({ pvalue: undefined }))).toMatch(criteria);
    // An uncorrected sum of squares has no distribution.
    expect(verdict(kept({}, { estimator: 'ULS' }))).toMatch(criteria);
    expect(verdict(kept({ method: 'satorra.2000' }, { estimator: 'ULSMV' }))).toMatch(/^“Present model” fits better/);
    expect(verdict(kept({ pvalue: undefined, aicDiff: undefined }))).toBe('');
  });

  it('says what stands in its way', () => {
    expect(comparisonVerdict(first, [first], t)).toBe('');
    expect(verdict(kept({}, { status: 'failed' }))).toBe('“Kept” cannot be estimated from the present data.');
    const unsolved = (name: string) => `“${name}” has no solution, so there is nothing to compare.`;
    expect(verdict(kept({}, { status: 'not-converged' }))).toBe(unsolved('Kept'));
    expect(verdict(kept(), { ...first, status: 'not-converged' })).toBe(unsolved('Present model'));
    expect(verdict(kept({}, { comparison: undefined }))).toMatch(/^“Kept” and the present model are the same\./);
  });
});

describe('models of the same degrees of freedom', () => {
  const sameDf = [problem('comparison-same-df', { values: { first: '', second: 'Kept' } })];
  const alike = (chisq: number) => kept({ problems: sameDf, pvalue: undefined }, { measures: indexValues({ chisq }) });
  const isAlike = (chisq: number, present = first) => /fit exactly alike/.test(verdict(alike(chisq), present));

  it('are alike where χ² agrees to six digits', () => {
    expect(verdict(alike(12.5))).toBe(
      '“Kept” and the present model fit exactly alike: these data cannot tell which of the two is better.',
    );
    expect(isAlike(12.50001)).toBe(true);
    expect(isAlike(12.4999)).toBe(false);
    expect(isAlike(12.5001)).toBe(false);
    const small = { ...first, measures: indexValues({ chisq: 0.001 }) };
    expect(isAlike(0.0010009, small)).toBe(true);
    expect(isAlike(0.00101, small)).toBe(false);
    expect(isAlike(-12.5)).toBe(false);
  });

  it('are not, where one has no χ², or degrees of freedom differ', () => {
    expect(isAlike(12.5, { ...first, measures: {} })).toBe(false);
    expect(verdict({ ...alike(12.5), measures: {} })).not.toMatch(/alike/);
    expect(verdict(kept({}, { measures: first.measures }))).toMatch(/^“Present model” fits better/);
    const other = [...sameDf, problem('comparison-not-nested')];
    expect(verdict(kept({ problems: other }, { measures: first.measures }))).toMatch(/exactly alike/);
  });

  it('are told why there is no test by the names that a person reads, unless they are alike', () => {
    const own = problem('no-data');
    const told = comparisonProblems({ ...alike(20), problems: [own] }, [first], t);
    expect(told).toEqual([own, { ...sameDf[0], values: { first: 'Present model', second: 'Kept' } }]);
    expect(comparisonProblems({ ...alike(12.5), problems: [own] }, [first], t)).toEqual([own]);
    expect(comparisonProblems({ ...first, problems: [own] }, [first], t)).toEqual([own]);
  });
});

describe('a set of models', () => {
  const elsewhere = problem('comparison-different-data');
  const notNested = problem('comparison-not-nested');

  it('has differences of all that were estimated from the same data', () => {
    const models = [first, kept(), kept({ problems: [elsewhere] }), kept({ problems: [notNested] })];
    expect(comparisonsOf(models)).toEqual([models[1]?.comparison, models[3]?.comparison]);
  });

  it('has the measures of all that were estimated', () => {
    expect(comparedMeasures([first, kept({}, { status: 'failed' })])).toEqual([first.measures]);
    expect(comparedMeasures([first, kept()])).toEqual([first.measures, kept().measures]);
  });

  it('says once by which methods differences are tested', () => {
    const corrected = kept({ method: 'satorra.2000' });
    const note = comparisonNote([first, kept(), kept(), corrected], t);
    expect(note).toContain('Δχ²: difference of the χ² values, adjusted difference (Satorra, 2000). A model counts');
    expect(comparisonNote([first], t)).toBeUndefined();
  });
});
