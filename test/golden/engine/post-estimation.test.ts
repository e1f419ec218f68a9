import { expect, test } from 'vitest';
import { modificationIndices } from '../../../shared/engine/after/modification-indices.ts';
import { residualMoments } from '../../../shared/engine/after/residuals.ts';
import { scoreTests } from '../../../shared/engine/after/score-tests.ts';
import { splitConstraints, waldTest } from '../../../shared/engine/after/wald-test.ts';
import { isNamed, postEstimationCases as cases, solveCase, type NamedRow } from './post-estimation-case.ts';

function expectClose(actual: number | undefined, expected: number, relative: number, absolute: number, what: string) {
  expect(Math.abs((actual ?? NaN) - expected), `${what}: ${actual} against ${expected}`).toBeLessThanOrEqual(
    Math.max(absolute, relative * Math.abs(expected)),
  );
}

test.each(cases)('$id: modification indices and expected changes as lavaan', (given) => {
  const solution = solveCase(given);
  const { covariates } = solution.prepared.table;
  // lavaan lists what happens among fixed covariates as exact zeros. Where a fixed covariate becomes an outcome in a
  // model that restricts the effects of covariates, lavaan's figure depends on `fixed.x`; ours does not.
  const isSettled = ({ lhs, op, rhs }: NamedRow): boolean => {
    const isAmong = covariates.includes(lhs) && (rhs === '' || covariates.includes(rhs));
    return !isAmong && !(given.id === 'growth' && op === '~' && covariates.includes(lhs));
  };
  const own = modificationIndices(solution).filter(isSettled);
  const wanted = given.modindices.filter(isSettled);
  expect(own.map(({ lhs, op, rhs, group }) => `${group}: ${lhs} ${op} ${rhs}`)).toHaveLength(wanted.length);
  for (const row of wanted) {
    const name = `${given.id}: ${row.lhs} ${row.op} ${row.rhs} in ${row.group ?? 1}`;
    const found = own.find((one) => isNamed(one, row));
    expectClose(found?.mi, row.mi, 1e-5, 1e-6, `MI of ${name}`);
    expectClose(found?.epc, row.epc, 1e-5, 1e-6, `EPC of ${name}`);
    if (row['sepc.lv'] !== null) expectClose(found?.sepcLv, row['sepc.lv'], 1e-5, 1e-6, `sepc.lv of ${name}`);
    if (row['sepc.all'] !== null) expectClose(found?.sepcAll, row['sepc.all'], 1e-5, 1e-6, `sepc.all of ${name}`);
    if (row['sepc.nox'] !== null) expectClose(found?.sepcNox, row['sepc.nox'], 1e-5, 1e-6, `sepc.nox of ${name}`);
  }
});

const redundant: Readonly<Record<string, number>> = { 'hs-scalar': 3, 'hs-strict-std-lv': 6 };
const withEqualities = cases.filter((given) => given.scoreTest !== undefined);

test.each(withEqualities)('$id: score tests of the equalities as lavaan', (given) => {
  const solution = solveCase(given);
  const own = scoreTests(solution);
  const { total, uni, epc } = given.scoreTest!;
  expectClose(own?.total.statistic, total.X2, 1e-5, 1e-6, 'total');
  // lavaan counts equalities; ours is the rank: with all intercepts released, the latent means are no longer identified.
  expect(own?.total.df).toBe(total.df - (redundant[given.id] ?? 0));
  expect(own?.univariate).toHaveLength(uni.length);
  for (const row of uni) {
    const found = own?.univariate.find(({ lhs, rhs, parameters }) =>
      row.left
        ? parameters[0] && isNamed(parameters[0], row.left)
        : lhs.replaceAll(' ', '') === row.lhs && rhs === row.rhs,
    );
    expectClose(found?.statistic, row.X2, 1e-5, 1e-6, `X2 of ${row.lhs} == ${row.rhs}`);
  }
  const free = solution.prepared.table.rows.filter((row) => row.parameter >= 0);
  for (const row of redundant[given.id] ? [] : epc.filter((one) => one.epc !== null)) {
    const place = free.find((one) => isNamed(one, row))?.parameter;
    if (place !== undefined)
      expectClose(own?.changes[place], row.epc!, 1e-4, 1e-6, `EPC of ${row.lhs} ${row.op} ${row.rhs}`);
  }
});

test.each(cases.filter((given) => given.wald !== undefined))('$id: Wald tests as lavaan', (given) => {
  const solution = solveCase(given);
  for (const { constraints, stat, df } of given.wald!) {
    const own = waldTest(solution, splitConstraints(constraints));
    expect(own.ok && own.value.df).toBe(df);
    expectClose(own.ok ? own.value.statistic : undefined, stat, 1e-4, 1e-5, constraints);
  }
});

test.each(cases)('$id: residuals raw, of correlations and in standard errors as lavaan', (given) => {
  const own = residualMoments(solveCase(given));
  const kinds = [
    ['raw', 'raw'],
    ['correlation', 'cor.bollen'],
    ['standardised', 'standardized'],
  ] as const;
  for (const [kind, key] of kinds) {
    own.forEach((group, g) => {
      const wanted = given.residuals[key][g]!;
      const found = group[kind]!;
      wanted.cov.forEach((row, i) =>
        row.forEach((value, j) => {
          const a = group.names.indexOf(given.names[i]!);
          const b = group.names.indexOf(given.names[j]!);
          // Residuals of nothing: lavaan divides rounding by rounding.
          if (value === null || Math.abs(given.residuals.raw[g]!.cov[i]![j]!) < 1e-7) return;
          expectClose(found.cov[a]![b] ?? undefined, value, 1e-4, 1e-5, `${kind} ${given.names[i]} ${given.names[j]}`);
        }),
      );
      wanted.mean?.forEach((value, i) => {
        const a = group.names.indexOf(given.names[i]!);
        if (value === null || Math.abs(given.residuals.raw[g]!.mean![i]!) < 1e-7) return;
        expectClose(found.mean?.[a] ?? undefined, value, 1e-4, 1e-5, `${kind} mean of ${given.names[i]}`);
      });
    });
  }
});
