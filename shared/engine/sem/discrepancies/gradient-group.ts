/**
 * One group of a maximum-likelihood fit, for thousands of fits of the same model: its matrices at theta, without
 * tables that only inference needs.
 */
import { LAMBDA, BETA, THETA } from '../../model/matrix-codes.ts';
import { matrixKinds, matrixWidth, type MatrixKind, type ModelMatrices } from '../../model/model-matrices.ts';
import { invertInto } from '../../../numeric/linear-solve.ts';
import { multiplySquare } from '../../../numeric/multiply-square.ts';
import type { ParameterRow } from '../../model/parameter-row.ts';

/** Moments of one replicate, overwritten by the next. */
export interface RefitMoments {
  /** p x p, divisor as the likelihood wants it. */
  readonly cov: Float64Array;
  readonly mean: Float64Array;
  logDet: number;
}

export interface GradientGroup {
  readonly model: ModelMatrices;
  readonly p: number;
  readonly m: number;
  /** Share in the discrepancy; other than the sample's while cases are left out. */
  weight: number;
  readonly moments: RefitMoments;
  readonly values: Readonly<Record<MatrixKind, Float64Array>>;
  /** The same in the order of `matrixKinds`. */
  readonly matrices: readonly Float64Array[];
  /** Every cell of `values` in one array; where parameter k of the group stands in it, and again across the diagonal. */
  readonly cells: Float64Array;
  readonly places: Int32Array;
  readonly mirrors: Int32Array;
  /** Cells that hold moments of fixed covariates, with the moment's place in `cov` (or, beyond p^2, in `mean`). */
  readonly momentPlaces: Int32Array;
  readonly momentMirrors: Int32Array;
  readonly momentSources: Int32Array;
  /** Nonzero cells of lambda by rows, and by columns. */
  readonly rowStart: Int32Array;
  readonly rowColumn: Int32Array;
  readonly columnStart: Int32Array;
  readonly columnRow: Int32Array;
  /** Whether theta is diagonal in pattern. */
  readonly isThetaDiagonal: boolean;
  readonly hasBeta: boolean;
  readonly a: Float64Array;
  readonly c: Float64Array;
  readonly etaMean: Float64Array;
  readonly variances: Float64Array;
  /** 1 / theta_ii, where theta is diagonal. */
  readonly precision: Float64Array;
  /** d = ybar - mu, and W d. */
  readonly residual: Float64Array;
  readonly wd: Float64Array;
  /** Omega = W - W S W with dd' in S, p x p; only the cells that theta needs are filled. */
  readonly omega: Float64Array;
  /** Omega Lambda C, p x m; only the cells in the pattern of lambda are filled. */
  readonly omegaLambdaC: Float64Array;
  /** Lambda' Omega Lambda, m x m. */
  readonly omegaLatent: Float64Array;
  /** Working storage. */
  readonly pm: readonly [Float64Array, Float64Array];
  readonly mm: readonly [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  readonly pp: readonly [Float64Array, Float64Array, Float64Array, Float64Array];
  readonly vm: readonly [Float64Array, Float64Array];
}

function layout(model: ModelMatrices): { readonly offsets: Record<MatrixKind, number>; readonly size: number } {
  let size = 0;
  const offsets = Object.fromEntries(
    matrixKinds.map((kind) => {
      const at = size;
      size += model.fixed[kind].length;
      return [kind, at];
    }),
  ) as Record<MatrixKind, number>;
  return { offsets, size };
}

function placeOf(
  model: ModelMatrices,
  offset: number,
  kind: MatrixKind,
  row: number,
  col: number,
): readonly [number, number] {
  const width = matrixWidth(kind, model.p, model.m);
  const place = offset + row * width + col;
  const isSymmetric = kind === 'psi' || kind === 'theta';
  return [place, isSymmetric ? offset + col * width + row : place];
}

/** Cells of fixed covariates: their moments are data, and change with every replicate. */
function momentCells(
  model: ModelMatrices,
  rows: readonly ParameterRow[],
  offsets: Record<MatrixKind, number>,
): number[][] {
  const out: number[][] = [[], [], []];
  rows.forEach((row, r) => {
    const cell = model.cells[r];
    if (!row.isSampleMoment || !cell) return;
    const i = model.observed.indexOf(row.lhs);
    const source = row.op === '~1' ? model.p * model.p + i : i * model.p + model.observed.indexOf(row.rhs);
    const [place, mirror] = placeOf(model, offsets[cell.kind], cell.kind, cell.row, cell.col);
    [place, mirror, source].forEach((x, list) => out[list]!.push(x));
  });
  return out;
}

type LambdaPattern = Pick<GradientGroup, 'rowStart' | 'rowColumn' | 'columnStart' | 'columnRow'>;

function lambdaPattern(model: ModelMatrices): LambdaPattern {
  const { p, m } = model;
  const isUsed = model.fixed.lambda.map((x) => (x === 0 ? 0 : 1));
  model.freeKind.forEach((kind, k) => {
    if (kind === LAMBDA) isUsed[model.freeRow[k]! * m + model.freeCol[k]!] = 1;
  });
  /** Numbers below `count` for which the test holds, in lists one after the other. */
  const listCells = (lists: number, count: number, has: (list: number, x: number) => boolean): Int32Array[] => {
    const starts = new Int32Array(lists + 1);
    const members: number[] = [];
    for (let list = 0; list < lists; list++) {
      for (let x = 0; x < count; x++) if (has(list, x)) members.push(x);
      starts[list + 1] = members.length;
    }
    return [starts, Int32Array.from(members)];
  };
  const has = (row: number, column: number): boolean => isUsed[row * m + column] === 1;
  const [rowStart, rowColumn] = listCells(p, m, has) as [Int32Array, Int32Array];
  const [columnStart, columnRow] = listCells(m, p, (column, row) => has(row, column)) as [Int32Array, Int32Array];
  return { rowStart, rowColumn, columnStart, columnRow };
}

function isDiagonalTheta(model: ModelMatrices): boolean {
  const { p, fixed } = model;
  const isFreeOff = model.freeKind.some((kind, k) => kind === THETA && model.freeRow[k] !== model.freeCol[k]);
  return !isFreeOff && fixed.theta.every((x, cell) => x === 0 || Math.floor(cell / p) === cell % p);
}

export function createGradientGroup(
  model: ModelMatrices,
  rows: readonly ParameterRow[],
  weight: number,
): GradientGroup {
  const { p, m } = model;
  const { offsets, size } = layout(model);
  const cells = new Float64Array(size);
  const view = (kind: MatrixKind): Float64Array =>
    cells.subarray(offsets[kind], offsets[kind] + model.fixed[kind].length);
  const values = Object.fromEntries(matrixKinds.map((kind) => [kind, view(kind)])) as Record<MatrixKind, Float64Array>;
  for (const kind of matrixKinds) values[kind].set(model.fixed[kind]);
  const own = Array.from(model.freeKind, (kind, k) => {
    const name = matrixKinds[kind]!;
    return placeOf(model, offsets[name], name, model.freeRow[k]!, model.freeCol[k]!);
  });
  const [places = [], mirrors = [], sources = []] = momentCells(model, rows, offsets);
  const make = (length: number): Float64Array => new Float64Array(length);
  return {
    model, p, m, weight, values, matrices: matrixKinds.map((kind) => values[kind]), cells,
    moments: { cov: make(p * p), mean: make(p), logDet: NaN },
    places: Int32Array.from(own, ([place]) => place),
    mirrors: Int32Array.from(own, ([, mirror]) => mirror),
    momentPlaces: Int32Array.from(places),
    momentMirrors: Int32Array.from(mirrors),
    momentSources: Int32Array.from(sources),
    ...lambdaPattern(model),
    isThetaDiagonal: isDiagonalTheta(model),
    hasBeta: model.freeKind.includes(BETA) || model.fixed.beta.some((x) => x !== 0),
    a: make(m * m), c: make(m * m), etaMean: make(m), variances: make(p),
    residual: make(p), precision: make(p), wd: make(p), omega: make(p * p), omegaLambdaC: make(p * m), omegaLatent: make(m * m),
    pm: [make(p * m), make(p * m)],
    mm: [make(m * m), make(m * m), make(m * m), make(m * m), make(m * m), make(m * m)],
    pp: [make(p * p), make(p * p), make(p * p), make(p * p)],
    vm: [make(m), make(m)],
  }; // prettier-ignore
}

/** Copies the replicate's moments of fixed covariates to where the model holds them. */
export function placeMoments({ cells, moments, momentPlaces, momentMirrors, momentSources }: GradientGroup): void {
  const beyond = moments.cov.length;
  for (let i = 0; i < momentPlaces.length; i++) {
    const source = momentSources[i]!;
    const value = source < beyond ? moments.cov[source]! : moments.mean[source - beyond]!;
    cells[momentPlaces[i]!] = value;
    cells[momentMirrors[i]!] = value;
  }
}

/** Sets theta; computes A, C, A alpha and d. @returns false when I - B is singular */
export function loadGroup(group: GradientGroup, theta: Float64Array): boolean {
  const { model, cells, places, mirrors, m, p, a, c, values, mm } = group;
  const { freeIndex } = model;
  for (let k = 0; k < places.length; k++) cells[mirrors[k]!] = cells[places[k]!] = theta[freeIndex[k]!]!;
  if (group.hasBeta) {
    const paths = mm[0];
    for (let i = 0; i < m * m; i++) paths[i] = -values.beta[i]!;
    for (let i = 0; i < m; i++) paths[i * m + i] = paths[i * m + i]! + 1;
    if (!invertInto(paths, m, a)) return false;
    multiplySquare(a, values.psi, paths, m);
    for (let i = 0; i < m; i++) {
      for (let j = 0; j <= i; j++) {
        let sum = 0;
        for (let k = 0; k < m; k++) sum += paths[i * m + k]! * a[j * m + k]!;
        c[i * m + j] = c[j * m + i] = sum;
      }
    }
  } else {
    for (let i = 0; i < m; i++) a[i * m + i] = 1;
    c.set(values.psi);
  }
  if (!model.hasMeans) return true;
  const { etaMean, residual, moments, rowStart, rowColumn } = group;
  for (let j = 0; j < m; j++) {
    let sum = 0;
    for (let k = 0; k < m; k++) sum += a[j * m + k]! * values.alpha[k]!;
    etaMean[j] = sum;
  }
  for (let i = 0; i < p; i++) {
    let mu = values.nu[i]!;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      mu += values.lambda[i * m + rowColumn[e]!]! * etaMean[rowColumn[e]!]!;
    }
    residual[i] = moments.mean[i]! - mu;
  }
  return true;
}

/** diag Sigma at the parameters last loaded. */
export function computeVariances({ p, m, values, c, rowStart, rowColumn, variances }: GradientGroup): void {
  for (let i = 0; i < p; i++) {
    let sum = values.theta[i * p + i]!;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const j = rowColumn[e]!;
      for (let f = rowStart[i]!; f < rowStart[i + 1]!; f++) {
        const k = rowColumn[f]!;
        sum += values.lambda[i * m + j]! * c[j * m + k]! * values.lambda[i * m + k]!;
      }
    }
    variances[i] = sum;
  }
}
