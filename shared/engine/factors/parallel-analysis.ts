/** Horn's parallel analysis: eigenvalues of the data against those of unrelated normal items. [horn-1965] */
import { quantileOf } from '../describe/quantile.ts';
import { correlationFigures } from './correlation-figures.ts';
import { createSymmetricSolver } from '../../numeric/symmetric-solver.ts';
import {
  createReplicateStream,
  nextChiSquare,
  nextNormal,
  restartStream,
  type ReplicateStream,
} from '../../numeric/replicate-stream.ts';

export const parallelModels = ['pca', 'factor'] as const;
/** Components of R, or common factors: squared multiple correlations on its diagonal [humphreys-montanelli-1975]. */
export type ParallelModel = (typeof parallelModels)[number];

export interface ParallelInput {
  /** Correlations of the data, p x p. */
  readonly r: Float64Array;
  readonly p: number;
  /** Cases of each sample. */
  readonly n: number;
  readonly replications: number;
  readonly model: ParallelModel;
  /** Between 0 and 100. */
  readonly percentile: number;
  readonly seed: number;
}

export interface ParallelRow {
  /** Of the data. */
  readonly eigenvalue: number;
  /** Over the samples. */
  readonly mean: number;
  readonly percentile: number;
}

export interface ParallelAnalysis {
  /** By descending eigenvalue. */
  readonly rows: readonly ParallelRow[];
  /** Leading eigenvalues above the percentile. */
  readonly suggested: number;
}

/**
 * Correlations of n cases of p unrelated normal items, without drawing the cases: their covariances are A A' with A
 * Bartlett's triangle, roots of chi-squares with n - 1 - j degrees of freedom on its diagonal and normal numbers below
 * [bartlett-1934]; with fewer cases than items it ends after n - 1 columns. Fills `a` and `r`.
 */
function drawCorrelations(stream: ReplicateStream, n: number, p: number, a: Float64Array, r: Float64Array): void {
  const width = Math.min(p, n - 1);
  for (let i = 0; i < p; i++) {
    const row = i * p;
    const end = Math.min(i, width);
    let square = 0;
    for (let j = 0; j < end; j++) {
      const x = (a[row + j] = nextNormal(stream));
      square += x * x;
    }
    if (i < width) {
      const last = nextChiSquare(stream, n - 1 - i);
      a[row + i] = Math.sqrt(last);
      square += last;
    }
    const length = Math.sqrt(square);
    const filled = Math.min(i + 1, width);
    for (let j = 0; j < filled; j++) a[row + j]! /= length;
    r[row + i] = 1;
    for (let k = 0; k < i; k++) {
      const other = k * p;
      const common = Math.min(k + 1, width);
      let sum = 0;
      for (let j = 0; j < common; j++) sum += a[row + j]! * a[other + j]!;
      r[row + k] = r[other + i] = sum;
    }
  }
}

/** Squared multiple correlations on the diagonal; a matrix without an inverse keeps its ones. */
function toCommonPart(r: Float64Array, p: number): void {
  const figures = correlationFigures(r, p);
  if (figures) for (let i = 0; i < p; i++) r[i * p + i] = figures.smc[i]!;
}

/** Sample i draws from (seed, i) alone. Cost of a sample: p^3 of the triangle's product and the eigenvalues, whatever n. */
export function parallelAnalysis(input: ParallelInput): ParallelAnalysis {
  const { p, n, replications, model, percentile, seed } = input;
  const solver = createSymmetricSolver(p);
  const own = input.r.slice();
  if (model === 'factor') toCommonPart(own, p);
  solver.eigenvalues(own);
  const eigenvalues = solver.values.slice();
  const drawn = Array.from({ length: p }, () => new Float64Array(replications));
  const a = new Float64Array(p * p);
  const r = new Float64Array(p * p);
  const stream = createReplicateStream();
  for (let sample = 0; sample < replications; sample++) {
    restartStream(stream, seed, sample);
    drawCorrelations(stream, n, p, a, r);
    if (model === 'factor') toCommonPart(r, p);
    solver.eigenvalues(r);
    for (let m = 0; m < p; m++) drawn[m]![sample] = solver.values[m]!;
  }
  const rows = drawn.map((values, m): ParallelRow => {
    const mean = values.reduce((sum, value) => sum + value, 0) / replications;
    return { eigenvalue: eigenvalues[m]!, mean, percentile: quantileOf(values.sort(), percentile / 100, 7) };
  });
  const first = rows.findIndex((row) => !(row.eigenvalue > row.percentile));
  return { rows, suggested: first < 0 ? p : first };
}
