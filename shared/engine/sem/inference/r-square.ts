import type { GroupKernel } from '../kernel/group-kernel.ts';
import type { ParameterTable } from '../../model/parameter-table.ts';

/** Negative by no more than this share of the variance is rounding, as where a bound is reached. */
const negativeTolerance = 1e-8;

/** 1 - residual variance / implied variance, of indicators and of whatever is explained by paths; negative residuals have none. */
export function computeRSquare(
  kernel: GroupKernel,
  table: ParameterTable,
  group: number,
): { name: string; group: number; value: number }[] {
  const { p, m, values, sigma, c, model } = kernel;
  const explained = new Set<string>();
  for (const row of table.rows) {
    if (row.op === '=~') explained.add(row.rhs);
    else if (row.op === '~' || row.op === '<~') explained.add(row.lhs);
  }
  const rows: { name: string; group: number; value: number }[] = [];
  const add = (name: string, residual: number, total: number): void => {
    if (!explained.has(name) || !(total > 0) || residual < -negativeTolerance * total) return;
    rows.push({ name, group, value: 1 - Math.max(0, residual) / total });
  };
  model.observed.forEach((name, i) => {
    if (!model.etas.includes(name)) add(name, values.theta[i * p + i]!, sigma[i * p + i]!);
  });
  model.etas.forEach((name, j) => add(name, values.psi[j * m + j]!, c[j * m + j]!));
  return rows;
}
