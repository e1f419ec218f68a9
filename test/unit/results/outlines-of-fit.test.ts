/** Every table of fit and tests: its id, title and columns in their order: head, side, and whether a narrow place shows the column. */
import { describe, expect, it } from 'vitest';
import type { EstimatedFit } from '../../../shared/engine/fit.ts';
import type { ResultTable } from '../../../shared/results/element.ts';
import { resultComparedFits, resultDifferences } from '../../../shared/results/result-comparison.ts';
import { resultFit } from '../../../shared/results/result-fit.ts';
import { resultIndices } from '../../../shared/results/result-indices.ts';
import { resultLadder, resultReleases } from '../../../shared/results/result-ladder.ts';
import { resultLargestResiduals, resultResiduals } from '../../../shared/results/result-residuals.ts';
import { resultWald } from '../../../shared/results/result-wald.ts';
import { smallFit, t } from '../../support/small-fit.ts';
import { outlineOf } from '../../support/table-outline.ts';

const words = { translate: t, language: 'en' as const };
const fitOf = (more: Partial<EstimatedFit>): EstimatedFit => ({ ...smallFit, ...more });

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
