/** Derivatives of the statistics of ordered indicators agree with finite differences, dependents included. */
import { expect, test } from 'vitest';
import { createOrdinalStructure } from '../../../shared/engine/sem/kernel/ordinal-structure.ts';
import { startValues } from '../../../shared/engine/sem/search/start-values.ts';
import { estimatorGroups } from '../../../shared/engine/sem/discrepancies/estimator-groups.ts';
import { prepareFit } from '../../../shared/engine/prepare-fit.ts';
import { defaultSettings, type EstimationSettings } from '../../../shared/engine/settings/settings.ts';
import { seededStream } from '../../../shared/numeric/random.ts';
import { dataset, spec } from '../../unit/engine/engine-support.ts';

/** Two constructs, the first explained by a covariate; answers in three to four categories. */
function answers(n: number): Record<string, number[]> {
  const random = seededStream(77);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const columns: Record<string, number[]> = { x: [], a1: [], a2: [], a3: [], b1: [], b2: [], b3: [], g: [] };
  for (let r = 0; r < n; r++) {
    const x = normal();
    const a = 0.4 * x + normal();
    const b = 0.5 * a + normal();
    const cut = (value: number): number => (value < -0.6 ? 0 : value < 0.5 ? 1 : value < 1.4 ? 2 : 3);
    columns['x']!.push(x);
    columns['g']!.push(r % 2);
    for (const name of ['a1', 'a2', 'a3']) columns[name]!.push(cut(a + 0.7 * normal()));
    for (const name of ['b1', 'b2']) columns[name]!.push(Math.min(2, cut(b + 0.7 * normal())));
    columns['b3']!.push(b + 0.7 * normal());
  }
  return columns;
}

const ordered = ['a1', 'a2', 'a3', 'b1', 'b2'];
const measurement = 'a =~ a1 + a2 + a3\nb =~ b1 + b2 + b3';

const models: readonly (readonly [string, string, Partial<EstimationSettings>])[] = [
  ['delta', `${measurement}\nb ~ a`, {}],
  ['theta', `${measurement}\nb ~ a`, { parameterization: 'theta' }],
  ['a covariate, delta', `${measurement}\nb ~ a + x\na ~ x`, {}],
  ['a covariate, theta', `${measurement}\nb ~ a + x\na ~ x\na1 ~~ a2`, { parameterization: 'theta' }],
  ['an ordered mediator', 'a =~ a1 + a2 + a3\nb1 ~ a + x\nb2 ~ b1 + a\nb3 ~ b2', {}],
  ['thresholds equal over groups, delta', measurement, { group: 'g', groupEqual: ['thresholds', 'loadings'] }],
  [
    'thresholds equal over groups, theta',
    measurement,
    { group: 'g', groupEqual: ['thresholds', 'loadings'], parameterization: 'theta' },
  ],
];

test.each(models)('%s', (_, syntax, settings) => {
  const ready = prepareFit({
    spec: spec(syntax),
    dataset: dataset(answers(400)),
    settings: { ...defaultSettings, estimator: 'WLSMV', ordered, ...settings },
  });
  if (!ready.ok) throw new Error(JSON.stringify(ready.problems));
  const { prepared, moments } = ready.value;
  const { table } = prepared;
  const random = seededStream(5);
  estimatorGroups(prepared, moments).forEach((group) => {
    const ordinal = group.moments.ordinal;
    if (!ordinal) throw new Error('no ordinal moments');
    const structure = createOrdinalStructure({
      matrices: group.matrices,
      moments: ordinal,
      parameterization: prepared.settings.parameterization,
      parameterCount: table.parameterCount,
      dependentCount: table.dependentCount,
    });
    const theta = new Float64Array(table.parameterCount).fill(1);
    startValues(group.matrices, table.rows, group.moments).forEach((value, k) => {
      const place = group.matrices.freeIndex[k]!;
      if (place < theta.length) theta[place] = value + 0.05 * random();
    });
    const { count, places, dependents } = structure;
    const width = places.length;
    expect(structure.evaluate(theta)).toBe(true);
    structure.differentiate();
    const jacobian = structure.jacobian.slice();
    const behind = dependents?.jacobian.slice() ?? new Float64Array(0);
    expect(behind.length).toBe((dependents?.numbers.length ?? 0) * width);
    expect(behind.length).toBeGreaterThan(0);
    const h = 1e-6;
    for (let k = 0; k < width; k++) {
      const at = (by: number): { implied: Float64Array; values: Float64Array } => {
        const moved = theta.slice();
        moved[places[k]!] = moved[places[k]!]! + by;
        expect(structure.evaluate(moved)).toBe(true);
        structure.differentiate();
        return { implied: structure.implied.slice(), values: dependents!.values.slice() };
      };
      const up = at(h);
      const down = at(-h);
      for (let s = 0; s < count; s++) {
        const slope = (up.implied[s]! - down.implied[s]!) / (2 * h);
        expect(Math.abs(jacobian[s * width + k]! - slope), `statistic ${s} by ${k}`).toBeLessThan(1e-6);
      }
      for (let d = 0; d < up.values.length; d++) {
        const slope = (up.values[d]! - down.values[d]!) / (2 * h);
        expect(Math.abs(behind[d * width + k]! - slope), `dependent ${d} by ${k}`).toBeLessThan(1e-6);
      }
    }
  });
});
