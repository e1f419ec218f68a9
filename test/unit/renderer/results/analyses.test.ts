/** Lists and tables of what is analysed on demand. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ModificationIndex } from '../../../../shared/engine/after/modification-indices.ts';
import { resultIndices } from '../../../../shared/results/result-indices.ts';
import {
  largestResiduals,
  residualCorrelations,
  resultLargestResiduals,
  resultResiduals,
} from '../../../../shared/results/result-residuals.ts';
import { sortRows } from '../../../../shared/results/sort-rows.ts';
import { toCopy } from '../../../../shared/results/write/clipboard.ts';
import { toRecords } from '../../../../shared/results/write/records.ts';
import { createTranslate } from '../../../../shared/language/translate.ts';
import { estimateStudy, type EstimatedStudy } from '../../../support/study.ts';

const t = createTranslate('en');
const index = (rhs: string, mi: number, epc: number, sepcAll?: number) => ({
  lhs: 'A',
  op: '~~' as const,
  rhs,
  group: 1,
  mi,
  epc,
  ...(sepcAll === undefined ? {} : { sepcAll }),
});
const indices = [index('B', 3, -0.9), index('C', 20, 0.1, -0.4), index('D', 9, 0.5, 0.2)];
const words = { translate: t };

describe('modification indices', () => {
  let study: EstimatedStudy;
  beforeAll(async () => {
    study = await estimateStudy();
  });
  const order = (by: 'mi' | 'epc' | 'beta', isRising: boolean) =>
    sortRows(resultIndices(indices, study.fit, words)!, { by, isRising }).map(({ about }) => about?.rhs);

  it('are sorted by size, what has none last', () => {
    expect(order('mi', false)).toEqual(['C', 'D', 'B']);
    expect(order('mi', true)).toEqual(['B', 'D', 'C']);
    expect(order('epc', false)).toEqual(['B', 'D', 'C']);
    expect(order('beta', false)).toEqual(['C', 'D', 'B']);
    expect(order('beta', true)).toEqual(['D', 'C', 'B']);
  });

  it('stand largest first, each number in its column, with what can be done', () => {
    const table = resultIndices(indices, study.fit, words)!;
    const about = { lhs: 'A', op: '~~', group: 1 };
    expect(toRecords(table)).toEqual([
      { about: { ...about, rhs: 'C' }, parameter: 'A ~~ C', mi: 20, epc: 0.1, beta: -0.4 },
      { about: { ...about, rhs: 'D' }, parameter: 'A ~~ D', mi: 9, epc: 0.5, beta: 0.2 },
      { about: { ...about, rhs: 'B' }, parameter: 'A ~~ B', mi: 3, epc: -0.9, beta: undefined },
    ]);
    expect(table.rows[0]).toMatchObject({ action: { id: 'add-parameter', name: 'Add A ~~ C to the model' } });
    expect(resultIndices(indices, study.fit, words, 1)?.title).toBe('The largest modification index');
    expect(resultIndices([], study.fit, words)).toBeUndefined();
  });

  it('are cut where nobody reads on: the 400 largest, or as many as are told', () => {
    const many = Array.from({ length: 450 }, (_, mi) => index('B', mi + 1, 0.1));
    const values = (told?: number) => toRecords(resultIndices(many, study.fit, words, told)!).map(({ mi }) => mi);
    expect([values().length, values()[0], values().at(-1)]).toEqual([400, 450, 51]);
    expect(values(3)).toEqual([450, 449, 448]);
  });

  it('are copied with the group where there are several', () => {
    const groups = [
      { label: 'men', n: 200 },
      { label: 'women', n: 204 },
    ];
    const fit = { ...study.fit, groups, settings: { ...study.fit.settings, group: 'SEX' } };
    const copied = toCopy(resultIndices(indices, fit, words)!);
    expect(copied.columns.map(({ title }) => title)).toEqual(['Parameter', 'SEX', 'MI', 'EPC', 'β']);
    expect(copied.rows[0]).toEqual(['A ~~ C', 'men', '20.00', '0.10', '−.40']);
    expect(toCopy(resultIndices(indices, study.fit, words)!).columns).toHaveLength(4);
    const mean: ModificationIndex = { ...indices[0]!, op: '~1', rhs: '' };
    expect(toRecords(resultIndices([mean], study.fit, words)!)[0]).toMatchObject({ parameter: 'A ~1' });
  });
});

describe('residual correlations', () => {
  let study: EstimatedStudy;
  beforeAll(async () => {
    study = await estimateStudy();
  });

  it('are those of lavaan', () => {
    const golden = JSON.parse(readFileSync(new URL('../../../golden/screens/study.json', import.meta.url), 'utf8')) as {
      readonly residuals: { readonly names: readonly string[]; readonly cov: readonly (readonly number[])[] };
    };
    const { names, values } = residualCorrelations(study.fit)!;
    golden.residuals.names.forEach((a, i) =>
      golden.residuals.names.forEach((b, j) => {
        expect(values[names.indexOf(a)]![names.indexOf(b)]).toBeCloseTo(golden.residuals.cov[i]![j]!, 5);
      }),
    );
  });

  it('come largest first, each pair once', () => {
    const pairs = largestResiduals(residualCorrelations(study.fit)!, 4);
    const sizes = pairs.map(({ value }) => Math.abs(value));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(new Set(pairs.map(({ a, b }) => [a, b].sort().join())).size).toBe(4);
  });

  it('are the lower half of a matrix, and its largest entries by pair', () => {
    const residuals = { kind: 'standardised', names: ['x', 'y', 'z'], values: [[0, 1, 2], [1, 0, null], [2, null, 0]] } as const; // prettier-ignore
    expect(toRecords(resultResiduals(residuals, words))).toEqual([
      { variable: 'x', 'with-1': 0, 'with-2': '', 'with-3': '' },
      { variable: 'y', 'with-1': 1, 'with-2': 0, 'with-3': '' },
      { variable: 'z', 'with-1': 2, 'with-2': '', 'with-3': 0 },
    ]);
    expect(toCopy(resultResiduals(residuals, words))).toMatchObject({
      title: 'Residuals: In standard errors',
      columns: [{ title: '' }, { title: 'x' }, { title: 'y' }, { title: 'z' }],
      rows: [['x', '0.00', '', ''], ['y', '1.00', '0.00', ''], ['z', '2.00', '', '0.00']],
    }); // prettier-ignore
    expect(toRecords(resultLargestResiduals(residuals, 5, words))).toEqual([
      { pair: 'x – z', residual: 2 },
      { pair: 'x – y', residual: 1 },
    ]);
  });

  it('do not exist where the fit has no moments', () => {
    expect(residualCorrelations({ ...study.fit, sample: [], implied: [] })).toBeUndefined();
  });
});
