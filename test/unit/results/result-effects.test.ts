/** Indirect and total effects: each number in its column, and what kind of mediation they show. */
import { describe, expect, it } from 'vitest';
import { addConstruct, addPath } from '../../../shared/document/edits/edits.ts';
import type { EstimatedFit, EstimateRow } from '../../../shared/engine/fit.ts';
import { resultEffects } from '../../../shared/results/result-effects.ts';
import { toRecords } from '../../../shared/results/write/records.ts';
import { unstyled } from '../../../shared/language/rich-text.ts';
import { headedRows } from '../../support/headed-rows.ts';
import { contextOf, row, smallFit, smallModel, t, z } from '../../support/small-fit.ts';

const drawn = smallModel();
const [, b = '', c = ''] = drawn.diagram.nodes.map(({ id }) => id);
const document = addPath(drawn, { from: b, to: c });
const context = { ...contextOf(document), labelOf: (name: string) => `the ${name}` };

const indirect = row('ind_A_B_C', ':=', 'a*b', {
  est: -0.25,
  se: 0.07,
  ciLower: -0.39,
  ciUpper: -0.11,
  pvalue: 0.002,
  stdLv: -0.22,
  stdAll: -0.2,
  stdAllSe: 0.05,
});
const total = row('total_A_C', ':=', 'a*b + c', { est: 0.03, stdAll: 0.02, pvalue: 0.6 });

const fitWith = (...rows: readonly EstimateRow[]): EstimatedFit => ({
  ...smallFit,
  estimates: [row('C', '~', 'A', { est: -0.4, stdAll: -0.3 }), ...rows],
});
const cellRows = (fit: EstimatedFit) =>
  resultEffects(fit, 1, context)!.rows.flatMap((each) => (each.kind === 'cells' ? [each] : []));

describe('effects', () => {
  const table = () => resultEffects(fitWith(indirect, total), 1, context)!;

  it('have each number in its column, the interval of B apart from that of β', () => {
    expect(toRecords(table())).toEqual([
      {
        about: { lhs: 'ind_A_B_C', op: ':=', rhs: 'a*b', group: 1 },
        effect: 'the A → the B → the C',
        b: -0.25,
        se: 0.07,
        'interval-b': [-0.39, -0.11],
        beta: -0.2,
        interval: [expect.closeTo(-0.2 - z * 0.05, 12), expect.closeTo(-0.2 + z * 0.05, 12)],
        p: 0.002,
        clear: 'supported',
      },
      expect.objectContaining({ effect: 'Total effect', b: 0.03, beta: 0.02, p: 0.6, clear: 'not-supported' }),
    ]);
  });

  it('take standard error and both intervals from a bootstrap where there is one', () => {
    const own = { est: -0.25, se: 0.09, ciLower: -0.45, ciUpper: -0.08 };
    const stdAll = { est: -0.2, se: 0.06, ciLower: -0.34, ciUpper: -0.07 };
    const { lhs, op, rhs, group } = indirect;
    const estimates = [{ lhs, op, rhs, group, ...own, stdAll }];
    const bootstrap = { ...({} as NonNullable<EstimatedFit['bootstrap']>), estimates };
    const [route] = toRecords(resultEffects({ ...fitWith(indirect, total), bootstrap }, 1, context)!);
    expect(route).toMatchObject({ b: -0.25, se: 0.09, 'interval-b': [-0.45, -0.08], interval: [-0.34, -0.07] });
  });

  it('are copied under their heads, in two decimals', () => {
    expect(headedRows(table()).slice(0, 2)).toEqual([
      { Effect: 'the A → the C', B: '', 'SE of B': '', '95% CI of B': '', β: '', '95% CI of β': '', p: '' },
      {
        Effect: 'the A → the B → the C',
        B: '−0.25',
        'SE of B': '0.07',
        '95% CI of B': '−0.39, −0.11',
        β: '−.20',
        '95% CI of β': '−.30, −.10',
        p: '.002',
      },
    ]);
    expect(table()).toMatchObject({ id: 'effects', title: 'Indirect and total effects' });
    expect(unstyled(table().note ?? [])).toContain('delta method');
    expect(unstyled(table().note ?? [])).toContain('Zhao, Lynch, and Chen (2010)');
  });

  it('show a pane the route, β with its interval and a sign alone', () => {
    const shown = table().columns.flatMap(({ id, brief }) => (brief ? [[id, brief]] : []));
    expect(shown).toEqual([
      ['effect', true],
      ['beta', true],
      ['interval', true],
      ['clear', 'only'],
    ]);
    expect(table().columns.at(-1)?.head).toEqual([{ text: 'verdict' }]);
  });

  it('set the sum apart, coloured and marked by its interval', () => {
    const [route, sum] = cellRows(fitWith(indirect, total));
    expect(route).toMatchObject({
      isSum: false,
      cells: { beta: { isClear: true }, clear: { word: 'The interval leaves zero out' } },
    });
    expect(sum).toMatchObject({
      isSum: true,
      cells: { beta: { isClear: false }, clear: { word: 'The interval includes zero' } },
    });
  });

  it('have no sign where there is no interval', () => {
    const fixed = { ...indirect, se: undefined, stdAllSe: undefined, ciLower: undefined, pvalue: undefined };
    const [route] = cellRows(fitWith(fixed, total));
    expect(route?.cells['clear']).toMatchObject({ verdict: undefined });
    expect(route?.cells['beta']).toMatchObject({ isClear: false });
  });

  it('say below the last of a pair what mediation it is', () => {
    const [route, sum] = cellRows(fitWith(indirect, total));
    expect(route).not.toHaveProperty('remark');
    expect(sum?.remark).toBe(t('results.effects.kind.complementary'));
  });

  it('of one pair do not take the rows or the verdict of another', () => {
    const [a = ''] = drawn.diagram.nodes.map(({ id }) => id);
    const longer = addPath(document, { from: c, to: a });
    const names = ['ind_A_B_C', 'total_A_C', 'ind_B_C_A'];
    const fit = fitWith(...names.map((name, place) => row(name, ':=', '', { est: place + 1, stdAll: 0.3 })));
    const rows = resultEffects(fit, 1, contextOf(longer))!.rows;
    expect(rows.map((each) => (each.kind === 'group' ? unstyled(each.text) : each.about?.lhs))).toEqual([
      'A → C',
      'ind_A_B_C',
      'total_A_C',
      'B → A',
      'ind_B_C_A',
    ]);
    expect(rows.at(-1)).not.toHaveProperty('remark');
  });

  it('of pairs that share their first or their last variable stand apart', () => {
    const [a = ''] = drawn.diagram.nodes.map(({ id }) => id);
    const wide = addConstruct(document, { x: 0, y: 0, name: 'D', columns: [] });
    const d = wide.diagram.nodes.at(-1)!.id;
    const both = addPath(addPath(wide, { from: b, to: d }), { from: a, to: d });
    const names = ['ind_A_B_C', 'total_A_C', 'ind_A_B_D', 'total_A_D'];
    const fit = fitWith(
      row('D', '~', 'A', { est: 0.4, stdAll: 0.3 }),
      ...names.map((name, place) => row(name, ':=', '', { est: place - 1.5, stdAll: (place - 1.5) / 5 })),
    );
    const shown = resultEffects(fit, 1, contextOf(both))!.rows.map((each) =>
      each.kind === 'group' ? unstyled(each.text) : [each.about?.lhs, each.remark],
    );
    expect(shown).toEqual([
      'A → C',
      ['ind_A_B_C', undefined],
      ['total_A_C', t('results.effects.kind.complementary')],
      'A → D',
      ['ind_A_B_D', undefined],
      ['total_A_D', t('results.effects.kind.complementary')],
    ]);
  });

  it('are no table where the drawing has no route', () => {
    expect(resultEffects(smallFit, 1, contextOf(drawn))).toBeUndefined();
  });
});
