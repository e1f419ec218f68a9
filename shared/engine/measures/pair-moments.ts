/** Covariances and correlations of items, each from the rows that answered both, with every row counted as often as said. */
import {
  centreColumns,
  closeGaps,
  createPairSums,
  momentsOfPair,
  sumsOfPairs,
  type PairSums,
} from '../../numeric/pair-sums.ts';
import { createCaseProducts } from '../resample/case-products.ts';
import type { CaseProducts } from '../resample/integer-products.ts';

/** All p x p, row-major, symmetric. An entry that cannot be had is NaN. */
export interface PairMoments {
  /** Divisor n - 1, n the rows of the pair. */
  readonly c: Float64Array;
  /** Deviations and variances of the pair's own rows. */
  readonly r: Float64Array;
  /** Rows of the pair. */
  readonly n: Float64Array;
}

export interface PairTable {
  readonly p: number;
  readonly rows: number;
  /** Writes the moments of all rows, each once, into `out`. */
  whole(out: PairMoments): void;
  /** Writes the moments of the rows, row i of them `counts[i]` times, into `out`. Cost p^2 a distinct row. */
  compute(counts: Int32Array, out: PairMoments): void;
}

export function createPairMoments(p: number): PairMoments {
  return { c: new Float64Array(p * p), r: new Float64Array(p * p), n: new Float64Array(p * p) };
}

/** Moments of every pair from its sums. */
function placeAll({ p, n, x, xx, xy }: PairSums, out: PairMoments): void {
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      const [a, b] = [i * p + j, j * p + i];
      const [c, r] = momentsOfPair(n[a]!, x[a]!, x[b]!, xx[a]!, xx[b]!, xy[a]!);
      out.n[a] = out.n[b] = n[a]!;
      out.c[a] = out.c[b] = c;
      out.r[a] = out.r[b] = i === j && !Number.isNaN(r) ? 1 : r;
    }
  }
}

/** What moments are computed from; the products of cases are made ready when rows are counted for the first time. */
export function createPairTable(columns: readonly Float64Array[], rows: Int32Array): PairTable {
  const gapped = centreColumns(columns, rows);
  const { p, z } = gapped;
  const pairs = createPairSums(p);
  const products = new Float64Array(p * p);
  const sums = new Float64Array(p);
  const makeCases = (): CaseProducts => {
    const own = columns.map((_, j) => z.subarray(j * rows.length, (j + 1) * rows.length));
    return createCaseProducts({ columns: own, rows: Int32Array.from(rows.keys()) });
  };
  let cases: CaseProducts | undefined;
  return {
    p,
    rows: rows.length,
    whole: (out) => placeAll(sumsOfPairs(gapped), out),
    compute(counts, out) {
      let n = 0;
      for (let i = 0; i < counts.length; i++) n += counts[i]!;
      cases ??= makeCases();
      const { centre } = cases;
      cases.sum(counts, products, sums);
      for (let i = 0; i < p; i++) {
        for (let j = 0; j <= i; j++) {
          const about = centre[i]! * sums[j]! + centre[j]! * sums[i]! + n * centre[i]! * centre[j]!;
          pairs.xy[i * p + j] = pairs.xy[j * p + i] = products[i * p + j]! + about;
        }
      }
      for (let j = 0; j < p; j++) sums[j]! += n * centre[j]!;
      closeGaps(gapped, n, sums, pairs, counts);
      placeAll(pairs, out);
    },
  };
}
