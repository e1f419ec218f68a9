/** The door of the scales: cancelling, progress, threads, and a search without an end. */
import { describe, expect, test } from 'vitest';
import {
  finishMeasures,
  measureScales,
  prepareMeasures,
  prepareMeasureTasks,
} from '../../../shared/engine/measures/measure-scales.ts';
import type { MeasureInput, MeasureOptions } from '../../../shared/engine/measures/scale-measures.ts';
import { describeProblem } from '../../../shared/language/describe-problem.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { createStore, runTasks } from '../../../shared/engine/resample/bootstrap-model.ts';
import { dataset, simulated, spec } from './engine-support.ts';

const usual: MeasureOptions = {
  missing: 'pairwise',
  cfaMissing: 'listwise',
  ordered: [],
  level: 0.95,
  bootstrap: 0,
  ci: 'percentile',
  seed: 9,
  commonMethod: [],
  latentMethod: 'equal',
  marker: undefined,
};

function inputOf(
  options: Partial<MeasureOptions>,
  syntax = 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6',
  columns: Readonly<Record<string, readonly number[]>> = simulated(120),
): MeasureInput {
  return { spec: spec(syntax), dataset: dataset(columns), options: { ...usual, ...options } };
}

describe('scales', () => {
  test('say how far their bootstrap is, and stop when they are told to', () => {
    const shares: number[] = [];
    const done = measureScales(inputOf({ bootstrap: 20 }), { onProgress: (share) => shares.push(share) });
    expect(done.ok && done.value.bootstrap?.requested).toBe(20);
    expect(shares.at(-1)).toBe(1);
    let asked = 0;
    const stopped = measureScales(inputOf({ bootstrap: 2000 }), { isCancelled: () => ++asked > 50 });
    expect(stopped.ok).toBe(false);
    expect(stopped.problems.map(({ code }) => code)).toEqual(['cancelled']);
  });

  test('have the same intervals whoever runs the tasks, and in which order', () => {
    const input = inputOf({ bootstrap: 40, ci: 'bca' });
    const whole = measureScales(input);
    const prepared = prepareMeasures(input);
    const others = prepareMeasureTasks(input);
    if (!whole.ok || !prepared.ok || !others) throw new Error('no measures');
    const store = createStore(others);
    for (let task = others.tasks - 1; task >= 0; task--)
      runTasks(task % 2 ? others : prepared.value.tasks!, { from: task, to: task + 1, first: 0 }, store);
    expect(finishMeasures(prepared.value, store).result).toEqual(whole.value);
    expect(whole.value.constructs[0]!.intervals.omega).toBeDefined();
  });

  test('resample pairs and complete cases apart where answers are missing', () => {
    const columns = simulated(160);
    columns['x1'] = columns['x1']!.map((x, i) => (i % 4 === 0 ? NaN : x));
    for (const ci of ['percentile', 'bca'] as const) {
      const found = measureScales(inputOf({ bootstrap: 200, ci }, undefined, columns));
      if (!found.ok) throw new Error('no measures');
      const { constructs, htmt, n, nComplete } = found.value;
      expect([n, nComplete]).toEqual([160, 120]);
      const [f] = constructs;
      for (const figure of ['alpha', 'rhoA', 'omega', 'rhoC', 'ave'] as const) {
        const [lower, upper] = f!.intervals[figure]!;
        expect(lower).toBeLessThan(f![figure]!);
        expect(upper).toBeGreaterThan(f![figure]!);
      }
      expect(htmt![0]!.interval![0]).toBeLessThan(htmt![0]!.value);
    }
  });

  test('say which intervals rest on fewer samples, with no empty place in the sentence', () => {
    const found = measureScales(inputOf({ bootstrap: 40 }, undefined, simulated(9)));
    const told = found.problems.find(({ code }) => code === 'bootstrap-failures');
    expect(found.ok && told?.values['failed']).toBe(found.ok && found.value.bootstrap?.withoutModel);
    expect(told?.values['failed']).toBeGreaterThan(0);
    for (const language of ['en', 'zh-CN'] as const) {
      const { message } = describeProblem(told!, createTranslate(language));
      expect(message).toContain(String(told!.values['failed']));
      expect(message).toContain('40');
      expect(message).toContain('AVE');
      expect(message).not.toMatch(/ {2}|[:：]\s*,|\{\{/);
    }
  });

  test('leave out what comes from a search without an end', () => {
    // Correlations with opposite signs in every triple: no single factor, and loadings run away.
    const columns = simulated(60, 3);
    const noise = simulated(60, 91);
    const loose = { ...columns, x2: noise['z']!, x3: noise['y']!.map((y, i) => y - 2 * columns['x1']![i]!) };
    const found = measureScales(inputOf({}, 'f =~ 1*x2 + x1 + x3 + 0.0000001*x4\nf ~~ 0.0000001*f', loose));
    if (!found.ok) throw new Error('no measures');
    const { cfa, constructs } = found.value;
    expect(constructs[0]).toHaveProperty('alpha');
    expect(constructs[0]!.omega === undefined).toBe(cfa?.status !== 'converged');
  });

  test('have no rho_A of a construct that no path reaches', () => {
    const found = measureScales(inputOf({}, 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\nh =~ z + y\ng ~ f'));
    if (!found.ok) throw new Error('no measures');
    expect(found.value.constructs.map(({ rhoA }) => rhoA !== undefined)).toEqual([true, true, false]);
  });

  test('fix nothing that the model frees: a construct of variance 1 as well as a first loading of 1', () => {
    const [marker, unit] = ['f =~ x1 + x2 + x3', 'f =~ NA*x1 + x2 + x3\nf ~~ 1*f'].map((block) => {
      const found = measureScales(inputOf({}, `${block}\ng =~ x4 + x5 + x6\ng ~ a*f\nind := a*2`));
      if (!found.ok) throw new Error('no measures');
      return found.value.constructs;
    });
    marker!.forEach((construct, j) => {
      for (const figure of ['omega', 'rhoC', 'ave', 'aveCov', 'msv', 'omegaObserved'] as const)
        expect(unit![j]![figure]).toBeCloseTo(construct[figure]!, 6);
    });
  });
});
