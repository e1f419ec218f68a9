/** All rows of the estimates, sorted into the groups a reader looks for. Pure. */
import type { EstimateRow } from '../../shared/engine/fit.ts';

const estimateGroups = ['loadings', 'paths', 'covariances', 'variances', 'means', 'thresholds', 'defined'] as const;
export type EstimateGroup = (typeof estimateGroups)[number];

function groupOf(row: EstimateRow): EstimateGroup {
  switch (row.op) {
    case '=~':
    case '<~':
      return 'loadings';
    case '~':
      return 'paths';
    case '~~':
      return row.lhs === row.rhs ? 'variances' : 'covariances';
    case ':=':
      return 'defined';
    case '~1':
      return 'means';
    case '|':
    case '~*~':
      return 'thresholds';
  }
}

export interface GroupedRows {
  readonly group: EstimateGroup;
  readonly rows: readonly EstimateRow[];
}

/** Groups that have rows, in a fixed order; rows keep theirs. */
export function groupEstimates(rows: readonly EstimateRow[]): readonly GroupedRows[] {
  return estimateGroups
    .map((group) => ({ group, rows: rows.filter((row) => groupOf(row) === group) }))
    .filter(({ rows: own }) => own.length > 0);
}

/** As in lavaan syntax: `Trust =~ TRU1`, `age ~1`. */
export function parameterName(row: EstimateRow): string {
  return row.rhs === '' ? `${row.lhs} ${row.op}` : `${row.lhs} ${row.op} ${row.rhs}`;
}
