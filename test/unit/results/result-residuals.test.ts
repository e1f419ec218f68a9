/** Residuals of a fit made by hand: which there are, and how they are written. */
import { describe, expect, it } from 'vitest';
import type { EstimatedFit } from '../../../shared/engine/fit.ts';
import {
  largestResiduals,
  residualCorrelations,
  resultLargestResiduals,
  resultResiduals,
} from '../../../shared/results/result-residuals.ts';
import { headedRows } from '../../support/headed-rows.ts';
import { smallFit, t } from '../../support/small-fit.ts';

const words = { translate: t };

describe('residuals', () => {
  it('of correlations have two decimals, of standard errors a leading zero', () => {
    const values = [[0, -0.1, null], [-0.1, 0, 0.254], [null, 0.254, 0]] as const; // prettier-ignore
    const residuals = { kind: 'correlation', names: ['x', 'y', 'z'], values } as const;
    expect(headedRows(resultLargestResiduals(residuals, 5, words))).toEqual([
      { largest: 'y – z', residual: '.25' },
      { largest: 'x – y', residual: '−.10' },
    ]);
    expect(resultLargestResiduals(residuals, 1, words).rows).toMatchObject([
      { kind: 'cells', cells: { residual: { isClear: true } } },
    ]);
    expect(headedRows(resultResiduals(residuals, words))[2]).toEqual({ '': 'z', x: '', y: '.25', z: '.00' });
    const standardised = { ...residuals, kind: 'standardised' } as const;
    expect(headedRows(resultLargestResiduals(standardised, 1, words))).toEqual([
      { largest: 'y – z', residual: '0.25' },
    ]);
    expect(largestResiduals({ ...residuals, values: [] }, 5)).toEqual([]);
  });

  it('exist between two variables at least', () => {
    const moments = (names: readonly string[]) => {
      const cov = names.map((_, i) => names.map((__, j) => (i === j ? 1 : 0.5)));
      return { names, cov };
    };
    const fitOf = (names: readonly string[]) =>
      ({ ...smallFit, sample: [moments(names)], implied: [moments(names)] }) as unknown as EstimatedFit;
    expect(residualCorrelations(fitOf(['x']))).toBeUndefined();
    expect(residualCorrelations(fitOf(['x', 'y']))).toMatchObject({ kind: 'correlation', names: ['x', 'y'] });
  });
});
