/** Paths outcome by outcome: each number in its column, and what is said below them. */
import { describe, expect, it } from 'vitest';
import type { EstimatedFit } from '../../../shared/engine/fit.ts';
import { unstyled } from '../../../shared/language/rich-text.ts';
import { resultPaths } from '../../../shared/results/result-paths.ts';
import { toRecords } from '../../../shared/results/write/records.ts';
import { headedRows } from '../../support/headed-rows.ts';
import { contextOf, row, smallFit, smallModel, t, z } from '../../support/small-fit.ts';

const context = { ...contextOf(smallModel()), labelOf: (name: string) => `the ${name}` };
const unnamed = { ...context, document: { ...context.document, hypotheses: [] } };
const table = () => resultPaths(smallFit, 1, context)!;
const noteOf = (fit: EstimatedFit, own = context) => unstyled(resultPaths(fit, 1, own)!.note ?? []);

describe('paths', () => {
  it('have each number in its column: B is not the half-standardised estimate', () => {
    expect(toRecords(table())).toEqual([
      {
        about: { lhs: 'B', op: '~', rhs: 'A', group: 1 },
        hypothesis: 'H2',
        path: 'the A → the B',
        b: -0.5,
        se: 0.1,
        beta: -0.4,
        interval: [expect.closeTo(-0.4 - z * 0.05, 12), expect.closeTo(-0.4 + z * 0.05, 12)],
        p: 0.0001,
        result: 'supported',
      },
      {
        about: { lhs: 'C', op: '~', rhs: 'A', group: 1 },
        hypothesis: 'H10',
        path: 'the A → the C',
        b: 0.5,
        se: 0.1,
        beta: 0.05,
        interval: [expect.closeTo(0.05 - z * 0.05, 12), expect.closeTo(0.05 + z * 0.05, 12)],
        p: 0.3,
        result: 'not supported',
      },
    ]);
  });

  it('are copied under their heads', () => {
    expect(headedRows(table())[1]).toEqual({
      ...{ H: 'H2', Path: 'the A → the B', B: '−0.50', 'SE of B': '0.10' },
      ...{ β: '−.40', '95% CI of β': '−.50, −.30', p: '< .001', Result: 'supported' },
    });
  });

  it('stand below their outcome with what is explained of it', () => {
    const heads = table().rows.flatMap((each) => (each.kind === 'group' ? [unstyled(each.text)] : []));
    expect(heads).toHaveLength(2);
    expect(heads[0]).toMatch(/the B.*\.16/);
    expect(table()).toMatchObject({ id: 'paths', title: t('report.structural.title') });
  });

  it('show a pane path, β and its interval, and colour what is clear', () => {
    expect(table().columns.flatMap(({ id, brief }) => (brief ? [id] : []))).toEqual(['path', 'beta', 'interval']);
    const clear = table().rows.flatMap((each) => (each.kind === 'cells' ? [each.cells['beta']] : []));
    expect(clear).toMatchObject([{ isClear: true }, { isClear: false }]);
    expect(table().rows[1]).toMatchObject({ elements: [context.document.diagram.paths[1]?.id] });
  });

  it('say how hypotheses are judged where there are any', () => {
    const rule = 'supported when its 95% interval';
    expect(noteOf(smallFit)).toContain(rule);
    expect(noteOf(smallFit, unnamed)).not.toContain(rule);
    expect(headedRows(resultPaths(smallFit, 1, unnamed)!)[1]).not.toHaveProperty('H');
  });

  it('say of which path interval and p disagree, by its hypothesis or else by its arrow', () => {
    const disputed = { ...smallFit, estimates: [row('B', '~', 'A', { stdAll: 0.05, pvalue: 0.01 })] };
    const told = unstyled(resultPaths(disputed, 1, context)!.note ?? []);
    expect(told).toMatch(/H2/);
    expect(noteOf(disputed, unnamed)).toContain('the A → the B');
    expect(noteOf(disputed, unnamed)).not.toContain('H2');
  });

  it('without an estimate are left out, and are no table where none has one', () => {
    const one = { ...smallFit, estimates: [row('B', '~', 'A')] };
    expect(toRecords(resultPaths(one, 1, context)!).map(({ path }) => path)).toEqual(['the A → the B']);
    expect(resultPaths({ ...smallFit, estimates: [] }, 1, context)).toBeUndefined();
  });
});
