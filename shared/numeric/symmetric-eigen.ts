import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** Eigenvalues in ascending order; column j of `vectors` (row-major n x n) belongs to `values[j]`. */
export interface SymmetricEigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/** Eigen-decomposition of a symmetric matrix, by ml-matrix (which fails on NaN: overflowed entries count as 0). Not for inner loops. */
export function symmetricEigen(a: Float64Array, n: number): SymmetricEigen {
  if (n === 0) return { values: new Float64Array(0), vectors: new Float64Array(0) };
  const decomposition = new EigenvalueDecomposition(
    Matrix.from1DArray(
      n,
      n,
      a.map((x) => (Number.isFinite(x) ? x : 0)),
    ),
    { assumeSymmetric: true },
  );
  const order = decomposition.realEigenvalues
    .map((value, index) => ({ value, index }))
    .sort((x, y) => x.value - y.value);
  const values = Float64Array.from(order, (entry) => entry.value);
  const vectors = new Float64Array(n * n);
  order.forEach((entry, j) => {
    for (let i = 0; i < n; i++) vectors[i * n + j] = decomposition.eigenvectorMatrix.get(i, entry.index);
  });
  return { values, vectors };
}
