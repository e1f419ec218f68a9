import { expect, test } from 'vitest';
import { solveModel } from '../../../shared/engine/estimate.ts';
import { factorScores, type FactorScores } from '../../../shared/engine/after/factor-scores.ts';
import { peopleInput, solvePeople, type PeopleModel } from './estimator-case.ts';
import figures from './ordered-scores.json' with { type: 'json' };

interface ScoreCase extends PeopleModel {
  readonly names: readonly string[];
  readonly rows: readonly number[];
  readonly values: readonly (readonly number[])[];
  /** By a closer search than lavaan's. */
  readonly modes?: readonly (readonly number[])[] | null;
}

const cases = figures as unknown as readonly ScoreCase[];

function scoresOf(given: PeopleModel): readonly FactorScores[] {
  const scores = factorScores(solvePeople(given), 'regression');
  if (!scores.ok) throw new Error(JSON.stringify(scores.problems));
  return scores.value;
}

test.each(cases)('$id: modes of ordered answers as lavaan', ({ names, rows, values, modes, ...given }) => {
  const [own] = scoresOf(given);
  expect(own).toMatchObject({ method: 'ebm', names });
  const of = (row: number) => own!.values[own!.rows.indexOf(row)]!;
  const distances = (table: readonly (readonly number[])[]) =>
    rows.flatMap((row, r) => table[r]!.map((value, j) => Math.abs(of(row)[j]! - value)));
  // lavaan stops its search for a mode early.
  const toLavaan = distances(values);
  expect(Math.max(...toLavaan)).toBeLessThan(2e-3);
  expect(toLavaan.reduce((sum, each) => sum + each, 0) / toLavaan.length).toBeLessThan(5e-5);
  if (modes) expect(Math.max(...distances(modes))).toBeLessThan(2e-5);
});

const items = Array.from({ length: 9 }, (_, i) => `o${i + 1}`);
const syntax = 'visual =~ o1 + o2 + o3\ntextual =~ o4 + o5 + o6\nspeed =~ o7 + o8 + o9';
const model = (id: string, options: PeopleModel['options']): PeopleModel => ({
  id,
  syntax,
  options: { estimator: 'WLSMV', ordered: items, ...options },
});

// lavaan takes the whole variance of a latent response for that of its error under theta, and other figures than these
// in later groups: here the scores follow from what they must be equal to.
test('theta differs from delta by the scale of each construct alone', () => {
  const [delta] = scoresOf(model('delta', { 'std.lv': true }));
  const [theta] = scoresOf(model('theta', { 'std.lv': true, parameterization: 'theta' }));
  delta!.values.forEach((row, r) =>
    row.forEach((value, j) => expect(Math.abs(value! - theta!.values[r]![j]!)).toBeLessThan(1e-5)),
  );
});

test('a group’s scores are those of its cases alone where nothing is equal between groups', () => {
  const grouped = scoresOf(model('groups', { group: 'site' }));
  const { spec, dataset, settings } = peopleInput(model('alone', {}));
  const site = dataset.columns.find(({ name }) => name === 'site')!;
  for (const { label, rows, values } of grouped) {
    const own = Array.from(site.values.keys()).filter((row) => rows.includes(row + 1));
    const columns = dataset.columns.map((column) => ({
      ...column,
      values: Float64Array.from(own, (row) => column.values[row]!),
    }));
    const solved = solveModel({ spec, dataset: { rows: own.length, columns }, settings });
    const scores = solved.ok ? factorScores(solved.value, 'regression') : solved;
    if (!scores.ok) throw new Error(JSON.stringify(scores.problems));
    expect(scores.value[0]!.values, label).toHaveLength(values.length);
    values.forEach((row, r) =>
      row.forEach((value, j) => expect(Math.abs(value! - scores.value[0]!.values[r]![j]!)).toBeLessThan(1e-5)),
    );
  }
});
