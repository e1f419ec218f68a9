/** Hypotheses: each number in its column, the verdicts, and what a pane shows in their place. */
import { describe, expect, it } from 'vitest';
import { removeElements, setHypothesis } from '../../../shared/document/edits/edits.ts';
import type { EstimatedFit } from '../../../shared/engine/fit.ts';
import { unstyled } from '../../../shared/language/rich-text.ts';
import { resultHypotheses } from '../../../shared/results/result-hypotheses.ts';
import { toRecords } from '../../../shared/results/write/records.ts';
import { headedRows } from '../../support/headed-rows.ts';
import { contextOf, row, smallFit, smallModel, t, z } from '../../support/small-fit.ts';

const drawn = smallModel();
const [onC = '', onB = ''] = drawn.hypotheses.map(({ id }) => id);
const context = contextOf(setHypothesis(drawn, onB, { sign: 'negative' }));
const cellsOf = (fit: EstimatedFit, own = context) =>
  resultHypotheses(fit, 1, 'all', own)!.rows.flatMap((each) => (each.kind === 'cells' ? [each.cells] : []));

describe('hypotheses', () => {
  const table = () => resultHypotheses(smallFit, 1, 'hypotheses', context)!;

  it('have each number in its column, by number', () => {
    expect(toRecords(table())).toEqual([
      {
        about: { lhs: 'B', op: '~', rhs: 'A', group: 1 },
        hypothesis: 'H2',
        text: 'A → B',
        expected: '−',
        b: -0.5,
        se: 0.1,
        beta: -0.4,
        interval: [expect.closeTo(-0.4 - z * 0.05, 12), expect.closeTo(-0.4 + z * 0.05, 12)],
        p: 0.0001,
        result: 'supported',
      },
      expect.objectContaining({ hypothesis: 'H10', b: 0.5, beta: 0.05, p: 0.3, result: 'not-supported' }),
    ]);
    expect(table()).toMatchObject({ id: 'hypotheses', title: t('hypothesis.table.title') });
  });

  it('show a pane number with sign, text, β with interval and verdict', () => {
    const shown = table().columns.flatMap(({ id, brief }) => (brief ? [id] : []));
    expect(shown).toEqual(['hypothesis', 'text', 'beta', 'interval', 'result']);
    const [first, second] = cellsOf(smallFit);
    expect(first?.['hypothesis']?.brief).toEqual({ kind: 'text', text: [{ text: 'H2 (−)' }] });
    expect(second?.['hypothesis']).not.toHaveProperty('brief');
    expect([first, second].map((cells) => cells?.['beta'])).toMatchObject([{ isClear: true }, { isClear: false }]);
    expect(first?.['beta']).not.toHaveProperty('brief');
  });

  it('say in a few words why a verdict is against', () => {
    const wrong = contextOf(setHypothesis(drawn, onB, { sign: 'positive' }));
    const [first, second] = cellsOf(smallFit, wrong);
    expect(first?.['result']).toMatchObject({ verdict: 'against', why: 'wrong sign' });
    expect(second?.['result']).not.toHaveProperty('why');
  });

  it('are followed by other paths where all are asked for, which have no verdict', () => {
    const one = { ...context, document: { ...drawn, hypotheses: drawn.hypotheses.filter(({ id }) => id === onC) } };
    const names = (scope: 'all' | 'hypotheses') =>
      toRecords(resultHypotheses(smallFit, 1, scope, one)!).map(({ hypothesis, text }) => [hypothesis, text]);
    expect(names('hypotheses')).toEqual([['H10', 'A → C']]);
    expect(names('all')).toEqual([
      ['H10', 'A → C'],
      ['', 'A → B'],
    ]);
    const other = cellsOf(smallFit, one)[1];
    expect(other?.['result']).toEqual({ kind: 'verdict', verdict: undefined, word: '' });
    expect(other?.['hypothesis']).not.toHaveProperty('brief');
  });

  it('are called paths where nothing is expected of any', () => {
    const none = { ...context, document: { ...drawn, hypotheses: [] } };
    const paths = resultHypotheses(smallFit, 1, 'all', none)!;
    expect(paths.title).toBe(t('results.hypotheses.paths-title'));
    expect(paths.columns[0]).toMatchObject({ id: 'text', head: [{ text: t('report.column.path') }] });
    expect(unstyled(paths.note ?? []).length).toBeLessThan(unstyled(table().note ?? []).length);
    expect(resultHypotheses(smallFit, 1, 'hypotheses', none)).toBeUndefined();
    const fixed = { ...smallFit, estimates: [row('B', '~', 'A', { free: false, se: undefined, pvalue: undefined })] };
    const ofFixed = cellsOf(fixed, none).find((cells) => cells['b']?.kind === 'number' && cells['b'].value === 0.5);
    expect(ofFixed?.['result']).toMatchObject({
      verdict: undefined,
      brief: { verdict: 'fixed', word: 'fixed, not tested' },
    });
  });

  it('of what is not standardised show a pane the estimate, with its interval, and say so', () => {
    const raw = { ...smallFit, estimates: [row('B', '~', 'A', { stdAll: undefined, ciLower: 0.3, ciUpper: 0.7 })] };
    const [first] = cellsOf(raw);
    expect(first?.['beta']).toMatchObject({ value: undefined, brief: { value: 0.5, form: 'estimate', isClear: true } });
    expect(first?.['interval']).toMatchObject({ ends: [0.3, 0.7], form: 'estimate' });
    const note = unstyled(resultHypotheses(raw, 1, 'all', context)!.note ?? []);
    expect(note).toContain(t('hypothesis.indices-raw'));
    expect(unstyled(table().note ?? [])).not.toContain(t('hypothesis.indices-raw'));
  });

  it('say of which interval and p disagree, by number', () => {
    const disputed = { ...smallFit, estimates: [row('B', '~', 'A', { stdAll: 0.05, pvalue: 0.01 })] };
    expect(unstyled(resultHypotheses(disputed, 1, 'all', context)!.note ?? [])).toMatch(/H2/);
    expect(unstyled(table().note ?? [])).not.toMatch(/H2/);
  });

  it('of which the model has lost the target say so', () => {
    const [path = ''] = drawn.diagram.paths.filter(({ to }) => to === drawn.diagram.nodes[1]?.id).map(({ id }) => id);
    const [first] = cellsOf(smallFit, contextOf(removeElements(drawn, [path])));
    expect(first?.['result']).toMatchObject({
      verdict: 'gone',
      word: 'no longer in the model',
      why: 'not in the model',
    });
  });

  it('say by which rule they are judged and where intervals come from', () => {
    const note = unstyled(table().note ?? []);
    expect(note).toBe(
      'Intervals are of β, by its delta-method standard error. A hypothesis is supported when its 95% interval leaves zero out on the side that was expected.',
    );
  });

  it('without any figures colour nothing and are written with dashes', () => {
    const bare = { ...smallFit, estimates: [] };
    const [first] = cellsOf(bare);
    expect(first?.['beta']).toEqual({ kind: 'number', value: undefined, form: 'coefficient', isClear: false });
    expect(first?.['hypothesis']).toHaveProperty('brief');
    expect(unstyled(resultHypotheses(bare, 1, 'all', context)!.note ?? [])).not.toContain(t('hypothesis.indices-raw'));
    expect(headedRows(resultHypotheses(smallFit, 1, 'all', context)!)[0]).toMatchObject({
      ...{ Expected: '(−)', β: '−.40', '95% CI of β': '−.50, −.30' },
    });
  });
});
