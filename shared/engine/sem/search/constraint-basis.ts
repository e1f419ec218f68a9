/** Directions that constraints leave free. */

/**
 * A basis of the null space of the k x size Jacobian, by elimination with full pivoting: size x (size - rank), row-major.
 */
export function nullSpaceBasis(
  jacobian: Float64Array,
  k: number,
  size: number,
): { readonly basis: Float64Array; readonly rank: number } {
  const rows = Array.from({ length: k }, (_, c) => jacobian.slice(c * size, (c + 1) * size));
  const pivots: number[] = [];
  const reduced: Float64Array[] = [];
  for (const row of rows) {
    const largest = row.reduce((best, x) => Math.max(best, Math.abs(x)), 0);
    reduced.forEach((other, i) => subtract(row, other, row[pivots[i]!]!));
    let pivot = 0;
    row.forEach((x, i) => (pivot = Math.abs(x) > Math.abs(row[pivot]!) ? i : pivot));
    if (!(Math.abs(row[pivot]!) > 1e-10 * largest)) continue;
    const factor = row[pivot]!;
    for (let i = 0; i < size; i++) row[i] = row[i]! / factor;
    for (const other of reduced) subtract(other, row, other[pivot]!);
    reduced.push(row);
    pivots.push(pivot);
  }
  const free = Array.from({ length: size }, (_, i) => i).filter((i) => !pivots.includes(i));
  const basis = new Float64Array(size * free.length);
  free.forEach((i, j) => (basis[i * free.length + j] = 1));
  reduced.forEach((row, r) => free.forEach((i, j) => (basis[pivots[r]! * free.length + j] = 0 - row[i]!)));
  return { basis, rank: pivots.length };
}

function subtract(target: Float64Array, source: Float64Array, factor: number): void {
  if (factor === 0) return;
  for (let i = 0; i < target.length; i++) target[i] = target[i]! - factor * source[i]!;
}
