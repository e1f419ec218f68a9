/**
 * The matrices of one group and where each parameter of the group lives in them.
 *
 * y = nu + Lambda eta + eps, eta = alpha + B eta + zeta. `etas` holds the latent variables and, after them,
 * observed variables that take part in regressions: those have loading 1 and residual 0, and their
 * variances, covariances and intercepts live in psi and alpha. Ordered indicators add thresholds (`tau`, in the order
 * of `thresholds`) and the scales of their latent responses (`scaling`, p).
 */
import type { ParameterTable } from './parameter-table.ts';
import type { ParameterRow } from './parameter-row.ts';

export const matrixKinds = ['lambda', 'beta', 'psi', 'theta', 'nu', 'alpha', 'tau', 'scaling'] as const;
export type MatrixKind = (typeof matrixKinds)[number];

/** One cell of one matrix. Symmetric matrices are addressed once, with row >= col. */
export interface MatrixCell {
  readonly kind: MatrixKind;
  readonly row: number;
  readonly col: number;
}

/**
 * A product of constructs, by whose factors its path is standardised [wen-2010]: sd(A) sd(B), and lambda_a lambda_b /
 * lambda_p of the indicators that give the product its scale.
 */
export interface ProductEta {
  /** Etas. */
  readonly factors: readonly [number, number];
  /** Places in lambda; an observed factor has none. */
  readonly multipliedBy: readonly number[];
  readonly dividedBy: number;
}

export interface ModelMatrices {
  readonly observed: readonly string[];
  readonly etas: readonly string[];
  /** How many of `etas` are latent variables; they come first. */
  readonly latentCount: number;
  /** Etas that are products of others. */
  readonly products: ReadonlyMap<number, ProductEta>;
  readonly p: number;
  readonly m: number;
  readonly hasMeans: boolean;
  /** Thresholds in order: by indicator, then by step. Empty when no indicator is ordered. */
  readonly thresholds: readonly { readonly indicator: number; readonly step: number }[];
  /** Whether indicator i is ordered. */
  readonly isOrdered: readonly boolean[];
  /** Fixed values; free cells hold 0. Shapes: lambda p x m, beta m x m, psi m x m, theta p x p, nu p, alpha m, tau as `thresholds`, scaling p. */
  readonly fixed: Readonly<Record<MatrixKind, Float64Array>>;
  /** The cell of every row of the parameter table (same index), absent for rows of other groups. */
  readonly cells: readonly (MatrixCell | undefined)[];
  /**
   * The group's own parameters, k = 0, 1, ...: `rowOfParameter[k]` is a row of the table and `freeIndex[k]` the place
   * in theta. Residual variances or scales of ordered indicators that follow from the others come last; their place
   * is beyond theta, at `parameterCount` + their number.
   */
  readonly rowOfParameter: readonly number[];
  readonly freeIndex: Int32Array;
  /** Cells of the group's parameters as flat arrays for the kernels. */
  readonly freeKind: Uint8Array;
  readonly freeRow: Int32Array;
  readonly freeCol: Int32Array;
}

/** Observed variables that have to stand among the etas: in a regression, or covarying with something there. */
function structuralObserved(
  rows: readonly ParameterRow[],
  observed: ReadonlySet<string>,
  latents: ReadonlySet<string>,
): Set<string> {
  const structural = new Set<string>();
  for (const row of rows) {
    if (row.op !== '~' && row.op !== '<~') continue;
    for (const name of [row.lhs, row.rhs]) if (observed.has(name)) structural.add(name);
  }
  let before = -1;
  while (before !== structural.size) {
    before = structural.size;
    for (const row of rows) {
      if (row.op !== '~~' || row.lhs === row.rhs) continue;
      const isInside = (name: string): boolean => latents.has(name) || structural.has(name);
      if (isInside(row.lhs) && observed.has(row.rhs)) structural.add(row.rhs);
      if (isInside(row.rhs) && observed.has(row.lhs)) structural.add(row.lhs);
    }
  }
  return structural;
}

function symmetricCell(kind: 'psi' | 'theta', i: number, j: number): MatrixCell {
  return i >= j ? { kind, row: i, col: j } : { kind, row: j, col: i };
}

/** Thresholds of each ordered indicator, in order. */
function listThresholds(
  observed: readonly string[],
  categories: ReadonlyMap<string, number>,
): { readonly indicator: number; readonly step: number }[] {
  return observed.flatMap((name, indicator) =>
    Array.from({ length: (categories.get(name) ?? 1) - 1 }, (_, i) => ({ indicator, step: i + 1 })),
  );
}

/** The rows of a group that vary, free ones first. */
function varyingRows(rows: readonly ParameterRow[], cells: readonly (MatrixCell | undefined)[]): number[] {
  const free: number[] = [];
  const dependent: number[] = [];
  rows.forEach((row, r) => {
    if (!cells[r]) return;
    if (row.parameter >= 0) free.push(r);
    else if (row.dependent >= 0) dependent.push(r);
  });
  free.sort((a, b) => rows[a]!.parameter - rows[b]!.parameter);
  return [...free, ...dependent];
}

/** Builds the matrices of one group (1, 2, ...). Names must be known (checked by prepareModel). */
export function buildModelMatrices(table: ParameterTable, group: number): ModelMatrices {
  const { rows, observed, latents, hasMeans, parameterCount } = table;
  const own = rows.filter((row) => row.group === group);
  const structural = structuralObserved(own, new Set(observed), new Set(latents));
  const etas = [...latents, ...observed.filter((name) => structural.has(name))];
  const thresholds = listThresholds(observed, table.categories);
  const places: Places = {
    etas: new Map(etas.map((name, index) => [name, index])),
    observed: new Map(observed.map((name, index) => [name, index])),
    thresholds: new Map(thresholds.map(({ indicator, step }, i) => [`${observed[indicator]!}|t${step}`, i])),
  };
  const p = observed.length;
  const m = etas.length;
  const fixed = {
    lambda: new Float64Array(p * m),
    beta: new Float64Array(m * m),
    psi: new Float64Array(m * m),
    theta: new Float64Array(p * p),
    nu: new Float64Array(p),
    alpha: new Float64Array(m),
    tau: new Float64Array(thresholds.length),
    scaling: new Float64Array(p).fill(1),
  };
  for (const name of structural) fixed.lambda[index(places.observed, name) * m + index(places.etas, name)] = 1;
  const cells = rows.map((row) => (row.group === group ? cellOf(row, places) : undefined));
  const varying = varyingRows(rows, cells);
  rows.forEach((row, r) => {
    const cell = cells[r];
    if (cell && row.parameter < 0 && row.dependent < 0) setCell(fixed, cell, row.value, p, m);
  });
  const varyingCells = varying.map((r) => cells[r]!);
  return {
    observed,
    etas,
    latentCount: latents.length,
    products: productEtas(table, places, m),
    p,
    m,
    hasMeans,
    thresholds,
    isOrdered: observed.map((name) => table.categories.has(name)),
    fixed,
    cells,
    rowOfParameter: varying,
    freeIndex: Int32Array.from(varying, (r) =>
      rows[r]!.parameter >= 0 ? rows[r]!.parameter : parameterCount + rows[r]!.dependent,
    ),
    freeKind: Uint8Array.from(varyingCells, (cell) => matrixKinds.indexOf(cell.kind)),
    freeRow: Int32Array.from(varyingCells, (cell) => cell.row),
    freeCol: Int32Array.from(varyingCells, (cell) => cell.col),
  };
}

interface Places {
  readonly etas: ReadonlyMap<string, number>;
  readonly observed: ReadonlyMap<string, number>;
  readonly thresholds: ReadonlyMap<string, number>;
}

function productEtas({ products }: ParameterTable, places: Places, m: number): ReadonlyMap<number, ProductEta> {
  const found = new Map<number, ProductEta>();
  for (const { name, factors, marker } of products) {
    const [a, b] = factors.map((factor) => index(places.etas, factor));
    if (a === undefined || b === undefined || a < 0 || b < 0) continue;
    const loading = (column: string, eta: number): number => index(places.observed, column) * m + eta;
    const pairs = [
      [marker.left, factors[0], a],
      [marker.right, factors[1], b],
    ] as const;
    const own = index(places.etas, name);
    const multipliedBy = pairs.filter(([column, factor]) => column !== factor).map(([x, , eta]) => loading(x, eta));
    found.set(own, { factors: [a, b], multipliedBy, dividedBy: loading(marker.column, own) });
  }
  return found;
}

function index(map: ReadonlyMap<string, number>, name: string): number {
  return map.get(name) ?? -1;
}

function cellOf(row: ParameterRow, places: Places): MatrixCell | undefined {
  const { etas, observed } = places;
  const lhsEta = etas.get(row.lhs);
  const rhsEta = etas.get(row.rhs);
  switch (row.op) {
    case '=~':
      return rhsEta === undefined
        ? { kind: 'lambda', row: index(observed, row.rhs), col: index(etas, row.lhs) }
        : { kind: 'beta', row: rhsEta, col: index(etas, row.lhs) };
    case '~':
    case '<~':
      return { kind: 'beta', row: index(etas, row.lhs), col: index(etas, row.rhs) };
    case '~~':
      return lhsEta === undefined || rhsEta === undefined
        ? symmetricCell('theta', index(observed, row.lhs), index(observed, row.rhs))
        : symmetricCell('psi', lhsEta, rhsEta);
    case '~1':
      return lhsEta === undefined
        ? { kind: 'nu', row: index(observed, row.lhs), col: 0 }
        : { kind: 'alpha', row: lhsEta, col: 0 };
    case '|':
      return { kind: 'tau', row: index(places.thresholds, `${row.lhs}|${row.rhs}`), col: 0 };
    case '~*~':
      return { kind: 'scaling', row: index(observed, row.lhs), col: 0 };
  }
}

/** Number of columns of a matrix; vectors have one. */
export function matrixWidth(kind: MatrixKind, p: number, m: number): number {
  if (kind === 'theta') return p;
  return kind === 'lambda' || kind === 'beta' || kind === 'psi' ? m : 1;
}

/** Writes a value into its cell, on both sides of a symmetric matrix. */
export function setCell(
  matrices: Record<MatrixKind, Float64Array>,
  cell: MatrixCell,
  value: number,
  p: number,
  m: number,
): void {
  const { kind, row, col } = cell;
  const width = matrixWidth(kind, p, m);
  matrices[kind][row * width + col] = value;
  if (kind === 'psi' || kind === 'theta') matrices[kind][col * width + row] = value;
}
