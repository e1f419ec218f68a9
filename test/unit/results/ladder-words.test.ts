/** The ladder tells CFI and RMSEA, and their differences, in one version. */
import { plainMethod } from '../../support/fit-method.ts';
import { describe, expect, it } from 'vitest';
import { indexDifferences } from '../../../shared/engine/compare/compare-fits.ts';
import type { InvarianceStep } from '../../../shared/engine/compare/test-invariance.ts';
import { defaultSettings, type EstimatedFit } from '../../../shared/engine/fit.ts';
import { resultLadder } from '../../../shared/results/result-ladder.ts';
import { toRecords } from '../../../shared/results/write/records.ts';
import type { IndexValues } from '../../../shared/engine/indices/registry.ts';
import { indexValues } from '../../support/flat-indices.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { firstFailure, ladderMeasures, ladderVersionWords, stepHolds } from '../../../shared/results/ladder-words.ts';

const fitOf = (measures: IndexValues): EstimatedFit => ({
  status: 'converged',
  problems: [],
  n: 400,
  nRows: 400,
  npar: 10,
  iterations: 5,
  groups: [],
  settings: defaultSettings,
  method: plainMethod,
  measures,
  estimates: [],
  rsquare: [],
  sample: [],
  implied: [],
});

function ladderOf(...figures: readonly Readonly<Record<string, number>>[]): readonly InvarianceStep[] {
  const measures = figures.map(indexValues);
  const steps = ['configural', 'metric', 'scalar'] as const;
  return measures.map((own, index) => {
    const rung = { name: steps[index]!, groupEqual: [], status: 'converged' as const, measures: own, releases: [] };
    const before = measures[index - 1];
    if (!before) return rung;
    const differences = indexDifferences(fitOf(own), fitOf(before), measures);
    const models = ['before', 'own'] as const;
    return { ...rung, comparison: { models, dfDiff: 4, method: 'satorra.2000', problems: [], ...differences } };
  });
}

const withoutRobust = { cfi: 0.99, 'cfi.scaled': 0.95, rmsea: 0.03, 'rmsea.scaled': 0.04 };
const corrected = { ...withoutRobust, 'cfi.scaled': 0.97, 'cfi.robust': 0.982 };
const t = createTranslate('en');
const recordsOf = (rungs: readonly InvarianceStep[]) => toRecords(resultLadder(rungs, 'SEX', { translate: t }));

describe('a ladder of corrected tests', () => {
  it('is told in the robust version where every step has it', () => {
    const rungs = ladderOf(corrected, { ...corrected, 'cfi.robust': 0.978 });
    expect(recordsOf(rungs)[0]).toMatchObject({ cfi: 0.982 });
    expect(recordsOf(rungs)[1]).toMatchObject({ cfi: 0.978, 'cfi-difference': expect.closeTo(-0.004, 12) });
    expect(ladderVersionWords(rungs, t)).toMatch(/^CFI .*robust.*; RMSEA .*scaled/);
  });

  it('is told in the scaled version where one step lacks the robust one', () => {
    const rungs = ladderOf(corrected, corrected, withoutRobust);
    expect(recordsOf(rungs).map(({ cfi }) => cfi)).toEqual([0.97, 0.97, 0.95]);
    expect(recordsOf(rungs)[2]).toMatchObject({ 'cfi-difference': expect.closeTo(-0.02, 12) });
    expect(ladderVersionWords(rungs, t)).toMatch(/^CFI .*scaled/);
  });

  it('has no word on versions where nothing is corrected', () => {
    const rungs = ladderOf({ chisq: 4, cfi: 0.99, rmsea: 0.03 });
    expect(ladderVersionWords(rungs, t)).toBeUndefined();
  });
});

describe('a step', () => {
  const models = ['before', 'own'] as const;
  const holds = (cfiDiff?: number, rmseaDiff?: number) =>
    stepHolds({ models, dfDiff: 4, method: 'standard', problems: [], ...{ cfiDiff, rmseaDiff } });

  it('holds up to the cut-offs of CFI and RMSEA, by the one there is, and by neither not at all', () => {
    expect([holds(-0.01, 0.015), holds(-0.0101, 0), holds(0, 0.0151)]).toEqual([true, false, false]);
    expect([holds(-0.02), holds(-0.005), holds(undefined, 0.02), holds(undefined, 0.01)]).toEqual([
      ...[false, true, false, true],
    ]);
    expect(holds()).toBeUndefined();
  });

  it('without a solution is the first to fail, and one without estimates has no measures', () => {
    const [first, second] = ladderOf({ cfi: 0.99 }, { cfi: 0.98 }) as [InvarianceStep, InvarianceStep];
    expect(firstFailure([first, { ...second, status: 'not-converged' }])).toBe(1);
    expect(firstFailure([{ ...first, status: 'failed' }, second])).toBe(0);
    expect(firstFailure([first])).toBe(-1);
    expect(ladderMeasures([first, { ...second, status: 'failed' }])).toEqual([first.measures]);
    expect(ladderMeasures([first, { ...second, status: 'not-converged' }])).toHaveLength(2);
  });
});
