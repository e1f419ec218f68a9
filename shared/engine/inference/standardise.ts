/**
 * Standardised solution: every parameter times powers of implied variances, with derivatives for delta SEs.
 *
 * std.all: loading lambda_ij sqrt(C_jj / Sigma_ii), path beta_ij sqrt(C_jj / C_ii), variance psi_ii / C_ii,
 * covariance psi_ij / sqrt(psi_ii psi_jj), intercept nu_i / sqrt(Sigma_ii). std.lv: the same with latent variables only.
 */
import type { GroupKernel } from '../estimators/group-kernel.ts';
import type { Cell } from '../model/model-matrices.ts';
import { etaVariances, indicatorVariances, type ImpliedVariances } from './latent-variances.ts';

export interface Standardised {
  readonly stdLv: number | undefined;
  readonly stdAll: number | undefined;
  /** d stdAll / d theta; absent when stdAll is. */
  readonly gradient: Float64Array | undefined;
}

/** variance^exponent, the variance being `variances.values[index]`; `isLatent` keeps it in std.lv. */
interface Factor {
  readonly value: number;
  readonly gradientAt: (k: number) => number;
  readonly exponent: number;
  readonly isLatent: boolean;
}

interface Context {
  readonly kernel: GroupKernel;
  readonly etas: ImpliedVariances;
  readonly indicators: ImpliedVariances;
  /** Free parameter index of psi_ii and theta_ii, or -1. */
  readonly psiParameter: Int32Array;
  readonly thetaParameter: Int32Array;
}

function factorOf(context: Context, source: ImpliedVariances, i: number, exponent: number, isLatent: boolean): Factor {
  const { q } = context.kernel;
  return { value: source.values[i]!, gradientAt: (k) => source.gradients[i * q + k]!, exponent, isLatent };
}

function residualFactor(context: Context, kind: 'psi' | 'theta', i: number): Factor {
  const { kernel } = context;
  const size = kind === 'psi' ? kernel.m : kernel.p;
  const own = (kind === 'psi' ? context.psiParameter : context.thetaParameter)[i]!;
  const isLatent = kind === 'psi' && i < kernel.model.latentCount;
  return {
    value: kernel.values[kind][i * size + i]!,
    gradientAt: (k) => (k === own ? 1 : 0),
    exponent: -0.5,
    isLatent,
  };
}

function factorsFor(context: Context, cell: Cell): Factor[] {
  const { latentCount } = context.kernel.model;
  const { row, col, kind } = cell;
  const eta = (j: number, exponent: number): Factor => factorOf(context, context.etas, j, exponent, j < latentCount);
  const indicator = (i: number, exponent: number): Factor => factorOf(context, context.indicators, i, exponent, false);
  switch (kind) {
    case 'lambda':
      return [eta(col, 0.5), indicator(row, -0.5)];
    case 'beta':
      return [eta(col, 0.5), eta(row, -0.5)];
    case 'psi':
      return row === col ? [eta(row, -1)] : [residualFactor(context, 'psi', row), residualFactor(context, 'psi', col)];
    case 'theta':
      return row === col
        ? [indicator(row, -1)]
        : [residualFactor(context, 'theta', row), residualFactor(context, 'theta', col)];
    case 'nu':
      return [indicator(row, -0.5)];
    case 'alpha':
      return [eta(row, -0.5)];
  }
}

function applyFactors(value: number, factors: readonly Factor[]): number | undefined {
  let result = value;
  for (const { value: variance, exponent } of factors) {
    if (!(variance > 0)) return value === 0 ? 0 : undefined;
    result *= variance ** exponent;
  }
  return result;
}

function standardiseCell(context: Context, cell: Cell, value: number, parameter: number): Standardised {
  const { q } = context.kernel;
  const factors = factorsFor(context, cell);
  const stdAll = applyFactors(value, factors);
  const stdLv = applyFactors(
    value,
    factors.filter((factor) => factor.isLatent),
  );
  if (stdAll === undefined || factors.some((factor) => !(factor.value > 0)))
    return { stdLv, stdAll, gradient: undefined };
  const gradient = new Float64Array(q);
  for (let k = 0; k < q; k++) {
    let slope = 0;
    for (const factor of factors) slope += (factor.exponent * factor.gradientAt(k)) / factor.value;
    gradient[k] = slope * stdAll;
  }
  if (parameter >= 0) gradient[parameter] = gradient[parameter]! + (applyFactors(1, factors) ?? 0);
  return { stdLv, stdAll, gradient };
}

/** Values of the cells of one group, standardised. `parameters[i]` is the free parameter in cell i, or -1. */
export function standardise(
  kernel: GroupKernel,
  cells: readonly (Cell | undefined)[],
  parameters: readonly number[],
): readonly (Standardised | undefined)[] {
  const { p, m } = kernel;
  const psiParameter = new Int32Array(m).fill(-1);
  const thetaParameter = new Int32Array(p).fill(-1);
  cells.forEach((cell, i) => {
    if (cell?.kind === 'psi' && cell.row === cell.col) psiParameter[cell.row] = parameters[i]!;
    if (cell?.kind === 'theta' && cell.row === cell.col) thetaParameter[cell.row] = parameters[i]!;
  });
  const context = {
    kernel,
    etas: etaVariances(kernel),
    indicators: indicatorVariances(kernel),
    psiParameter,
    thetaParameter,
  };
  return cells.map((cell, i) => cell && standardiseCell(context, cell, cellValue(kernel, cell), parameters[i]!));
}

/** The current value of a cell. */
export function cellValue(kernel: GroupKernel, cell: Cell): number {
  const { kind, row, col } = cell;
  const width = kind === 'nu' || kind === 'alpha' ? 1 : kind === 'theta' ? kernel.p : kernel.m;
  return kernel.values[kind][row * width + col]!;
}
