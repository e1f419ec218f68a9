/** Scores of single cases at single nodes. */
import { LAMBDA, BETA, PSI, THETA, NU, ALPHA } from '../model/matrix-codes.ts';
import { dot } from '../../numeric/dot.ts';
import type { LmsGroup } from './lms-group.ts';
import { residualOfScores, scorePrecision, structuralPrecision, structuralTables } from './lms-node-tables.ts';

export interface ScoreTables {
  /** Shares of the nodes that `caseScores` kept. */
  readonly shares: Float64Array;
  /** By node: what is taken off the product of each own parameter, K x q. */
  readonly constant: Float64Array;
  /** By node: A'(b + He) and C (b + He) + tau as m constants and m x r slopes. */
  readonly gConstant: Float64Array;
  readonly gSlope: Float64Array;
  readonly xConstant: Float64Array;
  readonly xSlope: Float64Array;
  /** Place of each eta among the loaded ones, or -1. */
  readonly loadedPlace: Int32Array;
  readonly u: Float64Array;
  readonly rest: Float64Array;
  readonly g: Float64Array;
  readonly x: Float64Array;
  readonly e: Float64Array;
  readonly z: Float64Array;
  readonly scratch: NodeScratch;
}

interface NodeScratch {
  readonly inverse: Float64Array;
  readonly b: Float64Array;
  readonly h: Float64Array;
  readonly omega: Float64Array;
  readonly mr: Float64Array;
  readonly slope: Float64Array;
  readonly oa: Float64Array;
  readonly aoa: Float64Array;
  readonly aoc: Float64Array;
  readonly rr: Float64Array;
  readonly spread: Float64Array;
}

export function createScoreTables(group: LmsGroup): ScoreTables {
  const { kernel, nodeCount: count, loaded, dimensions } = group;
  const { p, m, q } = kernel;
  const r = loaded.length;
  const make = (size: number): Float64Array => new Float64Array(size);
  const loadedPlace = new Int32Array(m).fill(-1);
  loaded.forEach((eta, a) => (loadedPlace[eta] = a));
  return {
    shares: make(count), constant: make(count * q),
    gConstant: make(count * m), gSlope: make(count * m * r), xConstant: make(count * m), xSlope: make(count * m * r),
    loadedPlace, u: make(p), rest: make(p), g: make(m), x: make(m), e: make(r), z: make(r),
    scratch: {
      inverse: make(r * r), b: make(m), h: make(m * r), omega: make(m * m), mr: make(m * r),
      slope: make(m * dimensions.length), oa: make(m * m), aoa: make(m * m), aoc: make(m * m),
      rr: make(r * r), spread: make(p * r),
    },
  }; // prettier-ignore
}

/** out (m x w) = A'_k right (m x w). */
function timesTransposedA(group: LmsGroup, k: number, right: Float64Array, out: Float64Array, w: number): void {
  const { m } = group.kernel;
  out.fill(0);
  for (let l = 0; l < m; l++) {
    for (let i = 0; i < m; i++) {
      const x = group.a[(k * m + l) * m + i]!;
      if (x === 0) continue;
      for (let j = 0; j < w; j++) out[i * w + j] = out[i * w + j]! + x * right[l * w + j]!;
    }
  }
}

/** A'Omega A and A'Omega C of node k. */
function fillExpected(group: LmsGroup, k: number, { omega, oa, aoa, aoc }: NodeScratch): void {
  const { m } = group.kernel;
  const { a, c } = group;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) {
      let sum = 0;
      for (let l = 0; l < m; l++) sum += omega[i * m + l]! * a[(k * m + l) * m + j]!;
      oa[i * m + j] = sum;
    }
  }
  timesTransposedA(group, k, oa, aoa, m);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) oa[i * m + j] = dot(omega, i * m, c, (k * m + j) * m, m);
  }
  timesTransposedA(group, k, oa, aoc, m);
}

/** P'G^-1 into `spread` (p x r), and I - G^-1 V into `rr`. */
function fillMeasurement(group: LmsGroup, { inverse, rr, spread }: NodeScratch): void {
  const { kernel, projection, error, loaded } = group;
  const { p } = kernel;
  const r = loaded.length;
  for (let a = 0; a < r; a++) {
    for (let b = 0; b < r; b++) rr[a * r + b] = (a === b ? 1 : 0) - dot(inverse, a * r, error, b * r, r);
  }
  for (let i = 0; i < p; i++) {
    for (let b = 0; b < r; b++) {
      let sum = 0;
      for (let a = 0; a < r; a++) sum += projection[a * p + i]! * inverse[a * r + b]!;
      spread[i * r + b] = sum;
    }
  }
}

/** What is taken off the product of parameter n at the node whose tables stand in `scratch`. */
function constantOf(group: LmsGroup, tables: ScoreTables, n: number): number {
  const { kernel, projection, rest, loaded } = group;
  const { model, p, m } = kernel;
  const { scratch, loadedPlace } = tables;
  const r = loaded.length;
  const row = model.freeRow[n]!;
  const col = model.freeCol[n]!;
  const kind = model.freeKind[n]!;
  let sum = 0;
  if (kind === LAMBDA) {
    const b = loadedPlace[col]!;
    for (let a = 0; a < r; a++) sum += projection[a * p + row]! * scratch.rr[a * r + b]!;
  } else if (kind === THETA) {
    sum = rest[row * p + col]!;
    for (let a = 0; a < r; a++) sum += scratch.spread[row * r + a]! * projection[a * p + col]!;
  } else if (kind === PSI) sum = scratch.aoa[row * m + col]!;
  else if (kind === BETA) sum = scratch.aoc[row * m + col]!;
  return sum;
}

/** Computes the tables of all nodes at the point last evaluated. */
export function fillScoreTables(group: LmsGroup, tables: ScoreTables): void {
  const { kernel, nodeCount, loaded, c, tau } = group;
  const { m, q } = kernel;
  const r = loaded.length;
  const { scratch, gConstant, gSlope, xConstant, xSlope, constant } = tables;
  const { b, h, inverse, omega, mr, slope } = scratch;
  for (let k = 0; k < nodeCount; k++) {
    scorePrecision(group, k, inverse);
    structuralTables(group, k, slope, b, h);
    structuralPrecision(group, h, inverse, mr, omega);
    fillExpected(group, k, scratch);
    fillMeasurement(group, scratch);
    timesTransposedA(group, k, b, gConstant.subarray(k * m, (k + 1) * m), 1);
    timesTransposedA(group, k, h, gSlope.subarray(k * m * r, (k + 1) * m * r), r);
    for (let i = 0; i < m; i++) {
      xConstant[k * m + i] = tau[k * m + i]! + dot(c, (k * m + i) * m, b, 0, m);
      for (let a = 0; a < r; a++) {
        let sum = 0;
        for (let l = 0; l < m; l++) sum += c[(k * m + i) * m + l]! * h[l * r + a]!;
        xSlope[(k * m + i) * r + a] = sum;
      }
    }
    for (let n = 0; n < q; n++) constant[k * q + n] = constantOf(group, tables, n);
  }
}

/** Scores of the own parameters (q) at one node into a row of `rows`. */
function scoreRow(group: LmsGroup, tables: ScoreTables, k: number, rows: Float64Array, from: number): void {
  const { model, q } = group.kernel;
  const { u, g, x, constant } = tables;
  const { freeKind, freeRow, freeCol } = model;
  for (let n = 0; n < q; n++) {
    const kind = freeKind[n]!;
    const row = freeRow[n]!;
    const col = freeCol[n]!;
    let value = 0;
    if (kind === LAMBDA) value = u[row]! * x[col]!;
    else if (kind === THETA) value = u[row]! * u[col]!;
    else if (kind === BETA) value = g[row]! * x[col]!;
    else if (kind === PSI) value = g[row]! * g[col]!;
    else if (kind === NU) value = u[row]!;
    else if (kind === ALPHA) value = g[row]!;
    value -= constant[k * q + n]!;
    rows[from + n] = (kind === THETA || kind === PSI) && row === col ? 0.5 * value : value;
  }
}

/** u, g and x of case i at node k. */
function fillResiduals(group: LmsGroup, tables: ScoreTables, i: number, k: number): void {
  const { kernel, projection, loaded } = group;
  const { p, m } = kernel;
  const r = loaded.length;
  const { u, rest, g, x, e, z, gConstant, gSlope, xConstant, xSlope } = tables;
  residualOfScores(group, i, k, z, e);
  u.set(rest);
  for (let a = 0; a < r; a++) {
    const weight = e[a]!;
    for (let j = 0; j < p; j++) u[j] = u[j]! + projection[a * p + j]! * weight;
  }
  for (let j = 0; j < m; j++) {
    g[j] = gConstant[k * m + j]! + dot(gSlope, (k * m + j) * r, e, 0, r);
    x[j] = xConstant[k * m + j]! + dot(xSlope, (k * m + j) * r, e, 0, r);
  }
}

/**
 * Scores of case i at the nodes where it has a share above `floor`: rows of `rows`, shares in `tables.shares`, their
 * posterior mean in `mean`. Needs `fillScoreTables`.
 * @returns how many nodes were kept
 */
export function scoresAtNodes(
  group: LmsGroup,
  tables: ScoreTables,
  i: number,
  floor: number,
  rows: Float64Array,
  mean: Float64Array,
): number {
  const { kernel, cases, rest: precision, posterior, nodeCount } = group;
  const { p, q, values } = kernel;
  const { u: deviation, rest, shares } = tables;
  for (let j = 0; j < p; j++) deviation[j] = cases[i * p + j]! - values.nu[j]!;
  for (let j = 0; j < p; j++) rest[j] = dot(precision, j * p, deviation, 0, p);
  mean.fill(0);
  let kept = 0;
  for (let k = 0; k < nodeCount; k++) {
    const share = posterior[i * nodeCount + k]!;
    if (share <= floor) continue;
    fillResiduals(group, tables, i, k);
    scoreRow(group, tables, k, rows, kept * q);
    for (let j = 0; j < q; j++) mean[j] = mean[j]! + share * rows[kept * q + j]!;
    shares[kept] = share;
    kept++;
  }
  return kept;
}

/** Adds the outer products of `count` rows (length q) to the lower triangle of `out`, four rows at a time. */
export function accumulateOuter(rows: Float64Array, count: number, q: number, out: Float64Array): void {
  let row = 0;
  for (; row + 3 < count; row += 4) {
    const a = row * q;
    const b = a + q;
    const c = b + q;
    const d = c + q;
    for (let i = 0; i < q; i++) {
      const x = rows[a + i]!;
      const y = rows[b + i]!;
      const z = rows[c + i]!;
      const w = rows[d + i]!;
      const at = i * q;
      for (let j = 0; j <= i; j++) {
        out[at + j] = out[at + j]! + x * rows[a + j]! + y * rows[b + j]! + z * rows[c + j]! + w * rows[d + j]!;
      }
    }
  }
  for (; row < count; row++) {
    const a = row * q;
    for (let i = 0; i < q; i++) {
      const x = rows[a + i]!;
      for (let j = 0; j <= i; j++) out[i * q + j] = out[i * q + j]! + x * rows[a + j]!;
    }
  }
}
