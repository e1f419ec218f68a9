/**
 * Delta parameterisation: residual variances of ordered indicators from Var(y*_i) = 1 / d_i^2.
 *
 * Given the other parameters the variances are linear in these residuals: Var = Var_0 + M r, M_dd' = d Var_d / d r_d'
 * (the identity, unless an ordered outcome explains another one).
 */
import { PSI, SCALING } from '../../model/matrix-codes.ts';
import { solveInPlace } from '../../../numeric/linear-solve.ts';
import type { GroupKernel } from './group-kernel.ts';

export interface ResidualBalance {
  readonly count: number;
  readonly values: Float64Array;
  /** d residuals / d free parameters of the group: count x width. */
  readonly jacobian: Float64Array;
  /** Sets the residuals to 0 in the parameters with dependents. */
  clear(extended: Float64Array): void;
  /** Solves for the residuals where `kernel` stands with residuals of 0. @returns false when they are not determined. */
  solve(kernel: GroupKernel, extended: Float64Array): boolean;
  /** Fills `jacobian`, after the derivative tables of the kernel. */
  differentiate(kernel: GroupKernel): void;
}

/** @param width free parameters of the group; the dependents are the `kernel.q - width` behind them. */
export function createResidualBalance(kernel: GroupKernel, width: number): ResidualBalance {
  const { model, p, m, q } = kernel;
  const count = q - width;
  const indicator = Int32Array.from({ length: count }, (_, d) => {
    const row = model.freeRow[width + d]!;
    return model.freeKind[width + d] === PSI ? model.observed.indexOf(model.etas[row]!) : row;
  });
  const values = new Float64Array(count);
  const jacobian = new Float64Array(count * width);
  const system = new Float64Array(count * count);

  /** M at the current paths. */
  function fillSystem({ g }: GroupKernel): void {
    for (let d = 0; d < count; d++) {
      for (let e = 0; e < count; e++) {
        const own = indicator[d] === indicator[e] ? 1 : 0;
        const isPsi = model.freeKind[width + e] === PSI;
        system[d * count + e] = isPsi ? g[indicator[d]! * m + model.freeRow[width + e]!]! ** 2 : own;
      }
    }
  }

  return {
    count,
    values,
    jacobian,
    clear(extended) {
      for (let d = 0; d < count; d++) extended[model.freeIndex[width + d]!] = 0;
    },
    solve(at, extended) {
      for (let d = 0; d < count; d++) {
        const i = indicator[d]!;
        values[d] = 1 / at.values.scaling[i]! ** 2 - at.sigma[i * p + i]!;
      }
      fillSystem(at);
      if (!solveInPlace(system, count, values, 1)) return false;
      for (let d = 0; d < count; d++) extended[model.freeIndex[width + d]!] = values[d]!;
      return true;
    },
    differentiate(at) {
      const { t, z, u, v, scale } = at;
      for (let d = 0; d < count; d++) {
        const i = indicator[d]!;
        for (let k = 0; k < width; k++) {
          const ownScale = model.freeKind[k] === SCALING && model.freeRow[k] === i;
          const variance = 2 * scale[k]! * z[i * t + u[k]!]! * z[i * t + v[k]!]!;
          jacobian[d * width + k] = (ownScale ? -2 / at.values.scaling[i]! ** 3 : 0) - variance;
        }
      }
      fillSystem(at);
      solveInPlace(system, count, jacobian, width);
    },
  };
}
