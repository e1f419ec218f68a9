/** Models beside one another and how they differ from the first: each number in its column. */
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../shared/engine/compare/compare-fits.ts';
import type { ComparedModel } from '../../../shared/engine/compare/compare-models.ts';
import { unstyled } from '../../../shared/language/rich-text.ts';
import { problem } from '../../../shared/problem.ts';
import { resultComparedFits, resultDifferences } from '../../../shared/results/result-comparison.ts';
import { toRecords } from '../../../shared/results/write/records.ts';
import { indexValues } from '../../support/flat-indices.ts';
import { headedRows } from '../../support/headed-rows.ts';
import { t } from '../../support/small-fit.ts';

const words = { translate: t };
const first: ComparedModel = {
  name: '',
  status: 'converged',
  estimator: 'ML',
  n: 404,
  measures: indexValues({
    ...{ chisq: 12.5, df: 8, pvalue: 0.13, cfi: 0.991, tli: 0.93, rmsea: 0.041, srmr: 0.033 },
    ...{ aic: 1012.25, bic: 1052.75 },
  }),
  problems: [],
};
const comparison: Comparison = {
  models: ['', 'Freer'],
  method: 'standard',
  chisqDiff: 7.75,
  dfDiff: 2,
  pvalue: 0.02,
  cfiDiff: -0.012,
  rmseaDiff: 0.014,
  srmrDiff: 0.005,
  aicDiff: 3.75,
  bicDiff: -4.25,
  problems: [],
};
const second: ComparedModel = {
  ...first,
  name: 'Freer',
  measures: indexValues({ chisq: 20.25, df: 10, pvalue: 0.03, cfi: 0.979, rmsea: 0.055, srmr: 0.038 }),
  comparison,
};
const uncorrected = (model: ComparedModel): ComparedModel => ({ ...model, estimator: 'ULS' });

describe('fits of compared models', () => {
  const table = () => resultComparedFits([first, second], words);

  it('have each number in its column', () => {
    expect(toRecords(table())).toEqual(
      [
        ...[{ model: 'Present model', chisq: [12.5, 8], p: 0.13, cfi: 0.991, rmsea: 0.041, srmr: 0.033 }],
        ...[{ model: 'Freer', chisq: [20.25, 10], p: 0.03, cfi: 0.979, rmsea: 0.055, srmr: 0.038 }],
      ].map((record, place) => ({ ...record, aic: place === 0 ? 1012.25 : '', bic: place === 0 ? 1052.75 : '' })),
    );
    expect(table().id).toBe('comparison-fit');
  });

  it('are copied under their heads', () => {
    expect(headedRows(table())[0]).toEqual({
      ...{ Model: 'Present model', 'χ² (df)': '12.50 (8)', p: '.130', CFI: '.991', RMSEA: '.041', SRMR: '.033' },
      ...{ AIC: '1,012.25', BIC: '1,052.75' },
    });
  });

  it('show a pane AIC and BIC beside the name, not as columns', () => {
    expect(table().columns.flatMap(({ id, brief }) => (brief ? [] : [id]))).toEqual(['aic', 'bic']);
    expect(table().rows).toMatchObject([{ aside: 'AIC 1,012.25, BIC 1,052.75' }, { aside: '' }]);
  });

  it('say beside the name that there is no solution', () => {
    const [row] = resultComparedFits([{ ...second, status: 'not-converged' }], words).rows;
    expect(row).toMatchObject({ aside: 'no solution' });
  });

  it('name the estimator where the models have several', () => {
    const names = toRecords(resultComparedFits([first, { ...second, estimator: 'GLS' }], words));
    expect(names.map(({ model }) => model)).toEqual(['Present model (ML)', 'Freer (GLS)']);
  });

  it('have p where the statistic has a distribution: of ULS only where it is corrected', () => {
    const scaled = { chisq: 12.5, 'chisq.scaled': 9.5, df: 8, 'df.scaled': 8, pvalue: 0.13, 'pvalue.scaled': 0.3 };
    const pOf = (model: ComparedModel) => toRecords(resultComparedFits([uncorrected(model)], words))[0]?.['p'];
    expect(pOf(first)).toBe('');
    expect(pOf({ ...first, measures: indexValues(scaled) })).toBe(0.3);
  });

  it('say in a note which versions the indices are, only where there are several', () => {
    expect(table()).not.toHaveProperty('note');
    const corrected = indexValues({ chisq: 1, 'chisq.scaled': 2, cfi: 0.9, 'cfi.robust': 0.8 });
    expect(unstyled(resultComparedFits([{ ...first, measures: corrected }], words).note ?? [])).toMatch(/CFI.*robust/);
  });
});

describe('differences of compared models', () => {
  const table = () => resultDifferences([first, second], words)!;

  it('have each number in its column', () => {
    expect(toRecords(table())).toEqual([
      {
        difference: 'Freer minus Present model',
        'chisq-difference': [7.75, 2],
        'p-difference': 0.02,
        'cfi-difference': -0.012,
        'rmsea-difference': 0.014,
        'srmr-difference': 0.005,
        'aic-difference': 3.75,
        'bic-difference': -4.25,
      },
    ]);
    expect(table()).toMatchObject({ id: 'comparison-differences', title: t('report.comparison.differences') });
  });

  it('are copied under their heads', () => {
    expect(headedRows(table())).toEqual([
      {
        ...{ Difference: 'Freer minus Present model', 'Δχ² (Δdf)': '7.75 (2)', p: '.020' },
        ...{ ΔCFI: '−.012', ΔRMSEA: '.014', ΔSRMR: '.005', ΔAIC: '3.75', ΔBIC: '−4.25' },
      },
    ]);
    expect(table().columns[0]?.brief).toBe(true);
    expect(unstyled(table().note ?? [])).toContain(t('results.compare.method.standard'));
  });

  it('show a pane those of AIC and BIC beside the name, where there are any', () => {
    expect(table().rows).toMatchObject([{ aside: 'ΔAIC 3.75, ΔBIC −4.25' }]);
    const without = { ...second, comparison: { ...comparison, aicDiff: undefined, bicDiff: undefined } };
    expect(resultDifferences([first, without], words)?.rows[0]).not.toHaveProperty('aside');
  });

  it('have p where the difference has a distribution: of ULS only where it is corrected', () => {
    const pOf = (method: Comparison['method']) =>
      toRecords(resultDifferences([uncorrected({ ...second, comparison: { ...comparison, method } })], words)!)[0]?.[
        'p-difference'
      ];
    expect(pOf('standard')).toBe('');
    expect(pOf('satorra.2000')).toBe(0.02);
  });

  it('are no table where no model has one: alone, or of other data', () => {
    const problems = [problem('comparison-different-data')];
    expect(resultDifferences([first], words)).toBeUndefined();
    expect(resultDifferences([first, { ...second, comparison: { ...comparison, problems } }], words)).toBeUndefined();
  });
});
