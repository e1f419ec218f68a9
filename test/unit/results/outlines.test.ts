/** Every table's id, title and columns in their order: head, side, and whether a narrow place shows the column. */
import { describe, expect, it } from 'vitest';
import { addPath } from '../../../shared/document/edits/edits.ts';
import type { EstimatedFit } from '../../../shared/engine/fit.ts';
import type { ResultTable } from '../../../shared/results/element.ts';
import { resultComparedFits, resultDifferences } from '../../../shared/results/result-comparison.ts';
import { resultCovariances } from '../../../shared/results/result-covariances.ts';
import { resultEffects } from '../../../shared/results/result-effects.ts';
import { resultFit } from '../../../shared/results/result-fit.ts';
import { resultFurther } from '../../../shared/results/result-further.ts';
import { resultHypotheses } from '../../../shared/results/result-hypotheses.ts';
import { resultIndices } from '../../../shared/results/result-indices.ts';
import { resultLadder, resultReleases } from '../../../shared/results/result-ladder.ts';
import { resultLoadings } from '../../../shared/results/result-loadings.ts';
import { resultConditional, resultSlopes } from '../../../shared/results/result-moderation.ts';
import { resultParameters, resultsByKind } from '../../../shared/results/result-parameters.ts';
import { resultPaths } from '../../../shared/results/result-paths.ts';
import { resultLargestResiduals, resultResiduals } from '../../../shared/results/result-residuals.ts';
import { resultExplained, resultRsquare } from '../../../shared/results/result-rsquare.ts';
import { resultThresholds } from '../../../shared/results/result-thresholds.ts';
import { resultWald } from '../../../shared/results/result-wald.ts';
import { contextOf, row, smallFit, smallModel, t } from '../../support/small-fit.ts';
import { smallModeration } from '../../support/small-moderation.ts';
import { outlineOf } from '../../support/table-outline.ts';

const words = { translate: t, language: 'en' as const };
const drawn = smallModel();
const context = contextOf(drawn);
const fitOf = (more: Partial<EstimatedFit>): EstimatedFit => ({ ...smallFit, ...more });

describe('tables of estimates', () => {
  it('paths', () => {
    expect(outlineOf(resultPaths(smallFit, 1, context)!)).toEqual({
      id: 'paths',
      title: 'Regression paths',
      columns: [
        'hypothesis: H, left',
        'path: Path, left, brief',
        ...['b: B, right', 'se: SE of B, right', 'beta: β, right, brief', 'interval: 95% CI of β, right, brief'],
        'p: p, right',
        'result: Result, left',
      ],
    });
  });

  it('hypotheses', () => {
    expect(outlineOf(resultHypotheses(smallFit, 1, 'all', context)!)).toEqual({
      id: 'hypotheses',
      title: 'Hypotheses',
      columns: [
        'hypothesis: H, left, brief',
        'text: Hypothesis, left, brief',
        'expected: Expected, left',
        ...['b: B, right', 'se: SE of B, right', 'beta: β, right, brief', 'interval: 95% CI of β, right, brief'],
        'p: p, right',
        'result: Result, left, brief',
      ],
    });
  });

  it('effects', () => {
    const [, b = '', c = ''] = drawn.diagram.nodes.map(({ id }) => id);
    const chained = contextOf(addPath(drawn, { from: b, to: c }));
    const fit = fitOf({ estimates: [row('ind_A_B_C', ':=', 'a*b'), row('total_A_C', ':=', 'a*b + c')] });
    expect(outlineOf(resultEffects(fit, 1, chained)!)).toEqual({
      id: 'effects',
      title: 'Indirect and total effects',
      columns: [
        'effect: Effect, left, brief',
        ...['b: B, right', 'se: SE of B, right', 'interval-b: 95% CI of B, right'],
        ...['beta: β, right, brief', 'interval: 95% CI of β, right, brief', 'p: p, right'],
        'clear: verdict, left, brief only',
      ],
    });
  });

  it('loadings', () => {
    expect(outlineOf(resultLoadings(smallFit, 1, context)!)).toEqual({
      id: 'loadings',
      title: 'Factor loadings',
      columns: [
        'item: Item, left, brief',
        'wording: Wording, left',
        'loading: λ, right, brief',
        'interval: 95% CI of λ, right, brief',
        ...['b: B, right', 'se: SE of B, right', 'p: p, right'],
        'rsquare: R², right, brief',
      ],
    });
  });

  it('covariances', () => {
    expect(outlineOf(resultCovariances(smallFit, 1, context)!)).toEqual({
      id: 'covariances',
      title: 'Covariances and correlations',
      columns: [
        'pair: Pair, left, brief',
        ...['covariance: Covariance, right', 'se: SE of covariance, right'],
        ...['correlation: r, right, brief', 'p: p, right, brief'],
      ],
    });
  });

  it('thresholds', () => {
    const estimates = ['t1', 't2'].map((threshold) => row('A1', '|', threshold));
    expect(outlineOf(resultThresholds(fitOf({ estimates }), 1, context)!)).toEqual({
      id: 'thresholds',
      title: 'Thresholds of ordered items',
      columns: ['item: Item, left, brief', 'threshold-1: τ1, right', 'threshold-2: τ2, right'],
    });
  });

  it('explained variance, of all variables and of what is drawn', () => {
    const columns = ['variable: Parameter, left, brief', 'rsquare: R², right, brief'];
    const title = 'Explained variance';
    expect(outlineOf(resultRsquare(smallFit, 1, t)!)).toEqual({ id: 'rsquare', title, columns });
    expect(outlineOf(resultExplained(smallFit, 1, context)!)).toEqual({ id: 'explained', title, columns });
  });

  it('further estimates', () => {
    const estimates = [row('A', '=~', 'B', {})];
    expect(outlineOf(resultFurther(fitOf({ estimates }), context)!)).toEqual({
      id: 'parameters',
      title: 'Further estimates',
      columns: [
        'parameter: Parameter, left, brief',
        ...['b: B, right, brief', 'se: SE of B, right', 'beta: β, right'],
        ...['interval-b: 95% CI of B, right, brief', 'p: p, right'],
      ],
    });
  });

  const parameterColumns = [
    'parameter: Parameter, left, brief',
    'label: Label, left',
    'est: Estimate (B), right, brief as estimate',
    'se: SE of B, right, brief as estimate',
    'z: z, right',
    'p: p, right, brief',
    ...['lower: 95% CI of B, lower, right', 'upper: 95% CI of B, upper, right'],
    ...['std-lv: Std. (latent), right', 'std-all: Std. (all), right'],
  ];

  it('all parameters, together and by kind', () => {
    const title = 'All parameters';
    expect(outlineOf(resultParameters(smallFit, words))).toEqual({
      id: 'all-parameters',
      title,
      columns: parameterColumns,
    });
    const kinds = resultsByKind(smallFit.estimates, smallFit, t).map(outlineOf);
    expect(kinds.map(({ id, title }) => [id, title])).toEqual([
      ...[
        ['loadings', 'Loadings'],
        ['paths', 'Paths'],
        ['covariances', 'Covariances'],
      ],
      ...[
        ['variances', 'Variances and residual variances'],
        ['means', 'Means and intercepts'],
      ],
      ['defined', 'Defined quantities'],
    ]);
    for (const { columns } of kinds) expect(columns).toEqual(parameterColumns);
  });

  it('simple slopes and conditional effects, with z in a terminal', () => {
    const fit = fitOf({ interactions: [{ ...smallModeration }, smallModeration] });
    const columns = (...z: string[]) => [
      'level: Cues, left, brief',
      ...['b: B, right, brief', 'se: SE of B, right', ...z],
      ...['interval: 95% CI of B, right, brief', 'p: p, right, brief'],
    ];
    const slopes = { id: 'slopes-2', title: 'Simple slopes of Locus on Trust' };
    const conditional = { id: 'conditional-2', title: 'Indirect effects at levels of Cues' };
    expect(outlineOf(resultSlopes(fit, smallModeration, context))).toEqual({ ...slopes, columns: columns() });
    expect(outlineOf(resultConditional(fit, smallModeration, context)!)).toEqual({
      ...conditional,
      columns: columns(),
    });
    const full = columns('z: z, right');
    expect(outlineOf(resultSlopes(fit, smallModeration, context, 'full'))).toEqual({ ...slopes, columns: full });
    expect(outlineOf(resultConditional(fit, smallModeration, context, 'full')!)).toEqual({
      ...conditional,
      columns: full,
    });
  });
});

describe('tables of fit', () => {
  it('indices', () => {
    const columns = [
      ...['index: Index, left, brief', 'plain: Value, right, brief'],
      ...['cutoff: Usual cut-off, left', 'source: Source, left'],
    ];
    const id = 'fit-indices';
    expect(outlineOf(resultFit(smallFit, 'report', words))).toEqual({ id, title: 'Fit indices', columns });
    expect(outlineOf(resultFit(smallFit, 'all', words))).toEqual({ id, title: 'Fit', columns });
    expect(resultFit(smallFit, 'terminal', words).title).toBe('Fit');
    expect(resultFit(smallFit, 'untested', words).title).toBe('Fit');
  });

  it('steps of invariance and what could be freed', () => {
    const rungs = [{ name: 'metric', groupEqual: [], status: 'converged', measures: {}, releases: [] }] as const;
    expect(outlineOf(resultLadder(rungs, 'SEX', words))).toEqual({
      id: 'invariance',
      title: 'Invariance over the groups of SEX',
      columns: [
        'step: Step, left, brief',
        ...['chisq: χ² (df), right', 'cfi: CFI, right', 'rmsea: RMSEA, right', 'srmr: SRMR, right'],
        ...['chisq-difference: Δχ² (Δdf), right, brief', 'p-difference: p, right, brief'],
        ...['cfi-difference: ΔCFI, right, brief', 'rmsea-difference: ΔRMSEA, right, brief'],
        'srmr-difference: ΔSRMR, right, brief',
        'holds: verdict, left, brief only',
      ],
    });
    const parameters = [{ lhs: 'A', op: '=~', rhs: 'A1', group: 2, epc: 0 }] as const;
    const release = {
      source: 'group',
      lhs: '.p1.',
      rhs: '.p2.',
      statistic: 9,
      df: 1,
      pvalue: 0.003,
      parameters,
    } as const;
    const table = resultReleases([{ ...rungs[0], releases: [release] }], 5, words)!;
    expect(outlineOf(table)).toEqual({
      id: 'invariance-releases',
      title: 'What could be freed',
      columns: [
        ...['parameter: Parameter, left, brief', 'step: Step, left, brief'],
        ...['chisq: χ², right, brief', 'p: p, right, brief'],
      ],
    });
  });

  it('compared models and their differences', () => {
    const model = { name: '', status: 'converged', estimator: 'ML', n: 404, measures: {}, problems: [] } as const;
    const comparison = { models: ['', 'Freer'], method: 'standard', dfDiff: 2, problems: [] } as const;
    const models = [model, { ...model, name: 'Freer', comparison }];
    expect(outlineOf(resultComparedFits(models, words))).toEqual({
      id: 'comparison-fit',
      title: 'Fit of the models',
      columns: [
        'model: Model, left, brief',
        ...['chisq: χ² (df), right, brief', 'p: p, right, brief', 'cfi: CFI, right, brief'],
        ...['rmsea: RMSEA, right, brief', 'srmr: SRMR, right, brief', 'aic: AIC, right', 'bic: BIC, right'],
      ],
    });
    expect(outlineOf(resultDifferences(models, words)!)).toEqual({
      id: 'comparison-differences',
      title: 'Differences between the models',
      columns: [
        'difference: Difference, left, brief',
        ...['chisq-difference: Δχ² (Δdf), right, brief', 'p-difference: p, right, brief'],
        ...['cfi-difference: ΔCFI, right, brief', 'rmsea-difference: ΔRMSEA, right, brief'],
        ...['srmr-difference: ΔSRMR, right, brief', 'aic-difference: ΔAIC, right', 'bic-difference: ΔBIC, right'],
      ],
    });
  });

  it('a Wald test', () => {
    expect(outlineOf(resultWald({ constraints: ['a == b'], statistic: 4, df: 1, pvalue: 0.05 }, words))).toEqual({
      id: 'wald',
      title: 'Wald test of constraints on the parameters',
      columns: [
        'constraints: Constraints, left, brief',
        ...['chisq: χ², right, brief', 'df: df, right, brief', 'p: p, right, brief'],
      ],
    });
  });

  it('modification indices, which a pane can sort, with the group where there are several', () => {
    const index = { lhs: 'A', op: '~~', rhs: 'B', group: 1, mi: 9, epc: 0.5 } as const;
    const table = (fit: EstimatedFit): ResultTable => resultIndices([index], fit, words)!;
    const numbers = ['mi: MI, right, brief', 'epc: EPC, right, brief', 'beta: β, right, brief'];
    expect(outlineOf(table(smallFit))).toEqual({
      id: 'modification-indices',
      title: 'Modification indices',
      columns: ['parameter: Parameter, left, brief', ...numbers],
    });
    expect(table(smallFit)).toMatchObject({ order: { by: 'mi', isRising: false }, actions: 'add' });
    expect(table(smallFit).columns.map(({ isSortable }) => isSortable)).toEqual([undefined, true, true, true]);
    const groups = ['men', 'women'].map((label) => ({ label, n: 202 }));
    const grouped = table(fitOf({ groups, settings: { ...smallFit.settings, group: 'SEX' } }));
    expect(outlineOf(grouped).columns).toEqual([
      ...['parameter: Parameter, left, brief', 'group: SEX, left, brief', ...numbers],
    ]);
  });

  it('residuals', () => {
    const residuals = { kind: 'correlation', names: ['x', 'y'], values: [[0, 0.1], [0.1, 0]] } as const; // prettier-ignore
    expect(outlineOf(resultResiduals(residuals, words))).toEqual({
      id: 'residuals-correlation',
      title: 'Residuals: Correlations',
      columns: ['variable: , left', 'with-1: x, right', 'with-2: y, right'],
    });
    expect(outlineOf(resultLargestResiduals(residuals, 5, words))).toEqual({
      id: 'largest-residuals-correlation',
      title: 'Residuals',
      columns: ['pair: largest, left, brief', 'residual: residual, right, brief'],
    });
  });
});
