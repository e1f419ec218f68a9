/** Kendall's tau-b. */
import { normalTwoSided } from '../../numeric/normal.ts';
import { countRuns } from './frequencies.ts';
import { denseRanks } from './ranks.ts';

export interface KendallFigures {
  readonly r: number;
  /** With the variance corrected for ties, without correction for continuity; absent below two pairs of rows. */
  readonly z: number;
  readonly pvalue: number;
}

/** Exchanges that a merge sort of `values` makes: pairs in descending order. Sorts `values`. */
function countDescents(values: Float64Array): number {
  const n = values.length;
  let from: Float64Array = values;
  let to: Float64Array = new Float64Array(n);
  let descents = 0;
  for (let width = 1; width < n; width *= 2) {
    for (let start = 0; start < n; start += 2 * width) {
      const middle = Math.min(n, start + width);
      const end = Math.min(n, start + 2 * width);
      let [i, j] = [start, middle];
      for (let k = start; k < end; k++) {
        if (j >= end || (i < middle && from[i]! <= from[j]!)) to[k] = from[i++]!;
        else {
          to[k] = from[j++]!;
          descents += middle - i;
        }
      }
    }
    [from, to] = [to, from];
  }
  return descents;
}

/** Sums over groups of ties of t (t-1), t (t-1) (t-2), t (t-1) (2t+5). */
function tieSums(values: Float64Array): readonly [pairs: number, triples: number, variance: number] {
  let [pairs, triples, variance] = [0, 0, 0];
  for (const [, t] of countRuns(values.slice().sort())) {
    pairs += t * (t - 1);
    triples += t * (t - 1) * (t - 2);
    variance += t * (t - 1) * (2 * t + 5);
  }
  return [pairs, triples, variance];
}

/**
 * tau-b = S / sqrt((N - ties of x) (N - ties of y)), S concordant minus discordant pairs, with Kendall's variance of S
 * under ties. Both columns complete, varying, of the same length. [kendall-1945] [kendall-1970] [knight-1966].
 * Golden: survey.json. Cost: n log n.
 */
export function kendallTau(x: Float64Array, y: Float64Array): KendallFigures {
  const n = x.length;
  const all = n * (n - 1);
  const [xPairs, xTriples, xVariance] = tieSums(x);
  const [yPairs, yTriples, yVariance] = tieSums(y);
  // Rows by x, then by y, as one number each: whole, and below 2^53 for fewer than 90 million rows.
  const [xRanks, yRanks] = [denseRanks(x), denseRanks(y)];
  const rows = xRanks.map((rank, row) => rank * n + yRanks[row]!).sort();
  const [joint] = tieSums(rows);
  const descents = countDescents(rows.map((row) => row % n));
  const s = (all - xPairs - yPairs + joint) / 2 - 2 * descents;
  const variance =
    (all * (2 * n + 5) - xVariance - yVariance) / 18 +
    (xPairs * yPairs) / (2 * all) +
    (n > 2 ? (xTriples * yTriples) / (9 * all * (n - 2)) : 0);
  const r = (2 * s) / Math.sqrt(all - xPairs) / Math.sqrt(all - yPairs);
  const z = s / Math.sqrt(variance);
  return { r: Math.max(-1, Math.min(1, r)), z, pvalue: normalTwoSided(z) };
}
