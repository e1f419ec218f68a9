/**
 * The eight sums of products of two rows with four others, into `sums`: the first row's four, then the second's. Two by
 * four, so that each number read takes part in several products; rows may be the same.
 * @param left, right where the rows' numbers lie; `a`, `b` and `c` to `f` are the places of their first ones
 * @param from, to the numbers of the rows that take part, `to` excluded
 */
export function multiplyTwoByFour(
  left: Float64Array, a: number, b: number,
  right: Float64Array, c: number, d: number, e: number, f: number,
  from: number, to: number, sums: Float64Array,
): void {
  let ac = 0, ad = 0, ae = 0, af = 0, bc = 0, bd = 0, be = 0, bf = 0;
  for (let k = from; k < to; k++) {
    const x = left[a + k]!;
    const y = left[b + k]!;
    const s = right[c + k]!;
    const t = right[d + k]!;
    const u = right[e + k]!;
    const v = right[f + k]!;
    ac += x * s;
    ad += x * t;
    ae += x * u;
    af += x * v;
    bc += y * s;
    bd += y * t;
    be += y * u;
    bf += y * v;
  }
  sums[0] = ac;
  sums[1] = ad;
  sums[2] = ae;
  sums[3] = af;
  sums[4] = bc;
  sums[5] = bd;
  sums[6] = be;
  sums[7] = bf;
} // prettier-ignore
