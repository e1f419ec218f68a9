/** Local fit, invariance, comparison and what is a table alone, of a small fit, whole. */
import { describe, expect, it } from 'vitest';
import type { InvarianceStep } from '../../../shared/engine/compare/test-invariance.ts';
import type { ComparedModel } from '../../../shared/engine/compare/compare-models.ts';
import { problem } from '../../../shared/problem.ts';
import { sectionComparison } from '../../../shared/report/section-comparison.ts';
import { sectionHypotheses } from '../../../shared/report/section-hypotheses.ts';
import { sectionInvariance } from '../../../shared/report/section-invariance.ts';
import { sectionLocalFit } from '../../../shared/report/section-local-fit.ts';
import { sectionParameters } from '../../../shared/report/section-parameters.ts';
import { sectionAnalyses } from '../../../shared/report/section-analyses.ts';
import { indexValues } from '../../support/flat-indices.ts';
import { row, smallFit, smallModel } from '../../support/small-fit.ts';
import { both, fitOf, linesOf, reportContext, told } from '../../support/small-report.ts';

describe('tables with a heading alone', () => {
  it('hypotheses, group by group, where there are any', () => {
    expect(told(sectionHypotheses)).toEqual(['# Hypotheses (hypotheses)', 'table 1: Hypotheses (hypotheses)']);
    expect(told(sectionHypotheses, { fit: both() }).slice(1)).toEqual([
      'table 1: Hypotheses: SEX = men (n = 202) (hypotheses-1)',
      'table 2: Hypotheses: SEX = women (n = 202) (hypotheses-2)',
    ]);
    expect(told(sectionHypotheses, { document: { ...smallModel(), hypotheses: [] } })).toEqual([]);
  });

  it('further estimates, where there are any', () => {
    const fit = fitOf({ estimates: [row('H', '=~', 'A')] });
    expect(told(sectionParameters, { fit })).toEqual([
      '# Further estimates (parameters)',
      'table 1: Further estimates (parameters)',
    ]);
    expect(told(sectionParameters, { fit: fitOf({ estimates: [] }) })).toEqual([]);
  });

  it('a Wald test, its sentence before the table', () => {
    const wald = { constraints: ['a == b'], statistic: 4, df: 1, pvalue: 0.04 };
    const blocks = sectionAnalyses(reportContext({ analyses: { wald } }));
    expect(linesOf(blocks)).toEqual([
      '# Test of constraints (wald)',
      'The data speak against this rule: a departure as large as this would be rare if it held.',
      'table 1: Wald test of constraints on the parameters (wald)',
    ]);
    expect(blocks[2]).not.toHaveProperty('note');
    expect(told(sectionAnalyses)).toEqual([]);
  });
});

describe('local fit', () => {
  const moments = (cov: readonly (readonly number[])[], group = 1) => ({ group, names: ['x', 'y', 'z', 'w'], cov });
  const identity = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (i === j ? 1 : 0)));
  const observed = identity.map(
    (line, i) =>
    line.map((value, j) => (i === j ? value : ([[0, 0.3, -0.2, 0.05], [0.3, 0, 0.1, 0], [-0.2, 0.1, 0, 0], [0.05, 0, 0, 0]][i]?.[j] ?? 0))), // prettier-ignore
  );
  const residuals = { sample: [moments(observed)], implied: [moments(identity)] };
  const index = { lhs: 'A', op: '~~', rhs: 'B', group: 1, mi: 9, epc: 0.5 } as const;
  const sentence = 'The largest residual correlations (observed minus implied) are x – y .30, x – z −.20, y – z .10.';

  it('tells the three largest residuals and the ten largest indices', () => {
    const indices = Array.from({ length: 12 }, (_, place) => ({ ...index, rhs: `B${place}` }));
    expect(told(sectionLocalFit, { fit: fitOf(residuals), analyses: { indices } })).toEqual([
      '## Local fit (local-fit)',
      sentence,
      'table 1: The 10 largest modification indices (modification-indices)',
    ]);
    expect(told(sectionLocalFit, { fit: fitOf(residuals) })).toEqual(['## Local fit (local-fit)', sentence]);
    expect(told(sectionLocalFit, { analyses: { indices: [index] } })).toEqual([
      '## Local fit (local-fit)',
      'table 1: The largest modification index (modification-indices)',
    ]);
  });

  it('tells residuals group by group', () => {
    const grouped = {
      ...both(),
      sample: [moments(observed), moments(observed, 2)],
      implied: [moments(identity), moments(identity, 2)],
    };
    expect(told(sectionLocalFit, { fit: grouped }).slice(1)).toEqual([
      expect.stringMatching(/^Group men: the largest residual correlations .* x – y \.30/),
      expect.stringMatching(/^Group women: /),
    ]);
  });

  it('is no section where there is nothing to tell, no solution or nothing to misfit', () => {
    expect(told(sectionLocalFit)).toEqual([]);
    expect(told(sectionLocalFit, { fit: fitOf({ ...residuals, status: 'not-converged' }) })).toEqual([]);
    expect(told(sectionLocalFit, { fit: fitOf({ ...residuals, measures: indexValues({ df: 0 }) }) })).toEqual([]);
  });
});

describe('invariance', () => {
  const parameters = [{ lhs: 'A', op: '=~', rhs: 'A2', group: 2, epc: 0 }] as const;
  const release = {
    source: 'group',
    lhs: '.p1.',
    rhs: '.p2.',
    statistic: 9,
    df: 1,
    pvalue: 0.003,
    parameters,
  } as const;
  const step = (
    name: InvarianceStep['name'],
    cfiDiff?: number,
    more: Partial<InvarianceStep> = {},
  ): InvarianceStep => ({
    ...{ name, groupEqual: [], status: 'converged', measures: {}, releases: [] },
    ...(cfiDiff === undefined
      ? {}
      : { comparison: { models: ['a', 'b'], dfDiff: 2, method: 'standard', cfiDiff, problems: [] } }),
    ...more,
  });
  const fit = fitOf({ settings: { ...smallFit.settings, group: 'SEX' } });
  const section = (...ladder: readonly InvarianceStep[]) => told(sectionInvariance, { fit, analyses: { ladder } });

  it('says how far it holds', () => {
    expect(section(step('configural'), step('metric', -0.001))).toEqual([
      '# Measurement invariance (invariance)',
      'All steps hold by the changes of CFI and RMSEA, up to the last one (Metric).',
      'table 1: Invariance over the groups of SEX (invariance)',
    ]);
    expect(section(step('configural'), step('metric', -0.001), step('scalar', -0.02))[1]).toBe(
      'By the changes of CFI and RMSEA invariance holds up to this step: Metric.',
    );
    expect(section(step('configural', undefined, { status: 'failed' }), step('metric'))[1]).toMatch(/^table 1/);
    expect(told(sectionInvariance, { analyses: { ladder: [] } })).toEqual([]);
    expect(told(sectionInvariance)).toEqual([]);
  });

  it('ends with why a step has no solution and with what could be freed', () => {
    const problems = [problem('no-data'), problem('product-covariances-added')];
    const freed = ['A2', 'A3', 'A4', 'A5'].map((rhs) => ({ ...release, parameters: [{ ...parameters[0], rhs }] }));
    const lines = section(step('configural'), step('metric', -0.02, { problems, releases: freed })).slice(3);
    expect(lines[0]).toBe('! There are no data yet. Import a data file.');
    expect(lines[1]).toMatch(/^- /);
    expect(lines[2]).toBe(
      '- Metric: by the score tests fit would improve most if these were free: A =~ A2, A =~ A3, A =~ A4.',
    );
    expect(lines).toHaveLength(3);
  });
});

describe('comparison', () => {
  const first: ComparedModel = { name: '', status: 'converged', estimator: 'ML', n: 404, measures: {}, problems: [] };
  const comparison = {
    models: ['', 'Kept'] as const,
    method: 'standard' as const,
    dfDiff: 2,
    pvalue: 0.2,
    problems: [],
  };
  const kept: ComparedModel = { ...first, name: 'Kept', comparison };

  it('says which model is to be preferred, then shows fits and differences', () => {
    expect(told(sectionComparison, { analyses: { compare: [first, kept] } })).toEqual([
      '# Model comparison (comparison)',
      '“Kept” is the simpler model and fits no worse than “Present model” beyond chance: it is to be preferred.',
      'table 1: Fit of the models (comparison-fit)',
      'table 2: Differences between the models (comparison-differences)',
    ]);
  });

  it('says what stands in the way, and has no table of differences without any', () => {
    const broken: ComparedModel = { ...first, name: 'Kept', status: 'failed', problems: [problem('no-data')] };
    expect(told(sectionComparison, { analyses: { compare: [first, broken] } })).toEqual([
      '# Model comparison (comparison)',
      '“Kept” cannot be estimated from the present data.',
      '! There are no data yet.',
      'table 1: Fit of the models (comparison-fit)',
    ]);
  });

  it('is no section of one model', () => {
    expect(told(sectionComparison, { analyses: { compare: [first] } })).toEqual([]);
    expect(told(sectionComparison)).toEqual([]);
  });
});
