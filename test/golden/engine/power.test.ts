import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseSyntax } from '../../../shared/engine/estimate.ts';
import { populationOf } from '../../../shared/engine/power/population.ts';
import { rmseaPower } from '../../../shared/engine/power/rmsea-power.ts';
import { satorraSarisPower, testParameters } from '../../../shared/engine/power/satorra-saris.ts';
import { smallestSample } from '../../../shared/engine/power/smallest-sample.ts';
import { wilsonInterval } from '../../../shared/engine/power/summarise-power.ts';
import { defaultSettings } from '../../../shared/engine/settings/settings.ts';
import type { Outcome } from '../../../shared/problem.ts';

/** By make-power.R. */
interface PowerFigures {
  readonly rmsea: readonly {
    readonly df: number;
    readonly rmsea0: number;
    readonly rmseaA: number;
    readonly n: readonly number[];
    readonly power: readonly number[];
    readonly minimum: number;
  }[];
  readonly population: {
    readonly syntax: string;
    readonly names: readonly string[];
    readonly cov: readonly (readonly number[])[];
  };
  readonly satorraSaris: readonly {
    readonly tests: readonly string[];
    readonly fmin: number;
    readonly n: readonly number[];
    readonly power: readonly number[];
  }[];
  readonly wilson: { readonly count: number; readonly of: number; readonly level: number; readonly interval: number[] };
}

const want = JSON.parse(readFileSync(join(import.meta.dirname, 'power.json'), 'utf8')) as PowerFigures;

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map(({ code }) => code).join());
  return outcome.value;
}

test.each(want.rmsea.map((one) => [`df ${one.df}, ${one.rmsea0} against ${one.rmseaA}`, one] as const))(
  'fit, %s',
  (_, { n, power, minimum, ...hypotheses }) => {
    const powerAt = (size: number): number => rmseaPower(size, { ...hypotheses, alpha: 0.05 });
    n.forEach((size, i) => expect(powerAt(size)).toBeCloseTo(power[i]!, 8));
    expect(smallestSample(powerAt, 0.8)).toBe(minimum);
  },
);

describe('a population of written numbers', () => {
  const { syntax, names, cov } = want.population;
  const population = valueOf(populationOf(valueOf(parseSyntax(syntax))));
  const model = 'f =~ x1 + x2 + x3\ng =~ y1 + y2 + y3\nm ~ f\ng ~ m + f\nz ~~ f\nx1 ~~ y1';
  const settings = { ...defaultSettings, fixedX: false };

  test('has the covariances that lavaan implies, unwritten variances completing to 1', () => {
    const places = names.map((name) => population.names.indexOf(name));
    cov.forEach((row, i) =>
      row.forEach((x, j) => expect(population.cov[places[i]! * names.length + places[j]!]).toBeCloseTo(x, 10)),
    );
  });

  test.each(want.satorraSaris.map((one) => [one.tests.join(), one] as const))('%s', (_, { tests, fmin, n, power }) => {
    const refs = tests.map((text) => ({ lhs: text.split('~')[0]!, op: '~' as const, rhs: text.split('~')[1]! }));
    const tested = valueOf(testParameters(valueOf(parseSyntax(model)), population, refs, settings));
    expect(tested.df).toBe(tests.length);
    expect(tested.fmin).toBeCloseTo(fmin, 8);
    n.forEach((size, i) => expect(satorraSarisPower(size, tested, 0.05)).toBeCloseTo(power[i]!, 6));
  });
});

test('the interval of a share, as prop.test without correction', () => {
  const { count, of, level, interval } = want.wilson;
  wilsonInterval(count, of, level).forEach((end, i) => expect(end).toBeCloseTo(interval[i]!, 12));
});
