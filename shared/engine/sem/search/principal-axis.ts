/**
 * Standardised loadings of one common factor by iterated principal axes [harman-1976].
 * @param size number of indicators
 * @param correlation of indicators a and b, a !== b
 * @returns loadings within [-0.95, 0.95], mostly positive, whatever the order of the indicators
 */
export function principalAxis(size: number, correlation: (a: number, b: number) => number): Float64Array {
  const r = new Float64Array(size * size);
  const communality = new Float64Array(size);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < a; b++) r[a * size + b] = r[b * size + a] = correlation(a, b);
  }
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) if (a !== b) communality[a] = Math.max(communality[a]!, Math.abs(r[a * size + b]!));
  }
  const loadings = new Float64Array(size);
  if (size === 1) return loadings.fill(0.9);
  let vector = new Float64Array(size);
  for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) vector[a] = vector[a]! + r[a * size + b]!;
  if (vector.every((x) => x === 0)) vector.fill(1);
  for (let round = 0; round < 25; round++) {
    const next = new Float64Array(size);
    let norm = 0;
    for (let a = 0; a < size; a++) {
      for (let b = 0; b < size; b++) next[a] = next[a]! + (a === b ? communality[a]! : r[a * size + b]!) * vector[b]!;
      norm += next[a]! ** 2;
    }
    norm = Math.sqrt(norm);
    if (!(norm > 1e-12)) return loadings.fill(0.3);
    let root = 0;
    for (let a = 0; a < size; a++) root += vector[a]! ** 2;
    const eigenvalue = norm / Math.sqrt(root);
    for (let a = 0; a < size; a++) {
      next[a] = next[a]! / norm;
      loadings[a] = Math.max(-0.95, Math.min(0.95, next[a]! * Math.sqrt(eigenvalue)));
      communality[a] = 0.5 * communality[a]! + 0.5 * loadings[a]! ** 2;
    }
    vector = next;
  }
  const sum = loadings.reduce((total, loading) => total + loading, 0);
  if (sum < 0) for (let a = 0; a < size; a++) loadings[a] = -loadings[a]!;
  return loadings;
}
