/** Scales against lavaan, psych and formulas written in R: see make-measures.R. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { measureJson } from '../../../electron/cli/survey/measure-json.ts';
import type { Dataset } from '../../../shared/dataset.ts';
import type { Outcome } from '../../../shared/problem.ts';
import { parseSyntax } from '../../../shared/engine/estimate.ts';
import { measureScales } from '../../../shared/engine/measures/measure-scales.ts';
import type { MeasureOptions, MeasureResult } from '../../../shared/engine/measures/scale-measures.ts';

type Data = Readonly<Record<string, readonly (number | null)[]>>;

interface MeasureCase {
  readonly options: Partial<MeasureOptions>;
  readonly model: string;
  readonly data: Data;
  readonly expected: unknown;
}

interface IntervalCase {
  readonly model: string;
  readonly data: Data;
  /** alpha of both, rho_A of both, omega, rhoC, ave of one and of the other, then htmt and htmt2. */
  readonly estimates: readonly number[];
  readonly sd: readonly number[];
  readonly percentile: readonly (readonly [number, number])[];
  readonly bca: readonly (readonly [number, number])[];
}

const figures = JSON.parse(readFileSync(join(import.meta.dirname, 'measures.json'), 'utf8')) as {
  readonly cases: Readonly<Record<string, MeasureCase>>;
  readonly intervals: IntervalCase;
};

const usual: MeasureOptions = {
  missing: 'pairwise',
  cfaMissing: 'listwise',
  ordered: [],
  level: 0.95,
  bootstrap: 0,
  ci: 'percentile',
  seed: 1,
  commonMethod: [],
  latentMethod: 'equal',
  marker: undefined,
};

function datasetOf(data: Data): Dataset {
  const columns = Object.entries(data).map(([name, values]) => {
    return { name, kind: 'numeric' as const, values: Float64Array.from(values, (x) => x ?? NaN), categories: [] };
  });
  return { rows: columns[0]?.values.length ?? 0, columns };
}

function outcomeOf(model: string, data: Data, options: Partial<MeasureOptions>): Outcome<MeasureResult> {
  const spec = parseSyntax(model);
  if (!spec.ok) throw new Error(model);
  return measureScales({ spec: spec.value, dataset: datasetOf(data), options: { ...usual, ...options } });
}

function measured(model: string, data: Data, options: Partial<MeasureOptions>): MeasureResult {
  const found = outcomeOf(model, data, options);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

type Json = Readonly<Record<string, unknown>>;
const isRecord = (x: unknown): x is Json => x !== null && typeof x === 'object' && !Array.isArray(x);

/** What tells records of a list apart; a pair either way round. */
function identity(record: Json): string {
  if (Array.isArray(record['models'])) return [...(record['models'] as string[])].sort().join();
  const pair = [record['a'], record['b']].filter((x) => x !== undefined).map(String);
  return [...pair.sort(), record['construct'], record['indicator'], record['name'], record['item']].join();
}

/** First pattern that fits: absolute, relative. Standard errors and p-values of fitted models, estimates, closed forms. */
const tolerances: readonly (readonly [RegExp, number, number])[] = [
  [/pvalue/, 1e-5, 1e-3],
  [/(se|ci\.(lower|upper))$/, 2e-5, 1e-3],
  [/alpha\.ordinal|share\.paf/, 1e-5, 0],
  [/cfa|commonMethod/, 2e-5, 2e-5],
  [/omega|rhoC|rhoA|ave|msv|asv|loading|latentCorrelations/, 1e-5, 1e-5],
  [/./, 1e-9, 1e-7],
];

function differences(want: unknown, own: unknown, path: string): string[] {
  if (want === null) return [];
  if (typeof want === 'number') {
    const [, absolute, relative] = tolerances.find(([pattern]) => pattern.test(path))!;
    const isNear = typeof own === 'number' && Math.abs(own - want) <= Math.max(absolute, relative * Math.abs(want));
    return isNear ? [] : [`${path}: ${String(own)}, not ${want}`];
  }
  if (Array.isArray(want)) {
    const isSet = want.every((entry) => typeof entry === 'string');
    const list: readonly unknown[] = !Array.isArray(own) ? [] : isSet ? own.toSorted() : own;
    if (isSet) return want.toSorted().join() === list.join() ? [] : [`${path}: ${list.join()}`];
    return want.flatMap((entry: unknown, i) => {
      if (!isRecord(entry)) return differences(entry, list[i], `${path}/${i}`);
      const id = identity(entry);
      return differences(
        entry,
        list.find((one) => isRecord(one) && identity(one) === id),
        `${path}/${id}`,
      );
    });
  }
  if (isRecord(want)) {
    if (!isRecord(own)) return [`${path} is missing`];
    return Object.entries(want).flatMap(([key, value]) => differences(value, own[key], `${path}/${key}`));
  }
  return want === own ? [] : [`${path}: ${String(own)}, not ${String(want)}`];
}

describe('scales as in R', () => {
  test.each(Object.entries(figures.cases))('%s', (_, { model, data, options, expected }) => {
    const result = measured(model, data, options);
    const own = { n: result.n, ...measureJson(result) };
    expect(differences(expected, own, '')).toEqual([]);
  });
});

test('a negative variance of the method factor is said, and has no shares', () => {
  const { model, data, options } = figures.cases['pairwise']!;
  const found = outcomeOf(model, data, options);
  const told = found.problems.find(({ code }) => code === 'heywood');
  expect(told).toMatchObject({ severity: 'warning', variables: ['Method'], values: { model: 'latent-method' } });
  const method = found.ok ? found.value.commonMethod?.latentMethod : undefined;
  expect(method?.variance).toBeLessThan(0);
  expect(method).not.toHaveProperty('methodShare');
  expect(method?.loadings.every((one) => one.method === undefined)).toBe(true);
});

describe('bootstrap intervals as in R', () => {
  const { model, data, estimates, sd, percentile, bca } = figures.intervals;
  const replicates = 4000;

  test.each([
    ['percentile', percentile],
    ['bca', bca],
  ] as const)('%s', (ci, wanted) => {
    const { constructs, htmt } = measured(model, data, { bootstrap: replicates, ci });
    const [x, y] = constructs;
    const [pair] = htmt!;
    const composite = (one: typeof x) => [one!.omega, one!.rhoC, one!.ave];
    const own = [x!.alpha, y!.alpha, x!.rhoA, y!.rhoA, ...composite(x), ...composite(y), pair!.value, pair!.htmt2];
    own.forEach((value, i) => expect(value).toBeCloseTo(estimates[i]!, 5));
    const intervals = [
      ...[x, y].map((one) => one!.intervals.alpha),
      ...[x, y].map((one) => one!.intervals.rhoA),
      ...[x, y].flatMap((one) => [one!.intervals.omega, one!.intervals.rhoC, one!.intervals.ave]),
      pair!.interval,
      pair!.htmt2Interval,
    ];
    // An end has a standard error of about 2.7 sd / sqrt(replicates), with its correction for bias 3.7, in both programs.
    const error = (ci === 'bca' ? 3.7 : 2.7) * Math.sqrt(1 / 2000 + 1 / replicates);
    intervals.forEach((interval, i) => {
      expect(interval).toBeDefined();
      interval!.forEach((end, side) => expect(Math.abs(end - wanted[i]![side]!) / sd[i]!).toBeLessThan(4 * error));
    });
  });
});
