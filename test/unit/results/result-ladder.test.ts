/** Steps of invariance and what could be freed: each number in its column, and what the signs say. */
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../shared/engine/compare/compare-fits.ts';
import type { InvarianceStep } from '../../../shared/engine/compare/test-invariance.ts';
import type { ScoreTest } from '../../../shared/engine/after/score-tests.ts';
import { unstyled } from '../../../shared/language/rich-text.ts';
import { resultLadder, resultReleases } from '../../../shared/results/result-ladder.ts';
import { toRecords } from '../../../shared/results/write/records.ts';
import { indexValues } from '../../support/flat-indices.ts';
import { headedRows } from '../../support/headed-rows.ts';
import { t } from '../../support/small-fit.ts';

const words = { translate: t };
const comparison: Comparison = {
  models: ['configural', 'metric'],
  method: 'standard',
  chisqDiff: 7.75,
  dfDiff: 2,
  pvalue: 0.02,
  cfiDiff: -0.01,
  rmseaDiff: 0.015,
  srmrDiff: 0.005,
  aicDiff: 1,
  bicDiff: 2,
  problems: [],
};
const configural: InvarianceStep = {
  name: 'configural',
  groupEqual: [],
  status: 'converged',
  measures: indexValues({ chisq: 12.5, df: 8, pvalue: 0.13, cfi: 0.991, rmsea: 0.041, srmr: 0.033, aic: 10, bic: 20 }),
  releases: [],
};
const metric: InvarianceStep = {
  ...configural,
  name: 'metric',
  measures: indexValues({ chisq: 20.25, df: 10, cfi: 0.981, rmsea: 0.056, srmr: 0.038 }),
  comparison,
};
const scalar: InvarianceStep = { ...metric, name: 'scalar', comparison: { ...comparison, cfiDiff: -0.011 } };
const strict: InvarianceStep = { ...metric, name: 'strict' };

describe('steps of invariance', () => {
  const table = () => resultLadder([configural, metric], 'SEX', words);

  it('have each number in its column', () => {
    expect(toRecords(table())).toEqual([
      expect.objectContaining({ step: 'Configural', chisq: [12.5, 8], cfi: 0.991, rmsea: 0.041, srmr: 0.033 }),
      {
        step: 'Metric',
        chisq: [20.25, 10],
        cfi: 0.981,
        rmsea: 0.056,
        srmr: 0.038,
        'chisq-difference': [7.75, 2],
        'p-difference': 0.02,
        'cfi-difference': -0.01,
        'rmsea-difference': 0.015,
        'srmr-difference': 0.005,
        holds: 'supported',
      },
    ]);
    expect(toRecords(table())[0]).toMatchObject({ 'chisq-difference': [undefined, undefined], 'p-difference': '' });
    expect(table()).toMatchObject({ id: 'invariance', title: t('report.invariance.title', { column: 'SEX' }) });
  });

  it('are copied under their heads, without the sign', () => {
    expect(headedRows(table())[1]).toEqual({
      ...{ Step: 'Metric', 'χ² (df)': '20.25 (10)', CFI: '.981', RMSEA: '.056', SRMR: '.038' },
      ...{ 'Δχ² (Δdf)': '7.75 (2)', p: '.020', ΔCFI: '−.010', ΔRMSEA: '.015', ΔSRMR: '.005' },
    });
    expect(unstyled(table().note ?? [])).toMatch(/\.010.*\.015/);
  });

  it('show a pane χ² and CFI beside the name, the differences and the sign', () => {
    expect(table().rows[0]).toMatchObject({ aside: 'χ² 12.50 (8), CFI .991' });
    expect(table().columns.flatMap(({ id, brief }) => (brief ? [id] : []))).toEqual([
      ...['step', 'chisq-difference', 'p-difference', 'cfi-difference', 'rmsea-difference', 'srmr-difference', 'holds'],
    ]);
  });

  const signs = (steps: readonly InvarianceStep[]) =>
    resultLadder(steps, 'SEX', words).rows.map((row) => {
      const cell = row.kind === 'cells' ? row.cells['holds'] : undefined;
      return cell?.kind === 'verdict' ? [cell.verdict, cell.word] : undefined;
    });

  it('hold up to the cut-offs; what comes behind a failure cannot be asked', () => {
    expect(signs([configural, metric, scalar, strict])).toEqual([
      undefined,
      ['supported', 'holds'],
      ['not-supported', 'does not hold'],
      ['none', 'an earlier step fails'],
    ]);
  });

  it('without a solution say so, and why in place of χ²', () => {
    const failed: InvarianceStep = { ...metric, status: 'failed', measures: {} };
    expect(signs([configural, { ...metric, status: 'not-converged' }])[1]).toEqual(['none', 'no solution']);
    expect(signs([configural, failed])[1]).toEqual(['none', 'cannot be estimated']);
    const { rows } = resultLadder([configural, failed], 'SEX', words);
    expect(rows[1]).not.toHaveProperty('aside');
    expect(rows[1]).toMatchObject({ cells: { chisq: { kind: 'text', text: [{ text: 'cannot be estimated' }] } } });
  });
});

describe('what could be freed', () => {
  const release = (rhs: string, statistic: number, pvalue: number): ScoreTest => ({
    source: 'group',
    lhs: '.p1.',
    rhs: '.p2.',
    statistic,
    df: 1,
    pvalue,
    parameters: [
      { lhs: 'A', op: '=~', rhs, group: 1, epc: 0 },
      { lhs: 'A', op: '=~', rhs, group: 2, epc: 0 },
    ],
  });
  const freed = {
    ...metric,
    releases: [release('A1', 1234.5, 0.001), release('A2', 5.25, 0.049), release('A3', 3, 0.05)],
  };

  it('stands with its step, χ² and p, as far as it is more than chance', () => {
    const table = resultReleases([configural, freed], 5, words)!;
    expect(toRecords(table)).toEqual([
      {
        about: { lhs: 'A', op: '=~', rhs: 'A1', group: 2 },
        parameter: 'A =~ A1',
        step: 'Metric',
        chisq: 1234.5,
        p: 0.001,
      },
      {
        about: { lhs: 'A', op: '=~', rhs: 'A2', group: 2 },
        parameter: 'A =~ A2',
        step: 'Metric',
        chisq: 5.25,
        p: 0.049,
      },
    ]);
    expect(headedRows(table)[0]).toEqual({ Parameter: 'A =~ A1', Step: 'Metric', 'χ²': '1234.50', p: '.001' });
    expect(table).toMatchObject({
      id: 'invariance-releases',
      title: 'What could be freed',
      actions: 'What could be freed',
    });
    expect(table.columns.every(({ brief }) => brief === true)).toBe(true);
  });

  it('is at most so many of a step, each told once, with a button', () => {
    const table = resultReleases([freed, { ...freed, name: 'scalar' }], 1, words)!;
    expect(toRecords(table).map(({ parameter, step }) => [parameter, step])).toEqual([
      ['A =~ A1', 'Metric'],
      ['A =~ A2', 'Scalar'],
    ]);
    expect(table.rows[0]).toMatchObject({
      action: { id: 'free-across-groups', name: 'Let A =~ A1 differ between groups' },
    });
  });

  it('is no table where there is nothing', () => {
    expect(resultReleases([configural, metric], 5, words)).toBeUndefined();
  });
});
