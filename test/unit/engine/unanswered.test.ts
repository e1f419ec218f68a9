import { describe, expect, test } from 'vitest';
import { createIncompleteReplicator } from '../../../shared/engine/resample/incomplete-replicator.ts';
import { planMeasures } from '../../../shared/engine/resample/measure-replicate.ts';
import { replicateOutcomes } from '../../../shared/engine/resample/replicator.ts';
import { compareFits } from '../../../shared/engine/compare/compare-fits.ts';
import { solveMoments } from '../../../shared/engine/sem/fit-moments.ts';
import { solveModel } from '../../../shared/engine/estimate.ts';
import { assembleFit } from '../../../shared/engine/sem/inference/assemble-fit.ts';
import { residualMoments } from '../../../shared/engine/after/residuals.ts';
import type { EstimationSettings } from '../../../shared/engine/fit.ts';
import { seededStream } from '../../../shared/numeric/random.ts';
import { dataset, estimated, fitSyntax, simulated, spec } from './engine-support.ts';
import { fiml, ready, solved } from './incomplete-support.ts';
import { flatIndices } from '../../support/flat-indices.ts';

/** Rows of two groups: 0 the even ones, 1 the odd ones. */
function grouped(n = 240): Record<string, number[]> {
  const columns = simulated(n, 11);
  return { ...columns, site: Array.from({ length: n }, (_, row) => row % 2) };
}

describe('nobody answered is not everybody answered alike', () => {
  const blank = (columns: Record<string, number[]>, name: string, keep: (row: number) => boolean): void =>
    columns[name]?.forEach((_, row, values) => {
      if (!keep(row)) values[row] = NaN;
    });
  const settings: readonly Partial<EstimationSettings>[] = [
    { missing: 'fiml' },
    { missing: 'listwise' },
    { missing: 'two.stage' },
    { estimator: 'MLR', missing: 'fiml' },
    { estimator: 'GLS' },
    { estimator: 'ULS' },
  ];

  test.each(settings)('a column that a group left empty is named with the group: %o', (own) => {
    const columns = grouped();
    blank(columns, 'x2', (row) => row % 2 === 0);
    const fit = fitSyntax('f =~ x1 + x2 + x3', columns, { group: 'site', ...own });
    expect(fit.problems).toMatchObject([
      { code: 'empty-column', variables: ['x2'], values: { group: '1', context: 'group' } },
    ]);
  });

  test.each(['pairwise', 'listwise'] as const)('of ordered items too, %s', (missing) => {
    const columns = grouped();
    for (const name of ['x1', 'x2', 'x3']) columns[name] = columns[name]!.map((value) => (value > 3 ? 2 : 1));
    blank(columns, 'x2', (row) => row % 2 === 0);
    const own = { group: 'site', estimator: 'WLSMV', ordered: ['x1', 'x2', 'x3'], missing } as const;
    const fit = fitSyntax('f =~ x1 + x2 + x3', columns, own);
    expect(fit.problems).toMatchObject([{ code: 'empty-column', variables: ['x2'], values: { group: '1' } }]);
  });

  test.each(['fiml', 'listwise'] as const)('a single answer is told as one, %s', (missing) => {
    const columns = simulated(100);
    blank(columns, 'x2', (row) => row === 7);
    const fit = fitSyntax('f =~ x1 + x2 + x3', columns, { missing });
    expect(fit.problems).toMatchObject([{ code: 'constant-column', variables: ['x2'], values: { context: 'single' } }]);
  });

  test('constant in every answer, and constant only among the complete cases', () => {
    const columns = simulated(100);
    columns['x2']!.fill(4);
    const [always] = fitSyntax('f =~ x1 + x2 + x3', columns).problems;
    expect(always).toMatchObject({ code: 'constant-column', variables: ['x2'] });
    expect(always?.values).not.toHaveProperty('context');
    columns['x2']!.forEach((_, row, values) => (values[row] = row < 50 ? 4 : row));
    blank(columns, 'x3', (row) => row < 50);
    const [left] = fitSyntax('f =~ x1 + x2 + x3', columns).problems;
    expect(left).toMatchObject({ code: 'constant-column', variables: ['x2'], values: { n: 50, context: 'left' } });
  });

  test('answers only of cases that lack a covariate', () => {
    const columns = simulated(100);
    blank(columns, 'z', (row) => row < 50);
    blank(columns, 'x2', (row) => row >= 50);
    const fit = fitSyntax('f =~ x1 + x2 + x3\nf ~ z', columns, { missing: 'fiml' });
    expect(fit.problems).toMatchObject([{ code: 'empty-column', variables: ['x2'], values: { context: 'left' } }]);
  });

  test.each([0, 1])('listwise leaves %i cases: how many there were is told', (kept) => {
    const columns = simulated(100);
    blank(columns, 'x1', (row) => row < 50 + kept);
    blank(columns, 'x2', (row) => row >= 50);
    const fit = fitSyntax('f =~ x1 + x2 + x3', columns);
    expect(fit.problems).toMatchObject([{ code: 'too-few-cases', values: { n: kept, rows: 100, context: 'dropped' } }]);
  });
});

describe('too many gaps for the cases', () => {
  function gappy(n = 60, seed = 3): Record<string, number[]> {
    const columns = simulated(n, 11);
    const random = seededStream(seed);
    for (const values of Object.values(columns)) {
      values.forEach((_, row) => {
        if (random() < 0.5) values[row] = NaN;
      });
    }
    return columns;
  }
  const plain = 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ny ~ f + g';

  test('estimates without a test, in one sample and where a single group is to blame', () => {
    const fit = estimated(fitSyntax(plain, gappy(), { missing: 'fiml' }));
    expect(fit.status).toBe('converged');
    expect(fit.problems.find(({ code }) => code === 'too-many-gaps')).toBeDefined();
    expect(Object.keys(flatIndices(fit.measures)).sort()).toEqual([
      'aic',
      'bic',
      'bic2',
      'df',
      'logl',
      'npar',
      'ntotal',
    ]);
    expect(fit.estimates.find(({ lhs, rhs }) => lhs === 'f' && rhs === 'x2')?.se).toBeGreaterThan(0);
  });

  test('two stages refuse, and name the reason', () => {
    const fit = fitSyntax(plain, gappy(), { missing: 'two.stage' });
    expect(fit.problems).toMatchObject([{ code: 'moments-undetermined', values: { context: 'gaps' } }]);
    const columns = simulated(200);
    columns['x2']!.forEach((_, row, values) => row % 2 === 0 && (values[row] = NaN));
    columns['x3']!.forEach((_, row, values) => row % 2 === 1 && (values[row] = NaN));
    const unpaired = fitSyntax('f =~ x1 + x2 + x3 + x4', columns, { missing: 'two.stage' });
    expect(unpaired.problems).toMatchObject([
      { code: 'moments-undetermined', parameters: [{ lhs: 'x2', op: '~~', rhs: 'x3' }], values: { context: 'pairs' } },
    ]);
  });

  test('fixed covariates keep the moments that their answers have', () => {
    const columns = gappy(90);
    columns['z'] = simulated(90, 11)['z']!;
    const settings = { missing: 'fiml' } as const;
    const fit = estimated(fitSyntax('f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ng ~ f + z', columns, settings));
    const z = columns['z'];
    const mean = z.reduce((sum, value) => sum + value, 0) / z.length;
    const variance = z.reduce((sum, value) => sum + (value - mean) ** 2, 0) / z.length;
    expect(fit.problems.find(({ code }) => code === 'too-many-gaps')).toBeDefined();
    expect(fit.estimates.find(({ lhs, op, rhs }) => lhs === 'z' && op === '~~' && rhs === 'z')?.est).toBeCloseTo(
      variance,
      8,
    );
  });

  test.each(['ML', 'MLR'] as const)('models are compared by their likelihoods, %s', (estimator) => {
    const input = (syntax: string) => ({
      spec: spec(syntax),
      dataset: dataset(gappy(90)),
      settings: { ...fiml, estimator, fixedX: false },
    });
    const [free, restricted] = [plain, plain.replace('y ~ f + g', 'y ~ f + 0*g')].map((syntax, i) => {
      const solution = solveModel(input(syntax));
      if (!solution.ok) throw new Error(JSON.stringify(solution.problems));
      return { name: String(i), fit: assembleFit(solution.value), solution: solution.value };
    });
    const { chisqDiff, dfDiff, pvalue, problems } = compareFits(free!, restricted!);
    const twice = 2 * ((free!.fit.measures.logl?.plain ?? NaN) - (restricted!.fit.measures.logl?.plain ?? NaN));
    expect(free!.fit.measures).not.toHaveProperty('chisq');
    expect(problems).toEqual([]);
    expect(dfDiff).toBe(1);
    expect(pvalue).toBeGreaterThan(0);
    if (estimator === 'ML') expect(chisqDiff).toBeCloseTo(twice, 9);
    else expect((chisqDiff ?? NaN) / twice).toBeGreaterThan(0.2);
  });

  test('residuals that nobody tells of are empty, and there are none without sample moments', () => {
    const columns = simulated(200);
    columns['x2']!.forEach((_, row, values) => row % 2 === 0 && (values[row] = NaN));
    columns['x3']!.forEach((_, row, values) => row % 2 === 1 && (values[row] = NaN));
    const known = solveModel({
      spec: spec('f =~ x1 + x2 + x3 + x4'),
      dataset: dataset(columns),
      settings: { ...fiml, fixedX: false },
    });
    if (!known.ok) throw new Error(JSON.stringify(known.problems));
    const [group] = residualMoments(known.value);
    expect(group?.raw.cov[1]?.[2]).toBeNull();
    expect(group?.correlation.cov[2]?.[1]).toBeNull();
    expect(group?.raw.cov[0]?.[1]).not.toBeNull();
    const [sample] = assembleFit(known.value).sample;
    expect(sample?.cov[1]?.[2]).toBeNull();
    expect(residualMoments(solved(gappy(60)).solution)).toEqual([]);
  });

  test('replicates are estimated although they have no saturated maximum', () => {
    const prepared = ready(gappy(100), { ...fiml, fixedX: false });
    const solution = solveMoments(prepared.prepared, prepared.moments);
    if ('code' in solution) throw new Error(solution.code);
    const plan = planMeasures(solution.prepared);
    const replicator = createIncompleteReplicator(solution, plan);
    const outcomes = [...Array(6).keys()].map((replicate) =>
      replicator.run(replicate, new Float64Array(plan.width + 1), 0),
    );
    expect(outcomes).not.toContain(replicateOutcomes.momentsUnusable);
    expect(outcomes.filter((outcome) => outcome !== replicateOutcomes.notConverged).length).toBeGreaterThan(3);
  });
});
