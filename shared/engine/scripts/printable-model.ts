/** A model's whole parameter table, made ready for other programs: names they accept, equalities as labels. */
import { parameterKey, type ParameterRow, type ParameterTable } from '../model/parameter-table.ts';
import type { RelationOperator } from '../model-spec.ts';
import type { PreparedModel } from '../prepare-model.ts';
import { renameExpression } from './rename-expression.ts';

/** One parameter of one group. */
export interface PrintableParameter {
  /** '' when nothing refers to it. */
  readonly label: string;
  /** undefined: free. */
  readonly fixed: number | undefined;
  readonly start: number | undefined;
  /** Bounds of the search. */
  readonly lower: number | undefined;
  readonly upper: number | undefined;
}

/** A parameter in all groups. */
export interface PrintableRow {
  readonly lhs: string;
  readonly op: RelationOperator;
  /** '' for intercepts. */
  readonly rhs: string;
  /** undefined: a group whose block does not have it. */
  readonly groups: readonly (PrintableParameter | undefined)[];
}

export interface PrintableModel {
  /** Names as in Pathloom -> names as printed, of variables. */
  readonly names: ReadonlyMap<string, string>;
  readonly rows: readonly PrintableRow[];
  readonly definitions: readonly { readonly name: string; readonly expression: string }[];
  readonly constraints: readonly { readonly left: string; readonly op: '==' | '<' | '>'; readonly right: string }[];
}

/** Which names another program takes: letters, digits and so on, up to a length. */
export interface NameRules {
  readonly longest: number;
  readonly pattern: RegExp;
  readonly isReserved: (name: string) => boolean;
  /** Whether names that differ in case only are the same. */
  readonly ignoresCase: boolean;
  /** Whether bounds are constraints on labels; otherwise they stand before the parameter. */
  readonly boundsByLabel?: true;
}

/** Gives every name one that the rules accept, unlike all others; those that fit stay. */
export function mapNames(names: readonly string[], rules: NameRules): Map<string, string> {
  const fold = (name: string): string => (rules.ignoresCase ? name.toLowerCase() : name);
  const accepts = (name: string): boolean =>
    name.length <= rules.longest && rules.pattern.test(name) && !rules.isReserved(name);
  const taken = new Set<string>();
  const mapped = new Map<string, string>();
  const take = (name: string, printed: string): void => {
    mapped.set(name, printed);
    taken.add(fold(printed));
  };
  for (const name of names) if (accepts(name) && !taken.has(fold(name))) take(name, name);
  for (const name of names) {
    if (mapped.has(name)) continue;
    const plain = name.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^[^A-Za-z]+/, '') || 'v';
    for (let i = 0; !mapped.has(name); i++) {
      const suffix = i === 0 ? '' : String(i);
      const tried = plain.slice(0, rules.longest - suffix.length) + suffix;
      if (accepts(tried) && !taken.has(fold(tried))) take(name, tried);
    }
  }
  return mapped;
}

/** Sets of parameters that are equal: by label, or by an equation between two. */
function equalSets(table: ParameterTable): Int32Array {
  const root = Int32Array.from({ length: table.parameterCount }, (_, k) => k);
  const find = (k: number): number => {
    while (root[k] !== k) k = root[k]!;
    return k;
  };
  const first = new Map<string, number>();
  for (const { label, parameter } of table.rows) {
    if (label === '' || parameter < 0) continue;
    const known = first.get(label);
    if (known === undefined) first.set(label, parameter);
    else root[find(parameter)] = find(known);
  }
  for (const equation of table.equations) {
    if (isEquality(equation)) root[find(equation.parameters[0]!)] = find(equation.parameters[1]!);
  }
  return root.map((_, k) => find(k));
}

function isEquality({ parameters, weights, value }: ParameterTable['equations'][number]): boolean {
  return parameters.length === 2 && weights[0] === 1 && weights[1] === -1 && value === 0;
}

/** Labels as they are printed: one a set of equal parameters, made up where the author gave none but one is needed. */
class Labels {
  /** Author's label -> printed one. */
  readonly renamed = new Map<string, string>();
  private readonly bySet = new Map<number, string>();
  private readonly sets: Int32Array;
  private readonly names: Map<string, string>;

  constructor({ spec, table }: PreparedModel, rules: NameRules, variables: ReadonlyMap<string, string>) {
    // A label or quantity must not be taken for a variable.
    const fold = (name: string): string => (rules.ignoresCase ? name.toLowerCase() : name);
    const taken = new Set([...variables.values()].map(fold));
    const own = { ...rules, isReserved: (name: string) => rules.isReserved(name) || taken.has(fold(name)) };
    this.sets = equalSets(table);
    const written = [...new Set(table.rows.map((row) => row.label).filter((label) => label !== ''))];
    const sizes = new Map<number, number>();
    for (const set of this.sets) sizes.set(set, (sizes.get(set) ?? 0) + 1);
    const sums = new Set(table.equations.filter((one) => !isEquality(one)).flatMap(({ parameters }) => parameters));
    if (rules.boundsByLabel) for (const row of table.rows) if (isBounded(row)) sums.add(row.parameter);
    const needed = [...sizes].filter(([set, size]) => size > 1 || [...sums].some((k) => this.sets[k] === set));
    const made = needed.map(([set]) => `=${set}`);
    this.names = mapNames(
      [...written, ...spec.definitions.map(({ name }) => name), ...made.map((_, i) => `p${i + 1}`)],
      own,
    );
    for (const row of table.rows) {
      if (row.label === '' || row.parameter < 0) continue;
      const set = this.sets[row.parameter]!;
      if (!this.bySet.has(set)) this.bySet.set(set, this.names.get(row.label)!);
      this.renamed.set(row.label, this.bySet.get(set)!);
    }
    for (const row of table.rows)
      if (row.label !== '' && !this.renamed.has(row.label)) this.renamed.set(row.label, this.names.get(row.label)!);
    needed.forEach(([set], i) => {
      if (!this.bySet.has(set)) this.bySet.set(set, this.names.get(`p${i + 1}`)!);
    });
    for (const { name } of spec.definitions) this.renamed.set(name, this.names.get(name)!);
  }

  of(row: ParameterRow): string {
    if (row.parameter >= 0) return this.ofParameter(row.parameter);
    return row.label === '' ? '' : this.renamed.get(row.label)!;
  }

  ofParameter(k: number): string {
    return this.bySet.get(this.sets[k]!) ?? '';
  }
}

/** Sums fixed by effect coding. */
function sumConstraints(table: ParameterTable, labels: Labels): PrintableModel['constraints'] {
  return table.equations
    .filter((equation) => !isEquality(equation))
    .map(({ parameters, weights, value }) => ({
      left: parameters.map((k, i) => (weights[i] === 1 ? '' : `${weights[i]}*`) + labels.ofParameter(k)).join(' + '),
      op: '==' as const,
      right: String(value),
    }));
}

function isBounded({ parameter, lower, upper }: ParameterRow): boolean {
  return parameter >= 0 && (lower !== undefined || upper !== undefined);
}

/** Bounds of the search as constraints on labels. */
function boundConstraints({ rows }: ParameterTable, labels: Labels): PrintableModel['constraints'] {
  return rows.filter(isBounded).flatMap((row) => {
    const left = labels.of(row);
    return [
      ...(row.lower === undefined ? [] : [{ left, op: '>' as const, right: String(row.lower) }]),
      ...(row.upper === undefined ? [] : [{ left, op: '<' as const, right: String(row.upper) }]),
    ];
  });
}

/** The table as rows over groups; moments of fixed covariates and what follows from the parameters are left to the program. `variables`: names already given. */
export function toPrintable(
  prepared: PreparedModel,
  rules: NameRules,
  variables?: ReadonlyMap<string, string>,
): PrintableModel {
  const { table, spec } = prepared;
  const names = variables ?? mapNames([...table.observed, ...table.latents], rules);
  const labels = new Labels(prepared, rules, names);
  const byKey = new Map<string, { row: ParameterRow; groups: (PrintableParameter | undefined)[] }>();
  for (const row of table.rows) {
    if (row.isSampleMoment || row.dependent >= 0) continue;
    const key = parameterKey(row.lhs, row.op, row.rhs);
    const known = byKey.get(key) ?? { row, groups: new Array<undefined>(table.groupCount).fill(undefined) };
    const fixed = row.parameter < 0 ? row.value : undefined;
    const { start, lower, upper } = row;
    known.groups[row.group - 1] = { label: labels.of(row), fixed, start, lower, upper };
    byKey.set(key, known);
  }
  const nameOf = (name: string): string => names.get(name) ?? name;
  const rows = [...byKey.values()].map(({ row, groups }): PrintableRow => {
    const rhs = row.op === '|' || row.op === '~1' ? row.rhs : nameOf(row.rhs);
    return { lhs: nameOf(row.lhs), op: row.op, rhs, groups };
  });
  const rename = (text: string): string => renameExpression(text, labels.renamed);
  return {
    names,
    rows,
    definitions: spec.definitions.map(({ name, expression }) => ({
      name: rename(name),
      expression: rename(expression),
    })),
    constraints: [
      ...spec.constraints.map(({ left, op, right }) => ({ left: rename(left), op, right: rename(right) })),
      ...sumConstraints(table, labels),
      ...(rules.boundsByLabel ? boundConstraints(table, labels) : []),
    ],
  };
}
