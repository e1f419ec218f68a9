/** The independence model of incomplete cases, fitted by the same likelihood; covariates keep their covariances. */
import { THETA, NU } from '../../model/matrix-codes.ts';
import { fimlObjective, type FimlObjective } from '../discrepancies/estimate-fiml.ts';
import type { EstimatorGroup } from '../discrepancies/discrepancy.ts';
import { selectColumns, type PatternMoments } from '../../sample/missing-patterns.ts';
import { type ModelMatrices } from '../../model/model-matrices.ts';
import type { ParameterTable } from '../../model/parameter-table.ts';
import type { SampleMoments } from '../../sample/sample-moments.ts';
import { availableMoments } from '../../sample/available-moments.ts';
import { saturate } from '../../sample/saturated-moments.ts';
import { patternsOf } from './fiml-likelihood.ts';

/** Means and covariances of the independence model: each column by itself, covariates together. */
function independentMoments(
  moments: SampleMoments,
  { covariates, exogenous }: ParameterTable,
): { readonly mean: Float64Array; readonly cov: Float64Array } {
  const p = moments.names.length;
  const patterns = patternsOf(moments);
  const { mean, cov: available } = availableMoments(patterns);
  const cov = new Float64Array(p * p);
  for (let i = 0; i < p; i++) cov[i * p + i] = available[i * p + i]!;
  const kept = covariates.map((name) => moments.names.indexOf(name));
  if (kept.length === 0) return { mean, cov };
  // Moments of fixed covariates are data: with gaps (`fiml.x`) those of the cases that have them, as in lavaan.
  const own = exogenous.length > 0 ? availablePairs(patterns, kept, mean) : saturate(selectColumns(patterns, kept));
  kept.forEach((i, a) => {
    mean[i] = own?.mean[a] ?? NaN;
    kept.forEach((j, b) => (cov[i * p + j] = own?.cov[a * kept.length + b] ?? NaN));
  });
  return { mean, cov };
}

/** Covariances over the cases that have both answers, divisor n - 1 of each pair, times (N - 1) / N. */
function availablePairs(
  { layout, counts }: PatternMoments,
  kept: readonly number[],
  mean: Float64Array,
): Pick<SampleMoments, 'mean' | 'cov'> {
  const x = kept.length;
  const all = counts.reduce((sum, count) => sum + count, 0);
  const cov = new Float64Array(x * x);
  kept.forEach((i, a) =>
    kept.slice(0, a + 1).forEach((j, b) => {
      const sums = { n: 0, left: 0, right: 0, product: 0 };
      const each = (visit: (left: number, right: number, count: number) => void): void =>
        layout.rows.forEach((row, r) => {
          const left = layout.columns[i]![row]!;
          const right = layout.columns[j]![row]!;
          if (Number.isFinite(left) && Number.isFinite(right)) visit(left, right, counts[r]!);
        });
      each((left, right, count) => {
        sums.n += count;
        sums.left += count * left;
        sums.right += count * right;
      });
      each((left, right, count) => {
        sums.product += count * (left - sums.left / sums.n) * (right - sums.right / sums.n);
      });
      cov[a * x + b] = cov[b * x + a] = ((all - 1) / all) * (sums.product / (sums.n - 1));
    }),
  );
  return { mean: Float64Array.from(kept, (i) => mean[i]!), cov };
}

interface Cells {
  readonly kind: number[];
  readonly row: number[];
  readonly col: number[];
}

/** Free cells: variances and means of all but fixed covariates, covariances among covariates that are not fixed. */
function freeCells(names: readonly string[], { covariates, exogenous }: ParameterTable): Cells {
  const cells: Cells = { kind: [], row: [], col: [] };
  const put = (kind: number, row: number, col: number): void => {
    cells.kind.push(kind);
    cells.row.push(row);
    cells.col.push(col);
  };
  names.forEach((name, i) => {
    if (exogenous.includes(name)) return;
    put(NU, i, 0);
    names.slice(0, i + 1).forEach((other, j) => {
      if (i === j || (covariates.includes(name) && covariates.includes(other))) put(THETA, i, j);
    });
  });
  return cells;
}

interface Independence {
  readonly matrices: ModelMatrices;
  /** Values of the free cells. */
  readonly values: readonly number[];
}

function independence(moments: SampleMoments, table: ParameterTable, offset: number): Independence {
  const { names } = moments;
  const p = names.length;
  const { mean, cov } = independentMoments(moments, table);
  const { kind, row, col } = freeCells(names, table);
  const empty = new Float64Array(0);
  const fixed = { lambda: empty, beta: empty, psi: empty, alpha: empty, tau: empty, scaling: empty };
  const matrices: ModelMatrices = {
    observed: names,
    etas: [],
    latentCount: 0,
    products: new Map(),
    p,
    m: 0,
    hasMeans: true,
    thresholds: [],
    isOrdered: names.map(() => false),
    fixed: { ...fixed, scaling: new Float64Array(p).fill(1), theta: cov, nu: mean },
    cells: [],
    rowOfParameter: kind.map(() => -1),
    freeIndex: Int32Array.from(kind, (_, k) => offset + k),
    freeKind: Uint8Array.from(kind),
    freeRow: Int32Array.from(row),
    freeCol: Int32Array.from(col),
  };
  const values = kind.map((one, k) => (one === NU ? mean[row[k]!]! : cov[row[k]! * p + col[k]!]!));
  return { matrices, values };
}

export interface FimlBaseline {
  /** At the independence model's optimum, differentiated. */
  readonly objective: FimlObjective;
  /** F there, over all groups. */
  readonly discrepancy: number;
  readonly df: number;
}

/** The independence model of all groups. */
export function fimlBaseline(groups: readonly EstimatorGroup[], table: ParameterTable): FimlBaseline {
  const parameters: number[] = [];
  const own = groups.map(({ moments, weight }): EstimatorGroup => {
    const { matrices, values } = independence(moments, table, parameters.length);
    parameters.push(...values);
    return { matrices, moments, weight };
  });
  const objective = fimlObjective(own, parameters.length);
  const discrepancy = objective.evaluate(Float64Array.from(parameters));
  objective.differentiate();
  const p = table.observed.length;
  const x = table.covariates.length;
  const df = groups.length * ((p * (p - 1)) / 2 - (x * (x - 1)) / 2);
  // Not finite where the covariates' own likelihood has no maximum.
  return { objective, discrepancy: Number.isFinite(discrepancy) ? Math.max(0, discrepancy) : NaN, df };
}
