import { expect, test } from 'vitest';
import { solveCovariance, solveModel } from '../../../shared/engine/fit-model.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import { factorScores } from '../../../shared/engine/post-estimation/factor-scores.ts';
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

test('without answers, or of ordered answers, there are no scores', () => {
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
  const ordered = solved.ok ? factorScores(solved.value, 'regression') : solved;
  expect(ordered.problems).toMatchObject([{ code: 'scores-of-ordered-items', parameters: ['x1', 'x2', 'x3'] }]);
});
