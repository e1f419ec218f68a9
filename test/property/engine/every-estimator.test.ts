/** What holds for every discrepancy of the registry, on random models: derivatives, invariance, the minimum. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimators, type EstimatorId } from '../../../shared/engine/settings/estimators.ts';
import { expandParameters } from '../../../shared/engine/sem/search/reduce-parameters.ts';
import { projectStart } from '../../../shared/engine/sem/search/solve.ts';
import { solveModel } from '../../../shared/engine/estimate.ts';
import { defaultSettings, type EstimatedFit, type EstimationSettings } from '../../../shared/engine/fit.ts';
import type { Solution } from '../../../shared/engine/sem/inference/solution.ts';
import { seededStream } from '../../../shared/numeric/random.ts';
import { dataset, fitSyntax, spec } from '../../unit/engine/engine-support.ts';
import { modelsUpTo, type RandomModel } from './model-arbitrary.ts';

type Columns = Readonly<Record<string, readonly number[]>>;

interface Condition {
  readonly name: string;
  readonly settings: Partial<EstimationSettings>;
  /** What is done to the answers of the random model before they are estimated from. */
  readonly change?: (model: RandomModel) => Columns;
  /** Whether other units of the numeric columns leave the standardised solution as it is. */
  readonly isScaleFree: boolean;
  readonly runs: number;
}

function mapIndicators(
  { columns, indicators }: RandomModel,
  change: (x: number, row: number, place: number) => number,
): Columns {
  const names = indicators.flat();
  return Object.fromEntries(
    Object.entries(columns).map(([name, values]) => {
      const place = names.indexOf(name);
      return [name, place < 0 ? values : values.map((x, row) => change(x, row, place))];
    }),
  );
}

/** One answer in nine is missing, in no pattern. */
function withHoles(model: RandomModel): Columns {
  return mapIndicators(model, (x, row, place) => ((row * 31 + place * 17) % 9 === 4 ? NaN : x));
}

/** Answers in three or four categories; every `numericEvery`-th indicator stays a number. */
function inCategories(numericEvery: number): (model: RandomModel) => Columns {
  return (model) =>
    mapIndicators(model, (x, _, place) => {
      if (place % numericEvery === numericEvery - 1) return x;
      return x < 4.4 ? 1 : x < 5.3 ? 2 : place % 2 === 0 || x < 6.4 ? 3 : 4;
    });
}

function orderedOf(columns: Columns): string[] {
  return Object.keys(columns).filter((name) => name !== 'z' && new Set(columns[name]).size < 6);
}

const groups = { group: 'school', groupEqual: ['loadings'] } as const;

const conditions: readonly Condition[] = [
  { name: 'ML', settings: {}, isScaleFree: true, runs: 12 },
  { name: 'ML, groups', settings: { ...groups, meanstructure: true }, isScaleFree: true, runs: 8 },
  { name: 'FIML', settings: { missing: 'fiml' }, change: withHoles, isScaleFree: true, runs: 8 },
  { name: 'FIML, groups', settings: { missing: 'fiml', ...groups }, change: withHoles, isScaleFree: true, runs: 5 },
  { name: 'two-stage ML', settings: { missing: 'two.stage' }, change: withHoles, isScaleFree: true, runs: 5 },
  { name: 'GLS', settings: { estimator: 'GLS' }, isScaleFree: true, runs: 12 },
  { name: 'ULS', settings: { estimator: 'ULS' }, isScaleFree: false, runs: 12 },
  { name: 'ULS, groups', settings: { estimator: 'ULS', ...groups }, isScaleFree: false, runs: 8 },
  { name: 'WLS', settings: { estimator: 'WLS' }, isScaleFree: true, runs: 8 },
  { name: 'DWLS', settings: { estimator: 'DWLS' }, isScaleFree: true, runs: 8 },
  { name: 'DWLS of ordered answers', settings: { estimator: 'WLSMV' }, change: inCategories(99), isScaleFree: true, runs: 5 },
  { name: 'DWLS of mixed answers, theta', settings: { estimator: 'WLSMV', parameterization: 'theta' }, change: inCategories(3), isScaleFree: true, runs: 5 },
  { name: 'DWLS of ordered answers, groups', settings: { estimator: 'WLSMV', ...groups }, change: inCategories(99), isScaleFree: true, runs: 3 },
  { name: 'ULS of ordered answers', settings: { estimator: 'ULSMV' }, change: inCategories(99), isScaleFree: false, runs: 5 },
  { name: 'ULS of mixed answers', settings: { estimator: 'ULSMV' }, change: inCategories(3), isScaleFree: false, runs: 4 },
  { name: 'WLS of ordered answers', settings: { estimator: 'WLS' }, change: inCategories(99), isScaleFree: true, runs: 3 },
]; // prettier-ignore

interface Prepared {
  readonly columns: Columns;
  readonly settings: Partial<EstimationSettings>;
}

function prepare({ settings, change }: Condition, model: RandomModel): Prepared {
  const changed = change ? change(model) : model.columns;
  const ordered = change && change !== withHoles ? orderedOf(changed) : [];
  const cases = changed['x00']!.length;
  const school = Array.from({ length: cases }, (_, row) => (row % 5 < 2 ? 1 : 2));
  return { columns: settings.group ? { ...changed, school } : changed, settings: { ...settings, ordered } };
}

function solve(model: RandomModel, { columns, settings }: Prepared): Solution | undefined {
  const solved = solveModel({
    spec: spec(model.syntax),
    dataset: dataset(columns),
    settings: { ...defaultSettings, ...settings },
  });
  return solved.ok && solved.value.isConverged ? solved.value : undefined;
}

/** Most random models have a solution: a property that is seldom tried shows nothing. */
function holds(
  { runs }: Condition,
  property: (model: RandomModel, seed: number) => boolean,
  arbitrary = modelsUpTo(2, 4),
): void {
  let tried = 0;
  let held = 0;
  fc.assert(
    fc.property(arbitrary, fc.integer({ min: 1, max: 1e6 }), (model, seed) => {
      tried++;
      if (property(model, seed)) held++;
    }),
    { numRuns: runs, seed: 20261126, endOnFailure: true },
  );
  expect(held).toBeGreaterThan(0.6 * tried);
}

test('every discrepancy of the registry is among the conditions', () => {
  const named = (id: EstimatorId): string => estimators[id].discrepancy;
  const tried = new Set(conditions.map(({ settings }) => named(settings.estimator ?? 'ML')));
  expect(tried).toEqual(new Set((Object.keys(estimators) as EstimatorId[]).map(named)));
});

describe.each(conditions.map((condition) => [condition.name, condition] as const))('%s', (_, condition) => {
  test('the gradient equals finite differences', () => {
    holds(condition, (model, seed) => {
      const solution = solve(model, prepare(condition, model));
      if (!solution) return false;
      const { objective } = solution;
      const random = seededStream(seed);
      const theta = solution.parameters.map((x) => x * (0.95 + 0.1 * random()) + 0.02 * random());
      if (!Number.isFinite(objective.evaluate(theta))) return false;
      objective.differentiate();
      const gradient = objective.gradient.slice();
      const scale = Math.max(...gradient.map(Math.abs), 1e-2);
      gradient.forEach((slope, k) => {
        const at = (by: number): number => objective.evaluate(theta.map((x, j) => (j === k ? x + by : x)));
        const step = 1e-4;
        // Richardson's combination: the error is of the fourth order in the step.
        const near = (at(step / 2) - at(-step / 2)) / step;
        const far = (at(step) - at(-step)) / (2 * step);
        expect(Math.abs((4 * near - far) / 3 - slope)).toBeLessThan(1e-6 * scale);
      });
      return true;
    });
  });

  test('no feasible step from the minimum lowers the discrepancy', () => {
    holds(condition, (model, seed) => {
      const solution = solve(model, prepare(condition, model));
      if (!solution) return false;
      const { objective, parameters } = solution;
      const { reduction } = solution.prepared.constraints;
      const best = objective.evaluate(parameters);
      const x = projectStart(reduction, parameters);
      const theta = new Float64Array(parameters.length);
      const random = seededStream(seed);
      for (let trial = 0; trial < 60; trial++) {
        const size = 10 ** (-5 + 4.5 * random());
        const moved = x.map((value) => value + size * (2 * random() - 1) * Math.max(0.1, Math.abs(value)));
        expandParameters(reduction, moved, theta);
        expect(objective.evaluate(theta)).toBeGreaterThanOrEqual(best - 1e-12 * (1 + Math.abs(best)));
      }
      return true;
    });
  });

  test('the order of cases and variables, and units where they do not matter, change nothing', () => {
    holds(condition, (model, seed) => {
      const { columns, settings } = prepare(condition, model);
      const first = fitSyntax(model.syntax, columns, settings);
      const random = seededStream(seed);
      const order = columns['x00']!.map((__, row) => [random(), row] as const).sort(([a], [b]) => a - b);
      const turned = Object.entries(columns).reverse().map(([name, values]) => {
        const isNumber = name !== 'school' && !(settings.ordered ?? []).includes(name);
        const unit = condition.isScaleFree && isNumber ? 10 ** (2 * random() - 1) : 1;
        return [name, order.map(([, row]) => values[row]! * unit)] as const;
      }); // prettier-ignore
      const syntax = model.syntax.split('\n').reverse().join('\n');
      const second = fitSyntax(syntax, Object.fromEntries(turned), settings);
      expect(second.status).toBe(first.status);
      if (first.status !== 'converged' || second.status !== 'converged') return false;
      compare(first, second, settings.group ? schoolsTurned(order) : false);
      return true;
    });
  });
});

/** Whether the group that is met first is another one: groups are numbered as they come. */
function schoolsTurned(order: readonly (readonly [number, number])[]): boolean {
  return order[0]![1] % 5 >= 2;
}

function compare(first: EstimatedFit, second: EstimatedFit, isTurned: boolean): void {
  const [before, after] = [first.measures.chisq!.plain!, second.measures.chisq!.plain!];
  expect(Math.abs(after - before)).toBeLessThan(1e-5 * (1 + before));
  const groupOf = (group: number): number => (isTurned && group > 0 ? 3 - group : group);
  for (const row of first.estimates) {
    const same = second.estimates.find(
      ({ lhs, op, rhs, group }) =>
        op === row.op &&
        group === groupOf(row.group) &&
        ((lhs === row.lhs && rhs === row.rhs) || (op === '~~' && lhs === row.rhs && rhs === row.lhs)),
    );
    // Means and thresholds of numbers are told in their own units.
    if (row.op === '~1' || row.op === '|' || row.stdAll === undefined) continue;
    expect(Math.abs((same?.stdAll ?? NaN) - row.stdAll)).toBeLessThan(2e-4);
  }
}
