/** Labels as they are printed: one a set of equal parameters, made up where the author gave none but one is needed. */
import { overGroups, parameterKey } from '../engine/model/parameter-ref.ts';
import type { ParameterTable } from '../engine/model/parameter-table.ts';
import type { ParameterRow } from '../engine/model/parameter-row.ts';
import type { PreparedModel } from '../engine/model/prepare-model.ts';
import { chooseNames, type NameRules, type Wanted } from './choose-names.ts';
import { printExpression } from './print-expression.ts';

/** A parameter in all groups, as the table has it. */
export interface TableRow {
  readonly row: ParameterRow;
  readonly groups: readonly (ParameterRow | undefined)[];
}

/** An equation that says no more than that two parameters are equal. */
export function isEquality({ parameters, weights, value }: ParameterTable['equations'][number]): boolean {
  return parameters.length === 2 && weights[0] === 1 && weights[1] === -1 && value === 0;
}

/** Whether the search for a parameter is bounded by its author. */
export function isBounded({ parameter, lower, upper }: ParameterRow): boolean {
  return parameter >= 0 && (lower !== undefined || upper !== undefined);
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

const labelKey = (label: string): string => `label ${label}`;
const setKey = (set: number): string => `set ${set}`;
const fillerKey = (row: ParameterRow, group: number): string => `filler ${parameterKey(overGroups(row))} ${group}`;

export class Labels {
  private readonly sets: Int32Array;
  /** Sets that bear a label, with the author's first one; '' where one is made up. */
  private readonly labelled = new Map<number, string>();
  /** Parameters over groups of which one bears a label. */
  private readonly labelledRows = new Set<string>();
  private readonly names: Map<string, string>;
  private readonly prepared: PreparedModel;

  constructor(
    prepared: PreparedModel,
    rows: readonly TableRow[],
    rules: NameRules,
    variables: ReadonlyMap<string, string>,
  ) {
    this.prepared = prepared;
    this.sets = equalSets(prepared.table);
    this.findLabelled(prepared.table, rules);
    for (const { row, groups } of rows)
      if (groups.some((own) => own && own.parameter >= 0 && this.labelled.has(this.sets[own.parameter]!)))
        this.labelledRows.add(parameterKey(overGroups(row)));
    // A label or quantity must not be taken for a variable.
    const fold = (name: string): string => (rules.ignoresCase ? name.toLowerCase() : name);
    const taken = new Set([...variables.values()].map(fold));
    const own = { ...rules, isReserved: (name: string) => rules.isReserved(name) || taken.has(fold(name)) };
    this.names = chooseNames(this.wantedNames(rows), own);
  }

  private findLabelled(table: ParameterTable, { boundsByLabel }: NameRules): void {
    for (const { label, parameter } of table.rows) {
      if (label === '' || parameter < 0) continue;
      const set = this.sets[parameter]!;
      if (!this.labelled.has(set)) this.labelled.set(set, label);
    }
    const sizes = new Map<number, number>();
    for (const set of this.sets) sizes.set(set, (sizes.get(set) ?? 0) + 1);
    const inSums = table.equations.filter((one) => !isEquality(one)).flatMap(({ parameters }) => parameters);
    const needed = [
      ...[...sizes].flatMap(([set, size]) => (size > 1 ? [set] : [])),
      ...inSums.map((k) => this.sets[k]!),
    ];
    if (boundsByLabel) for (const row of table.rows) if (isBounded(row)) needed.push(this.sets[row.parameter]!);
    for (const set of needed) if (!this.labelled.has(set)) this.labelled.set(set, '');
  }

  /** Names for sets and quantities by the author's words, for all others p1, p2, ... */
  private wantedNames(rows: readonly TableRow[]): Wanted[] {
    const written: Wanted[] = this.prepared.spec.definitions.map(({ name }) => ({ key: labelKey(name), name }));
    const made: string[] = [];
    for (const [set, label] of this.labelled)
      if (label === '') made.push(setKey(set));
      else written.push({ key: setKey(set), name: label });
    for (const { row, groups } of rows) {
      if (!this.labelledRows.has(parameterKey(overGroups(row)))) continue;
      groups.forEach((own, g) => {
        if (own && (own.parameter < 0 || !this.labelled.has(this.sets[own.parameter]!))) made.push(fillerKey(row, g));
      });
    }
    return [...written, ...made.map((key, i) => ({ key, name: `p${i + 1}` }))];
  }

  /** What is printed beside a parameter in one group; '' unless one of its groups needs a label. */
  of(own: ParameterRow, row: ParameterRow, group: number): string {
    if (!this.labelledRows.has(parameterKey(overGroups(row)))) return '';
    return (own.parameter >= 0 ? this.ofParameter(own.parameter) : '') || this.names.get(fillerKey(row, group))!;
  }

  /** '' where nothing refers to the parameter. */
  ofParameter(k: number): string {
    return this.names.get(setKey(this.sets[k]!)) ?? '';
  }

  /** The printed name of a `:=` quantity. */
  quantity(name: string): string {
    return this.names.get(labelKey(name))!;
  }

  /** An expression over the printed names; labels of fixed parameters stand as their values. */
  express(text: string): string {
    const { parameters, constants, defined } = this.prepared.constraints.definitions.symbols;
    return printExpression(text, (name) => {
      const parameter = parameters.get(name);
      if (parameter !== undefined) return this.ofParameter(parameter);
      if (defined.has(name)) return this.quantity(name);
      const value = constants.get(name);
      return value === undefined ? undefined : value < 0 ? `(${value})` : String(value);
    });
  }
}
