/** Heterotrait-monotrait ratios: how much items of two constructs correlate, beside items of the same construct. */

export interface HeterotraitMonotrait {
  /** Of absolute correlations (HTMT+). [henseler-2015] */
  readonly value: number;
  /** Geometric in place of arithmetic means. [roemer-2021] */
  readonly htmt2: number;
  /** Of correlations as they are; absent where those within a construct are not positive on average. */
  readonly signed?: number;
}

interface Means {
  readonly absolute: number;
  readonly geometric: number;
  readonly plain: number;
}

/** Means of correlations: of all pairs of a row and a column, or of the pairs within one set. One item alone has 1. */
function meansOf(r: Float64Array, p: number, rows: readonly number[], columns: readonly number[]): Means {
  const isWithin = rows === columns;
  if (isWithin && rows.length === 1) return { absolute: 1, geometric: 1, plain: 1 };
  let absolute = 0;
  let logs = 0;
  let plain = 0;
  let count = 0;
  for (let a = 0; a < rows.length; a++) {
    for (let b = 0; b < (isWithin ? a : columns.length); b++) {
      const value = r[rows[a]! * p + columns[b]!]!;
      absolute += Math.abs(value);
      logs += Math.log(Math.abs(value));
      plain += value;
      count++;
    }
  }
  return { absolute: absolute / count, geometric: Math.exp(logs / count), plain: plain / count };
}

/**
 * Ratios of a pair of constructs: mean correlation between their items over the root of the product of the mean
 * correlations within them.
 * @param r p x p correlations
 * @param a places of the items of one construct, b of the other
 */
export function heterotraitMonotrait(
  r: Float64Array,
  p: number,
  a: readonly number[],
  b: readonly number[],
): HeterotraitMonotrait {
  const [between, left, right] = [meansOf(r, p, a, b), meansOf(r, p, a, a), meansOf(r, p, b, b)];
  const value = between.absolute / Math.sqrt(left.absolute * right.absolute);
  const htmt2 = between.geometric / Math.sqrt(left.geometric * right.geometric);
  if (!(left.plain > 0 && right.plain > 0)) return { value, htmt2 };
  return { value, htmt2, signed: between.plain / Math.sqrt(left.plain * right.plain) };
}
