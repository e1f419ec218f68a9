/** Turning a reverse-worded item round, or back. */
import type { ItemScale } from '../../data/codebook/column-change.ts';
import { namesAfter, namesBefore } from '../../data/prepare/column-names.ts';
import type { PrepareStep } from '../../data/types.ts';
import { setPreparation } from './edit-document.ts';
import type { ProjectDocument } from '../types.ts';

/**
 * Reverses a column on its scale. A column that a step reverses already is taken out of that step instead: turned twice
 * it would stand as it was, and nobody could read why.
 */
export function toggleReversal(document: ProjectDocument, column: string, scale: ItemScale): ProjectDocument {
  const { preparation } = document;
  if (!isReversed(document, column)) {
    const step: PrepareStep = { kind: 'reverse', columns: [column], ...scale };
    return setPreparation(document, [...preparation, step]);
  }
  return setPreparation(document, withoutColumn(preparation, 'reverse', column));
}

/** The steps of a kind without a column, by its last name; a step that was about it alone is left out. */
export function withoutColumn(
  preparation: readonly PrepareStep[],
  kind: 'reverse' | 'missing-codes',
  column: string,
): readonly PrepareStep[] {
  return preparation.flatMap((step, index) => {
    if (step.kind !== kind) return [step];
    const [name] = namesBefore(preparation.slice(index), [column]);
    const columns = step.columns.filter((each) => each !== name);
    if (columns.length === step.columns.length) return [step];
    return columns.length > 0 ? [{ ...step, columns }] : [];
  });
}

export function isReversed(document: ProjectDocument, column: string): boolean {
  return reversedColumns(document).has(column);
}

/** Columns that steps reverse, by their last names, with their scales. */
export function reversedColumns({ preparation }: ProjectDocument): ReadonlyMap<string, ItemScale> {
  return new Map(
    preparation.flatMap((step, index) =>
      step.kind === 'reverse'
        ? namesAfter(preparation.slice(index), step.columns).map((name) => [name, step] as const)
        : [],
    ),
  );
}
