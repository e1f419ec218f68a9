/**
 * Thresholds, slopes, variances and correlations of one group as functions of the parameters [muthen-1984].
 *
 * Latent responses y* have moments Sigma, mu given the covariates, and slopes Pi on them. With the scale d_i of an
 * ordered indicator (1 for numbers): thresholds d_i (tau - mu_i), slopes d_i Pi_i, correlations d_i d_j Sigma_ij.
 * delta: d_i is 1 or free, and the residual variance of y*_i follows from Var(y*_i) = 1 / d_i^2;
 * theta: residual variances are parameters, and d_i = 1 / sqrt(Var(y*_i)) follows.
 */
import { LAMBDA, BETA, TAU, SCALING } from '../../model/matrix-codes.ts';
import { type ModelMatrices } from '../../model/model-matrices.ts';
import type { OrdinalMoments } from '../../sample/ordinal/ordinal-values.ts';
import {
  computeDerivativeTables,
  computeImplied,
  createGroupKernel,
  invertSigma,
  type GroupKernel,
} from './group-kernel.ts';
import type { MomentStructure } from './moment-structure.ts';
import { createResidualBalance, type ResidualBalance } from './ordinal-residuals.ts';
import { describeStatistics, type StatisticTable } from './ordinal-statistics.ts';

export interface OrdinalModel {
  /** With the covariates' sample moments in place. */
  readonly matrices: ModelMatrices;
  readonly moments: Pick<OrdinalMoments, 'names' | 'covariateNames' | 'labels' | 'statistics' | 'cov'>;
  readonly parameterization: 'delta' | 'theta';
  /** Size of theta; dependents stand behind it. */
  readonly parameterCount: number;
  readonly dependentCount: number;
}

/** The matrices of y* given the covariates: these have neither variances nor means of their own. */
function conditionalMatrices(model: ModelMatrices, covariates: readonly number[]): ModelMatrices {
  const { m } = model;
  const psi = model.fixed.psi.slice();
  const alpha = model.fixed.alpha.slice();
  for (const a of covariates) {
    alpha[a] = 0;
    for (const b of covariates) psi[a * m + b] = 0;
  }
  return { ...model, fixed: { ...model.fixed, psi, alpha } };
}

interface Work extends OrdinalModel {
  readonly kernel: GroupKernel;
  /** Given the covariates: what the statistics are computed from. */
  readonly conditional: GroupKernel;
  readonly table: StatisticTable;
  /** Etas that are covariates. */
  readonly covariates: readonly number[];
  /** theta, then the dependents of all groups. */
  readonly extended: Float64Array;
  /** d_i. */
  readonly scales: Float64Array;
  readonly implied: Float64Array;
  /** d_i d_j Sigma_ij of the variables that are not covariates, in their order. */
  readonly correlations: Float64Array;
  /** Derivatives by the group's own parameters, dependents included: count x q. */
  readonly own: Float64Array;
  /** d d_i by one parameter. */
  readonly scaleSlopes: Float64Array;
  readonly balance: ResidualBalance | undefined;
}

/** Scales of the latent responses; under theta they are dependents. */
function setScales({ conditional, parameterization, scales, extended }: Work): void {
  const { p, sigma, values, model } = conditional;
  for (let i = 0; i < p; i++) {
    const isDependent = parameterization === 'theta' && model.isOrdered[i]!;
    scales[i] = isDependent ? 1 / Math.sqrt(sigma[i * p + i]!) : values.scaling[i]!;
  }
  if (parameterization === 'delta') return;
  values.scaling.set(scales);
  model.freeKind.forEach((kind, k) => {
    if (kind === SCALING) extended[model.freeIndex[k]!] = scales[model.freeRow[k]!]!;
  });
}

function fillImplied({ conditional, table, covariates, scales, implied }: Work): void {
  const { p, m, sigma, mu, g, values } = conditional;
  const { count, kind, variable, other } = table;
  for (let a = 0; a < count; a++) {
    const i = variable[a]!;
    const b = other[a]!;
    switch (kind[a]!) {
      case 'threshold':
        implied[a] = scales[i]! * (values.tau[b]! - mu[i]!);
        break;
      case 'negative-mean':
        implied[a] = -mu[i]!;
        break;
      case 'slope':
        implied[a] = scales[i]! * g[i * m + covariates[b]!]!;
        break;
      case 'variance':
        implied[a] = sigma[i * p + i]!;
        break;
      case 'covariance':
        implied[a] = scales[i]! * scales[b]! * sigma[i * p + b]!;
    }
  }
}

/** The whole matrix of correlations (covariances of numbers), for residuals. */
function fillCorrelations({ conditional, moments, matrices, scales, correlations }: Work): void {
  const { p, sigma } = conditional;
  const places = moments.names.map((name) => matrices.observed.indexOf(name));
  places.forEach((i, a) =>
    places.forEach((j, b) => (correlations[a * places.length + b] = scales[i]! * scales[j]! * sigma[i * p + j]!)),
  );
}

function evaluate(work: Work, parameters: Float64Array): boolean {
  const { conditional, extended, balance } = work;
  extended.set(parameters);
  if (balance) balance.clear(extended);
  if (!computeImplied(conditional, extended)) return false;
  if (balance) {
    if (!balance.solve(conditional, extended)) return false;
    computeImplied(conditional, extended);
  }
  setScales(work);
  fillImplied(work);
  return work.implied.every(Number.isFinite);
}

/** d d_i by parameter k: itself (delta), or through Var(y*_i) (theta). */
function fillScaleSlopes({ conditional, parameterization, scales, scaleSlopes }: Work, k: number): void {
  const { p, t, z, u, v, scale, model } = conditional;
  scaleSlopes.fill(0);
  if (parameterization === 'delta') {
    if (model.freeKind[k] === SCALING) scaleSlopes[model.freeRow[k]!] = 1;
    return;
  }
  for (let i = 0; i < p; i++) {
    if (!model.isOrdered[i]) continue;
    const variance = 2 * scale[k]! * z[i * t + u[k]!]! * z[i * t + v[k]!]!;
    scaleSlopes[i] = -0.5 * scales[i]! ** 3 * variance;
  }
}

/** The column of threshold k: nothing else follows from a threshold. */
function fillThresholdColumn({ conditional, table, scales, own }: Work, k: number): void {
  const { q, model } = conditional;
  for (let s = 0; s < table.count; s++) {
    const isOwn = table.kind[s] === 'threshold' && table.other[s] === model.freeRow[k];
    own[s * q + k] = isOwn ? scales[table.variable[s]!]! : 0;
  }
}

/** Fills column k of the derivatives by the group's own parameters. */
function fillColumn(work: Work, k: number): void {
  if (work.conditional.model.freeKind[k] === TAU) {
    fillThresholdColumn(work, k);
    return;
  }
  const { conditional, table, covariates, scales, scaleSlopes, own } = work;
  const { p, m, q, t, z, a: paths, u, v, scale, meanFactor, sigma, mu, g, values, model } = conditional;
  const { count, kind, variable, other } = table;
  const carriesSlopes = model.freeKind[k] === LAMBDA || model.freeKind[k] === BETA;
  const left = u[k]!;
  const right = v[k]!;
  fillScaleSlopes(work, k);
  for (let s = 0; s < count; s++) {
    const i = variable[s]!;
    const b = other[s]!;
    const zi = z[i * t + left]!;
    let slope = 0;
    switch (kind[s]!) {
      case 'threshold':
        slope = scaleSlopes[i]! * (values.tau[b]! - mu[i]!) - scales[i]! * meanFactor[k]! * zi;
        break;
      case 'negative-mean':
        slope = -meanFactor[k]! * zi;
        break;
      case 'slope': {
        const x = covariates[b]!;
        const through = carriesSlopes ? paths[model.freeCol[k]! * m + x]! * zi : 0;
        slope = scales[i]! * through + scaleSlopes[i]! * g[i * m + x]!;
        break;
      }
      case 'variance':
        slope = 2 * scale[k]! * zi * z[i * t + right]!;
        break;
      case 'covariance': {
        const change = scale[k]! * (zi * z[b * t + right]! + z[i * t + right]! * z[b * t + left]!);
        slope = scales[i]! * scales[b]! * change;
        slope += sigma[i * p + b]! * (scaleSlopes[i]! * scales[b]! + scales[i]! * scaleSlopes[b]!);
      }
    }
    own[s * q + k] = slope;
  }
}

/** Derivatives by theta: those of dependents are passed on to what they follow from. */
function fillJacobian(work: Work, places: Int32Array, jacobian: Float64Array): void {
  const { table, own, conditional, balance } = work;
  const { q } = conditional;
  const width = places.length;
  for (let s = 0; s < table.count; s++) {
    const row = s * width;
    for (let k = 0; k < width; k++) jacobian[row + k] = own[s * q + k]!;
    if (!balance) continue;
    for (let d = 0; d < balance.count; d++) {
      const slope = own[s * q + width + d]!;
      if (slope === 0) continue;
      for (let k = 0; k < width; k++) jacobian[row + k] = jacobian[row + k]! + slope * balance.jacobian[d * width + k]!;
    }
  }
}

/** Theta: how the scales, which are dependents, change with the parameters. */
function fillScaleDependents(work: Work, width: number, values: Float64Array, jacobian: Float64Array): void {
  const { conditional, scales } = work;
  const { q, model } = conditional;
  for (let d = 0; d < q - width; d++) values[d] = scales[model.freeRow[width + d]!]!;
  for (let k = 0; k < width; k++) {
    fillScaleSlopes(work, k);
    for (let d = 0; d < q - width; d++) jacobian[d * width + k] = work.scaleSlopes[model.freeRow[width + d]!]!;
  }
}

function createWork(given: OrdinalModel, width: number): Work {
  const { matrices, moments, parameterization } = given;
  const covariates = moments.covariateNames.map((name) => matrices.etas.indexOf(name));
  const conditional = createGroupKernel(conditionalMatrices(matrices, covariates));
  const table = describeStatistics(matrices, moments);
  return {
    ...given,
    kernel: createGroupKernel(matrices),
    conditional,
    table,
    covariates,
    extended: new Float64Array(given.parameterCount + given.dependentCount),
    scales: new Float64Array(matrices.p),
    implied: new Float64Array(table.count),
    correlations: new Float64Array(moments.names.length ** 2),
    own: new Float64Array(table.count * conditional.q),
    scaleSlopes: new Float64Array(matrices.p),
    balance: parameterization === 'delta' ? createResidualBalance(conditional, width) : undefined,
  };
}

/** The statistics of one group with ordered indicators; what is fitted by WLS, DWLS and ULS. */
export function createOrdinalStructure(given: OrdinalModel): MomentStructure {
  const { matrices, moments, parameterCount } = given;
  const places = matrices.freeIndex.filter((place) => place < parameterCount);
  const width = places.length;
  const work = createWork(given, width);
  const { kernel, conditional, table, implied, extended, balance } = work;
  const jacobian = new Float64Array(table.count * width);
  const behind = conditional.q - width;
  const numbers = matrices.freeIndex.subarray(width).map((place) => place - parameterCount);
  const dependents = {
    numbers,
    values: balance?.values ?? new Float64Array(behind),
    jacobian: balance?.jacobian ?? new Float64Array(behind * width),
  };
  return {
    kernel,
    count: table.count,
    places,
    sample: moments.statistics,
    implied,
    jacobian,
    // Thresholds, means and variances: independence leaves no covariances; covariates are kept.
    inBaseline: table.kind.map((kind) => kind !== 'covariance'),
    isSecondOrder: table.kind.map((kind) => kind === 'variance' || kind === 'covariance'),
    ...(behind > 0 ? { dependents } : {}),
    correlations: { p: moments.names.length, sample: moments.cov, implied: work.correlations },
    evaluate: (parameters) => evaluate(work, parameters),
    differentiate() {
      computeDerivativeTables(conditional);
      balance?.differentiate(conditional);
      for (let k = 0; k < conditional.q; k++) fillColumn(work, k);
      fillJacobian(work, places, jacobian);
      if (!balance) fillScaleDependents(work, width, dependents.values, dependents.jacobian);
      fillCorrelations(work);
      computeImplied(kernel, extended);
      invertSigma(kernel);
      computeDerivativeTables(kernel);
    },
  };
}
