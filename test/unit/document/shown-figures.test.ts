/** Which standard error, interval and verdict is shown of an estimate. */
import { plainMethod } from '../../support/fit-method.ts';
import { describe, expect, it } from 'vitest';
import { effectFigures, errorRate, indexFigures } from '../../../shared/document/shown/shown-figures.ts';
import { effectVerdict } from '../../../shared/document/shown/verdict.ts';
import { defaultSettings, type BootstrapRow, type EstimatedFit, type EstimateRow } from '../../../shared/engine/fit.ts';
import { stars } from '../../../shared/language/format.ts';

const path: EstimateRow = {
  lhs: 'Y', op: '~', rhs: 'X', group: 1, label: '', free: true,
  est: 0.5, se: 0.2, z: 2.5, pvalue: 0.012, ciLower: 0.108, ciUpper: 0.892, stdAll: 0.3, stdAllSe: 0.11,
}; // prettier-ignore

const unstandardised: EstimateRow = {
  lhs: 'Y', op: '~', rhs: 'X', group: 1, label: '', free: true,
  est: 0.5, se: 0.2, z: 2.5, pvalue: 0.012, ciLower: 0.108, ciUpper: 0.892,
}; // prettier-ignore

const replicated = (lower: number, upper: number): BootstrapRow => ({
  lhs: 'Y', op: '~', rhs: 'X', group: 1, est: 0.5, se: 0.27, ciLower: lower, ciUpper: upper,
  stdAll: { est: 0.3, se: 0.16, ciLower: lower / 2, ciUpper: upper / 2 },
}); // prettier-ignore

function fitWith(row: EstimateRow, own?: BootstrapRow, level = 0.95): EstimatedFit {
  const bootstrap = own && {
    type: 'naive' as const, ci: 'percentile' as const, level, seed: 1, requested: 500, done: 500, succeeded: 500,
    failures: { notConverged: 0, momentsUnusable: 0 }, inadmissible: 0, estimates: [own],
  }; // prettier-ignore
  return {
    status: 'converged', problems: [], n: 200, nRows: 200, npar: 1, iterations: 1, groups: [{ label: '', n: 200 }],
    settings: { ...defaultSettings, level }, measures: {}, estimates: [row], rsquare: [], sample: [], implied: [],
    method: plainMethod,
    ...(bootstrap ? { bootstrap } : {}),
  }; // prettier-ignore
}

const shown = (row: EstimateRow, own?: BootstrapRow, level?: number) => indexFigures(fitWith(row, own, level))(row);

describe('figures of an estimate', () => {
  it('are the estimator’s without a bootstrap', () => {
    const figures = shown(path);
    expect(figures).toMatchObject({ se: 0.2, interval: [0.108, 0.892], stdSe: 0.11, pvalue: 0.012, isClear: true });
    expect(figures.stdInterval?.[0]).toBeCloseTo(0.3 - 1.959964 * 0.11, 6);
    expect(figures.isBootstrapped || figures.isDisputed).toBe(false);
  });

  it('are all the bootstrap’s where there is one, p apart', () => {
    expect(shown(path, replicated(0.04, 1.1))).toEqual({
      isBootstrapped: true,
      se: 0.27,
      interval: [0.04, 1.1],
      stdSe: 0.16,
      stdInterval: [0.02, 0.55],
      pvalue: 0.012,
      isClear: true,
      judgedP: 0.012,
      isDisputed: false,
    });
  });

  it('let the interval decide where p says otherwise, and tell so', () => {
    const unclear = shown(path, replicated(-0.02, 1.1));
    expect([unclear.isClear, unclear.isDisputed, stars(unclear.judgedP)]).toEqual([false, true, '']);
    const clear = shown({ ...path, pvalue: 0.07 }, replicated(0.01, 1.1));
    expect([clear.isClear, clear.isDisputed, stars(clear.judgedP)]).toEqual([true, true, '*']);
  });

  it('judge the standardised estimate, which tables show, before the unstandardised one', () => {
    const own = { ...replicated(0.01, 1), stdAll: { est: 0.3, se: 0.2, ciLower: -0.01, ciUpper: 0.6 } };
    expect(shown(path, own).isClear).toBe(false);
    expect(shown(unstandardised).isClear).toBe(true);
  });

  it('count stars on the interval’s side of its own level', () => {
    expect(errorRate(0.95)).toBe(0.05);
    // A 90% interval without zero says p < .10: no star.
    expect(stars(shown({ ...path, pvalue: 0.07 }, replicated(0.01, 1), 0.9).judgedP)).toBe('');
    expect(shown({ ...path, pvalue: 0.07 }, replicated(0.01, 1), 0.9)).toMatchObject({
      isClear: true,
      isDisputed: false,
    });
    // A 99% interval with zero in it says p > .01.
    expect(stars(shown({ ...path, pvalue: 0.004 }, replicated(-0.01, 1), 0.99).judgedP)).toBe('*');
    expect(stars(shown({ ...path, pvalue: 0.004 }, replicated(0.01, 1), 0.99).judgedP)).toBe('**');
  });

  it('say nothing of what is fixed or does not vary', () => {
    const { est, lhs, op, rhs, group, label } = path;
    const std = { stdAll: 0.3, stdAllSe: 0.11 };
    const fixed: EstimateRow = { lhs, op, rhs, group, label, free: false, est, ...std };
    expect(shown(fixed).isClear).toBeUndefined();
    expect(shown({ ...path, se: 0, ciLower: 0.5, ciUpper: 0.5 }).isClear).toBeUndefined();
  });
});

describe('figures of an effect', () => {
  it('follow the same rule', () => {
    const effect = { est: 0.5, se: 0.2, pvalue: 0.012, ciLower: 0.1, ciUpper: 0.9 };
    expect(effectFigures(effect, 0.95)).toMatchObject({ se: 0.2, interval: [0.1, 0.9], isBootstrapped: false });
    const bootstrap = { est: 0.5, se: 0.3, ciLower: -0.1, ciUpper: 1.2 };
    expect(effectFigures({ ...effect, bootstrap }, 0.95)).toMatchObject({
      se: 0.3, interval: [-0.1, 1.2], isBootstrapped: true, isClear: false, isDisputed: true,
    }); // prettier-ignore
  });
});

describe('a verdict', () => {
  const clear = shown(path);
  it('is the interval’s, and of the expected sign', () => {
    expect(effectVerdict(path.est, clear, 'any')).toBe('supported');
    expect(effectVerdict(path.est, clear, 'positive')).toBe('supported');
    expect(effectVerdict(path.est, clear, 'negative')).toBe('against');
    expect(effectVerdict(-0.5, clear, 'negative')).toBe('supported');
    expect(effectVerdict(path.est, shown(path, replicated(-0.02, 1.1)), 'any')).toBe('not-supported');
  });

  it('is none of what cannot be tested', () => {
    expect(effectVerdict(path.est, undefined, 'any')).toBe('none');
    expect(effectVerdict(path.est, { isClear: undefined }, 'any')).toBe('none');
  });
});
