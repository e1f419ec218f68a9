import { describe, expect, test } from 'vitest';
import {
  createStore,
  prepareBootstrap,
  runTasks,
  type Bootstrap,
} from '../../../shared/engine/resample/bootstrap-model.ts';
import { bootstrapModel } from '../../support/bootstrap-model.ts';
import { createCompleteReplicator } from '../../../shared/engine/resample/complete-replicator.ts';
import { createGeneralReplicator } from '../../../shared/engine/resample/general-replicator.ts';
import { planMeasures } from '../../../shared/engine/resample/measure-replicate.ts';
import {
  createReplicateStream,
  drawCounts,
  nextChiSquare,
  nextIndex,
  nextNormal,
  nextUniform,
  restartStream,
} from '../../../shared/numeric/replicate-stream.ts';
import { solveMoments } from '../../../shared/engine/sem/fit-moments.ts';
import { prepareFit } from '../../../shared/engine/estimate.ts';
import { defaultSettings, type EstimatedFit, type EstimationSettings } from '../../../shared/engine/fit.ts';
import { dataset, estimated, simulated, spec } from './engine-support.ts';

const twoFactors = 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ng ~ a*f\ny ~ b*g + f\nind := a*b\n';

function inputOf(syntax: string, settings: Partial<EstimationSettings>, n = 150) {
  const columns = simulated(n);
  const school = columns['x1']!.map((_, i) => (i % 3 === 0 ? 2 : 1));
  return {
    spec: spec(syntax),
    dataset: dataset({ ...columns, school }),
    settings: { ...defaultSettings, ...settings },
  };
}

function ready(syntax: string, settings: Partial<EstimationSettings>, n?: number): Bootstrap {
  const bootstrap = prepareBootstrap(inputOf(syntax, settings, n));
  if ('status' in bootstrap) throw new Error(JSON.stringify(bootstrap.problems));
  return bootstrap;
}

function bootstrapped(syntax: string, settings: Partial<EstimationSettings>, n?: number): EstimatedFit {
  return estimated(bootstrapModel(inputOf(syntax, settings, n)));
}

function moments(values: readonly number[]): readonly [number, number] {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return [mean, values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length];
}

describe('streams', () => {
  const stream = createReplicateStream();
  const first = (seed: number, replicate: number): number => {
    restartStream(stream, seed, replicate);
    return nextUniform(stream);
  };

  test('depend on seed and replicate, and on nothing else', () => {
    const keys = [0, 1, 2, 2 ** 32, 2 ** 40].flatMap((seed) => [0, 1, 2, 99_999].map((r) => first(seed, r)));
    expect(new Set(keys).size).toBe(keys.length);
    expect(first(7, 3)).toBe(first(7, 3));
  });

  test('first numbers of neighbouring replicates are uniform and unrelated', () => {
    const firsts = Array.from({ length: 4000 }, (_, r) => first(20261124, r));
    const [mean, variance] = moments(firsts);
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.02);
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.005);
    const products = firsts.slice(1).map((x, r) => (x - 0.5) * (firsts[r]! - 0.5));
    expect(Math.abs(moments(products)[0])).toBeLessThan(0.006);
  });

  test('normal and chi-square numbers have their moments', () => {
    restartStream(stream, 1, 1);
    const [mean, variance] = moments(Array.from({ length: 20_000 }, () => nextNormal(stream)));
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.05);
    for (const df of [1, 2, 7]) {
      const [center, spread] = moments(Array.from({ length: 20_000 }, () => nextChiSquare(stream, df)));
      expect(Math.abs(center - df) / df).toBeLessThan(0.05);
      expect(Math.abs(spread - 2 * df) / df).toBeLessThan(0.3);
    }
  });

  test('cases are drawn n times, each equally often', () => {
    const n = 10;
    const counts = new Int32Array(n);
    const totals = new Float64Array(n);
    restartStream(stream, 5, 0);
    for (let round = 0; round < 2000; round++) {
      drawCounts(stream, n, counts);
      expect(counts.reduce((sum, x) => sum + x, 0)).toBe(n);
      counts.forEach((x, i) => (totals[i] = totals[i]! + x));
    }
    for (const total of totals) expect(Math.abs(total - 2000)).toBeLessThan(220);
    for (let i = 0; i < 100; i++) expect(nextIndex(stream, 3)).toBeLessThan(3);
  });
});

const models: readonly (readonly [string, string, Partial<EstimationSettings>])[] = [
  ['latent variables with a defined quantity', 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ng ~ a*f\ntwice := 2*a^2\n', {}],
  ['an outcome among the etas', twoFactors, {}],
  ['means', twoFactors, { meanstructure: true }],
  ['residual covariances', 'f =~ x1 + x2 + x3 + x4\nx1 ~~ x2\n', {}],
  ['fixed covariates', 'f =~ x1 + x2 + x3\nf ~ z\ny ~ f + z\n', { meanstructure: true }],
  ['random covariates', 'f =~ x1 + x2 + x3\nf ~ z\ny ~ f + z\n', { fixedX: false, likelihood: 'wishart' }],
  ['equal loadings', 'f =~ x1 + l*x2 + l*x3\ng =~ x4 + x5 + x6\n', {}],
  ['standardised latent variables', 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\n', { stdLv: true }],
  ['groups', 'f =~ x1 + x2 + x3\n', { group: 'school', groupEqual: ['loadings', 'intercepts'] }],
]; // prettier-ignore

describe('replicates from case counts agree with full refits', () => {
  test.each(models)('%s', (_, syntax, settings) => {
    const prepared = prepareFit(inputOf(syntax, settings));
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
    const solution = solveMoments(prepared.value.prepared, prepared.value.moments);
    if ('code' in solution) throw new Error(solution.code);
    const plan = planMeasures(prepared.value.prepared);
    const fast = createCompleteReplicator(solution, plan);
    const slow = createGeneralReplicator(prepared.value, solution, plan);
    const errors = ready(syntax, { ...settings, bootstrap: 40 });
    const store = createStore(errors);
    runTasks(errors, { from: 0, to: 40, first: 0 }, store);
    const one = new Float64Array(plan.width + 1);
    const other = new Float64Array(plan.width + 1);
    const compare = (): void => {
      for (let column = 0; column < plan.width; column++) {
        const [, variance] = moments(
          Array.from({ length: 40 }, (__, r) => store.values[r * (plan.width + 1) + column]!),
        );
        if (Number.isNaN(variance)) continue;
        expect(Math.abs(one[column]! - other[column]!)).toBeLessThan(1e-4 * Math.sqrt(variance) + 1e-9);
      }
      expect(one[plan.width]!).toBeCloseTo(other[plan.width]!, 8);
    };
    for (const replicate of [0, 1, 2, 3, 17]) {
      expect(fast.run(replicate, one, 0)).toBe(slow.run(replicate, other, 0));
      compare();
    }
    const part = { group: solution.groups.length - 1, cases: Int32Array.of(4) };
    expect(fast.runWithout(part, one, 0)).toBe(slow.runWithout(part, other, 0));
    compare();
  });
});

describe('a bootstrap', () => {
  test('is the same for any division of its tasks', () => {
    const settings = { bootstrap: 60, ci: 'bca' as const };
    const whole = ready(twoFactors, settings, 40);
    const store = createStore(whole);
    runTasks(whole, { from: 0, to: whole.tasks, first: 0 }, store);
    const parts = createStore(whole, true);
    for (const workers of [2, 3]) {
      const own = Array.from({ length: workers }, () => ready(twoFactors, settings, 40));
      for (let task = whole.tasks - 1; task >= 0; task--) {
        runTasks(own[task % workers]!, { from: task, to: task + 1, first: 0 }, parts);
      }
      expect(parts).toEqual(store);
    }
  });

  test('reports every parameter, defined quantity and standardised value', () => {
    const { bootstrap, estimates } = bootstrapped(twoFactors, { bootstrap: 200 });
    if (!bootstrap) throw new Error('no bootstrap');
    expect(bootstrap).toMatchObject({ requested: 200, done: 200, succeeded: 200, type: 'naive', ci: 'percentile' });
    expect(bootstrap.estimates.map(({ lhs, op, rhs }) => [lhs, op, rhs])).toEqual(
      estimates.map(({ lhs, op, rhs }) => [lhs, op, rhs]),
    );
    for (const [i, row] of bootstrap.estimates.entries()) {
      const own = estimates[i]!;
      expect(row.est).toBeCloseTo(own.est, 10);
      if (own.stdAll !== undefined) expect(row.stdAll?.est).toBeCloseTo(own.stdAll, 10);
      if (own.free) {
        expect(row.se! / own.se!).toBeGreaterThan(0.6);
        expect(row.se! / own.se!).toBeLessThan(1.6);
        expect(row.ciLower!).toBeLessThan(row.est);
        expect(row.ciUpper!).toBeGreaterThan(row.est);
      } else if (own.op !== ':=') expect(row.se).toBeUndefined();
    }
    const indirect = bootstrap.estimates.at(-1)!;
    expect(indirect.stdAll?.ciLower).toBeLessThan(indirect.stdAll!.est);
  });

  test('gives standard errors and intervals to the estimates where asked', () => {
    const plain = bootstrapped(twoFactors, { bootstrap: 50 });
    const asked = bootstrapped(twoFactors, { bootstrap: 50, se: 'bootstrap' });
    const row = asked.estimates.findIndex((one) => one.op === ':=');
    expect(asked.estimates[row]?.se).toBe(plain.bootstrap?.estimates[row]?.se);
    expect(asked.estimates[row]?.z).toBeCloseTo(asked.estimates[row]!.est / asked.estimates[row]!.se!, 12);
    expect(plain.estimates[row]?.se).not.toBe(asked.estimates[row]?.se);
    expect(asked.estimates.find((one) => one.rhs === 'x1')?.se).toBeUndefined();
    expect(asked.measures).toEqual(plain.measures);
  });

  test('has a thousand replicates when only the standard errors ask for it', () => {
    expect(ready(twoFactors, { se: 'bootstrap' }).tasks).toBe(1000);
    expect(bootstrapped(twoFactors, {}).bootstrap).toBeUndefined();
  });

  test('of Bollen and Stine makes the model hold, and tests it', () => {
    const { bootstrap, measures } = bootstrapped(twoFactors, { bootstrap: 400, bootstrapType: 'bollen-stine' });
    expect(Math.abs(bootstrap!.chisqPvalue! - measures.pvalue!.plain!)).toBeLessThan(0.15);
    const wrong = bootstrapped('f =~ x1 + x2 + x4 + x5\n', { bootstrap: 100, bootstrapType: 'bollen-stine' });
    expect(wrong.bootstrap?.chisqPvalue).toBe(0);
  });

  test('of the parametric kind has the standard errors of normal theory', () => {
    const { bootstrap, estimates } = bootstrapped(twoFactors, { bootstrap: 600, bootstrapType: 'parametric' }, 300);
    for (const [i, row] of estimates.entries()) {
      if (row.free) expect(Math.abs(bootstrap!.estimates[i]!.se! / row.se! - 1)).toBeLessThan(0.25);
    }
  });

  test('of the parametric kind needs a covariance matrix only, and is the same from it', () => {
    const names = ['x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'y'];
    const given = inputOf(twoFactors, { bootstrap: 30, bootstrapType: 'parametric', ci: 'bc' });
    const columns = names.map((name) => given.dataset.columns.find((column) => column.name === name)!.values);
    const n = given.dataset.rows;
    const means = columns.map((values) => values.reduce((sum, x) => sum + x, 0) / n);
    const cov = Float64Array.from({ length: names.length ** 2 }, (_, cell) => {
      const [i, j] = [Math.floor(cell / names.length), cell % names.length];
      return columns[i]!.reduce((sum, x, r) => sum + (x - means[i]!) * (columns[j]![r]! - means[j]!), 0) / (n - 1);
    });
    const { spec: model, settings } = given;
    const covariance = { names, groups: [{ label: '', cov, n }] };
    const fromMatrix = estimated(bootstrapModel({ spec: model, covariance, settings })).bootstrap!;
    const fromData = estimated(bootstrapModel(given)).bootstrap!;
    expect(fromMatrix.succeeded).toBe(30);
    fromMatrix.estimates.forEach((row, i) => {
      const other = fromData.estimates[i]!;
      expect([row.lhs, row.op, row.rhs]).toEqual([other.lhs, other.op, other.rhs]);
      if (other.se !== undefined) expect(row.se! / other.se).toBeCloseTo(1, 7);
      if (other.ciUpper !== undefined) expect(row.ciUpper).toBeCloseTo(other.ciUpper, 7);
    });
    const leastSquares = { ...settings, estimator: 'GLS' as const };
    const other = estimated(bootstrapModel({ spec: model, covariance, settings: leastSquares })).bootstrap!;
    expect(other.succeeded).toBe(30);
    for (const [i, row] of other.estimates.entries()) {
      if (row.se !== undefined) expect(row.se / fromData.estimates[i]!.se!).toBeGreaterThan(0.5);
    }
  });

  test('works for every estimator', () => {
    for (const estimator of ['GLS', 'ULS'] as const) {
      for (const bootstrapType of ['naive', 'bollen-stine', 'parametric'] as const) {
        const { bootstrap } = bootstrapped('f =~ x1 + x2 + x3\n', { estimator, bootstrapType, bootstrap: 20 });
        expect(bootstrap?.succeeded, `${estimator} ${bootstrapType}`).toBe(20);
      }
    }
  });
});

describe('hostile bootstraps', () => {
  test('of few cases count what fails, by reason', () => {
    const fit = bootstrapped('f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\n', { bootstrap: 200 }, 9);
    const { succeeded, failures, done } = fit.bootstrap!;
    expect(failures.momentsUnusable).toBeGreaterThan(0);
    expect(succeeded + failures.momentsUnusable + failures.notConverged).toBe(done);
    expect(fit.problems.map(({ code }) => code)).toContain('bootstrap-failures');
  });

  test('all of whose replicates fail have no intervals', () => {
    const fit = bootstrapped('f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\n', { bootstrap: 20, se: 'bootstrap' }, 7);
    expect(fit.bootstrap).toMatchObject({ succeeded: 0, done: 20, failures: { momentsUnusable: 20 } });
    expect(fit.estimates.every((row) => row.se === undefined)).toBe(true);
    expect(fit.bootstrap!.estimates.every((row) => row.se === undefined)).toBe(true);
  });

  test('of a latent interaction by LMS and of a matrix without its cases say why not', () => {
    const syntax = 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ny ~ f + g + f:g\n';
    const refused = bootstrapModel(inputOf(syntax, { bootstrap: 10, interaction: 'lms' }));
    expect(refused).toEqual({
      status: 'failed',
      problems: [expect.objectContaining({ code: 'bootstrap-not-for-products' })],
    });
    const covariance = { names: ['x1', 'x2', 'x3'], groups: [{ label: '', n: 100, cov: Float64Array.of(1, .5, .5, .5, 1, .4, .5, .4, 1) }] }; // prettier-ignore
    for (const change of [{}, { bootstrapType: 'bollen-stine' }, { bootstrapType: 'parametric', ci: 'bca' }] as const) {
      const settings = { ...defaultSettings, bootstrap: 10, ...change };
      const fit = bootstrapModel({ spec: spec('f =~ x1 + x2 + x3'), covariance, settings });
      expect(fit.problems.map(({ code }) => code)).toEqual(['bootstrap-needs-data']);
    }
  });

  test('can be cancelled', () => {
    let asked = 0;
    const fit = bootstrapModel(inputOf(twoFactors, { bootstrap: 100_000 }), { isCancelled: () => ++asked > 50 });
    expect(fit).toMatchObject({ status: 'failed', problems: [{ code: 'cancelled' }] });
  });

  test('of what cannot be estimated say so', () => {
    expect(bootstrapModel(inputOf('f =~ x1 + nothing', { bootstrap: 10 }))).toMatchObject({
      status: 'failed',
      problems: [{ code: 'unknown-column' }],
    });
  });
});
