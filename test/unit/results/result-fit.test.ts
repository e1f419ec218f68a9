/** Fit indices: each in its version, judged where there is a test, with the interval the right way round. */
import { describe, expect, it } from 'vitest';
import type { EstimatedFit } from '../../../shared/engine/fit.ts';
import { unstyled } from '../../../shared/language/rich-text.ts';
import { resultFit, type FitTableKind } from '../../../shared/results/result-fit.ts';
import { toRecords } from '../../../shared/results/write/records.ts';
import { indexValues } from '../../support/flat-indices.ts';
import { smallFit, t } from '../../support/small-fit.ts';

const words = { translate: t, language: 'en' as const };
const plainFigures = {
  ...{ chisq: 12, df: 8, pvalue: 0.15, 'chisq-df': 1.5, cfi: 0.99, tli: 0.93, srmr: 0.03, aic: 1000, bic: 1040 },
  ...{ rmsea: 0.09, 'rmsea.ci.lower': 0.02, 'rmsea.ci.upper': 0.14 },
};
const correctedFigures = {
  ...plainFigures,
  ...{ 'chisq.scaled': 10, 'df.scaled': 8, 'pvalue.scaled': 0.27, 'cfi.scaled': 0.98, 'cfi.robust': 0.985 },
  ...{ 'rmsea.robust': 0.08, 'rmsea.ci.lower.robust': 0.01, 'rmsea.ci.upper.robust': 0.12 },
};
const fitWith = (figures: Record<string, number>, estimator = smallFit.settings.estimator): EstimatedFit => ({
  ...smallFit,
  measures: indexValues(figures),
  settings: { ...smallFit.settings, estimator },
});
const plainFit = fitWith(plainFigures);
const corrected = fitWith(correctedFigures, 'MLR');
const tableOf = (fit: EstimatedFit, kind: FitTableKind) => resultFit(fit, kind, words);
const recordOf = (fit: EstimatedFit, index: string, kind: FitTableKind = 'report') =>
  toRecords(tableOf(fit, kind)).find((record) => record['index'] === index);

describe('fit indices', () => {
  it('stand by name with value, cut-off and source', () => {
    expect(recordOf(plainFit, 'CFI')).toEqual({
      index: 'CFI',
      plain: 0.99,
      cutoff: '≥ .95',
      source: 'Hu & Bentler (1999)',
    });
    expect(recordOf(plainFit, 'RMSEA')).toMatchObject({ plain: 0.09, cutoff: '≤ .06' });
    expect(recordOf(plainFit, 'AIC')).toMatchObject({
      plain: 1000,
      cutoff: t('report.fit.comparison-only'),
      source: '',
    });
    expect(recordOf(plainFit, 'χ²')).toMatchObject({ plain: 12, cutoff: '', source: '' });
  });

  it('have the interval of RMSEA below it, lower end first', () => {
    const records = toRecords(tableOf(plainFit, 'report'));
    const place = records.findIndex(({ index }) => index === 'RMSEA');
    expect(records[place + 1]).toMatchObject({ plain: [0.02, 0.14], cutoff: '', source: '' });
    expect(records[place + 1]?.['index']).toMatch(/90%.*RMSEA/);
    const one = fitWith({ ...plainFigures, 'rmsea.ci.upper': NaN });
    expect(toRecords(tableOf(one, 'report'))).toHaveLength(records.length);
    const { 'rmsea.ci.upper': upper, ...half } = plainFigures;
    expect(upper).toBe(0.14);
    expect(toRecords(tableOf(fitWith(half), 'report'))).toHaveLength(records.length - 1);
  });

  it('have a column a version where there are several, each its own figure', () => {
    expect(tableOf(corrected, 'report').columns.map(({ id, head }) => [id, unstyled(head)])).toEqual([
      ['index', 'Index'],
      ['plain', 'plain'],
      ['scaled', 'scaled'],
      ['robust', 'robust'],
      ['cutoff', t('report.column.cutoff')],
      ['source', t('report.column.source')],
    ]);
    expect(recordOf(corrected, 'CFI')).toMatchObject({ plain: 0.99, scaled: 0.98, robust: 0.985 });
    expect(recordOf(corrected, 'SRMR')).toMatchObject({ plain: 0.03, scaled: '', robust: '' });
    expect(unstyled(tableOf(plainFit, 'report').columns[1]?.head ?? [])).toBe(t('report.column.value'));
    const interval = toRecords(tableOf(corrected, 'report')).find(({ index }) => String(index).includes('90%'));
    expect(interval).toMatchObject({ plain: [0.02, 0.14], robust: [0.01, 0.12] });
  });

  it('are shown with and without correction only where one has both, limits by themselves', () => {
    const names = toRecords(tableOf(corrected, 'versions')).map(({ index }) => index);
    expect(names).toEqual(expect.arrayContaining(['χ²', 'p', 'CFI', 'RMSEA', 'RMSEA, lower', 'RMSEA, upper']));
    expect(names).not.toContain('TLI');
    expect(names.filter((name) => String(name).includes('90%'))).toEqual([]);
    expect(unstyled(tableOf(corrected, 'versions').note ?? [])).toBe(t('results.fit.versions-hint'));
    expect(tableOf(corrected, 'versions').title).toBe('With and without correction');
  });

  it('of an uncorrected sum of squares have no p, no interval and no cut-off', () => {
    const uncorrected = fitWith(plainFigures, 'ULS');
    const names = toRecords(tableOf(uncorrected, 'report')).map(({ index }) => index);
    expect(names).not.toContain('p');
    expect(names.filter((name) => String(name).includes('90%'))).toEqual([]);
    expect(recordOf(uncorrected, 'CFI')).toMatchObject({ plain: 0.99, cutoff: '', source: '' });
    expect(unstyled(tableOf(uncorrected, 'report').note ?? [])).toContain('ULS');
    expect(unstyled(tableOf(plainFit, 'report').note ?? [])).not.toContain('ULS');
  });

  it('say below the report’s table which versions there are, below the pane’s nothing', () => {
    const noteOf = (fit: EstimatedFit, kind: FitTableKind) => unstyled(tableOf(fit, kind).note ?? []);
    const versions = unstyled([{ text: t('report.fit.note-versions').replaceAll('*', '') }]);
    expect(noteOf(corrected, 'report')).toContain(versions);
    expect(noteOf(plainFit, 'report')).not.toContain(versions);
    expect(noteOf(plainFit, 'report')).toContain(t('report.fit.note'));
    expect(noteOf(plainFit, 'terminal')).toBe('');
    expect(noteOf(corrected, 'all')).toBe('');
    expect(noteOf(corrected, 'untested')).toBe('');
    const scaled = fitWith({ ...plainFigures, 'chisq.scaled': 10, 'df.scaled': 8, 'cfi.scaled': 0.98 }, 'MLMVS');
    expect(noteOf(scaled, 'terminal')).toBe(t('report.fit.note-scaled'));
    expect(noteOf(corrected, 'terminal')).toBe(versions);
  });

  it('of products say against what their likelihood ratio is, but for the report, which has a sentence on it', () => {
    const products = fitWith({ aic: 1000, bic: 1040, logl: -500, 'lrt.chisq': 10, 'lrt.df': 1, 'lrt.pvalue': 0.001 });
    const noteOf = (kind: FitTableKind) => unstyled(tableOf(products, kind).note ?? []);
    expect(noteOf('untested')).toBe('The likelihood ratio is against the model without products.');
    expect(noteOf('terminal')).toBe(noteOf('untested'));
    expect(noteOf('report')).not.toContain('without products');
  });

  it('tell what they are below the name in the long list, under the pointer elsewhere', () => {
    const [first] = tableOf(plainFit, 'all').rows;
    expect(first).toMatchObject({ remark: t('index.chisq') });
    expect(first).not.toHaveProperty('hint');
    const [other] = tableOf(plainFit, 'report').rows;
    expect(other).toHaveProperty('hint');
    expect(other).not.toHaveProperty('remark');
  });
});
