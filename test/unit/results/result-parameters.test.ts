/** All parameters by kind: none lost, each number in its column. */
import { describe, expect, it } from 'vitest';
import { unstyled } from '../../../shared/language/rich-text.ts';
import { kindOf, resultParameters, resultsByKind } from '../../../shared/results/result-parameters.ts';
import { toCopy } from '../../../shared/results/write/clipboard.ts';
import { toRecords } from '../../../shared/results/write/records.ts';
import { headedRows } from '../../support/headed-rows.ts';
import { row, smallFit as fit, t, z } from '../../support/small-fit.ts';
import { noteOf } from '../../support/table-outline.ts';

const words = { translate: t, language: 'en' as const };
const table = () => resultParameters(fit, words);

describe('all parameters', () => {
  it('stand in kinds, none lost', () => {
    const kinds = table().rows.flatMap((each) => (each.kind === 'group' ? [[unstyled(each.text), each.caption]] : []));
    expect(kinds).toEqual([
      ['Loadings', '2'],
      ['Paths', '2'],
      ['Covariances', '1'],
      ['Variances and residual variances', '1'],
      ['Means and intercepts', '1'],
      ['Defined quantities', '1'],
    ]);
    expect(toRecords(table())).toHaveLength(fit.estimates.length);
    expect(noteOf(table())).toBe('Full precision is kept inside; shown to three decimals.');
  });

  it('are of the kind that their operator says', () => {
    const kinds = [
      ...[row('W', '<~', 'X1'), row('A1', '|', 't1'), row('A1', '~*~', 'A1'), row('A', '~~', 'A'), row('A', '~~', 'B')],
    ].map(kindOf);
    expect(kinds).toEqual(['weights', 'thresholds', 'scales', 'variances', 'covariances']);
  });

  it('are named as in lavaan syntax, each number in its column', () => {
    const records = toRecords(table());
    expect(records.map(({ parameter }) => parameter)).toContain('A ~1');
    expect(records.find(({ parameter }) => parameter === 'A =~ A2')).toEqual({
      about: { lhs: 'A', op: '=~', rhs: 'A2', group: 1 },
      parameter: 'A =~ A2',
      label: '',
      est: -0.5,
      se: 0.1,
      z: 5,
      p: 0.0001,
      lower: 0.5 - z * 0.1,
      upper: 0.5 + z * 0.1,
      'std-lv': 0.4,
      'std-all': -0.3,
    });
    expect(toCopy(table()).columns.map(({ title }) => title)).toEqual([
      'Parameter',
      'Estimate (B)',
      'SE of B',
      'z',
      'p',
      '95% CI of B, lower',
      '95% CI of B, upper',
      'Std. (latent)',
      'Std. (all)',
    ]);
  });

  it('are written with three decimals, the label beside the name but for definitions', () => {
    const labelled = {
      ...fit,
      estimates: [row('B', '~', 'A', { label: 'b1' }), row('ind', ':=', 'b1*2', { label: 'ind' })],
    };
    const rows = headedRows(resultParameters(labelled, words));
    expect(rows[1]).toEqual({
      ...{ Parameter: 'B ~ A', Label: 'b1', 'Estimate (B)': '0.500', 'SE of B': '0.100', z: '5.000', p: '< .001' },
      ...{
        '95% CI of B, lower': '0.304',
        '95% CI of B, upper': '0.696',
        'Std. (latent)': '0.400',
        'Std. (all)': '.400',
      },
    });
    expect(rows[3]).toMatchObject({ Parameter: 'ind := b1*2', Label: '' });
  });

  it('say of what is fixed that it is, in place of a standard error', () => {
    const fixed = { free: false, se: undefined };
    const rows = [
      ...[row('A', '=~', 'A1', fixed), row('A', '=~', 'A2', { se: undefined }), row('ind', ':=', '2', fixed)],
      row('A', '=~', 'A3', { free: false, se: 0.2 }),
    ];
    const records = resultsByKind(rows, fit, t).flatMap(toRecords);
    expect(records.map(({ parameter, se }) => [parameter, se])).toEqual([
      ['A =~ A1', 'fixed'],
      ['A =~ A2', undefined],
      ['A =~ A3', 0.2],
      ['ind := 2', undefined],
    ]);
  });
});
