import { expect, test } from 'vitest';
import { compareFits } from '../../../shared/engine/compare/compare-fits.ts';
import { invarianceLadder } from '../../../shared/engine/compare/invariance-ladder.ts';
import { assembleFit } from '../../../shared/engine/sem/inference/assemble-fit.ts';
import type { Solution } from '../../../shared/engine/sem/inference/solution.ts';
import { modificationIndices } from '../../../shared/engine/after/modification-indices.ts';
import { scoreTests } from '../../../shared/engine/after/score-tests.ts';
import { splitConstraints, waldTest } from '../../../shared/engine/after/wald-test.ts';
import figures from './corrected-cases.json' with { type: 'json' };
import { peopleInput, solvePeople, type EstimatorCase, type PeopleModel } from './estimator-case.ts';
import { isNamed } from './post-estimation-case.ts';
import { flatIndices } from '../../support/flat-indices.ts';

interface CorrectedCase extends EstimatorCase {
  readonly scoreTest: { readonly total: { readonly X2: number }; readonly uni: readonly number[] } | null;
}

interface Ladder extends PeopleModel {
  readonly steps: readonly {
    readonly free: readonly string[] | string;
    readonly restricted: readonly string[] | string;
    readonly method: string;
    readonly 'chisq.diff': number;
    readonly 'df.diff': number;
    readonly pvalue: number;
  }[];
}

interface WaldCase extends PeopleModel {
  readonly tests: readonly { readonly constraints: string; readonly stat: number; readonly df: number }[];
}

const { cases, ladders, walds } = figures as unknown as {
  readonly cases: readonly CorrectedCase[];
  readonly ladders: readonly Ladder[];
  readonly walds: readonly WaldCase[];
};

const solutions = new Map<string, Solution>();

function solved(given: PeopleModel): Solution {
  const key = JSON.stringify([given.syntax, given.options]);
  const known = solutions.get(key) ?? solvePeople(given);
  solutions.set(key, known);
  return known;
}

function expectClose(actual: number | undefined, expected: number, relative: number, absolute: number, what: string) {
  const allowed = Math.max(absolute, relative * Math.abs(expected));
  expect(Math.abs((actual ?? NaN) - expected), `${what}: ${actual} against ${expected}`).toBeLessThanOrEqual(allowed);
}

/** Polychorics by a search and saturated models by EM: the reference itself holds fewer digits. */
const isApproximate = ({ options }: PeopleModel): boolean => 'ordered' in options || 'missing' in options;

/**
 * Not compared: RFI below zero (lavaan prints 1), the GFI family with means (lavaan's counts them), the scaling factor of the likelihood under equalities
 * (lavaan divides by all parameters), likelihoods where covariates have gaps (those of `incomplete-cases.test.ts`), SRMR
 * as Mplus has it, of ordered answers.
 */
function isCompared(key: string, given: CorrectedCase): boolean {
  if (key === 'scaling.factor.h0') return !('group.equal' in given.options);
  if (/^(unrestricted\.)?logl$|^[ab]ic2?$/.test(key)) return given.options['missing'] !== 'fiml.x';
  if (key === 'rfi') return given.id !== 'incomplete-covariates';
  if (key.startsWith('srmr_mplus')) return !('ordered' in given.options);
  return !/^[ap]?gfi$/.test(key) || !given.parameters.some(({ op }) => op === '~1');
}

test.each(cases)('$id: estimates and standard errors as lavaan', (given) => {
  const { estimates } = assembleFit(solved(given));
  const isLoose = isApproximate(given);
  for (const row of given.parameters) {
    const own = estimates.find((one) => (row.op === ':=' ? one.lhs === row.lhs : isNamed(one, row)));
    const name = `${row.lhs} ${row.op} ${row.rhs} of group ${row.group ?? 1}`;
    const se = row.se ?? 0;
    expectClose(own?.est, row.est, isLoose ? 1e-4 : 1e-5, isLoose ? 1e-4 * se : 1e-6, name);
    if (se > 0) expectClose(own?.se, se, isLoose ? 1e-3 : 1e-4, 1e-8, `SE of ${name}`);
    if (typeof row['std.all'] === 'number') expectClose(own?.stdAll, row['std.all'], 1e-4, 2e-5, `std.all of ${name}`);
  }
});

test.each(cases)('$id: every fit measure as lavaan', (given) => {
  const measures = flatIndices(assembleFit(solved(given)).measures);
  const keys = Object.keys(given.fit).filter((key) => isCompared(key, given));
  expect(keys.length).toBeGreaterThan(30);
  for (const key of keys) {
    // lavaan's root finding for intervals stops at about 1e-4.
    const tolerance = key.includes('.ci.') || isApproximate(given) ? 2e-4 : 2e-5;
    expectClose(measures[key], given.fit[key]!, tolerance, key.includes('pvalue') ? 1e-4 : tolerance / 4, key);
  }
});

const withIndices = cases.filter(({ modindices }) => modindices && modindices.length > 0);

test.each(withIndices)('$id: modification indices and expected changes as lavaan', (given) => {
  const solution = solved(given);
  const own = modificationIndices(solution);
  // A covariate with gaps that becomes an outcome has no moments of its own to move along.
  const settled = given.modindices!.filter(({ lhs }) => !solution.prepared.table.exogenous.includes(lhs));
  for (const row of settled) {
    const found = own.find((one) => isNamed(one, row));
    const name = `${row.lhs} ${row.op} ${row.rhs} of group ${row.group ?? 1}`;
    const tolerance = isApproximate(given) ? 1e-3 : 2e-4;
    expectClose(found?.mi, row.mi, tolerance, 1e-4, `MI of ${name}`);
    expectClose(found?.epc, row.epc, tolerance, 1e-5, `EPC of ${name}`);
    if (typeof row['sepc.all'] === 'number') expectClose(found?.sepcAll, row['sepc.all'], tolerance, 1e-5, `${name}`);
  }
});

const withEqualities = cases.filter(({ scoreTest }) => scoreTest);

test.each(withEqualities)('$id: score tests of the equalities as lavaan', (given) => {
  const own = scoreTests(solved(given));
  const tolerance = isApproximate(given) ? 2e-3 : 2e-4;
  expectClose(own?.total.statistic, given.scoreTest!.total.X2, tolerance, 1e-4, 'total');
  expect(own?.univariate).toHaveLength(given.scoreTest!.uni.length);
  given.scoreTest!.uni.forEach((x2, i) =>
    expectClose(own?.univariate[i]?.statistic, x2, tolerance, 2e-4, `X2 number ${i}`),
  );
});

function withEqual({ id, syntax, options }: Ladder, equal: readonly string[] | string): PeopleModel {
  return { id, syntax, options: { ...options, ...(equal.length > 0 ? { 'group.equal': equal } : {}) } };
}

test.each(ladders)('invariance ladder $id: chi-square differences as lavaan', (given) => {
  for (const step of given.steps) {
    const named = (equal: Ladder['steps'][number]['free']) => {
      const solution = solved(withEqual(given, equal));
      return { name: [equal].flat().join(), fit: assembleFit(solution), solution };
    };
    const method = step.method === 'satorra.bentler.2010' ? 'sb2010' : 'sb2001';
    const own = compareFits(named(step.free), named(step.restricted), method);
    const name = `${step.method} of ${String(step.restricted)}`;
    expect(own.problems).toEqual([]);
    expectClose(own.chisqDiff, step['chisq.diff'], isApproximate(given) ? 5e-4 : 5e-5, 1e-5, name);
    expectClose(own.dfDiff, step['df.diff'], 1e-5, 1e-6, `df of ${name}`);
    expectClose(own.pvalue, step.pvalue, 1e-4, 1e-4, `p of ${name}`);
  }
});

test.each(walds)('$id: Wald tests as lavaan', (given) => {
  for (const { constraints, stat, df } of given.tests) {
    const own = waldTest(solved(given), splitConstraints(constraints));
    expect(own.ok && own.value.df).toBe(df);
    expectClose(own.ok ? own.value.statistic : undefined, stat, isApproximate(given) ? 2e-3 : 2e-4, 1e-5, constraints);
  }
});

test.each([
  { id: 'ordered', steps: ['configural', 'thresholds', 'metric'] },
  { id: 'ordered-loadings', steps: ['configural', 'metric', 'scalar'] },
] as const)(
  'ladder $id by its steps: metric is loadings, with thresholds only where they are a step',
  ({ id, steps }) => {
    const given = ladders.find((one) => one.id === id)!;
    const climbed = invarianceLadder(peopleInput(given), steps);
    if (!climbed.ok) throw new Error(JSON.stringify(climbed.problems));
    expect(climbed.value.map(({ name }) => name)).toEqual(steps);
    given.steps.forEach((step, index) => {
      const { comparison } = climbed.value[index + 1]!;
      expectClose(comparison?.chisqDiff, step['chisq.diff'], 5e-4, 1e-5, `${id} ${index}`);
      expectClose(comparison?.dfDiff, step['df.diff'], 1e-5, 1e-6, `df of ${id} ${index}`);
    });
  },
);

test('steps that restrict nothing are left out and named', () => {
  const given = ladders.find((one) => one.id === 'ordered')!;
  const climbed = invarianceLadder(peopleInput(given), ['configural', 'metric', 'scalar', 'strict']);
  if (!climbed.ok) throw new Error(JSON.stringify(climbed.problems));
  expect(climbed.value.map(({ name }) => name)).toEqual(['configural', 'metric', 'scalar']);
  const empty = climbed.problems.filter(({ code }) => code === 'invariance-step-empty');
  expect(empty).toMatchObject([{ severity: 'note', values: { step: 'strict', before: 'scalar' } }]);
  const numbers = invarianceLadder(peopleInput(ladders.find((one) => one.id === 'ml')!), ['configural', 'thresholds']);
  expect(numbers.ok && numbers.value.length).toBe(1);
  expect(numbers.problems).toMatchObject([{ code: 'invariance-step-empty', values: { step: 'thresholds' } }]);
});

test('each step of numbers adds one kind of equality: strict adds residual variances, not their covariances', () => {
  const given = ladders.find((one) => one.id === 'ml')!;
  const climbed = invarianceLadder(peopleInput(given), ['configural', 'metric', 'scalar', 'strict']);
  expect(climbed.ok && climbed.value.map(({ groupEqual }) => groupEqual)).toEqual([
    [],
    ['loadings'],
    ['loadings', 'intercepts'],
    ['loadings', 'intercepts', 'residuals'],
  ]);
});
