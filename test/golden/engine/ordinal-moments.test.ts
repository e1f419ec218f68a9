import { expect, test } from 'vitest';
import { computeOrdinalMoments } from '../../../shared/engine/sample/ordinal/ordinal-moments.ts';
import type { OrdinalMoments } from '../../../shared/engine/sample/ordinal/ordinal-values.ts';
import { inputsOf, type OrdinalCase } from './ordinal-case.ts';
import golden from './ordinal-moments.json' with { type: 'json' };
import { gammaTable } from '../../support/gamma-table.ts';

const cases = golden as unknown as OrdinalCase[];

/** lavaan stops its search for a correlation at about 1e-7; thresholds, means and variances are exact in both. */
const tolerances = { threshold: 1e-9, 'negative-mean': 1e-9, slope: 1e-9, variance: 1e-9, covariance: 2e-7 };
/** Of an entry of gamma, relative to the square root of its diagonal entries. */
const gammaTolerance = 1e-6;

function momentsOf(given: OrdinalCase, group: number): OrdinalMoments {
  const outcome = computeOrdinalMoments(inputsOf(given)[group]!);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** A statistic's name in lavaan. */
function nameStatistics({ names, covariateNames, labels }: OrdinalMoments): string[] {
  return labels.map((label) => {
    const name = names[label.variable]!;
    if (label.kind === 'threshold') return `${name}|t${label.threshold}`;
    if (label.kind === 'negative-mean') return `${name}~1`;
    if (label.kind === 'slope') return `${name}~${covariateNames[label.covariate]!}`;
    return label.kind === 'variance' ? `${name}~~${name}` : `${name}~~${names[label.other]!}`;
  });
}

const groups = cases.flatMap((given) =>
  given.groups.map((expected, group) => ({ id: given.id, given, group, expected })),
);

test.each(groups)('$id $expected.label: statistics and their order as lavaan', ({ given, group, expected }) => {
  const own = momentsOf(given, group);
  expect(nameStatistics(own)).toEqual(expected.labels);
  expected.statistics.forEach((value, i) => {
    const difference = Math.abs(own.statistics[i]! - value);
    const tolerance = tolerances[own.labels[i]!.kind] * Math.max(1, Math.abs(value));
    expect(difference, `${expected.labels[i]!}: ${own.statistics[i]!} against ${value}`).toBeLessThanOrEqual(tolerance);
  });
});

test.each(groups)('$id $expected.label: sampling covariance as lavaan', ({ given, group, expected }) => {
  const moments = momentsOf(given, group);
  const { statistics } = moments;
  const gamma = gammaTable(moments);
  const m = statistics.length;
  const diagonal = (i: number): number => expected.gamma[(i * (i + 3)) / 2]!;
  let at = 0;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j <= i; j++) {
      const value = expected.gamma[at++]!;
      const difference = Math.abs(gamma[i * m + j]! - value) / Math.sqrt(diagonal(i) * diagonal(j));
      expect(difference, `${expected.labels[i]!}, ${expected.labels[j]!}`).toBeLessThanOrEqual(gammaTolerance);
      expect(gamma[j * m + i]).toBe(gamma[i * m + j]);
    }
  }
  expect(at).toBe(expected.gamma.length);
});

test('the shapes of their own hold what the statistics hold', () => {
  const own = momentsOf(
    cases.find(({ id }) => id === 'mixed-covariates')!,
    0,
  );
  expect(own.categories).toEqual([3, 0, 2, 0, 4]);
  expect(own.thresholds.map((entry) => entry.length)).toEqual([2, 0, 1, 0, 3]);
  expect([...own.thresholds[0]!]).toEqual([...own.statistics.subarray(0, 2)]);
  expect(own.means[1]).toBe(-own.statistics[2]!);
  expect(own.slopes[1 * 2 + 0]).toBe(own.statistics[own.labels.findIndex(({ kind }) => kind === 'slope') + 1]);
  expect(own.cov[0]).toBe(1);
  expect(own.cov[1 * 5 + 1]).toBe(own.statistics[own.labels.findIndex(({ kind }) => kind === 'variance')]);
  expect(own.cov[1]).toBe(own.cov[5]);
});
