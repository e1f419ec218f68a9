/**
 * Equal labels and linear `==` become theta = R x + c; what is not linear stays as functions of theta.
 */
import type { Reduction, ConstraintFunction } from './reduction.ts';
import { failure, problem, success, type Outcome } from '../../problem.ts';
import type { ModelSpec } from './model-spec.ts';
import { boundName, parametersIn } from './constrained-parameters.ts';
import { findContradictoryBounds } from './contradictory-bounds.ts';
import {
  evaluateExpression,
  expressionDegree,
  expressionNames,
  parseExpression,
  type Dual,
  type Expression,
} from './expression.ts';
import type { EstimationSettings } from '../settings/settings.ts';
import { parameterText } from './parameter-ref.ts';
import type { ParameterTable } from './parameter-table.ts';
import type { ParameterRow } from './parameter-row.ts';
import { unknownLabel } from './unknown-label.ts';

export interface Definitions {
  readonly names: readonly string[];
  /** Value and derivatives by theta of every label and defined quantity. */
  readonly evaluate: (parameters: Float64Array) => (name: string) => Dual;
  readonly symbols: DefinitionNames;
}

export interface ModelConstraints {
  readonly reduction: Reduction;
  readonly nonlinear: readonly ConstraintFunction[];
  /** Every `==` as written, linear or not. */
  readonly equalities: readonly ConstraintFunction[];
  readonly definitions: Definitions;
}

/** What expressions can speak of. */
export interface DefinitionNames {
  /** Label -> first free parameter bearing it. */
  readonly parameters: ReadonlyMap<string, number>;
  readonly constants: ReadonlyMap<string, number>;
  readonly defined: ReadonlyMap<string, Expression>;
}

function collectNames(spec: ModelSpec, table: ParameterTable): Outcome<DefinitionNames> {
  const parameters = new Map<string, number>();
  const constants = new Map<string, number>();
  for (const row of table.rows) {
    if (row.label === '') continue;
    if (row.parameter < 0) constants.set(row.label, row.value);
    else if (!parameters.has(row.label)) parameters.set(row.label, row.parameter);
  }
  const defined = new Map<string, Expression>();
  for (const { name, expression } of spec.definitions) {
    if (parameters.has(name) || constants.has(name) || defined.has(name)) {
      return failure(problem('model-name-clash', { variables: [name], values: { context: 'definition' } }));
    }
    const parsed = parseExpression(expression);
    if (!parsed.ok) return parsed;
    const unknown = expressionNames(parsed.value).filter(
      (used) => !parameters.has(used) && !constants.has(used) && !defined.has(used),
    );
    if (unknown.length > 0)
      return failure(
        unknownLabel(
          unknown,
          [...parameters.keys(), ...constants.keys(), ...defined.keys()],
          `${name} := ${expression}`,
        ),
      );
    defined.set(name, parsed.value);
  }
  return success({ parameters, constants, defined });
}

function createEvaluator(names: DefinitionNames, size: number): (parameters: Float64Array) => (name: string) => Dual {
  return (parameters) => {
    const known = new Map<string, Dual>();
    const lookup = (name: string): Dual => {
      const ready = known.get(name);
      if (ready) return ready;
      const index = names.parameters.get(name);
      const expression = names.defined.get(name);
      let dual: Dual;
      if (index !== undefined) {
        const gradient = new Float64Array(size);
        gradient[index] = 1;
        dual = { value: parameters[index]!, gradient };
      } else if (expression) dual = evaluateExpression(expression, size, lookup);
      else dual = { value: names.constants.get(name) ?? NaN, gradient: new Float64Array(size) };
      known.set(name, dual);
      return dual;
    };
    // Earlier definitions first: later ones may build on them without deep recursion.
    for (const name of names.defined.keys()) lookup(name);
    return lookup;
  };
}

function parseConstraints(spec: ModelSpec, names: DefinitionNames): Outcome<readonly ConstraintFunction[]> {
  const functions: ConstraintFunction[] = [];
  for (const { left, op, right } of spec.constraints) {
    const text = `${left} ${op} ${right}`;
    const a = parseExpression(left);
    const b = parseExpression(right);
    if (!a.ok) return a;
    if (!b.ok) return b;
    const expression: Expression =
      op === '<'
        ? { kind: 'binary', op: '-', left: b.value, right: a.value }
        : { kind: 'binary', op: '-', left: a.value, right: b.value };
    const unknown = expressionNames(expression).filter(
      (name) => !names.parameters.has(name) && !names.constants.has(name) && !names.defined.has(name),
    );
    const known = [...names.parameters.keys(), ...names.constants.keys(), ...names.defined.keys()];
    if (unknown.length > 0) return failure(unknownLabel(unknown, known, text));
    functions.push({ kind: op === '==' ? 'equality' : 'inequality', text, expression });
  }
  return success(functions);
}

/** Degrees of all names, definitions in order so that each is looked at once. */
function degreesOf(names: DefinitionNames): (name: string) => 0 | 1 | 2 {
  const degrees = new Map<string, 0 | 1 | 2>();
  for (const name of names.constants.keys()) degrees.set(name, 0);
  const degreeOf = (name: string): 0 | 1 | 2 => degrees.get(name) ?? 1;
  for (const [name, expression] of names.defined) degrees.set(name, expressionDegree(expression, degreeOf));
  return degreeOf;
}

/** Parameters that bounds may speak of: those with bounds of the data (`standard`) are told only once there are moments. */
function boundedRows(table: ParameterTable, bounds: EstimationSettings['bounds']): readonly ParameterRow[] {
  const isWritten = ({ lower, upper }: ParameterRow): boolean => lower !== undefined || upper !== undefined;
  const isBounded = (row: ParameterRow): boolean =>
    bounds === 'standard' || isWritten(row) || (bounds === 'pos.ov.var' && isResidualVariance(row, table));
  return table.rows.filter((row) => row.parameter >= 0 && isBounded(row));
}

function isResidualVariance({ op, lhs, rhs }: ParameterRow, { latents }: ParameterTable): boolean {
  return op === '~~' && lhs === rhs && !latents.includes(lhs);
}

/** A bound of the search on one parameter. */
export function searchBound(row: ParameterRow, side: '>' | '<', value: number): ConstraintFunction {
  const name: Expression = { kind: 'name', name: boundName(row.parameter) };
  const at: Expression = { kind: 'number', value };
  const [left, right] = side === '>' ? [name, at] : [at, name];
  return {
    kind: 'inequality',
    text: `${parameterText(row)} ${side} ${Number(value.toPrecision(4))}`,
    expression: { kind: 'binary', op: '-', left, right },
    isSearchBound: true,
  };
}

/** Bounds that the author wrote, and no negative residual variance where the settings say so. */
function searchBounds(
  bounded: readonly ParameterRow[],
  table: ParameterTable,
  bounds: EstimationSettings['bounds'],
): ConstraintFunction[] {
  return bounded.flatMap((row) => {
    const isPositive = bounds === 'pos.ov.var' && isResidualVariance(row, table);
    const lower = isPositive ? Math.max(0, row.lower ?? 0) : row.lower;
    return [
      ...(lower === undefined ? [] : [searchBound(row, '>', lower)]),
      ...(row.upper === undefined ? [] : [searchBound(row, '<', row.upper)]),
    ];
  });
}

/** Rows (1, -1) that equate parameters bearing the same label. */
function labelRows(table: ParameterTable, names: DefinitionNames): Float64Array[] {
  const rows: Float64Array[] = [];
  for (const row of table.rows) {
    const first = names.parameters.get(row.label);
    if (row.parameter < 0 || first === undefined || first === row.parameter) continue;
    const equation = new Float64Array(table.parameterCount + 1);
    equation[row.parameter] = 1;
    equation[first] = -1;
    rows.push(equation);
  }
  return rows;
}

/** The table's own equations (equality over groups, effect coding) as rows (a, b) of a'theta = b. */
function equationRows(table: ParameterTable): Float64Array[] {
  return table.equations.map(({ parameters, weights, value }) => {
    const row = new Float64Array(table.parameterCount + 1);
    parameters.forEach((k, i) => (row[k] = row[k]! + weights[i]!));
    row[table.parameterCount] = value;
    return row;
  });
}

/** A linear constraint as the row (a, b) of a'theta = b. */
function linearRow(expression: Expression, size: number, lookupAtZero: (name: string) => Dual): Float64Array {
  const { value, gradient } = evaluateExpression(expression, size, lookupAtZero);
  const row = new Float64Array(size + 1);
  row.set(gradient);
  row[size] = -value;
  return row;
}

/**
 * Solves the linear equations by elimination: pivoted parameters become functions of the others.
 * @returns undefined when the equations contradict each other.
 */
function reduceRows(rows: readonly Float64Array[], size: number): Reduction | undefined {
  const pivots: number[] = [];
  const reduced: Float64Array[] = [];
  for (const source of rows) {
    const row = source.slice();
    reduced.forEach((other, i) => addMultiple(row, other, -row[pivots[i]!]!));
    let pivot = -1;
    for (let k = 0; k < size; k++)
      if (Math.abs(row[k]!) > 1e-12 && (pivot < 0 || Math.abs(row[k]!) > Math.abs(row[pivot]!) * 1.000001)) pivot = k;
    if (pivot < 0) {
      if (Math.abs(row[size]!) > 1e-9) return undefined;
      continue;
    }
    const factor = row[pivot]!;
    for (let k = 0; k <= size; k++) row[k] = row[k]! / factor;
    for (const other of reduced) addMultiple(other, row, -other[pivot]!);
    reduced.push(row);
    pivots.push(pivot);
  }
  const dependent = new Map(pivots.map((pivot, i) => [pivot, reduced[i]!]));
  const free = Array.from({ length: size }, (_, k) => k).filter((k) => !dependent.has(k));
  const r = new Float64Array(size * free.length);
  const c = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    const row = dependent.get(k);
    free.forEach((column, j) => (r[k * free.length + j] = row ? 0 - row[column]! : column === k ? 1 : 0));
    if (row) c[k] = row[size]!;
  }
  return { size: free.length, r, c, isIdentity: free.length === size };
}

function addMultiple(target: Float64Array, source: Float64Array, factor: number): void {
  if (factor === 0) return;
  for (let k = 0; k < target.length; k++) target[k] = target[k]! + factor * source[k]!;
}

/** Collects definitions, equal labels and constraints of a model. Fails with unknown-label, model-name-clash, constraints-contradictory. */
export function buildConstraints(
  spec: ModelSpec,
  table: ParameterTable,
  settings: Pick<EstimationSettings, 'bounds'>,
): Outcome<ModelConstraints> {
  const names = collectNames(spec, table);
  if (!names.ok) return names;
  const bounded = boundedRows(table, settings.bounds);
  const functions = parseConstraints(spec, names.value);
  if (!functions.ok) return functions;
  const size = table.parameterCount;
  const parameters = new Map(names.value.parameters);
  for (const { parameter } of bounded) parameters.set(boundName(parameter), parameter);
  const evaluate = createEvaluator({ ...names.value, parameters }, size);
  const search = searchBounds(bounded, table, settings.bounds);
  const degreeOf = degreesOf(names.value);
  const isLinear = (f: ConstraintFunction): boolean => expressionDegree(f.expression, degreeOf) < 2;
  const atZero = evaluate(new Float64Array(size));
  const linear = functions.value.filter((f) => f.kind === 'equality' && isLinear(f));
  const bounds = functions.value.filter((f) => f.kind === 'inequality' && isLinear(f));
  const rowOf = (f: ConstraintFunction): Float64Array => linearRow(f.expression, size, atZero);
  const rows = [...labelRows(table, names.value), ...equationRows(table), ...linear.map(rowOf)];
  const reduction = reduceRows(rows, size);
  const contradictory = (found: readonly ConstraintFunction[]): Outcome<never> => {
    const named = parametersIn(found, table.rows, names.value.defined);
    return failure(problem('constraints-contradictory', { parameters: named, quoted: found.map((f) => f.text) }));
  };
  if (!reduction) return contradictory(linear);
  const inequalities = [...bounds, ...search].map((constraint) => ({ constraint, row: rowOf(constraint) }));
  const contradiction = findContradictoryBounds(inequalities, reduction, linear);
  if (contradiction) return contradictory(contradiction);
  return success({
    reduction,
    equalities: functions.value.filter((f) => f.kind === 'equality'),
    nonlinear: [...functions.value.filter((f) => f.kind === 'inequality' || !isLinear(f)), ...search],
    definitions: { names: spec.definitions.map((definition) => definition.name), evaluate, symbols: names.value },
  });
}
