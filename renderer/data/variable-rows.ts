/** The variable list as rows: what belongs together stands together. Pure; the list itself is VariableList. */
import { columnsMadeBy } from '../../shared/data/prepare/step-columns.ts';
import { suggestConstructs } from '../../shared/data/screen/suggest-constructs.ts';
import type { ColumnSummary, ConstructSuggestion } from '../../shared/data/types.ts';
import { columnWording, nodeLabel } from '../../shared/document/find.ts';
import { reversedColumns } from '../../shared/document/edits/edits.ts';
import { commonPrefix } from '../../shared/document/edits/names.ts';
import type { Construct, Language, ProjectDocument } from '../../shared/document/types.ts';

export interface VariableGroup {
  readonly key: string;
  readonly kind: 'construct' | 'suggestion' | 'observed' | 'other';
  /** What the columns share at their start, or ''. */
  readonly prefix: string;
  readonly construct: Construct | null;
  readonly constructLabel: string;
  readonly columns: readonly ColumnSummary[];
}

export interface GroupRow {
  readonly kind: 'group';
  readonly key: string;
  readonly group: VariableGroup;
  readonly isExpanded: boolean;
}

export interface ColumnRow {
  readonly kind: 'column';
  readonly key: string;
  readonly group: VariableGroup;
  readonly column: ColumnSummary;
  readonly label: string;
  readonly isReversed: boolean;
  /** By a preparation step. */
  readonly isMade: boolean;
  /** From 1, of the rows of its group that are listed. */
  readonly position: number;
  readonly size: number;
}

export type VariableRow = GroupRow | ColumnRow;

/**
 * Columns by construct, then by prefixes that may become constructs, in the order of the file;
 * columns drawn by themselves and all others come last. A column of two constructs stands with the first.
 */
export function groupColumns(
  columns: readonly ColumnSummary[],
  document: ProjectDocument,
  language: Language,
): readonly VariableGroup[] {
  const byName = new Map(columns.map((column, index) => [column.name, { column, index }]));
  const pick = (names: readonly string[]) => {
    const found = names.flatMap((name) => byName.get(name) ?? []).sort((a, b) => a.index - b.index);
    for (const { column } of found) byName.delete(column.name);
    return { columns: found.map((each) => each.column), first: found[0]?.index ?? 0 };
  };
  const placed: { readonly group: VariableGroup; readonly first: number }[] = [];
  for (const node of document.diagram.nodes) {
    if (node.kind !== 'construct') continue;
    const own = pick(node.indicators.map((each) => each.column));
    if (own.columns.length > 0)
      placed.push({ group: constructGroup(node, own.columns, document, language), first: own.first });
  }
  const observed = pick(document.diagram.nodes.flatMap((node) => (node.kind === 'observed' ? [node.column] : [])));
  for (const suggestion of suggestConstructs(remaining(byName))) {
    const own = pick(suggestion.columns);
    if (own.columns.length > 0) placed.push({ group: suggestionGroup(suggestion, own.columns), first: own.first });
  }
  const other = pick(remaining(byName).map(({ name }) => name));
  return [
    ...placed.sort((a, b) => a.first - b.first).map((each) => each.group),
    ...plainGroup('observed', observed.columns),
    ...plainGroup('other', other.columns),
  ];
}

function remaining(
  byName: ReadonlyMap<string, { readonly column: ColumnSummary; readonly index: number }>,
): readonly ColumnSummary[] {
  return [...byName.values()].sort((a, b) => a.index - b.index).map(({ column }) => column);
}

function constructGroup(
  construct: Construct,
  columns: readonly ColumnSummary[],
  document: ProjectDocument,
  language: Language,
): VariableGroup {
  return {
    key: `construct:${construct.id}`,
    kind: 'construct',
    prefix: sharedPrefix(columns),
    construct,
    constructLabel: nodeLabel(document, construct, language),
    columns,
  };
}

/** Q3 of Q3_1..Q3_5, where the plain common start without digits would be Q. */
function sharedPrefix(columns: readonly ColumnSummary[]): string {
  const [suggestion] = suggestConstructs(columns);
  return suggestion?.columns.length === columns.length
    ? suggestion.prefix
    : commonPrefix(columns.map(({ name }) => name));
}

function suggestionGroup(suggestion: ConstructSuggestion, columns: readonly ColumnSummary[]): VariableGroup {
  const { prefix } = suggestion;
  return { key: `prefix:${prefix}`, kind: 'suggestion', prefix, construct: null, constructLabel: '', columns };
}

function plainGroup(kind: 'observed' | 'other', columns: readonly ColumnSummary[]): readonly VariableGroup[] {
  return columns.length === 0 ? [] : [{ key: kind, kind, prefix: '', construct: null, constructLabel: '', columns }];
}

export interface RowOptions {
  readonly query: string;
  readonly collapsed: ReadonlySet<string>;
}

/** The rows to list: groups with a column that matches the search; a search opens every group. */
export function variableRows(
  groups: readonly VariableGroup[],
  document: ProjectDocument,
  language: Language,
  { query, collapsed }: RowOptions,
): readonly VariableRow[] {
  const wanted = query.trim().toLowerCase();
  const reversed = reversedColumns(document);
  const made = columnsMadeBy(document.preparation);
  return groups.flatMap((group): readonly VariableRow[] => {
    const matching = group.columns
      .map((column) => ({ column, label: labelOf(document, column.name, language) || (column.label ?? '') }))
      .filter(({ column, label }) => matches(wanted, column.name, label, group.constructLabel));
    if (matching.length === 0) return [];
    const isExpanded = wanted !== '' || !collapsed.has(group.key);
    const head: GroupRow = { kind: 'group', key: group.key, group, isExpanded };
    if (!isExpanded) return [head];
    return [
      head,
      ...matching.map(({ column, label }, index) => ({
        kind: 'column' as const,
        key: `column:${column.name}`,
        group,
        column,
        label,
        isReversed: reversed.has(column.name),
        isMade: made.has(column.name),
        position: index + 1,
        size: matching.length,
      })),
    ];
  });
}

/** The label, or '' when it is no more than the name. */
function labelOf(document: ProjectDocument, column: string, language: Language): string {
  const label = columnWording(document, column, language);
  return label === column ? '' : label;
}

function matches(wanted: string, ...texts: readonly string[]): boolean {
  return wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted));
}

/** Suggestions for constructs not yet drawn. */
export function openSuggestions(groups: readonly VariableGroup[]): readonly ConstructSuggestion[] {
  return groups.flatMap((group) =>
    group.kind === 'suggestion' ? [{ prefix: group.prefix, columns: group.columns.map((each) => each.name) }] : [],
  );
}
