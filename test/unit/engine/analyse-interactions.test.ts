/** Simple slopes and conditional indirect effects equal the same quantities written as `:=`, which are checked against lavaan. */
import { expect, test } from 'vitest';
import { analyseInteractions } from '../../../shared/engine/interactions/analyse-interactions.ts';
import { solveModel } from '../../../shared/engine/fit-model.ts';
import { defaultSettings } from '../../../shared/engine/settings.ts';
import { seededStream } from '../../../shared/engine/numeric/random.ts';
import { normalQuantile } from '../../../shared/engine/numeric/normal.ts';
import { dataset, estimated, estimateOf, fitSyntax, spec } from './engine-support.ts';

function simulateModeration(n: number): Record<string, number[]> {
  const random = seededStream(11);
  const normal = (): number => normalQuantile(random());
  const columns: Record<string, number[]> = { x: [], m: [], y: [], z: [] };
  for (let r = 0; r < n; r++) {
    const x = normal();
    const m = 2 + 0.4 * x + normal();
    const y = 0.3 * x + 0.2 * m + 0.25 * x * m + normal();
    for (const [name, value] of Object.entries({ x, m, y, z: 0.5 * y + normal() })) columns[name]!.push(value);
  }
  return columns;
}

const data = simulateModeration(250);
const model = 'y ~ b1*x + b2*m + b3*x:m\nz ~ c*y + x';

test('slopes and indirect effects at the moderator equal the same expressions as defined quantities', () => {
  const [analysis] = estimated(fitSyntax(model, data, { meanstructure: true })).interactions ?? [];
  expect(analysis).toMatchObject({ outcome: 'y', predictor: 'x', moderator: 'm' });
  const values = analysis!.slopes.map((slope) => slope.moderatorValue);
  const definitions = values.map((v, i) => `s${i} := b1 + b3*${v}\ni${i} := (b1 + b3*${v})*c`);
  const defined = estimated(
    fitSyntax(`${model}\n${definitions.join('\n')}\nindex := b3*c`, data, { meanstructure: true }),
  );
  const [mediation] = analysis!.mediations;
  const same = (own: { est: number; se?: number; ciLower?: number } | undefined, name: string): void => {
    const row = defined.estimates.find(({ lhs, op }) => op === ':=' && lhs === name);
    expect(own?.est).toBeCloseTo(row?.est ?? NaN, 9);
    expect(own?.se).toBeCloseTo(row?.se ?? NaN, 9);
    expect(own?.ciLower).toBeCloseTo(row?.ciLower ?? NaN, 9);
  };
  values.forEach((_, i) => {
    same(analysis!.slopes[i], `s${i}`);
    same(mediation?.conditional[i], `i${i}`);
  });
  same(mediation?.index, 'index');
  const mean = data['m']!.reduce((sum, x) => sum + x, 0) / 250;
  expect(analysis!.moderatorMean).toBeCloseTo(mean, 9);
});

test('at the ends of the Johnson-Neyman region the slope is just significant, and the side is right', () => {
  const [analysis] = estimated(fitSyntax(model, data)).interactions ?? [];
  const { bounds, significant } = analysis!.johnsonNeyman;
  expect(bounds).toHaveLength(2);
  const at = (v: number): number => {
    const fit = estimated(fitSyntax(`${model}\ns := b1 + b3*${v}`, data));
    return Math.abs(estimateOf(fit, 's', ':=', `b1 + b3*${v}`).z ?? NaN);
  };
  for (const bound of bounds) expect(at(bound)).toBeCloseTo(normalQuantile(0.975), 6);
  const middle = (bounds[0]! + bounds[1]!) / 2;
  expect(at(middle) > normalQuantile(0.975)).toBe(significant === 'between');
});

test('without products there is nothing to analyse', () => {
  const solved = solveModel({ spec: spec('y ~ x'), dataset: dataset(data), settings: defaultSettings });
  if (!solved.ok) throw new Error(JSON.stringify(solved.problems));
  const { rows, parameterCount } = solved.value.prepared.table;
  expect(analyseInteractions({ rows, estimates: [], acov: undefined, parameterCount, level: 0.95 })).toEqual([]);
});
