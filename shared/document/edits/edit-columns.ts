/** What a table of all columns, or a codebook, says of them, as preparation steps. */
import type { ColumnChange, ItemScale } from '../../data/codebook/column-change.ts';
import { namesAfter, namesBefore } from '../../data/prepare/column-names.ts';
import type { StepOf } from '../../data/prepare/schemas.ts';
import type { CodebookData } from '../../data/codebook/plan-codebook.ts';
import type { ColumnSummary, PrepareStep } from '../../data/types.ts';
import { setPreparation } from './edit-document.ts';
import { isReversed, reversedColumns, toggleReversal, withoutColumn } from './edit-reversal.ts';
import type { ProjectDocument } from '../types.ts';

/**
 * Missing codes first, then labels, then reversals: labels are those of the answers as they stand before. Labels join
 * the last step where it describes columns.
 */
export function changeColumnsOf(document: ProjectDocument, changes: readonly ColumnChange[]): ProjectDocument {
  const coded = changes.reduce(
    (steps, { name, missing }) => (missing ? withCodes(steps, name, missing) : steps),
    document.preparation,
  );
  const described = setPreparation(document, withFacts(coded, changes));
  return changes.reduce(
    (edited, { name, reversed }) =>
      reversed === undefined || isReversed(edited, name) === (reversed !== null)
        ? edited
        : withReversal(edited, name, reversed),
    described,
  );
}

/** Numbers that steps declare to be no answer, of columns by their last names. */
export function missingCodesOf({ preparation }: ProjectDocument): ReadonlyMap<string, readonly number[]> {
  const codes = new Map<string, readonly number[]>();
  for (const [index, step] of preparation.entries()) {
    if (step.kind !== 'missing-codes') continue;
    for (const name of namesAfter(preparation.slice(index), step.columns))
      codes.set(name, [...new Set([...(codes.get(name) ?? []), ...step.codes])]);
  }
  return codes;
}

/** What a codebook is matched with: columns as the steps of the document leave them. */
export function codebookData(document: ProjectDocument, columns: readonly ColumnSummary[]): CodebookData {
  const namesInFile = namesBefore(
    document.preparation,
    columns.map(({ name }) => name),
  );
  return { columns, namesInFile, reversed: reversedColumns(document), missing: missingCodesOf(document) };
}

/** One step of codes a column, joined with a step of the same codes; before the step that reverses it. */
function withCodes(
  preparation: readonly PrepareStep[],
  column: string,
  codes: readonly number[],
): readonly PrepareStep[] {
  const rest = withoutColumn(preparation, 'missing-codes', column);
  if (codes.length === 0) return rest;
  const reversal = rest.findIndex(
    (step, index) => step.kind === 'reverse' && namesAfter(rest.slice(index), step.columns).includes(column),
  );
  const at = reversal < 0 ? rest.length : reversal;
  const [name = column] = namesBefore(rest.slice(at), [column]);
  const before = rest[at - 1];
  if (before?.kind === 'missing-codes' && String(before.codes) === String(codes))
    return rest.with(at - 1, { ...before, columns: [...before.columns, name] });
  return rest.toSpliced(at, 0, { kind: 'missing-codes', columns: [name], codes });
}

function withFacts(preparation: readonly PrepareStep[], changes: readonly ColumnChange[]): readonly PrepareStep[] {
  const own = changes.filter(({ facts }) => facts && Object.keys(facts).length > 0);
  if (own.length === 0) return preparation;
  const last = preparation.at(-1);
  const before = last?.kind === 'describe' ? last : undefined;
  const facts = new Map(before?.columns.map((name, index) => [name, before.facts[index] ?? {}]));
  for (const { name, facts: told } of own) facts.set(name, { ...facts.get(name), ...told });
  const step: StepOf<'describe'> = { kind: 'describe', columns: [...facts.keys()], facts: [...facts.values()] };
  return before ? preparation.with(-1, step) : [...preparation, step];
}

/** Items of the same scale are reversed by one step. */
function withReversal(document: ProjectDocument, name: string, scale: ItemScale | null): ProjectDocument {
  if (!scale) return toggleReversal(document, name, { minimum: 0, maximum: 1 });
  const last = document.preparation.at(-1);
  if (last?.kind !== 'reverse' || last.minimum !== scale.minimum || last.maximum !== scale.maximum)
    return toggleReversal(document, name, scale);
  return setPreparation(document, document.preparation.with(-1, { ...last, columns: [...last.columns, name] }));
}
