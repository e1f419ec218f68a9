/** Every table of estimates: its id, title and columns in their order: head, side, and whether a narrow place shows the column. */
import { describe, expect, it } from 'vitest';
import { addPath } from '../../../shared/document/edits/edits.ts';
import type { EstimatedFit } from '../../../shared/engine/fit.ts';
import { resultCovariances } from '../../../shared/results/result-covariances.ts';
import { resultEffects } from '../../../shared/results/result-effects.ts';
import { resultFurther } from '../../../shared/results/result-further.ts';
import { resultHypotheses } from '../../../shared/results/result-hypotheses.ts';
import { resultLoadings } from '../../../shared/results/result-loadings.ts';
import { resultConditional, resultSlopes } from '../../../shared/results/result-moderation.ts';
import { resultParameters, resultsByKind } from '../../../shared/results/result-parameters.ts';
import { resultPaths } from '../../../shared/results/result-paths.ts';
import { resultExplained, resultRsquare } from '../../../shared/results/result-rsquare.ts';
import { resultThresholds } from '../../../shared/results/result-thresholds.ts';
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
