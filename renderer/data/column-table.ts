/** What is known of columns as texts in a table, and what was typed there as changes. */
import { readLevel } from '../../shared/data/codebook/level-words.ts';
import { parseValueLabels, writeValueLabels } from '../../shared/data/codebook/value-label-text.ts';
import { readYes } from '../../shared/data/codebook/yes-words.ts';
import type { DescribedFacts } from '../../shared/data/prepare/describe/step.ts';
import type { StepOf } from '../../shared/data/prepare/schemas.ts';
import { proposeScale } from '../../shared/data/screen/propose-scale.ts';
import { changeColumnsOf, setColumnLabel } from '../../shared/document/edits/edits.ts';
import { localText } from '../../shared/document/find.ts';
import type { Language, ProjectDocument } from '../../shared/document/types.ts';
import type { ColumnSummary } from '../../shared/data/types.ts';
import type { ColumnChange, ItemScale } from '../../shared/data/codebook/column-change.ts';
import { parseCodes, writeCodes } from '../../shared/data/codebook/parse-codes.ts';

export const describedFields = ['label', 'values', 'level'] as const;
export type DescribedField = (typeof describedFields)[number];
export const columnFields = [...describedFields, 'missing', 'reversed'] as const;
export type ColumnField = (typeof columnFields)[number];

/** What steps do to columns besides. */
export interface StepFacts {
  readonly reversed: ReadonlyMap<string, ItemScale>;
  readonly missing: ReadonlyMap<string, readonly number[]>;
}

const noSteps: StepFacts = { reversed: new Map(), missing: new Map() };

type Cells = Readonly<Partial<Record<ColumnField, string>>>;
/** What was typed, by column and field. */
export type Typed = ReadonlyMap<string, Cells>;

/** With what was typed since. */
export function withTyped(
  typed: Typed,
  changes: readonly { readonly name: string; readonly field: ColumnField; readonly text: string }[],
): Typed {
  const next = new Map(typed);
  for (const { name, field, text } of changes) next.set(name, { ...next.get(name), [field]: chosen(field, text) });
  return next;
}

/** A choice by any word for it, as a pasted cell has it. */
function chosen(field: ColumnField, text: string): string {
  if (field === 'level') return readLevel(text) ?? '';
  return field === 'reversed' ? (readYes(text) ? 'yes' : '') : text;
}

/** How a field of a column is written before anything is typed. */
export function columnText(column: ColumnSummary, field: ColumnField, steps: StepFacts = noSteps): string {
  switch (field) {
    case 'label':
      return column.label ?? '';
    case 'values':
      return writeValueLabels(column.valueLabels ?? []);
    case 'level':
      return column.level ?? '';
    case 'missing':
      return writeCodes(steps.missing.get(column.name) ?? []);
    case 'reversed':
      return steps.reversed.has(column.name) ? 'yes' : '';
  }
}

/** Columns with the labels that their author has written, which go before those of the data. */
export function withAuthorLabels(
  columns: readonly ColumnSummary[],
  variables: ProjectDocument['variables'],
  language: Language,
): readonly ColumnSummary[] {
  return columns.map((column) => {
    const note = Object.hasOwn(variables, column.name) ? variables[column.name] : undefined;
    const label = localText(note?.label, language, '');
    return label === '' ? column : { ...column, label };
  });
}

/** The document with the changes; labels that its author has written are written anew in this language. */
export function withChanges(
  document: ProjectDocument,
  changes: readonly ColumnChange[],
  language: Language,
): ProjectDocument {
  return changes.reduce(
    (edited, { name, facts }) =>
      facts?.label !== undefined && Object.hasOwn(edited.variables, name)
        ? setColumnLabel(edited, name, language, facts.label)
        : edited,
    changeColumnsOf(document, changes),
  );
}

export type WrongCell = 'values' | 'number' | 'codes' | 'text';

/** Why a text cannot stand in a field; null where it can. */
export function wrongCell({ kind }: ColumnSummary, field: ColumnField, text: string): WrongCell | null {
  if (field === 'reversed') return text !== '' && kind === 'text' ? 'text' : null;
  if (field === 'missing') return parseCodes(text) ? null : 'codes';
  if (field !== 'values') return null;
  const labels = parseValueLabels(text);
  if (!labels) return 'values';
  return kind === 'numeric' && labels.some(({ value }) => typeof value === 'string') ? 'number' : null;
}

function factsTyped(column: ColumnSummary, cells: Cells): DescribedFacts {
  const isNew = (field: DescribedField): boolean =>
    cells[field] !== undefined && cells[field].trim() !== columnText(column, field);
  const level = readLevel(cells.level ?? '');
  return {
    ...(isNew('label') ? { label: cells.label?.trim() ?? '' } : {}),
    ...(isNew('values') ? { valueLabels: parseValueLabels(cells.values ?? '') ?? [] } : {}),
    ...(isNew('level') && level ? { level } : {}),
  };
}

/** The step with what was typed over what it said before; null where it says nothing. */
export function describeStep(
  columns: readonly ColumnSummary[],
  typed: Typed,
  before?: StepOf<'describe'>,
): StepOf<'describe'> | null {
  const facts = new Map(before?.columns.map((name, index) => [name, before.facts[index] ?? {}]));
  for (const column of columns) {
    const own = factsTyped(column, typed.get(column.name) ?? {});
    if (Object.keys(own).length > 0) facts.set(column.name, { ...facts.get(column.name), ...own });
  }
  if (facts.size === 0) return null;
  return { kind: 'describe', columns: [...facts.keys()], facts: [...facts.values()] };
}

/** What was typed and is not so already. */
export function typedChanges(
  columns: readonly ColumnSummary[],
  typed: Typed,
  steps: StepFacts,
): readonly ColumnChange[] {
  return columns.flatMap((column): readonly ColumnChange[] => {
    const { name } = column;
    const cells = typed.get(name) ?? {};
    const facts = factsTyped(column, cells);
    const { missing, reversed } = cells;
    const isTurned = reversed !== undefined && reversed !== columnText(column, 'reversed', steps);
    const change: ColumnChange = {
      name,
      ...(Object.keys(facts).length > 0 ? { facts } : {}),
      ...(missing !== undefined && missing.trim() !== columnText(column, 'missing', steps)
        ? { missing: parseCodes(missing) ?? [] }
        : {}),
      ...(isTurned ? { reversed: reversed === 'yes' ? proposeScale([column]) : null } : {}),
    };
    return Object.keys(change).length > 1 ? [change] : [];
  });
}
