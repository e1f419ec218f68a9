/** CFI and RMSEA of a model are one version wherever the model stands. */
import { describe, expect, it } from 'vitest';
import { createTranslate } from '../../../shared/language/translate.ts';
import { fitCells, ownVersionWords } from '../../../shared/results/fits-beside.ts';
import { indexValues } from '../../support/flat-indices.ts';
import { reportedIndex } from '../../../shared/results/reported-fit.ts';

const figures = { cfi: 0.99, 'cfi.scaled': 0.95, rmsea: 0.03, 'rmsea.scaled': 0.04 };
const scaled = indexValues(figures);
const robust = indexValues({ ...figures, 'cfi.robust': 0.982, 'rmsea.robust': 0.035 });

describe('models that are compared', () => {
  it('stand in the versions that status bar and report give them', () => {
    for (const measures of [scaled, robust]) {
      expect(fitCells(measures).cfi).toMatchObject({ value: reportedIndex(measures, 'cfi')?.value });
      expect(fitCells(measures).rmsea).toMatchObject({ value: reportedIndex(measures, 'rmsea')?.value });
    }
    expect(fitCells(robust).cfi).toMatchObject({ value: 0.982, form: 'coefficient-3' });
  });

  it('say in which version their differences are where they report several', () => {
    expect(ownVersionWords([robust, scaled], createTranslate('en'))).toMatch(
      /reported of it; differences of CFI: scaled/,
    );
    expect(ownVersionWords([robust, robust], createTranslate('en'))).toMatch(/^CFI and its differences: robust/);
    expect(ownVersionWords([indexValues({ cfi: 0.99, rmsea: 0.03 })], createTranslate('zh-CN'))).toBeUndefined();
  });

  it('say it of one index that has several versions, and of one model that has', () => {
    const t = createTranslate('en');
    const words = (...sets: readonly Readonly<Record<string, number>>[]) => ownVersionWords(sets.map(indexValues), t);
    const plain = { cfi: 0.99, rmsea: 0.03 };
    expect(words({ ...plain, 'cfi.scaled': 0.95 })).toBe(
      'CFI and its differences: scaled version; RMSEA and its differences: plain version.',
    );
    expect(words({ ...plain, 'rmsea.scaled': 0.04 })).toBe(
      'CFI and its differences: plain version; RMSEA and its differences: scaled version.',
    );
    // The one reports the scaled version, the other has none: differences are of the plain one.
    expect(words(plain, { ...plain, 'cfi.scaled': 0.95 })).toMatch(/reported of it; differences of CFI: plain version/);
    expect(words(plain, { ...plain, 'rmsea.scaled': 0.04 })).toMatch(/^CFI and RMSEA of a model .* of RMSEA: plain/);
  });
});
