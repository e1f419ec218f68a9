import { describe, expect, test } from 'vitest';
import { createGeneralReplicator } from '../../../shared/engine/resample/general-replicator.ts';
import { createIncompleteReplicator } from '../../../shared/engine/resample/incomplete-replicator.ts';
import { planMeasures } from '../../../shared/engine/resample/measure-replicate.ts';
import { addExpectedInformation, caseScores } from '../../../shared/engine/sem/discrepancies/case-scores.ts';
import { fimlObjective } from '../../../shared/engine/sem/discrepancies/estimate-fiml.ts';
import { prepareMoments } from '../../../shared/engine/estimate.ts';
import { layOutPatterns, patternMoments } from '../../../shared/engine/sample/missing-patterns.ts';
import { createRecount } from '../../../shared/engine/sample/recount-moments.ts';
import { saturate } from '../../../shared/engine/sample/saturated-moments.ts';
import { seededStream } from '../../../shared/numeric/random.ts';
import { dataset, estimated, fitSyntax, simulated } from './engine-support.ts';
import { fiml, model, ready, solved } from './incomplete-support.ts';

/** Answers taken away at random, the more of x2 the larger x1. */
function incomplete(n = 240): Record<string, number[]> {
  const columns = simulated(n, 11);
  const random = seededStream(5);
  for (const [name, values] of Object.entries(columns)) {
    if (name === 'x1') continue;
    values.forEach((_, row) => {
      const share = name === 'x2' && (columns['x1']?.[row] ?? 0) > 3 ? 0.35 : 0.08;
      if (random() < share) values[row] = NaN;
    });
  }
  return columns;
}

describe('missing patterns', () => {
  const columns = [
    [1, 2, NaN, 4, NaN],
    [5, NaN, 7, 8, NaN],
  ].map((values) => Float64Array.from(values));

  test('whole cases first, empty ones left out, every row once', () => {
    const layout = layOutPatterns(columns, Int32Array.from([0, 1, 2, 3, 4]));
    expect([...layout.rows]).toEqual([0, 3, 1, 2]);
    expect([...layout.observedCount]).toEqual([2, 1, 1]);
    expect([...layout.start]).toEqual([0, 2, 3, 4]);
    expect([...layout.slot]).toEqual([0, -1, -1]);
  });

  test('means and sums of products of each pattern', () => {
    const { mean, scatter, weight } = patternMoments(columns, Int32Array.from([0, 1, 2, 3, 4]));
    expect([...weight]).toEqual([2, 1, 1]);
    expect([...mean]).toEqual([2.5, 6.5, 2, 0, 0, 7]);
    expect([...scatter]).toEqual([4.5, 4.5, 4.5, 4.5]);
  });
});

describe('saturated moments', () => {
  test('a monotone pattern has the closed solution of regression', () => {
    const x = Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8]);
    const y = Float64Array.from([2.1, 3.9, 6.2, 7.8, 10.1, 12.2, NaN, NaN]);
    const found = saturate(patternMoments([x, y], Int32Array.from(x.keys())));
    const whole = [0, 1, 2, 3, 4, 5];
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const [mx, my] = [mean(whole.map((i) => x[i]!)), mean(whole.map((i) => y[i]!))];
    const sxx = mean(whole.map((i) => (x[i]! - mx) ** 2));
    const slope = mean(whole.map((i) => (x[i]! - mx) * (y[i]! - my))) / sxx;
    const rest = mean(whole.map((i) => (y[i]! - my - slope * (x[i]! - mx)) ** 2));
    const variance = mean([...x].map((value) => (value - 4.5) ** 2));
    expect(found?.isConverged).toBe(true);
    expect(found?.mean[0]).toBeCloseTo(4.5, 10);
    expect(found?.mean[1]).toBeCloseTo(my + slope * (4.5 - mx), 6);
    expect(found?.cov[0]).toBeCloseTo(variance, 6);
    expect(found?.cov[1]).toBeCloseTo(slope * variance, 5);
    expect(found?.cov[3]).toBeCloseTo(rest + slope * slope * variance, 5);
  });

  test('no other moments are more likely', () => {
    const columns = Object.values(incomplete()).map((values) => Float64Array.from(values));
    const moments = patternMoments(columns, Int32Array.from(columns[0]!.keys()));
    const found = saturate(moments);
    if (!found) throw new Error('no moments');
    const random = seededStream(3);
    for (let trial = 0; trial < 20; trial++) {
      const start = { mean: found.mean.map((m) => m + 0.2 * (random() - 0.5)), cov: found.cov };
      const again = saturate(moments, start);
      expect(again?.value).toBeCloseTo(found.value, 10);
    }
  });
});

describe('casewise scores and expected information', () => {
  test('scores add up to the gradient', () => {
    const { solution } = solved(incomplete());
    const { size } = solution.objective;
    const objective = fimlObjective(solution.groups, size);
    objective.evaluate(solution.parameters.map((x) => 1.1 * x + 0.05));
    objective.differentiate();
    const [part] = objective.parts;
    if (!part) throw new Error('no group');
    const scores = caseScores(part, size);
    for (let k = 0; k < size; k++) {
      let sum = 0;
      for (let i = 0; i < part.n; i++) sum += scores[i * size + k]!;
      expect((-2 * sum) / part.n).toBeCloseTo(objective.gradient[k]!, 9);
    }
  });

  test('without missing answers the expected information is that of complete data', () => {
    const { solution } = solved(simulated(200));
    const { size } = solution.objective;
    const objective = fimlObjective(solution.groups, size);
    objective.evaluate(solution.parameters);
    objective.differentiate();
    const out = new Float64Array(size * size);
    for (const part of objective.parts) addExpectedInformation(part, part.ml.kernel, 1, out, size);
    out.forEach((x, i) => expect(x).toBeCloseTo(objective.information[i]!, 8));
  });
});

describe('replicates', () => {
  test('moments under counts are those of the repeated cases', () => {
    const columns = incomplete();
    const { moments } = ready(columns);
    const [own] = moments;
    if (!own?.cases) throw new Error('no cases');
    const counts = Int32Array.from(own.cases.rows, (_, i) => (i * 7) % 3);
    const recounted = createRecount(own)(counts);
    const rows = [...own.cases.rows].flatMap((row, i) => Array.from({ length: counts[i]! }, () => row));
    const repeated = Object.fromEntries(
      Object.entries(columns).map(([name, values]) => [name, rows.map((row) => values[row] ?? NaN)]),
    );
    const fresh = prepareMoments(dataset(repeated), own.names, fiml);
    if (!fresh.ok) throw new Error(JSON.stringify(fresh.problems));
    expect(recounted?.n).toBe(rows.length);
    expect(recounted?.incomplete?.value).toBeCloseTo(fresh.value[0]?.incomplete?.value ?? NaN, 8);
    recounted?.cov.forEach((x, i) => expect(x).toBeCloseTo(fresh.value[0]?.cov[i] ?? NaN, 4));
  });

  test('counting cases and repeating them lead to the same estimates', () => {
    const { prepared, solution } = solved(incomplete());
    const plan = planMeasures(solution.prepared);
    const [counted, repeated] = [
      createIncompleteReplicator(solution, plan),
      createGeneralReplicator(prepared, solution, plan),
    ];
    for (let replicate = 0; replicate < 3; replicate++) {
      const [a, b] = [new Float64Array(plan.width + 1), new Float64Array(plan.width + 1)];
      expect(counted.run(replicate, a, 0)).toBe(repeated.run(replicate, b, 0));
      a.forEach((x, i) => expect(x).toBeCloseTo(b[i]!, 6));
    }
    const without = { group: 0, cases: Int32Array.from([0, 5, 9]) };
    const [a, b] = [new Float64Array(plan.width + 1), new Float64Array(plan.width + 1)];
    expect(counted.runWithout(without, a, 0)).toBe(repeated.runWithout(without, b, 0));
    a.forEach((x, i) => expect(x).toBeCloseTo(b[i]!, 6));
  });
});

describe('what is said of missing answers', () => {
  test('empty cases and cases without a covariate are counted', () => {
    const columns = incomplete();
    for (const values of Object.values(columns)) values[0] = NaN;
    const lacking = (columns['z'] ?? []).filter((value) => Number.isNaN(value)).length;
    const fixed = estimated(fitSyntax(model, columns, { missing: 'fiml' }));
    expect(fixed.problems.find(({ code }) => code === 'cases-without-covariate-dropped')?.values['count']).toBe(
      lacking,
    );
    expect(fixed.n).toBe(240 - lacking);
    const random = estimated(fitSyntax(model, columns, { missing: 'fiml', fixedX: false }));
    expect(random.problems.find(({ code }) => code === 'empty-cases-dropped')?.values['count']).toBe(1);
    expect(random.n).toBe(239);
    const kept = estimated(fitSyntax(model, columns, { missing: 'fiml.x' }));
    expect(kept.n).toBe(239);
    expect(kept.npar).toBe(fixed.npar);
  });

  test('pairs that nobody answered both of', () => {
    const columns = incomplete();
    columns['x2']?.forEach((_, row, values) => (values[row] = row % 2 === 0 ? 3 + Math.sin(row) : NaN));
    columns['x3']?.forEach((_, row, values) => (values[row] = row % 2 === 1 ? 3 + Math.cos(row) : NaN));
    const fit = fitSyntax(model, columns, { missing: 'fiml', fixedX: false });
    expect(fit.problems.find(({ code }) => code === 'never-answered-together')?.variables).toEqual(['x2', 'x3']);
  });

  test.each(['GLS', 'ULS', 'WLS', 'DWLS', 'MLM'] as const)('%s cannot use incomplete cases', (estimator) => {
    const fit = fitSyntax(model, incomplete(), { missing: 'fiml', estimator });
    expect(fit.status).toBe('failed');
    expect(fit.problems.map(({ code }) => code)).toEqual(['missing-needs-likelihood']);
  });

  test('a test made from fourth moments uses complete cases, and says so', () => {
    const fit = estimated(fitSyntax(model, incomplete(), { missing: 'fiml', test: 'satorra.bentler' }));
    expect(fit.problems.map(({ code }) => code)).toContain('incomplete-cases-dropped');
    expect(fit.measures.chisq?.scaled).toBeGreaterThan(0);
  });

  test('columns that depend on each other are named', () => {
    const columns = incomplete();
    const sum = (columns['x4'] ?? []).map((value, row) => value + (columns['x5']?.[row] ?? NaN));
    const fit = fitSyntax(model, { ...columns, x6: sum }, { missing: 'fiml', fixedX: false });
    const said = fit.problems.find(({ code }) => code === 'sample-covariance-not-positive-definite');
    expect(said?.variables).toEqual(expect.arrayContaining(['x4', 'x5', 'x6']));
  });
});
