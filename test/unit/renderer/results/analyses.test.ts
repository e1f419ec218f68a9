/** Lists and tables of what is analysed on demand. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { indexParameter, indicesToCopy, sortIndices } from '../../../../renderer/results/index-table.ts';
import { largestResiduals, residualCorrelations } from '../../../../shared/results/residual-correlations.ts';
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
const order = (by: 'mi' | 'epc' | 'sepcAll', isRising: boolean) =>
  sortIndices(indices, { by, isRising }).map(({ rhs }) => rhs);

describe('modification indices', () => {
  it('are sorted by size, what has none last', () => {
    expect(order('mi', false)).toEqual(['C', 'D', 'B']);
    expect(order('mi', true)).toEqual(['B', 'D', 'C']);
    expect(order('epc', false)).toEqual(['B', 'D', 'C']);
    expect(order('sepcAll', false)).toEqual(['C', 'D', 'B']);
    expect(order('sepcAll', true)).toEqual(['D', 'C', 'B']);
  });

  it('are copied with the group where there are several', () => {
    const copied = indicesToCopy(indices, () => 'men', t);
    expect(copied.columns.map(({ title }) => title)).toEqual(['Parameter', 'group', 'MI', 'EPC', 'β']);
    expect(copied.rows[1]).toEqual(['A ~~ C', 'men', '20.00', '0.10', '−.40']);
    expect(indicesToCopy(indices, () => undefined, t).columns).toHaveLength(4);
    expect(indexParameter({ ...indices[0]!, op: '~1', rhs: '' })).toBe('A ~1');
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

  it('do not exist where the fit has no moments', () => {
    expect(residualCorrelations({ ...study.fit, sample: [], implied: [] })).toBeUndefined();
  });
});
