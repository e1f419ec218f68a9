/**
 * Rows of the estimates of an LMS model.
 *
 * Standardised values use the variances that the model implies, those of products' outcomes included; the path of a
 * product is standardised by its factors, beta sd(A) sd(B) / sd(Y): what the product of the standardised variables
 * would have [wen-2010]. Their standard errors are by the delta method over numeric derivatives.
 */
import type { EstimateRow } from '../fit.ts';
import { covariateSpread, withCovariates } from '../sem/inference/covariate-spread.ts';
import { criticalValue, inference } from '../sem/inference/build-estimates.ts';
import { deltaStandardError } from '../../numeric/sampling-covariance.ts';
import { cellValue } from '../sem/inference/standardise.ts';
import { setCell, type MatrixCell } from '../model/model-matrices.ts';
import type { GroupKernel } from '../sem/kernel/group-kernel.ts';
import type { ParameterRow } from '../model/parameter-row.ts';
import { latentProducts } from '../products/interaction.ts';
import type { LmsGroup } from './lms-group.ts';
import { createMomentMaker, type MomentMaker, type TotalMoments } from './lms-moments.ts';
import { numericJacobian } from '../../numeric/numeric-jacobian.ts';
import type { LmsSolution } from './solve-lms.ts';

interface Scales {
  readonly kernel: GroupKernel;
  /** Standard deviations of etas (products: of both factors, multiplied) and indicators. */
  readonly eta: Float64Array;
  /** The same with observed variables left on their own scale. */
  readonly latentEta: Float64Array;
  readonly observed: Float64Array;
}

/** Standard deviations; those of products are products of their factors' [wen-2010]. */
function scalesOf(kernel: GroupKernel, moments: TotalMoments, factors: ReadonlyMap<number, readonly number[]>): Scales {
  const { m, p } = kernel;
  const { latentCount } = kernel.model;
  const plain = Float64Array.from({ length: m }, (_, j) => Math.sqrt(moments.etaCov[j * m + j]!));
  const multiplied = (sds: Float64Array): Float64Array =>
    sds.map((sd, j) => factors.get(j)?.reduce((product, factor) => product * sds[factor]!, 1) ?? sd);
  const eta = multiplied(plain);
  const latentEta = multiplied(plain.map((sd, j) => (j < latentCount ? sd : 1)));
  const observed = Float64Array.from({ length: p }, (_, i) => Math.sqrt(moments.cov[i * p + i]!));
  return { kernel, eta, latentEta, observed };
}

/** What a cell is multiplied by; `isLatentOnly` leaves observed variables as they are. */
function scaleOf(scales: Scales, cell: MatrixCell, isLatentOnly: boolean): number {
  const { kernel, eta, latentEta, observed } = scales;
  const { latentCount } = kernel.model;
  const { kind, row, col } = cell;
  const sdEta = (j: number): number => (isLatentOnly ? latentEta : eta)[j]!;
  const sdObserved = (i: number): number => (isLatentOnly ? 1 : observed[i]!);
  const residual = (values: Float64Array, size: number, i: number): number => Math.sqrt(values[i * size + i]!);
  switch (kind) {
    case 'lambda':
      return sdEta(col) / sdObserved(row);
    case 'beta':
      return sdEta(col) / sdEta(row);
    case 'psi':
      if (row === col) return 1 / sdEta(row) ** 2;
      return [row, col].reduce((scale, j) => {
        const isKept = isLatentOnly && j >= latentCount;
        return isKept ? scale : scale / residual(kernel.values.psi, kernel.m, j);
      }, 1);
    case 'theta':
      if (isLatentOnly) return 1;
      if (row === col) return 1 / sdObserved(row) ** 2;
      return 1 / (residual(kernel.values.theta, kernel.p, row) * residual(kernel.values.theta, kernel.p, col));
    case 'nu':
      return 1 / sdObserved(row);
    case 'alpha':
      return 1 / sdEta(row);
    default:
      return 1;
  }
}

/** Rows that belong to products themselves, not to the model as written. */
export function isHidden(row: ParameterRow, products: ReadonlySet<string>): boolean {
  return products.has(row.lhs) || (products.has(row.rhs) && row.op !== '~');
}

/** Standardised values of all rows, then of all defined quantities, as a function of theta. */
interface StandardValues {
  readonly latent: (parameters: Float64Array) => Float64Array;
  readonly all: (parameters: Float64Array) => Float64Array;
}

function productFactors({ prepared }: LmsSolution, etas: readonly string[]): ReadonlyMap<number, readonly number[]> {
  return new Map(
    latentProducts(prepared.interactions).map(({ name, factors }) => [
      etas.indexOf(name),
      factors.map((factor) => etas.indexOf(factor)),
    ]),
  );
}

function standardValues(solution: LmsSolution, makers: readonly MomentMaker[]): StandardValues {
  const { table, constraints, spec } = solution.prepared.model;
  const factors = makers.map(({ kernel }) => productFactors(solution, kernel.model.etas));
  const compute = (parameters: Float64Array, isLatentOnly: boolean): Float64Array => {
    const out = new Float64Array(table.rows.length + spec.definitions.length).fill(NaN);
    const scales = makers.map(({ kernel, compute: moments }, g) => {
      const found = moments(parameters);
      return found && scalesOf(kernel, found, factors[g]!);
    });
    const theta = new Float64Array(parameters.length).fill(NaN);
    table.rows.forEach((row, r) => {
      const own = scales[row.group - 1];
      const cell = own?.kernel.model.cells[r];
      if (!own || !cell) return;
      const value = cellValue(own.kernel, cell);
      out[r] = value === 0 ? 0 : value * scaleOf(own, cell, isLatentOnly);
      if (row.parameter >= 0) theta[row.parameter] = out[r]!;
    });
    const lookup = constraints.definitions.evaluate(theta);
    spec.definitions.forEach(({ name }, i) => (out[table.rows.length + i] = lookup(name).value));
    return out;
  };
  return { latent: (parameters) => compute(parameters, true), all: (parameters) => compute(parameters, false) };
}

/** Standard error of each entry of a vector of functions with this Jacobian (entries x size). */
function rowErrors(jacobian: Float64Array, acov: Float64Array, size: number): Float64Array {
  const count = jacobian.length / size;
  return Float64Array.from({ length: count }, (_, r) =>
    deltaStandardError(jacobian.subarray(r * size, (r + 1) * size), acov),
  );
}

/** A moment maker with matrices of its own, in which the moments of covariates can be moved. */
function ownMaker(group: LmsGroup): MomentMaker {
  const { matrices } = group;
  const fixed = { ...matrices.fixed, psi: matrices.fixed.psi.slice() };
  return createMomentMaker({ ...group, matrices: { ...matrices, fixed } });
}

/** Standard errors of standardised values; moments of fixed covariates vary from sample to sample as theta does. */
function standardErrors(
  { objective, prepared, parameters }: LmsSolution,
  makers: readonly MomentMaker[],
  values: StandardValues,
  acov: Float64Array,
  count: number,
): Float64Array {
  const size = objective.size;
  const spread = covariateSpread(objective.groups, prepared.model) ?? [];
  const wide = withCovariates(acov, size, spread);
  const moments = spread.flatMap(({ cells }, g) => cells.map((cell) => ({ cell, kernel: makers[g]!.kernel })));
  const start = Float64Array.from([
    ...parameters,
    ...moments.map(({ cell: { row, col }, kernel: { model, m } }) => model.fixed.psi[row * m + col]!),
  ]);
  const evaluate = (all: Float64Array): Float64Array => {
    moments.forEach(({ cell, kernel: { model, p, m } }, k) => setCell(model.fixed, cell, all[size + k]!, p, m));
    return values.all(all.subarray(0, size));
  };
  return rowErrors(numericJacobian(evaluate, start, wide, count), wide, start.length);
}

function defined(key: 'stdLv' | 'stdAll' | 'stdAllSe', value: number | undefined): Partial<EstimateRow> {
  return value === undefined || !Number.isFinite(value) ? {} : { [key]: value };
}

/** Estimates of parameters and defined quantities. `acov`: q x q, undefined when the information is singular. */
export function lmsEstimates(solution: LmsSolution, acov: Float64Array | undefined): EstimateRow[] {
  const { prepared, objective, parameters } = solution;
  const { table, spec, constraints, settings } = prepared.model;
  const size = objective.size;
  const makers = objective.groups.map(ownMaker);
  const values = standardValues(solution, makers);
  const latent = values.latent(parameters);
  const all = values.all(parameters);
  const errors = acov && standardErrors(solution, makers, values, acov, all.length);
  const products = new Set(latentProducts(prepared.interactions).map(({ name }) => name));
  const standard = (r: number, isVarying: boolean): Partial<EstimateRow> => ({
    ...defined('stdLv', latent[r]),
    ...defined('stdAll', all[r]),
    ...(isVarying && Number.isFinite(all[r]) ? defined('stdAllSe', errors?.[r]) : {}),
  });
  const rows = table.rows.flatMap((row, r): EstimateRow[] => {
    if (isHidden(row, products)) return [];
    const { lhs, op, rhs, group, label, parameter } = row;
    const kernel = objective.kernels[group - 1];
    const cell = kernel?.model.cells[r];
    const est = kernel && cell ? cellValue(kernel, cell) : row.value;
    const se = acov && parameter >= 0 ? Math.sqrt(Math.max(0, acov[parameter * size + parameter]!)) : undefined;
    return [
      {
        lhs, op, rhs, group, label, free: parameter >= 0, est,
        ...inference(est, se, criticalValue(settings.level)),
        ...standard(r, !row.isSampleMoment),
      },
    ]; // prettier-ignore
  });
  const lookup = constraints.definitions.evaluate(parameters);
  spec.definitions.forEach(({ name, expression }, i) => {
    const { value, gradient } = lookup(name);
    if (!Number.isFinite(value)) return;
    const se = acov && deltaStandardError(gradient, acov);
    rows.push({
      lhs: name, op: ':=', rhs: expression, group: 0, label: name, free: false, est: value,
      ...inference(value, se, criticalValue(settings.level)),
      ...standard(table.rows.length + i, true),
    }); // prettier-ignore
  });
  return rows;
}
