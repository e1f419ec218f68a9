/** Groups are called by what their values mean, where the data say so. */
import { expect, test } from 'vitest';
import type { ValueLabel } from '../../../shared/dataset.ts';
import { fitModel } from '../../../shared/engine/estimate.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import { groupTitle } from '../../../shared/results/group-title.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { dataset, estimated, simulated, spec } from './engine-support.ts';

function fitOf(valueLabels: readonly ValueLabel[], syntax = 'f =~ x1 + x2 + x3', interaction: 'dmc' | 'lms' = 'dmc') {
  const plain = dataset({ ...simulated(200, 1), sex: Array.from({ length: 200 }, (_, row) => 1 + (row % 2)) });
  const columns = plain.columns.map((column) => (column.name === 'sex' ? { ...column, valueLabels } : column));
  const settings = { ...defaultSettings, group: 'sex', interaction, nodes: 4 };
  return estimated(fitModel({ spec: spec(syntax), dataset: { ...plain, columns }, settings }));
}

test('by their labels in titles, by their values in scripts; values stay where a label is missing', () => {
  const fit = fitOf([{ value: 1, label: 'women' }]);
  expect(fit.groups.map(({ label, valueLabel }) => [label, valueLabel])).toEqual([
    ['1', 'women'],
    ['2', undefined],
  ]);
  const titles = [1, 2].map((group) =>
    groupTitle('Loadings', fit, group, { translate: createTranslate('en'), labelOf: (name) => name }),
  );
  expect(titles[0]).toContain('women');
  expect(titles[1]).toContain('2');
});

test('never by a label that two values share', () => {
  const fit = fitOf([
    { value: 1, label: 'other' },
    { value: 2, label: 'other' },
  ]);
  expect(fit.groups.map(({ valueLabel }) => valueLabel)).toEqual([undefined, undefined]);
});

test('products of latent variables by their likelihood as well', () => {
  const syntax = 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ny ~ f + g + f:g';
  expect(fitOf([{ value: 1, label: 'women' }], syntax, 'lms').groups.map(({ valueLabel }) => valueLabel)).toEqual([
    'women',
    undefined,
  ]);
});
