/** The gradient objective of ordered answers is the general one, value and gradient; where it cannot be, there is none. */
import { expect, test } from 'vitest';
import { createDiscrepancy } from '../../../shared/engine/sem/discrepancies/create-discrepancy.ts';
import type { Discrepancy } from '../../../shared/engine/sem/discrepancies/discrepancy.ts';
import { ordinalGradientObjective } from '../../../shared/engine/sem/discrepancies/gradient-ordinal.ts';
import type { GradientObjective } from '../../../shared/engine/sem/objective.ts';
import { estimatorGroups } from '../../../shared/engine/sem/discrepancies/estimator-groups.ts';
import { solveFit } from '../../../shared/engine/estimate.ts';
import { seededStream } from '../../../shared/numeric/random.ts';
import { defaultSettings, type EstimationSettings } from '../../../shared/engine/settings/settings.ts';
import { dataset, spec } from '../../unit/engine/engine-support.ts';

function answers(n: number): Record<string, number[]> {
  const random = seededStream(78);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const names = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'c1', 'c2', 'c3'];
  const columns: Record<string, number[]> = { g: [], x: [], ...Object.fromEntries(names.map((name) => [name, []])) };
  for (let r = 0; r < n; r++) {
    const [x, a] = [normal(), normal()];
    const b = 0.5 * a + normal();
    const factors: Record<string, number> = { a, b, c: 0.4 * b + 0.2 * a + normal() };
    columns['g']!.push(r % 2);
    columns['x']!.push(x);
    for (const name of names) {
      const y = factors[name[0]!]! + 0.7 * normal();
      columns[name]!.push(y < -0.6 ? 0 : y < 0.5 ? 1 : y < 1.6 ? 2 : 3);
    }
  }
  return columns;
}

const measurement = 'a =~ a1 + a2 + a3\nb =~ b1 + b2 + b3\nc =~ c1 + c2 + c3';
const ordered = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'c1', 'c2', 'c3'];

interface Both {
  readonly objective: Discrepancy;
  readonly gradientOnly: GradientObjective | undefined;
  readonly parameters: Float64Array;
}

function both(syntax: string, settings: Partial<EstimationSettings>): Both {
  const source = solveFit({
    spec: spec(syntax),
    dataset: dataset(answers(500)),
    settings: { ...defaultSettings, estimator: 'WLSMV', ordered, ...settings },
  });
  if (!source.ok) throw new Error(JSON.stringify(source.problems));
  const { prepared, parameters, groups } = source.value.solution;
  const moments = groups.map((group) => group.moments);
  const own = estimatorGroups(prepared, moments);
  const made = createDiscrepancy(prepared, own);
  if ('code' in made) throw new Error(made.code);
  const { objective } = made;
  return { objective, gradientOnly: ordinalGradientObjective(prepared, own, objective.leastSquares ?? []), parameters };
}

test.each([
  ['a mediation', `${measurement}\nb ~ a\nc ~ b + a`, {}],
  ['a cross-loading and a residual covariance', `${measurement}\nb =~ c3\na1 ~~ b1`, {}],
  ['unweighted', measurement, { estimator: 'ULSMV' }],
  ['groups, loadings equal', measurement, { group: 'g', groupEqual: ['loadings'] }],
] as readonly [string, string, Partial<EstimationSettings>][])('%s', (_, syntax, settings) => {
  const { objective, gradientOnly, parameters } = both(syntax, settings);
  const random = seededStream(6);
  for (let time = 0; time < 5; time++) {
    const theta = parameters.map((x) => x + 0.1 * (random() - 0.5));
    const value = objective.evaluate(theta);
    objective.differentiate();
    expect(value).toBeGreaterThan(0);
    expect(gradientOnly!.evaluate(theta)).toBeCloseTo(value, 12);
    objective.gradient.forEach((slope, k) => expect(gradientOnly!.gradient[k]).toBeCloseTo(slope, 10));
  }
});

test.each([
  ['another parameterisation', measurement, { parameterization: 'theta' }],
  ['a full weight matrix', 'a =~ a1 + a2 + a3', { estimator: 'WLS' }],
  ['a covariate', `${measurement}\na ~ x`, {}],
  ['an ordered mediator', 'a =~ a1 + a2 + a3\nb1 ~ a\nb2 ~ b1', {}],
  ['free scales', measurement, { group: 'g', groupEqual: ['thresholds', 'loadings'] }],
] as readonly [string, string, Partial<EstimationSettings>][])('there is none for %s', (_, syntax, settings) => {
  expect(both(syntax, settings).gradientOnly).toBeUndefined();
});
