/** Estimates that no other table holds: which they are, what they are called, each number in its column. */
import { describe, expect, it } from 'vitest';
import type { EstimatedFit, EstimateRow } from '../../../shared/engine/fit.ts';
import { resultFurther } from '../../../shared/results/result-further.ts';
import { toRecords } from '../../../shared/results/write/records.ts';
import { headedRows } from '../../support/headed-rows.ts';
import { contextOf, row, smallFit, smallModel } from '../../support/small-fit.ts';
import { noteOf } from '../../support/table-outline.ts';

/** The drawing of `smallModel` with a path, a construct of constructs and a definition that only statements say. */
const document = { ...smallModel(), furtherSyntax: 'B ~ C\nH =~ A + B\nW <~ X1 + X2\nA ~ X3\nind := 2*3' };
const context = { ...contextOf(document), labelOf: (name: string) => `the ${name}` };
const fitWith = (...estimates: readonly EstimateRow[]): EstimatedFit => ({ ...smallFit, estimates });
const table = (...estimates: readonly EstimateRow[]) => resultFurther(fitWith(...estimates), context);
const namesOf = (fit: EstimatedFit) => toRecords(resultFurther(fit, context)!).map(({ parameter }) => parameter);
const loading = row('A', '=~', 'A1');

describe('further estimates', () => {
  const quantity = row('ind', ':=', '2*3', { est: 6, se: 0.3, ciLower: 5.4, ciUpper: 6.6, pvalue: 0.02, stdAll: 0.7 });

  it('have each number in its column', () => {
    expect(toRecords(table(quantity)!)).toEqual([
      {
        about: { lhs: 'ind', op: ':=', rhs: '2*3', group: 1 },
        parameter: 'ind := 2*3',
        b: 6,
        se: 0.3,
        beta: 0.7,
        'interval-b': [5.4, 6.6],
        p: 0.02,
      },
    ]);
    expect(headedRows(table(quantity)!)).toEqual([
      { Parameter: 'ind := 2*3', B: '6.00', 'SE of B': '0.30', β: '.70', '95% CI of B': '5.40, 6.60', p: '.020' },
    ]);
    expect(noteOf(table(quantity)!)).toMatch(/^B: estimate; \*?β\*?: standardised\. =~ is a loading/);
  });

  it('are loadings and weights of statements, definitions of a person, and means of constructs', () => {
    const estimates = [
      loading,
      row('H', '=~', 'A'),
      row('W', '<~', 'X1'),
      quantity,
      row('ind_A_B', ':=', 'a*b'),
      row('A', '~1', ''),
      row('B', '~1', ''),
      row('H', '~1', '', { free: false }),
      row('A', '~~', 'A'),
      row('A1', '|', 't1'),
    ];
    expect(namesOf(fitWith(...estimates))).toEqual(['the H =~ the A', 'the W <~ X1', 'ind := 2*3', 'the A ~1']);
  });

  it('are regressions that no arrow shows', () => {
    // B ~ A is drawn; B ~ C is a statement that the drawing shows; A1 ~ C is neither.
    const estimates = [row('B', '~', 'A'), row('B', '~', 'C'), row('A1', '~', 'C')];
    expect(namesOf(fitWith(...estimates))).toEqual(['the A1 ~ the C']);
  });

  it('call items by their columns and constructs by their labels', () => {
    const estimates = [row('H', '=~', 'A'), row('H', '=~', 'X9'), row('A', '<~', 'X1'), loading];
    expect(namesOf(fitWith(...estimates))).toEqual(['the H =~ the A', 'the H =~ X9', 'the A <~ X1']);
    expect(namesOf(fitWith(row('H', '=~', 'W'), row('W', '<~', 'X1')))).toEqual(['the H =~ the W', 'the W <~ X1']);
  });

  it('say which group they are of, where there are several', () => {
    const groups = ['men', 'women'].map((label) => ({ label, n: 202 }));
    const both = [1, 2].map((group) => row('H', '=~', 'A', { group }));
    const fit = { ...fitWith(loading, ...both, { ...quantity, group: 0 }), groups };
    expect(namesOf(fit)).toEqual(['the H =~ the A (men)', 'the H =~ the A (women)', 'ind := 2*3']);
  });

  it('are no table where there are none', () => {
    expect(table(loading, row('B', '~', 'A'))).toBeUndefined();
  });
});
