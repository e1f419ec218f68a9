/**
 * Start values from the sample moments, without iteration over the model:
 * loadings by principal axes within each block, covariances of the etas by least squares given the loadings,
 * then paths by ordinary least squares and what is left as residual covariance.
 */
import type { ModelMatrices } from '../../model/model-matrices.ts';
import { matrixWidth } from '../../model/model-matrices.ts';
import type { ParameterRow } from '../../model/parameter-row.ts';
import { choleskyInPlace, choleskySolve } from '../../../numeric/cholesky.ts';
import { shrinkToPositiveDefinite } from '../../../numeric/shrink.ts';
import type { SampleMoments } from '../../sample/sample-moments.ts';
import { loadingBlocks } from '../kernel/loading-blocks.ts';
import { principalAxis } from './principal-axis.ts';

/** Smallest standardised loading a reference indicator is given, so that its latent variable keeps a scale. */
const referenceFloor = 0.25;

interface Sketch {
  readonly model: ModelMatrices;
  readonly moments: SampleMoments;
  readonly lambda: Float64Array;
  readonly beta: Float64Array;
  /** Uniqueness of each indicator, in its own units. */
  readonly unique: Float64Array;
  /** Covariances of the etas. */
  readonly c: Float64Array;
  /** Which etas already have a row in `c`. */
  readonly known: boolean[];
}

function isFree(model: ModelMatrices, kind: number): Set<number> {
  const cells = new Set<number>();
  const width = kind === 3 ? model.p : model.m;
  model.freeKind.forEach((other, k) => {
    if (other === kind) cells.add(model.freeRow[k]! * width + model.freeCol[k]!);
  });
  return cells;
}

/** Scales standardised loadings so that the fixed one has its value; returns the latent standard deviation. */
function scaleOf(
  loadings: Float64Array,
  sds: readonly number[],
  fixedValues: readonly (number | undefined)[],
  fixedVariance: number,
): number {
  const reference = fixedValues.findIndex((value) => value !== undefined && value !== 0);
  if (reference < 0) return fixedVariance > 0 ? Math.sqrt(fixedVariance) : 1;
  let loading = loadings[reference]!;
  if (Math.abs(loading) < referenceFloor) loading = loading < 0 ? -referenceFloor : referenceFloor;
  return (loading * sds[reference]!) / fixedValues[reference]!;
}

function startLoadings(sketch: Sketch): void {
  const { model, moments, lambda, unique } = sketch;
  const { p, m } = model;
  const freeLambda = isFree(model, 0);
  const explained = new Float64Array(p * p);
  for (const { f, block } of loadingBlocks(model, freeLambda)) {
    if (!block.some((i) => freeLambda.has(i * m + f))) continue;
    const sds = block.map((i) => Math.sqrt(moments.cov[i * p + i]!));
    const loadings = principalAxis(block.length, (a, b) => {
      const cell = block[a]! * p + block[b]!;
      return (moments.cov[cell]! - explained[cell]!) / (sds[a]! * sds[b]!);
    });
    const fixedValues = block.map((i) => (freeLambda.has(i * m + f) ? undefined : model.fixed.lambda[i * m + f]));
    const sd = scaleOf(loadings, sds, fixedValues, model.fixed.psi[f * m + f]!);
    block.forEach((i, a) => {
      if (fixedValues[a] === undefined) lambda[i * m + f] = (loadings[a]! * sds[a]!) / sd;
      unique[i] = Math.max(unique[i]! - loadings[a]! ** 2 * sds[a]! ** 2, 0.1 * sds[a]! ** 2);
      block.forEach(
        (j, b) => (explained[i * p + j] = explained[i * p + j]! + loadings[a]! * sds[a]! * loadings[b]! * sds[b]!),
      );
    });
  }
}

/** Weights P with P Lambda = I over the etas that have indicators; rows of the others stay 0. */
function projection(sketch: Sketch): Float64Array {
  const { model, lambda, unique, known, moments } = sketch;
  const { p, m } = model;
  const list = [...known.keys()].filter((j) => known[j]);
  const size = list.length;
  const normal = new Float64Array(size * size);
  const weight = (i: number): number => 1 / Math.max(unique[i]!, 1e-3 * moments.cov[i * p + i]!);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      for (let i = 0; i < p; i++) {
        normal[a * size + b] =
          normal[a * size + b]! + lambda[i * m + list[a]!]! * lambda[i * m + list[b]!]! * weight(i);
      }
    }
    normal[a * size + a] = normal[a * size + a]! * 1.000001 + 1e-12;
  }
  const out = new Float64Array(m * p);
  if (!choleskyInPlace(normal, size)) return out;
  const column = new Float64Array(size);
  for (let i = 0; i < p; i++) {
    for (let a = 0; a < size; a++) column[a] = lambda[i * m + list[a]!]! * weight(i);
    choleskySolve(normal, size, column);
    for (let a = 0; a < size; a++) out[list[a]! * p + i] = column[a]!;
  }
  return out;
}

/** P (S - U) P' for the weights P. */
function startEtaCovariances(sketch: Sketch, weights: Float64Array): void {
  const { model, moments, unique, c, known } = sketch;
  const { p, m } = model;
  const weighted = new Float64Array(p);
  for (let a = 0; a < m; a++) {
    if (!known[a]) continue;
    weighted.fill(0);
    for (let i = 0; i < p; i++) {
      const weight = weights[a * p + i]!;
      if (weight === 0) continue;
      for (let j = 0; j < p; j++) weighted[j] = weighted[j]! + weight * moments.cov[i * p + j]!;
      weighted[i] = weighted[i]! - weight * unique[i]!;
    }
    for (let b = 0; b <= a; b++) {
      if (!known[b]) continue;
      let sum = 0;
      for (let j = 0; j < p; j++) sum += weighted[j]! * weights[b * p + j]!;
      c[a * m + b] = c[b * m + a] = sum;
    }
  }
  for (let a = 0; a < m; a++) if (known[a] && !(c[a * m + a]! > 1e-8)) c[a * m + a] = fallbackVariance(sketch, a);
}

/** A latent variance when least squares finds none: from its largest indicator. */
function fallbackVariance(sketch: Sketch, eta: number): number {
  const { model, moments, lambda } = sketch;
  let best = 0;
  for (let i = 0; i < model.p; i++) {
    const loading = lambda[i * model.m + eta]!;
    if (loading !== 0) best = Math.max(best, (0.3 * moments.cov[i * model.p + i]!) / (loading * loading));
  }
  return best > 0 && best < Infinity ? best : 0.05;
}

/** Second-order latents: principal axes over the covariances of the etas they are measured by. */
function startHigherOrder(sketch: Sketch): void {
  const { model, c, known, beta } = sketch;
  const { m } = model;
  const freeBeta = isFree(model, 1);
  const byName = [...known.keys()].sort((a, b) => (model.etas[a]! < model.etas[b]! ? -1 : 1));
  for (let round = 0; round < m && known.includes(false); round++) {
    for (const h of byName) {
      if (known[h]) continue;
      const block = [...known.keys()].filter(
        (i) => known[i] && (freeBeta.has(i * m + h) || model.fixed.beta[i * m + h] !== 0),
      );
      if (block.length === 0) continue;
      const sds = block.map((i) => Math.sqrt(c[i * m + i]!));
      const loadings = principalAxis(block.length, (a, b) => c[block[a]! * m + block[b]!]! / (sds[a]! * sds[b]!));
      const fixedValues = block.map((i) => (freeBeta.has(i * m + h) ? undefined : model.fixed.beta[i * m + h]));
      const sd = scaleOf(loadings, sds, fixedValues, model.fixed.psi[h * m + h]!);
      let norm = 0;
      block.forEach((i, a) => {
        beta[i * m + h] = fixedValues[a] ?? (loadings[a]! * sds[a]!) / sd;
        norm += loadings[a]! ** 2;
      });
      for (let x = 0; x < m; x++) {
        if (!known[x]) continue;
        let sum = 0;
        block.forEach((i, a) => (sum += (loadings[a]! * c[i * m + x]!) / sds[a]!));
        c[h * m + x] = c[x * m + h] = (sum / Math.max(norm, 0.05)) * Math.abs(sd);
      }
      c[h * m + h] = sd * sd;
      known[h] = true;
    }
  }
  for (let h = 0; h < m; h++) if (!known[h]) c[h * m + h] = model.fixed.psi[h * m + h] || 1;
}

function startPaths(sketch: Sketch): void {
  const { model, c, beta } = sketch;
  const { m } = model;
  const freeBeta = isFree(model, 1);
  for (let i = 0; i < m; i++) {
    const predictors: number[] = [];
    for (let j = 0; j < m; j++) if (freeBeta.has(i * m + j) && i !== j) predictors.push(j);
    const size = predictors.length;
    if (size === 0) continue;
    const normal = new Float64Array(size * size);
    const right = new Float64Array(size);
    predictors.forEach((a, x) => {
      predictors.forEach((b, y) => (normal[x * size + y] = c[a * m + b]! * (x === y ? 1.001 : 1)));
      let target = c[i * m + a]!;
      for (let f = 0; f < m; f++) target -= model.fixed.beta[i * m + f]! * c[f * m + a]!;
      right[x] = target;
    });
    if (!choleskyInPlace(normal, size)) continue;
    choleskySolve(normal, size, right);
    predictors.forEach((a, x) => (beta[i * m + a] = right[x]!));
  }
}

/** (I - B) C (I - B)', made positive definite. */
function residualCovariances(sketch: Sketch): Float64Array {
  const { model, c, beta } = sketch;
  const { m } = model;
  const left = new Float64Array(m * m);
  const out = new Float64Array(m * m);
  const path = (i: number, j: number): number => (i === j ? 1 : 0) - beta[i * m + j]!;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++)
      for (let k = 0; k < m; k++) left[i * m + j] = left[i * m + j]! + path(i, k) * c[k * m + j]!;
  }
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++)
      for (let k = 0; k < m; k++) out[i * m + j] = out[i * m + j]! + left[i * m + k]! * path(j, k);
  }
  for (let i = 0; i < m; i++) out[i * m + i] = Math.max(out[i * m + i]!, 0.1 * c[i * m + i]!);
  shrinkToPositiveDefinite(out, m);
  return out;
}

function etaMeans(sketch: Sketch, weights: Float64Array): Float64Array {
  const { model, moments } = sketch;
  const { p, m } = model;
  const freeAlpha = isFree(model, 5);
  const out = new Float64Array(m);
  for (let j = 0; j < m; j++) {
    const isLatent = j < model.latentCount;
    if (isLatent && !freeAlpha.has(j * m)) continue;
    for (let i = 0; i < p; i++) out[j] = out[j]! + weights[j * p + i]! * (moments.mean[i]! - model.fixed.nu[i]!);
  }
  return out;
}

function meanValues(
  sketch: Sketch,
  weights: Float64Array,
): { readonly nu: Float64Array; readonly alpha: Float64Array } {
  const { model, moments, lambda, beta } = sketch;
  const { p, m } = model;
  const means = etaMeans(sketch, weights);
  const nu = moments.mean.slice();
  const alpha = means.slice();
  for (let j = 0; j < m; j++) for (let k = 0; k < m; k++) alpha[j] = alpha[j]! - beta[j * m + k]! * means[k]!;
  for (let i = 0; i < p; i++) for (let k = 0; k < m; k++) nu[i] = nu[i]! - lambda[i * m + k]! * means[k]!;
  return { nu, alpha };
}

/** The sample's thresholds; fixed ones where there is no sample of them. */
function startThresholds(model: ModelMatrices, { ordinal }: SampleMoments): Float64Array {
  return Float64Array.from(model.thresholds, ({ indicator, step }, i) => {
    const variable = ordinal?.names.indexOf(model.observed[indicator]!) ?? -1;
    return ordinal?.thresholds[variable]?.[step - 1] ?? model.fixed.tau[i]!;
  });
}

/** Start values of the parameters of one group, in the group's own order. */
export function startValues(model: ModelMatrices, rows: readonly ParameterRow[], moments: SampleMoments): Float64Array {
  const { p, m } = model;
  const sketch: Sketch = {
    model,
    moments,
    lambda: model.fixed.lambda.slice(),
    beta: model.fixed.beta.slice(),
    unique: Float64Array.from({ length: p }, (_, i) => moments.cov[i * p + i]!),
    c: new Float64Array(m * m),
    known: [],
  };
  startLoadings(sketch);
  for (let j = 0; j < m; j++) {
    sketch.known[j] = Array.from({ length: p }, (_, i) => sketch.lambda[i * m + j]!).some((x) => x !== 0);
  }
  // Loadings all fixed (growth): nothing was split yet between common and unique parts.
  for (let i = 0; i < p; i++) {
    const isStructural = model.etas.indexOf(model.observed[i]!) >= 0;
    if (isStructural) sketch.unique[i] = 0;
    else if (sketch.unique[i] === moments.cov[i * p + i]) sketch.unique[i] = 0.5 * sketch.unique[i]!;
  }
  const weights = projection(sketch);
  startEtaCovariances(sketch, weights);
  startHigherOrder(sketch);
  shrinkToPositiveDefinite(sketch.c, m);
  startPaths(sketch);
  const psi = residualCovariances(sketch);
  const theta = new Float64Array(p * p);
  for (let i = 0; i < p; i++) theta[i * p + i] = Math.max(sketch.unique[i]!, 0.1 * moments.cov[i * p + i]!);
  const scales = { tau: startThresholds(model, moments), scaling: new Float64Array(p).fill(1) };
  const values = { lambda: sketch.lambda, beta: sketch.beta, psi, theta, ...meanValues(sketch, weights), ...scales };
  return Float64Array.from(model.rowOfParameter, (r) => {
    const cell = model.cells[r]!;
    return rows[r]?.start ?? values[cell.kind][cell.row * matrixWidth(cell.kind, p, m) + cell.col]!;
  });
}
