/** Residual variances and scales of ordered items as the author writes them, against lavaan (`make-ordered-variances.R`). */
import { describe, expect, test } from 'vitest';
import { fitModel } from '../../../shared/engine/estimate.ts';
import { peopleInput, type EstimatorRow, type PeopleModel } from './estimator-case.ts';
import golden from './ordered-variances.json' with { type: 'json' };
import { flatIndices } from '../../support/flat-indices.ts';

interface VarianceCase extends PeopleModel {
  readonly fit: Readonly<Record<string, number>>;
  readonly parameters: readonly EstimatorRow[];
}

const cases = golden as unknown as readonly VarianceCase[];
/** Cases in which nothing that was written is left out. */
const allUsed = new Set([
  'delta-scale',
  'delta-groups-scales',
  'theta-fixed',
  'theta-groups',
  'theta-groups-residuals',
]);

function expectNear(actual: number | undefined, expected: number, tolerance: number, what: string) {
  expect(actual, what).toBeDefined();
  expect(Math.abs(actual! - expected), `${what}: ${actual} and ${expected}`).toBeLessThanOrEqual(
    tolerance * Math.max(1, Math.abs(expected)),
  );
}

describe.each(cases)('$id', (given) => {
  const fit = fitModel(peopleInput(given));
  if (fit.status === 'failed') throw new Error(`${given.id}: ${JSON.stringify(fit.problems)}`);

  test('chi-square and df', () => {
    expect(fit.status).toBe('converged');
    for (const [name, value] of Object.entries(given.fit)) {
      if (name in fit.measures || name !== 'npar') expectNear(flatIndices(fit.measures)[name], value, 1e-4, name);
    }
  });

  test('estimates, standard errors and standardised solution', () => {
    for (const row of given.parameters) {
      const name = `${row.lhs} ${row.op} ${row.rhs} in group ${row.group ?? 1}`;
      const own = fit.estimates.find(
        (one) => one.lhs === row.lhs && one.op === row.op && one.rhs === row.rhs && one.group === (row.group ?? 1),
      );
      expectNear(own?.est, row.est, 1e-4, name);
      if (typeof row['std.all'] === 'number' && row.op !== '~1')
        expectNear(own?.stdAll, row['std.all'], 1e-4, `${name} std.all`);
      // Of what follows from the parameters lavaan gives no standard error.
      if (typeof row.se === 'number' && row.se > 0) expectNear(own?.se, row.se, 1e-3, `${name} se`);
    }
  });

  test('what is not used is said', () => {
    const said = fit.problems.filter(({ code }) => code === 'ordered-variance-follows');
    expect(said).toHaveLength(allUsed.has(given.id) ? 0 : 1);
  });
});
