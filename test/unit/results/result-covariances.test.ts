/** Covariances that were estimated, by pair: each number in its column. */
import { expect, it } from 'vitest';
import type { EstimatedFit, EstimateRow } from '../../../shared/engine/fit.ts';
import { resultCovariances } from '../../../shared/results/result-covariances.ts';
import { toRecords } from '../../../shared/results/write/records.ts';
import { headedRows } from '../../support/headed-rows.ts';
import { contextOf, row, smallFit, smallModel } from '../../support/small-fit.ts';
import { noteOf } from '../../support/table-outline.ts';

const context = { ...contextOf(smallModel()), labelOf: (name: string) => `the ${name}` };
const fitWith = (...estimates: readonly EstimateRow[]): EstimatedFit => ({ ...smallFit, estimates });
const covariance = row('B', '~~', 'C', { est: -0.3, se: 0.12, pvalue: 0.013, stdAll: -0.25 });
const others = [row('A', '~~', 'A'), row('B', '~', 'C'), row('A', '~~', 'B', { free: false })];

it('have each number in its column; variances, paths and what is fixed are not among them', () => {
  const table = resultCovariances(fitWith(...others, covariance), 1, context)!;
  expect(toRecords(table)).toEqual([
    {
      about: { lhs: 'B', op: '~~', rhs: 'C', group: 1 },
      pair: 'the B ↔ the C',
      covariance: -0.3,
      se: 0.12,
      correlation: -0.25,
      p: 0.013,
    },
  ]);
  expect(headedRows(table)).toEqual([
    { Pair: 'the B ↔ the C', Covariance: '−0.30', 'SE of covariance': '0.12', r: '−.25', p: '.013' },
  ]);
  expect(noteOf(table)).toBe(
    'Between endogenous variables: of their residuals. Covariances of observed predictors among themselves are taken from the data and not listed.',
  );
});

it('are no table where none is estimated', () => {
  expect(resultCovariances(fitWith(...others), 1, context)).toBeUndefined();
});
