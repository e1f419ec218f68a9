/**
 * The same parameter in every group: which of its values are equal.
 *
 * What the author writes for a group stands: a label of its own, or a value that it is fixed to. Groups that are given
 * different words differ, also where a set of `group.equal` holds their parameter equal; groups without a word follow
 * the first one that has one. `NA` beside a value is a word as well: that group is free, the other is not. Beside a
 * label it follows the label. lavaan 0.6-14 does the same with labels, but takes the first written value for all groups.
 */
import { problem, type Problem } from '../../problem.ts';
import type { ModelSpec } from './model-spec.ts';
import type { EstimationSettings, GroupEquality } from '../settings/settings.ts';
import { equalitySetOf, isPartial, type LinearEquation } from './group-equality.ts';
import type { ModelVariables } from './model-variables.ts';
import { overGroups, parameterKey, parameterText } from './parameter-ref.ts';
import type { ParameterRow } from './parameter-row.ts';

/** A parameter in all groups, in their order. */
interface Counterparts {
  readonly rows: readonly ParameterRow[];
  /** The set of `group.equal` that holds it equal; undefined when none does. */
  readonly set: GroupEquality | undefined;
}

interface EqualityFacts {
  readonly settings: EstimationSettings;
  readonly variables: Pick<ModelVariables, 'latents' | 'covariates'>;
}

/** Thresholds and intercepts are one thing, the origins of indicators: equal together, as in lavaan. */
function equalSets({ groupEqual }: EstimationSettings): ReadonlySet<GroupEquality | undefined> {
  const sets = new Set<GroupEquality | undefined>(groupEqual);
  if (sets.has('thresholds') || sets.has('intercepts')) sets.add('thresholds').add('intercepts');
  return sets;
}

/** All parameters with their counterparts. Moments of covariates are no part of the measurement that is made equal. */
function collectCounterparts(rows: readonly ParameterRow[], { settings, variables }: EqualityFacts): Counterparts[] {
  const latents = new Set(variables.latents);
  const covariates = new Set(variables.covariates);
  const sets = equalSets(settings);
  const byKey = new Map<string, ParameterRow[]>();
  for (const row of rows) {
    if (covariates.has(row.lhs) || row.dependent >= 0) continue;
    const key = parameterKey(overGroups(row));
    const known = byKey.get(key);
    if (known) known.push(row);
    else byKey.set(key, [row]);
  }
  return [...byKey.values()].map((own) => {
    const set = equalitySetOf(own[0]!, latents);
    return { rows: own, set: sets.has(set) && !isPartial(own[0]!, settings) ? set : undefined };
  });
}

/** What a group says of its parameter: a value, a label, or that it is free. */
type Word = string | number | typeof saidFree;
const saidFree = Symbol('free');

/** What tells a group's parameter apart; undefined where nothing is said. */
function wordOf({ parameter, value, label, isSaidFree }: ParameterRow): Word | undefined {
  if (parameter < 0) return value;
  if (label !== '') return label;
  return isSaidFree ? saidFree : undefined;
}

/** The word of each row: `NA` follows the first label, silence the first word. */
function resolveWords(rows: readonly ParameterRow[]): (Word | undefined)[] {
  const labelled = rows.find(({ label }) => label !== '');
  const free = labelled ? wordOf(labelled) : saidFree;
  const said = rows.map((row) => {
    const word = wordOf(row);
    return word === saidFree ? free : word;
  });
  const first = said.find((word) => word !== undefined);
  return said.map((word) => word ?? first);
}

/** Rows that are equal to each other, the first one (or a fixed one, where there is one) in front. */
function equalClasses(rows: readonly ParameterRow[]): ParameterRow[][] {
  const classes = new Map<Word | undefined, ParameterRow[]>();
  const words = resolveWords(rows);
  rows.forEach((row, i) => {
    const known = classes.get(words[i]);
    if (!known) classes.set(words[i], [row]);
    else if (row.parameter < 0 && known[0]!.parameter >= 0) known.unshift(row);
    else known.push(row);
  });
  return [...classes.values()];
}

/** A parameter equals its counterpart, or the value that one is fixed to. */
function equate({ parameter }: ParameterRow, known: ParameterRow): LinearEquation {
  if (known.parameter < 0) return { parameters: [parameter], weights: [1], value: known.value };
  return { parameters: [parameter, known.parameter], weights: [1, -1], value: 0 };
}

/** Each parameter of an equal set equals its counterpart in the first group that says the same of it. */
export function groupEquations(rows: readonly ParameterRow[], facts: EqualityFacts): LinearEquation[] {
  if (facts.settings.groupEqual.length === 0) return [];
  const held = collectCounterparts(rows, facts).filter(({ set }) => set !== undefined);
  return held.flatMap((each) =>
    equalClasses(each.rows).flatMap(([known, ...others]) =>
      others
        // Equal labels make equal parameters anyway.
        .filter((row) => row.parameter >= 0 && (row.label === '' || row.label !== known!.label))
        .map((row) => equate(row, known!)),
    ),
  );
}

/** `T =~ x5 (ll)` */
function withLabel(row: ParameterRow): string {
  return row.label === '' ? parameterText(row) : `${parameterText(row)} (${row.label})`;
}

/** Whether two groups are tied by a label that the author wrote once for all, or several times. */
function sharesLabel(rows: readonly ParameterRow[]): boolean {
  const labels = rows.filter(({ label, parameter }) => label !== '' && parameter >= 0).map(({ label }) => label);
  return new Set(labels).size < labels.length;
}

/** Where written group by group, a fixed value binds the groups that are written free. */
function bindsFree({ rows }: Counterparts, spec: ModelSpec): boolean {
  const key = parameterKey(overGroups(rows[0]!));
  const term = spec.terms.find((each) => parameterKey(each) === key);
  if (!term?.byGroup) return false;
  return equalClasses(rows).some(
    ([known, ...others]) => known!.parameter < 0 && others.some((row) => row.parameter >= 0),
  );
}

/**
 * What labels and values do to equality over groups: parameters that differ in spite of `group.equal`
 * (group-equality-apart), that are equal by their label alone (group-equality-by-label), and that a value written for
 * one group fixes in the others (group-equality-fixes).
 */
export function groupEqualityNotes(spec: ModelSpec, rows: readonly ParameterRow[], facts: EqualityFacts): Problem[] {
  const all = collectCounterparts(rows, facts).filter((each) => each.rows.length > 1);
  const apart = all.filter(({ set, rows: own }) => set !== undefined && equalClasses(own).length > 1);
  const labelled = all.filter(({ set, rows: own }) => set === undefined && sharesLabel(own));
  const fixing = all.filter((each) => each.set !== undefined && bindsFree(each, spec));
  const note = (code: Problem['code'], found: readonly Counterparts[], written?: (row: ParameterRow) => string) => {
    const firstRows = found.map((each) => each.rows[0]!);
    const facts = { parameters: firstRows.map(overGroups), quoted: written ? firstRows.map(written) : [] };
    return found.length === 0 ? [] : [problem(code, facts)];
  };
  return [
    ...note('group-equality-apart', apart),
    ...note('group-equality-by-label', labelled, withLabel),
    ...note('group-equality-fixes', fixing),
  ];
}
