/** Which sample moments least squares compares with the model, and in which order. */
import type { ModelMatrices } from '../model/model-matrices.ts';
import type { ParameterTable } from '../model/parameter-table.ts';

/** Means first, then the covariances (i, j), i >= j, row by row; moments of fixed covariates are left out. */
export interface StatisticsPlan {
  readonly count: number;
  /** Variable of each mean. */
  readonly means: Int32Array;
  /** Pair of each covariance: statistic `means.length + a` is that of `rows[a]` and `cols[a]`. */
  readonly rows: Int32Array;
  readonly cols: Int32Array;
  /** Whether independence leaves the statistic as it is: all but covariances with something other than a covariate. */
  readonly inBaseline: readonly boolean[];
}

export function planStatistics(
  { p, observed, hasMeans }: Pick<ModelMatrices, 'p' | 'observed' | 'hasMeans'>,
  { exogenous, covariates }: Pick<ParameterTable, 'exogenous' | 'covariates'>,
): StatisticsPlan {
  const isFixed = observed.map((name) => exogenous.includes(name));
  const isCovariate = observed.map((name) => covariates.includes(name));
  const means: number[] = [];
  const kept: boolean[] = [];
  const rows: number[] = [];
  const cols: number[] = [];
  for (let i = 0; i < p; i++) {
    if (hasMeans && !isFixed[i]) means.push(i);
    for (let j = 0; j <= i; j++) {
      if (isFixed[i] && isFixed[j]) continue;
      rows.push(i);
      cols.push(j);
      kept.push(i === j || (isCovariate[i]! && isCovariate[j]!));
    }
  }
  return {
    count: means.length + rows.length,
    means: Int32Array.from(means),
    rows: Int32Array.from(rows),
    cols: Int32Array.from(cols),
    inBaseline: [...means.map(() => true), ...kept],
  };
}
