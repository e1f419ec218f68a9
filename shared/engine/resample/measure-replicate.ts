/** What is kept of a replicate: parameters, defined quantities, and both again with all variables standardised. */
import { LAMBDA, BETA, PSI, THETA, ALPHA, SCALING } from '../model/matrix-codes.ts';
import type { RelationOperator } from '../model/model-spec.ts';
import { matrixKinds, matrixWidth, type ModelMatrices, type ProductEta } from '../model/model-matrices.ts';
import type { PreparedModel } from '../model/prepare-model.ts';
import { compileDefinitions, evaluateDefinitions, type DefinitionProgram } from './definition-program.ts';

/** One group at the solution of a replicate. */
export interface MeasuredGroup {
  readonly model: ModelMatrices;
  /** In the order of `matrixKinds`. */
  readonly matrices: readonly Float64Array[];
  /** Covariances of the etas, m x m. */
  readonly c: Float64Array;
  /** diag Sigma, p. */
  readonly variances: Float64Array;
}

/** A quantity of the results: the columns of its raw and standardised values, -1 where there is none. */
export interface MeasuredRow {
  readonly lhs: string;
  readonly op: RelationOperator | ':=';
  readonly rhs: string;
  readonly group: number;
  /** Of a quantity that does not vary: its value. */
  readonly fixed: number;
  readonly column: number;
  readonly stdColumn: number;
}

/** Cells read for the columns, as flat arrays. */
interface CellList {
  readonly group: Int32Array;
  readonly kind: Uint8Array;
  readonly row: Int32Array;
  readonly col: Int32Array;
  /** Position in the matrix. */
  readonly place: Int32Array;
}

/** Further functions of theta, written one after the other. */
export interface EffectProgram {
  readonly count: number;
  evaluate(theta: Float64Array): readonly number[];
}

export interface MeasurePlan {
  /** Numbers kept of each replicate. */
  readonly width: number;
  readonly rows: readonly MeasuredRow[];
  readonly plain: CellList;
  readonly standardised: CellList;
  readonly program: DefinitionProgram;
  readonly effects: EffectProgram;
  /** Column of the first effect. */
  readonly firstEffect: number;
  /** Place among `standardised` of each parameter of theta. */
  readonly stdOfParameter: Int32Array;
  readonly stdTheta: Float64Array;
  /** Variances that must not be negative: cells of psi and theta. */
  readonly freeVariances: CellList;
}

function cellList(prepared: PreparedModel, rows: readonly number[]): CellList {
  const cells = rows.map((r) => {
    const group = prepared.table.rows[r]!.group - 1;
    const model = prepared.groups[group]!;
    const cell = model.cells[r]!;
    return { group, ...cell, place: cell.row * matrixWidth(cell.kind, model.p, model.m) + cell.col };
  });
  return {
    group: Int32Array.from(cells, (cell) => cell.group),
    kind: Uint8Array.from(cells, (cell) => matrixKinds.indexOf(cell.kind)),
    row: Int32Array.from(cells, (cell) => cell.row),
    col: Int32Array.from(cells, (cell) => cell.col),
    place: Int32Array.from(cells, (cell) => cell.place),
  };
}

const noEffects: EffectProgram = { count: 0, evaluate: () => [] };

/** Which columns a model's replicates have: raw parameters and definitions, the same standardised, then `effects`. */
export function planMeasures(prepared: PreparedModel, effects: EffectProgram = noEffects): MeasurePlan {
  const { table, constraints } = prepared;
  const all = [...table.rows.keys()].filter((r) => prepared.groups[table.rows[r]!.group - 1]?.cells[r] !== undefined);
  const varying = all.filter((r) => table.rows[r]!.parameter >= 0 || table.rows[r]!.dependent >= 0);
  const standardised = all.filter((r) => !table.rows[r]!.isSampleMoment && table.rows[r]!.op !== '~*~');
  const program = compileDefinitions(constraints.definitions.symbols, table.parameterCount);
  const first = varying.length + program.count;
  const columnOf = new Map(varying.map((r, column) => [r, column]));
  const stdColumnOf = new Map(standardised.map((r, i) => [r, first + i]));
  const stdOfParameter = new Int32Array(table.parameterCount).fill(-1);
  standardised.forEach((r, i) => {
    if (table.rows[r]!.parameter >= 0) stdOfParameter[table.rows[r]!.parameter] = i;
  });
  const parameterRows = all.map((r): MeasuredRow => {
    const { lhs, op, rhs, group, value } = table.rows[r]!;
    const column = columnOf.get(r) ?? -1;
    return { lhs, op, rhs, group, fixed: value, column, stdColumn: stdColumnOf.get(r) ?? -1 };
  });
  const definedRows = prepared.spec.definitions.map(({ name, expression }, d): MeasuredRow => {
    const places = { column: varying.length + d, stdColumn: first + standardised.length + d };
    return { lhs: name, op: ':=', rhs: expression, group: 0, fixed: NaN, ...places };
  });
  const isVariance = (r: number): boolean => table.rows[r]!.op === '~~' && table.rows[r]!.lhs === table.rows[r]!.rhs;
  const firstEffect = 2 * program.count + varying.length + standardised.length;
  return {
    width: firstEffect + effects.count,
    effects,
    firstEffect,
    rows: [...parameterRows, ...definedRows],
    plain: cellList(prepared, varying),
    standardised: cellList(prepared, standardised),
    program,
    stdOfParameter,
    stdTheta: new Float64Array(table.parameterCount),
    freeVariances: cellList(prepared, varying.filter(isVariance)),
  };
}

/** value / sqrt of what would be one; NaN when a variance is not positive, unless there is nothing to scale. */
function scaled(value: number, numerator: number, denominator: number): number {
  if (!(numerator > 0) || !(denominator > 0)) return value === 0 ? 0 : NaN;
  return value * Math.sqrt(numerator / denominator);
}

/** The path of a product of constructs: by its factors, on the scale of A B [wen-2010]. */
function scaledProductPath(
  value: number,
  { factors: [a, b], multipliedBy, dividedBy }: ProductEta,
  lambda: Float64Array,
  c: Float64Array,
  m: number,
  row: number,
): number {
  const onScale = multipliedBy.reduce((path, place) => path * lambda[place]!, value / lambda[dividedBy]!);
  return scaled(scaled(onScale, c[a * m + a]!, 1), c[b * m + b]!, c[row * m + row]!);
}

function standardisedCell(
  { model, matrices, c, variances }: MeasuredGroup,
  kind: number,
  row: number,
  col: number,
  value: number,
): number {
  const { p, m } = model;
  const own = matrices[kind]!;
  if (kind === LAMBDA) return scaled(value, c[col * m + col]!, variances[row]!);
  if (kind === BETA) {
    const product = model.products.get(col);
    if (product) return scaledProductPath(value, product, matrices[LAMBDA]!, c, m, row);
    return scaled(value, c[col * m + col]!, c[row * m + row]!);
  }
  if (kind === PSI && row === col) return c[row * m + row]! > 0 ? value / c[row * m + row]! : NaN;
  if (kind === PSI) return scaled(scaled(value, 1, own[row * m + row]!), 1, own[col * m + col]!);
  if (kind === THETA && row === col) return value / variances[row]!;
  if (kind === THETA) return scaled(scaled(value, 1, own[row * p + row]!), 1, own[col * p + col]!);
  if (kind === ALPHA) return scaled(value, 1, c[row * m + row]!);
  if (kind === SCALING) return NaN;
  const indicator = kind === matrixKinds.indexOf('tau') ? model.thresholds[row]!.indicator : row;
  return scaled(value, 1, variances[indicator]!);
}

/** Writes the plan's columns of a replicate into `out` from `at` on. Formulas as in `sem/inference/standardise.ts`. */
export function measureReplicate(
  plan: MeasurePlan,
  groups: readonly MeasuredGroup[],
  theta: Float64Array,
  out: Float64Array,
  at: number,
): void {
  const { plain, standardised, program, stdOfParameter, stdTheta, effects } = plan;
  let next = at;
  for (let i = 0; i < plain.group.length; i++) {
    out[next++] = groups[plain.group[i]!]!.matrices[plain.kind[i]!]![plain.place[i]!]!;
  }
  evaluateDefinitions(program, theta, out, next);
  next += program.count;
  const first = next;
  for (let i = 0; i < standardised.group.length; i++) {
    const group = groups[standardised.group[i]!]!;
    const kind = standardised.kind[i]!;
    const value = group.matrices[kind]![standardised.place[i]!]!;
    out[next++] = standardisedCell(group, kind, standardised.row[i]!, standardised.col[i]!, value);
  }
  for (let k = 0; k < stdTheta.length; k++)
    stdTheta[k] = stdOfParameter[k]! < 0 ? NaN : out[first + stdOfParameter[k]!]!;
  evaluateDefinitions(program, stdTheta, out, next);
  if (effects.count > 0) writeEffects(plan, theta, out, at);
}

/** What cannot be had in a replicate is not a number. */
function writeEffects({ effects, firstEffect }: MeasurePlan, theta: Float64Array, out: Float64Array, at: number): void {
  const values = effects.evaluate(theta);
  for (let i = 0; i < effects.count; i++) out[at + firstEffect + i] = values[i] ?? NaN;
}

/** Negative by no more than this share of the variable's variance is rounding. */
const negativeTolerance = 1e-8;

/** Whether a free variance is negative. */
export function hasNegativeVariance({ freeVariances }: MeasurePlan, groups: readonly MeasuredGroup[]): boolean {
  for (let i = 0; i < freeVariances.group.length; i++) {
    const { model, matrices, c, variances } = groups[freeVariances.group[i]!]!;
    const kind = freeVariances.kind[i]!;
    const row = freeVariances.row[i]!;
    const total = kind === PSI ? c[row * model.m + row]! : variances[row]!;
    const value = matrices[kind]![freeVariances.place[i]!]!;
    if (value < -negativeTolerance * Math.abs(total)) return true;
  }
  return false;
}
