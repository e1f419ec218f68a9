/** Groups by the answers of a column, or by the order of the rows, and what is compared between them. */
import type { Construct } from '../engine/model/constructs.ts';
import type { Column, Dataset } from '../dataset.ts';
import type { GroupsInput, Labelled } from '../engine/group-tests/group-comparison.ts';
import { failure, problem, success, type Outcome, type Problem } from '../problem.ts';
import { columnsByName, measuredConstructs, unknownColumns } from './survey-input.ts';

/** By number where all of them are numbers, else by code point. */
function inOrder(labels: readonly string[]): readonly string[] {
  const numbers = labels.map(Number);
  if (labels.every((label, i) => label.trim() !== '' && !Number.isNaN(numbers[i])))
    return labels.toSorted((a, b) => Number(a) - Number(b));
  const points = new Map(labels.map((label) => [label, [...label].map((sign) => sign.codePointAt(0)!)]));
  return labels.toSorted((a, b) => {
    const [x, y] = [points.get(a)!, points.get(b)!];
    const at = x.findIndex((point, i) => point !== y[i]);
    return at < 0 ? x.length - y.length : x[at]! - (y[at] ?? -1);
  });
}

/** A column's values as texts. */
function labelled({ name, kind, values, categories }: Column): Labelled {
  const textOf = (value: number): string => (kind === 'text' ? (categories[value] ?? '') : String(value));
  const found = [...new Set(values)].filter((value) => !Number.isNaN(value));
  const labels = inOrder([...new Set(found.map(textOf))]);
  const place = new Map(labels.map((label, i) => [label, i]));
  const placeOf = new Map(found.map((value) => [value, place.get(textOf(value))!]));
  return { name, labels, of: Int32Array.from(values, (value) => placeOf.get(value) ?? -1) };
}

/** Early and late rows: the first and the last of `parts` equal parts; what lies between belongs to neither. */
export const waveLabels = ['early', 'late'] as const;

/** @param parts 2 or 3. [armstrong-overton-1977] */
export function waves(rows: number, parts: 2 | 3): Labelled {
  const size = Math.floor(rows / parts);
  const of = Int32Array.from({ length: rows }, (_, row) => (row < size ? 0 : row >= rows - size ? 1 : -1));
  return { name: '', labels: size > 0 ? waveLabels : [], of };
}

export interface GroupsChoice {
  readonly outcomes: readonly string[];
  readonly categories: readonly string[];
  readonly wantsAgreement: boolean;
  readonly scale: readonly [minimum: number, maximum: number] | undefined;
  readonly level: number;
}

/**
 * @param by column of the groups by its name, or the groups themselves
 * Fails with unknown-column, non-numeric-column, single-group.
 */
export function chooseGroups(
  dataset: Dataset,
  constructs: readonly Construct[],
  by: string | Labelled,
  choice: GroupsChoice,
): Outcome<GroupsInput> {
  const known = columnsByName(dataset);
  const first = measuredConstructs(constructs, known);
  const numeric = [...choice.outcomes, ...first.flatMap(({ items }) => items)];
  const named = typeof by === 'string' ? [by] : [];
  const problems: Problem[] = [...unknownColumns([...named, ...numeric, ...choice.categories], known)];
  const find = (names: readonly string[]): Column[] => names.flatMap((name) => known.get(name) ?? []);
  const texts = new Set(find(numeric).flatMap(({ kind, name }) => (kind === 'text' ? [name] : [])));
  if (texts.size > 0) problems.push(problem('non-numeric-column', { variables: [...texts] }));
  const [column] = find(named);
  const groups = typeof by === 'string' ? column && labelled(column) : by;
  if (groups && groups.labels.length < 2)
    problems.push(problem('single-group', { variables: [groups.name], values: { count: groups.labels.length } }));
  if (!groups || problems.length > 0) return failure(...problems);
  return success({
    rows: dataset.rows,
    by: groups,
    outcomes: find(choice.outcomes),
    constructs: first.map(({ name, items }) => ({ name, items: find(items) })),
    categories: find(choice.categories).map(labelled),
    wantsAgreement: choice.wantsAgreement,
    scale: choice.scale,
    level: choice.level,
  });
}
