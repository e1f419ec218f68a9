import type { Fit } from '../../fit.ts';
import type { GroupKernel } from '../kernel/group-kernel.ts';
import type { ParameterTable } from '../../model/parameter-table.ts';

/** Negative by no more than this share of the variance is rounding, as where a bound is reached. */
const negativeTolerance = 1e-8;

type RSquare = Extract<Fit, { readonly rsquare: unknown }>['rsquare'][number];

/**
 * 1 - residual variance / implied variance, of indicators and of whatever is explained by paths; negative residuals have none.
 * @param implied covariances: of observed variables p x p, of latent ones m x m
 * @param unexplained names that stand for no variable of their own, such as products of latent variables
 */
export function computeRSquare(
  { p, m, values, model }: Pick<GroupKernel, 'p' | 'm' | 'values' | 'model'>,
  implied: { readonly observed: Float64Array; readonly latent: Float64Array },
  table: ParameterTable,
  group: number,
  unexplained: ReadonlySet<string> = new Set(),
): RSquare[] {
  const explained = new Set<string>();
  for (const { lhs, op, rhs } of table.rows) {
    if (op === '=~') explained.add(rhs);
    else if ((op === '~' || op === '<~') && !unexplained.has(lhs)) explained.add(lhs);
  }
  const rows: RSquare[] = [];
  const add = (name: string, residual: number, total: number): void => {
    if (!explained.has(name) || !(total > 0) || residual < -negativeTolerance * total) return;
    rows.push({ name, group, value: 1 - Math.max(0, residual) / total });
  };
  model.observed.forEach((name, i) => {
    if (!model.etas.includes(name)) add(name, values.theta[i * p + i]!, implied.observed[i * p + i]!);
  });
  model.etas.forEach((name, j) => add(name, values.psi[j * m + j]!, implied.latent[j * m + j]!));
  return rows;
}
