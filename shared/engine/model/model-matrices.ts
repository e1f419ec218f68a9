/**
 * The matrices of one group and where each parameter lives in them.
 *
 * y = nu + Lambda eta + eps, eta = alpha + B eta + zeta. `etas` holds the latent variables and, after them,
 * observed variables that take part in regressions: those have loading 1 and residual 0, and their
 * variances, covariances and intercepts live in psi and alpha.
 */
import type { ParameterRow } from './parameter-table.ts';

export const matrixKinds = ['lambda', 'beta', 'psi', 'theta', 'nu', 'alpha'] as const;
export type MatrixKind = (typeof matrixKinds)[number];

/** One cell of one matrix. Symmetric matrices are addressed once, with row >= col. */
export interface Cell {
  readonly kind: MatrixKind;
  readonly row: number;
  readonly col: number;
}

export interface ModelMatrices {
  readonly observed: readonly string[];
  readonly etas: readonly string[];
  /** How many of `etas` are latent variables; they come first. */
  readonly latentCount: number;
  readonly p: number;
  readonly m: number;
  readonly hasMeans: boolean;
  /** Fixed values; free cells hold 0. Shapes: lambda p x m, beta m x m, psi m x m, theta p x p, nu p, alpha m. */
  readonly fixed: Readonly<Record<MatrixKind, Float64Array>>;
  /** The cell of every row of the parameter table (same index), absent for defined quantities. */
  readonly cells: readonly (Cell | undefined)[];
  /** Free rows in order of their parameter index: rowOfParameter[k] is a row of the table. */
  readonly rowOfParameter: readonly number[];
  /** Cells of free parameters as flat arrays for the kernels. */
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
    if (row.op !== '~') continue;
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

function symmetricCell(kind: 'psi' | 'theta', i: number, j: number): Cell {
  return i >= j ? { kind, row: i, col: j } : { kind, row: j, col: i };
}

/** Builds the matrices of one group from its parameter rows. Names must be known (checked by prepareModel). */
export function buildModelMatrices(
  rows: readonly ParameterRow[],
  observed: readonly string[],
  latents: readonly string[],
  hasMeans: boolean,
): ModelMatrices {
  const structural = structuralObserved(rows, new Set(observed), new Set(latents));
  const etas = [...latents, ...observed.filter((name) => structural.has(name))];
  const etaIndex = new Map(etas.map((name, index) => [name, index]));
  const observedIndex = new Map(observed.map((name, index) => [name, index]));
  const p = observed.length;
  const m = etas.length;
  const fixed = {
    lambda: new Float64Array(p * m),
    beta: new Float64Array(m * m),
    psi: new Float64Array(m * m),
    theta: new Float64Array(p * p),
    nu: new Float64Array(p),
    alpha: new Float64Array(m),
  };
  for (const name of structural) fixed.lambda[index(observedIndex, name) * m + index(etaIndex, name)] = 1;
  const cells = rows.map((row) => cellOf(row, etaIndex, observedIndex));
  const free: number[] = [];
  rows.forEach((row, r) => {
    const cell = cells[r];
    if (!cell) return;
    if (row.parameter >= 0) free[row.parameter] = r;
    else setCell(fixed, cell, row.value, p, m);
  });
  const freeCells = free.map((r) => cells[r]!);
  return {
    observed,
    etas,
    latentCount: latents.length,
    p,
    m,
    hasMeans,
    fixed,
    cells,
    rowOfParameter: free,
    freeKind: Uint8Array.from(freeCells, (cell) => matrixKinds.indexOf(cell.kind)),
    freeRow: Int32Array.from(freeCells, (cell) => cell.row),
    freeCol: Int32Array.from(freeCells, (cell) => cell.col),
  };
}

function index(map: ReadonlyMap<string, number>, name: string): number {
  return map.get(name) ?? -1;
}

function cellOf(
  row: ParameterRow,
  etaIndex: ReadonlyMap<string, number>,
  observedIndex: ReadonlyMap<string, number>,
): Cell | undefined {
  const lhsEta = etaIndex.get(row.lhs);
  const rhsEta = etaIndex.get(row.rhs);
  switch (row.op) {
    case '=~':
      return rhsEta === undefined
        ? { kind: 'lambda', row: index(observedIndex, row.rhs), col: index(etaIndex, row.lhs) }
        : { kind: 'beta', row: rhsEta, col: index(etaIndex, row.lhs) };
    case '~':
      return { kind: 'beta', row: index(etaIndex, row.lhs), col: index(etaIndex, row.rhs) };
    case '~~':
      return lhsEta === undefined || rhsEta === undefined
        ? symmetricCell('theta', index(observedIndex, row.lhs), index(observedIndex, row.rhs))
        : symmetricCell('psi', lhsEta, rhsEta);
    case '~1':
      return lhsEta === undefined
        ? { kind: 'nu', row: index(observedIndex, row.lhs), col: 0 }
        : { kind: 'alpha', row: lhsEta, col: 0 };
    default:
      return undefined;
  }
}

/** Writes a value into its cell, on both sides of a symmetric matrix. */
export function setCell(
  matrices: Record<MatrixKind, Float64Array>,
  cell: Cell,
  value: number,
  p: number,
  m: number,
): void {
  const { kind, row, col } = cell;
  if (kind === 'lambda' || kind === 'beta') matrices[kind][row * m + col] = value;
  else if (kind === 'nu' || kind === 'alpha') matrices[kind][row] = value;
  else {
    const n = kind === 'psi' ? m : p;
    matrices[kind][row * n + col] = value;
    matrices[kind][col * n + row] = value;
  }
}
