/** Labels, labels of values and measurement levels of columns as texts in a table, and the step that they make. */
import { readLevel } from '../../shared/data/codebook/level-words.ts';
import { parseValueLabels, writeValueLabels } from '../../shared/data/codebook/value-label-text.ts';
import type { DescribedFacts } from '../../shared/data/prepare/describe/step.ts';
import type { StepOf } from '../../shared/data/prepare/schemas.ts';
import type { ColumnSummary } from '../../shared/data/types.ts';

export const describedFields = ['label', 'values', 'level'] as const;
export type DescribedField = (typeof describedFields)[number];

/** What was typed, by column and field. */
export type Typed<Field extends string> = ReadonlyMap<string, Readonly<Partial<Record<Field, string>>>>;

/** With what was typed since. */
export function withTyped<Field extends string>(
  typed: Typed<Field>,
  changes: readonly { readonly name: string; readonly field: Field; readonly text: string }[],
): Typed<Field> {
  const next = new Map(typed);
  for (const { name, field, text } of changes)
    next.set(name, { ...next.get(name), [field]: text } as Partial<Record<Field, string>>);
  return next;
}

/** How a field of a column is written before anything is typed. */
export function describedText(column: ColumnSummary, field: DescribedField): string {
  if (field === 'label') return column.label ?? '';
  return field === 'values' ? writeValueLabels(column.valueLabels ?? []) : (column.level ?? '');
}

/** Why a text cannot stand in a field; null where it can. */
export function wrongDescription(
  { kind }: ColumnSummary,
  field: DescribedField,
  text: string,
): 'values' | 'number' | null {
  if (field !== 'values') return null;
  const labels = parseValueLabels(text);
  if (!labels) return 'values';
  return kind === 'numeric' && labels.some(({ value }) => typeof value === 'string') ? 'number' : null;
}

/** A level by any word for it, as a pasted cell has it; '' where it names none. */
export function levelText(text: string): string {
  return readLevel(text) ?? '';
}

function factsTyped(column: ColumnSummary, typed: Partial<Record<DescribedField, string>>): DescribedFacts {
  const isNew = (field: DescribedField): boolean =>
    typed[field] !== undefined && typed[field].trim() !== describedText(column, field);
  const level = readLevel(typed.level ?? '');
  return {
    ...(isNew('label') ? { label: typed.label?.trim() ?? '' } : {}),
    ...(isNew('values') ? { valueLabels: parseValueLabels(typed.values ?? '') ?? [] } : {}),
    ...(isNew('level') && level ? { level } : {}),
  };
}

/** The step with what was typed over what it said before; null where it says nothing. */
export function describeStep(
  columns: readonly ColumnSummary[],
  typed: Typed<DescribedField>,
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
