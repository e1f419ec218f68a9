/** Variances implied for etas and indicators, with their derivatives: what standardisation needs. */
import { matrixKinds, type MatrixCell } from '../../model/model-matrices.ts';
import type { GroupKernel } from '../kernel/group-kernel.ts';

/**
 * Variance i with its derivatives, row i of a row-major matrix: by the q free parameters of the group and, after them,
 * by the cells of psi that hold moments of fixed covariates.
 */
export interface ImpliedVariances {
  readonly values: Float64Array;
  readonly gradients: Float64Array;
}

/** diag C and dC_jj/dtheta: 2 A_jk C_jl for a path k <- l, 2 A_jk A_jl (halved on the diagonal) for psi_kl. */
export function etaVariances(kernel: GroupKernel, covariates: readonly MatrixCell[] = []): ImpliedVariances {
  const { m, q, a, c, model } = kernel;
  const width = q + covariates.length;
  const values = new Float64Array(m);
  const gradients = new Float64Array(m * width);
  const byPsi = (j: number, row: number, col: number): number =>
    (row === col ? 1 : 2) * a[j * m + row]! * a[j * m + col]!;
  for (let j = 0; j < m; j++) {
    values[j] = c[j * m + j]!;
    for (let k = 0; k < q; k++) {
      const kind = matrixKinds[model.freeKind[k]!]!;
      const row = model.freeRow[k]!;
      const col = model.freeCol[k]!;
      if (kind === 'beta') gradients[j * width + k] = 2 * a[j * m + row]! * c[j * m + col]!;
      else if (kind === 'psi') gradients[j * width + k] = byPsi(j, row, col);
    }
    covariates.forEach(({ row, col }, k) => (gradients[j * width + q + k] = byPsi(j, row, col)));
  }
  return { values, gradients };
}

/** diag Sigma and its derivatives, 2 u_i v_i (halved on diagonals). Needs the derivative tables of the kernel. */
export function indicatorVariances(kernel: GroupKernel, covariates: readonly MatrixCell[] = []): ImpliedVariances {
  const { p, m, q, t, g, z, u, v, scale, sigma } = kernel;
  const width = q + covariates.length;
  const values = new Float64Array(p);
  const gradients = new Float64Array(p * width);
  for (let i = 0; i < p; i++) {
    values[i] = sigma[i * p + i]!;
    for (let k = 0; k < q; k++) gradients[i * width + k] = 2 * scale[k]! * z[i * t + u[k]!]! * z[i * t + v[k]!]!;
    covariates.forEach(({ row, col }, k) => {
      gradients[i * width + q + k] = (row === col ? 1 : 2) * g[i * m + row]! * g[i * m + col]!;
    });
  }
  return { values, gradients };
}
