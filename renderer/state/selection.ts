/** What is selected, and what of it is still there. */
import { allIds } from '../../shared/document/ids.ts';
import type { ProjectDocument } from '../../shared/document/types.ts';

/** The selection without what an edit has removed. */
export function keepExisting(document: ProjectDocument, selection: readonly string[]): readonly string[] {
  if (selection.length === 0) return selection;
  const ids = new Set(allIds(document));
  return selection.every((id) => ids.has(id)) ? selection : selection.filter((id) => ids.has(id));
}
