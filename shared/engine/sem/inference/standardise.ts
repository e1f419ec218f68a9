/**
 * Standardised solution: every parameter times powers of implied variances, with derivatives for delta SEs.
 *
 * std.all: loading lambda_ij sqrt(C_jj / Sigma_ii), path beta_ij sqrt(C_jj / C_ii), variance psi_ii / C_ii,
 * covariance psi_ij / sqrt(psi_ii psi_jj), intercept nu_i / sqrt(Sigma_ii). std.lv: the same with latent variables only.
 * The path of a product of constructs is standardised by its factors: beta sd(A) sd(B) / sd(Y), what the product of the
 * standardised variables would have, with the product turned to the scale of A B [wen-2010].
 * Derivatives are by the group's parameters and, where asked for, by the moments of fixed covariates, for these vary
 * from sample to sample as well (`covariate-spread.ts`).
 */
import type { Discrepancy } from '../discrepancies/discrepancy.ts';
import type { GroupKernel } from '../kernel/group-kernel.ts';
import { matrixWidth, type MatrixCell } from '../../model/model-matrices.ts';
import { etaVariances, indicatorVariances, type ImpliedVariances } from './latent-variances.ts';

export interface Standardised {
  readonly stdLv: number | undefined;
  readonly stdAll: number | undefined;
  /** d stdAll by the parameters of the group, then by its covariates' moments; absent when stdAll is. */
  readonly gradient: Float64Array | undefined;
}

/** value^exponent, of a variance or a loading; `isLatent` keeps it in std.lv. */
interface Factor {
  readonly value: number;
  /** Nothing can be standardised by a variance that is not positive, or a loading of 0. */
  readonly isUsable: boolean;
  readonly exponent: StandardisingPower['exponent'];
  readonly isLatent: boolean;
  /** Derivatives of the variance, `width` of them from `from` on; undefined for a residual variance. */
  readonly slopes: Float64Array | undefined;
  readonly from: number;
  /** The parameter that a residual variance or a loading is, or -1. */
  readonly parameter: number;
}

interface Context {
  readonly kernel: GroupKernel;
  /** Parameters of the group and moments of its covariates that count. */
  readonly width: number;
  readonly etas: ImpliedVariances;
  readonly indicators: ImpliedVariances;
  /** Place of psi_ii and theta_ii among the derivatives, or -1. */
  readonly psiParameter: Int32Array;
  readonly thetaParameter: Int32Array;
  /** Of loadings, by their place in lambda. */
  readonly loadingParameter: ReadonlyMap<number, number>;
}

/** One variance or loading, by which a cell is standardised, with its exponent. */
export interface StandardisingPower {
  /** Implied variance of an eta or indicator; residual variance in psi or theta; loading at a place of lambda. */
  readonly of: 'eta' | 'indicator' | 'psi' | 'theta' | 'loading';
  readonly index: number;
  readonly exponent: 1 | 0.5 | -0.5 | -1;
  /** Belongs to std.lv. */
  readonly isLatent: boolean;
}

/** What a cell is multiplied by in the standardised solution. */
export function standardisingPowers({ model }: GroupKernel, { row, col, kind }: MatrixCell): StandardisingPower[] {
  const { latentCount } = model;
  const eta = (index: number, exponent: StandardisingPower['exponent']): StandardisingPower => ({
    of: 'eta',
    index,
    exponent,
    isLatent: index < latentCount,
  });
  const indicator = (index: number, exponent: StandardisingPower['exponent']): StandardisingPower => ({
    of: 'indicator',
    index,
    exponent,
    isLatent: false,
  });
  const residual = (of: 'psi' | 'theta', index: number): StandardisingPower => ({
    of,
    index,
    exponent: -0.5,
    isLatent: of === 'psi' && index < latentCount,
  });
  switch (kind) {
    case 'lambda':
      return [eta(col, 0.5), indicator(row, -0.5)];
    case 'beta': {
      const product = model.products.get(col);
      if (!product) return [eta(col, 0.5), eta(row, -0.5)];
      const loading = (index: number, exponent: 1 | -1): StandardisingPower => {
        return { of: 'loading', index, exponent, isLatent: true };
      };
      return [
        ...product.factors.map((factor) => eta(factor, 0.5)),
        ...product.multipliedBy.map((place) => loading(place, 1)),
        loading(product.dividedBy, -1),
        eta(row, -0.5),
      ];
    }
    case 'psi':
      return row === col ? [eta(row, -1)] : [residual('psi', row), residual('psi', col)];
    case 'theta':
      return row === col ? [indicator(row, -1)] : [residual('theta', row), residual('theta', col)];
    case 'nu':
      return [indicator(row, -0.5)];
    case 'alpha':
      return [eta(row, -0.5)];
    case 'tau':
      return [indicator(model.thresholds[row]!.indicator, -0.5)];
    case 'scaling':
      return [];
  }
}

/** The variance or loading itself. */
export function standardisingValue(kernel: GroupKernel, { of, index }: StandardisingPower): number {
  const { p, m, c, sigma, values } = kernel;
  if (of === 'eta') return c[index * m + index]!;
  if (of === 'indicator') return sigma[index * p + index]!;
  if (of === 'loading') return values.lambda[index]!;
  return of === 'psi' ? values.psi[index * m + index]! : values.theta[index * p + index]!;
}

function factorFor(context: Context, power: StandardisingPower): Factor {
  const { of, index, exponent, isLatent } = power;
  const { kernel, etas, indicators } = context;
  const value = standardisingValue(kernel, power);
  const isUsable = of === 'loading' ? value !== 0 : value > 0;
  const from = index * context.width;
  const slopes = of === 'eta' ? etas.gradients : of === 'indicator' ? indicators.gradients : undefined;
  return { value, isUsable, exponent, isLatent, from, slopes, parameter: parameterOf(context, power) };
}

/** The place among the derivatives of a power that is a parameter itself, or -1. */
function parameterOf({ psiParameter, thetaParameter, loadingParameter }: Context, power: StandardisingPower): number {
  const { of, index } = power;
  if (of === 'psi') return psiParameter[index]!;
  if (of === 'theta') return thetaParameter[index]!;
  return of === 'loading' ? (loadingParameter.get(index) ?? -1) : -1;
}

/** value^exponent, for the few exponents there are. */
function raise(value: number, exponent: StandardisingPower['exponent']): number {
  if (exponent === 0.5) return Math.sqrt(value);
  if (exponent === -0.5) return 1 / Math.sqrt(value);
  return exponent === 1 ? value : 1 / value;
}

function applyFactors(value: number, factors: readonly Factor[], onlyLatent: boolean): number | undefined {
  let result = value;
  for (const factor of factors) {
    if (onlyLatent && !factor.isLatent) continue;
    if (!factor.isUsable) return value === 0 ? 0 : undefined;
    result *= raise(factor.value, factor.exponent);
  }
  return result;
}

/** Adds weight x the derivatives of the variance. */
function addSlopes(gradient: Float64Array, { slopes, from, parameter }: Factor, weight: number): void {
  if (slopes) {
    for (let k = 0; k < gradient.length; k++) gradient[k] = gradient[k]! + weight * slopes[from + k]!;
  } else if (parameter >= 0) gradient[parameter] = gradient[parameter]! + weight;
}

function standardiseCell(context: Context, cell: MatrixCell, value: number, parameter: number): Standardised {
  // A standardised latent response has variance 1, and so the scale 1.
  if (cell.kind === 'scaling') return { stdLv: value, stdAll: 1, gradient: undefined };
  const factors = standardisingPowers(context.kernel, cell).map((power) => factorFor(context, power));
  const stdAll = applyFactors(value, factors, false);
  const stdLv = applyFactors(value, factors, true);
  if (stdAll === undefined || factors.some((factor) => !factor.isUsable)) return { stdLv, stdAll, gradient: undefined };
  const gradient = new Float64Array(context.width);
  for (const factor of factors) addSlopes(gradient, factor, (factor.exponent * stdAll) / factor.value);
  if (parameter >= 0) gradient[parameter] = gradient[parameter]! + (applyFactors(1, factors, false) ?? 0);
  return { stdLv, stdAll, gradient };
}

/**
 * The parameters of one group, standardised: one entry a row of the table, absent for rows of other groups.
 * Gradients are by the group's own parameters (`kernel.q`), then by the moments of covariates in `covariates` (cells of
 * psi); `turnToTheta` turns the first part to theta.
 */
export function standardise(
  kernel: GroupKernel,
  covariates: readonly MatrixCell[] = [],
): readonly (Standardised | undefined)[] {
  const { p, m, q, model } = kernel;
  const place = new Map(model.rowOfParameter.map((row, k) => [row, k]));
  const psiParameter = new Int32Array(m).fill(-1);
  const thetaParameter = new Int32Array(p).fill(-1);
  const loadingParameter = new Map<number, number>();
  model.cells.forEach((cell, r) => {
    const own = place.get(r) ?? -1;
    if (cell?.kind === 'psi' && cell.row === cell.col) psiParameter[cell.row] = own;
    if (cell?.kind === 'theta' && cell.row === cell.col) thetaParameter[cell.row] = own;
    if (cell?.kind === 'lambda' && model.products.size > 0) loadingParameter.set(cell.row * m + cell.col, own);
  });
  covariates.forEach(({ row, col }, k) => {
    if (row === col) psiParameter[row] = q + k;
  });
  const context = {
    kernel,
    width: q + covariates.length,
    etas: etaVariances(kernel, covariates),
    indicators: indicatorVariances(kernel, covariates),
    psiParameter,
    thetaParameter,
    loadingParameter,
  };
  return model.cells.map(
    (cell, r) => cell && standardiseCell(context, cell, cellValue(kernel, cell), place.get(r) ?? -1),
  );
}

/** Whether the parameters of the group are theta. */
function isTheta({ q, model }: GroupKernel, { size }: Discrepancy): boolean {
  return q === size && model.freeIndex.every((place, k) => place === k);
}

/**
 * Turns gradients by the parameters of a group to ones by theta; dependent quantities enter through their own
 * derivatives. Derivatives by moments of covariates, behind the parameters, go to `size` + `from` on of `width` places.
 */
export function turnToTheta(
  kernel: GroupKernel,
  objective: Discrepancy,
  width = objective.size,
  from = 0,
): (own: Float64Array) => Float64Array {
  if (width === objective.size && isTheta(kernel, objective)) return (own) => own;
  const { size, dependents } = objective;
  return (own) => {
    const out = new Float64Array(width);
    own.forEach((slope, k) => {
      if (slope === 0) return;
      if (k >= kernel.q) {
        out[size + from + k - kernel.q] = slope;
        return;
      }
      const place = kernel.model.freeIndex[k]!;
      if (place < size) out[place] = out[place]! + slope;
      else if (dependents) {
        const row = (place - size) * size;
        for (let j = 0; j < size; j++) out[j] = out[j]! + slope * dependents.jacobian[row + j]!;
      }
    });
    return out;
  };
}

/** The current value of a cell. */
export function cellValue(kernel: GroupKernel, cell: MatrixCell): number {
  const { kind, row, col } = cell;
  return kernel.values[kind][row * matrixWidth(kind, kernel.p, kernel.m) + col]!;
}
