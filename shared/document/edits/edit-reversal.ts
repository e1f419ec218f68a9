/** Turning a reverse-worded item round, or back. */
import type { PrepareStep } from '../../data/types.ts';
import { setPreparation } from './edit-document.ts';
import type { ProjectDocument } from '../types.ts';

/**
 * Reverses a column on its scale. A column that a step reverses already is taken out of that step instead: turned twice
 * it would stand as it was, and nobody could read why.
 */
export function toggleReversal(
  document: ProjectDocument,
  column: string,
  scale: { readonly minimum: number; readonly maximum: number },
): ProjectDocument {
  const { preparation } = document;
  if (!isReversed(document, column)) {
    const step: PrepareStep = { kind: 'reverse', columns: [column], ...scale };
    return setPreparation(document, [...preparation, step]);
  }
  const without = preparation.map((step) =>
    step.kind === 'reverse' ? { ...step, columns: step.columns.filter((each) => each !== column) } : step,
  );
  return setPreparation(
    document,
    without.filter((step) => step.kind !== 'reverse' || step.columns.length > 0),
  );
}

export function isReversed({ preparation }: ProjectDocument, column: string): boolean {
  return preparation.some((step) => step.kind === 'reverse' && step.columns.includes(column));
}
