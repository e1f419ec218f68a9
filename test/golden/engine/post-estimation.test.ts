import { expect, test } from 'vitest';
import { modificationIndices } from '../../../shared/engine/post-estimation/modification-indices.ts';
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
