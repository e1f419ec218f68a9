import { expect, test } from 'vitest';
import { solveCovariance, solveModel } from '../../../shared/engine/estimate.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import { factorScores } from '../../../shared/engine/after/factor-scores.ts';
import { dataset, simulated, spec } from './engine-support.ts';

const columns = simulated(200);

test('a construct of constructs has regression scores, but none by Bartlett', () => {
  const syntax = 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\nh =~ 1*f + 1*g';
  const solved = solveModel({ spec: spec(syntax), dataset: dataset(columns), settings: defaultSettings });
  if (!solved.ok) throw new Error(JSON.stringify(solved.problems));
  const regression = factorScores(solved.value, 'regression');
  expect(regression.ok && regression.value[0]?.names).toEqual(['f', 'g', 'h']);
  const bartlett = factorScores(solved.value, 'bartlett');
  expect(bartlett.ok && bartlett.value[0]?.names).toEqual(['f', 'g']);
  expect(bartlett.problems).toMatchObject([{ code: 'scores-unavailable', severity: 'warning', variables: ['h'] }]);
});

test('rows that took no part have no scores; rows are counted from 1', () => {
  const gaps = { ...columns, x2: columns['x2']!.map((x, r) => (r === 0 || r === 5 ? NaN : x)) };
  const solved = solveModel({
    spec: spec('f =~ x1 + x2 + x3'),
    dataset: dataset(gaps),
    settings: defaultSettings,
  });
  const scores = solved.ok ? factorScores(solved.value, 'bartlett') : solved;
  expect(scores.ok && scores.value[0]?.rows.slice(0, 6)).toEqual([2, 3, 4, 5, 7, 8]);
  expect(scores.ok && scores.value[0]?.values).toHaveLength(198);
});

test('without answers there are no scores, and of ordered answers none by Bartlett', () => {
  const cov = Float64Array.from([1, 0.5, 0.4, 0.5, 1, 0.45, 0.4, 0.45, 1]);
  const covariance = { names: ['x1', 'x2', 'x3'], groups: [{ label: '', cov, n: 100 }] };
  const given = solveCovariance({ spec: spec('f =~ x1 + x2 + x3'), covariance, settings: defaultSettings });
  const without = given.ok ? factorScores(given.value, 'regression') : given;
  expect(without.problems).toMatchObject([{ code: 'scores-unavailable', variables: ['f'] }]);
  const rated = Object.fromEntries(
    Object.entries(columns).map(([name, values]) => [
      name,
      values.map((x) => Math.max(1, Math.min(4, Math.round(x - 1)))),
    ]),
  );
  const settings = { ...defaultSettings, estimator: 'WLSMV' as const, ordered: ['*'] };
  const solved = solveModel({ spec: spec('f =~ x1 + x2 + x3'), dataset: dataset(rated), settings });
  const bartlett = solved.ok ? factorScores(solved.value, 'bartlett') : solved;
  expect(bartlett.problems).toMatchObject([{ code: 'scores-of-ordered-items', variables: ['x1', 'x2', 'x3'] }]);
  const modes = solved.ok ? factorScores(solved.value, 'regression') : solved;
  if (!modes.ok) throw new Error('no modes');
  // The higher the answers, the higher the score.
  const sums = modes.value[0]!.rows.map(
    (row) => rated['x1']![row - 1]! + rated['x2']![row - 1]! + rated['x3']![row - 1]!,
  );
  const [lowest, highest] = [Math.min(...sums), Math.max(...sums)].map((sum) => sums.indexOf(sum));
  const score = (at: number | undefined) => modes.value[0]!.values[at!]![0]!;
  expect(Math.min(...modes.value[0]!.values.map(([value]) => value!))).toBe(score(lowest));
  expect(Math.max(...modes.value[0]!.values.map(([value]) => value!))).toBe(score(highest));
});
