/** out = A x for a size x size matrix, four rows side by side: sums that do not wait for one another. */
export function multiplyVector(matrix: Float64Array, size: number, x: Float64Array, out: Float64Array): void {
  let i = 0;
  for (; i + 3 < size; i += 4) {
    const a = i * size;
    const b = a + size;
    const c = b + size;
    const d = c + size;
    let sumA = 0, sumB = 0, sumC = 0, sumD = 0; // prettier-ignore
    for (let j = 0; j < size; j++) {
      const value = x[j]!;
      sumA += matrix[a + j]! * value;
      sumB += matrix[b + j]! * value;
      sumC += matrix[c + j]! * value;
      sumD += matrix[d + j]! * value;
    }
    out[i] = sumA;
    out[i + 1] = sumB;
    out[i + 2] = sumC;
    out[i + 3] = sumD;
  }
  for (; i < size; i++) {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += matrix[i * size + j]! * x[j]!;
    out[i] = sum;
  }
}
