/** A model's whole parameter table, made ready for other programs: names they accept, equalities as labels. */
import { namesIn } from '../engine/model/expression.ts';
import { overGroups, parameterKey } from '../engine/model/parameter-ref.ts';
import type { ParameterTable } from '../engine/model/parameter-table.ts';
import type { ParameterRow } from '../engine/model/parameter-row.ts';
import type { RelationOperator } from '../engine/model/model-spec.ts';
import type { PreparedModel } from '../engine/model/prepare-model.ts';
import type { EstimationSettings } from '../engine/settings/settings.ts';
import { mapNames, type NameRules } from './choose-names.ts';
import { isBounded, isEquality, Labels, type TableRow } from './printable-labels.ts';

/** One parameter of one group. */
export interface PrintableParameter {
  /** '' when nothing refers to it, in any group. A fixed parameter bears one only beside labelled ones of other groups. */
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

function rowsOverGroups({ rows, groupCount }: ParameterTable): TableRow[] {
  const byKey = new Map<string, { row: ParameterRow; groups: (ParameterRow | undefined)[] }>();
  for (const row of rows) {
    if (row.isSampleMoment || row.dependent >= 0) continue;
    const key = parameterKey(overGroups(row));
    const known = byKey.get(key) ?? { row, groups: Array.from({ length: groupCount }, () => undefined) };
    known.groups[row.group - 1] = row;
    byKey.set(key, known);
  }
  return [...byKey.values()];
}

/** Sums fixed by effect coding, and values that parameters share with fixed ones. */
function sumConstraints(table: ParameterTable, labels: Labels): PrintableModel['constraints'] {
  return table.equations
    .filter((equation) => !isEquality(equation))
    .map(({ parameters, weights, value }) => ({
      left: parameters.map((k, i) => (weights[i] === 1 ? '' : `${weights[i]}*`) + labels.ofParameter(k)).join(' + '),
      op: '==' as const,
      right: String(value),
    }));
}

/** Bounds of the search as constraints on labels. */
function boundConstraints({ rows }: ParameterTable, labels: Labels): PrintableModel['constraints'] {
  return rows.filter(isBounded).flatMap(({ parameter, lower, upper }) => {
    const left = labels.ofParameter(parameter);
    return [
      ...(lower === undefined ? [] : [{ left, op: '>' as const, right: String(lower) }]),
      ...(upper === undefined ? [] : [{ left, op: '<' as const, right: String(upper) }]),
    ];
  });
}

/** Written constraints; one that speaks of constants alone says nothing about the model. */
function writtenConstraints({ spec, constraints }: PreparedModel, labels: Labels): PrintableModel['constraints'] {
  const { constants } = constraints.definitions.symbols;
  return spec.constraints
    .filter(({ left, right }) => ![left, right].flatMap(namesIn).every((name) => constants.has(name)))
    .map(({ left, op, right }) => ({ left: labels.express(left), op, right: labels.express(right) }));
}

/**
 * The table as rows over groups; moments of fixed covariates and what follows from the parameters are left to the program.
 *
 * @param variables names already given
 */
export function toPrintable(
  prepared: PreparedModel,
  rules: NameRules,
  variables?: ReadonlyMap<string, string>,
): PrintableModel {
  const { table, spec, settings } = prepared;
  const names = variables ?? mapNames([...table.observed, ...table.latents, ...groupColumn(settings)], rules);
  const overGroups = rowsOverGroups(table);
  const labels = new Labels(prepared, overGroups, rules, names);
  const nameOf = (name: string): string => names.get(name)!;
  const rows = overGroups.map(({ row, groups }): PrintableRow => {
    const rhs = row.op === '|' || row.op === '~1' ? row.rhs : nameOf(row.rhs);
    return { lhs: nameOf(row.lhs), op: row.op, rhs, groups: groups.map((own, g) => parameterOf(own, labels, row, g)) };
  });
  return {
    names,
    rows,
    definitions: spec.definitions.map(({ name, expression }) => ({
      name: labels.quantity(name),
      expression: labels.express(expression),
    })),
    constraints: [
      ...writtenConstraints(prepared, labels),
      ...sumConstraints(table, labels),
      ...(rules.boundsByLabel ? boundConstraints(table, labels) : []),
    ],
  };
}

function groupColumn({ group }: EstimationSettings): string[] {
  return group === '' ? [] : [group];
}

function parameterOf(
  own: ParameterRow | undefined,
  labels: Labels,
  row: ParameterRow,
  group: number,
): PrintableParameter | undefined {
  if (!own) return undefined;
  const { start, lower, upper } = own;
  return { label: labels.of(own, row, group), fixed: own.parameter < 0 ? own.value : undefined, start, lower, upper };
}
