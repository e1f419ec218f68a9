/** What is selected, and what of it is still there. */
import { allIds } from '../../shared/document/ids.ts';
import { shownDiagram } from '../../shared/document/compile/shown-diagram.ts';
import type { ProjectDocument } from '../../shared/document/types.ts';

/** The selection without what an edit has removed from the drawing or from the statements. */
export function keepExisting(document: ProjectDocument, selection: readonly string[]): readonly string[] {
  if (selection.length === 0) return selection;
  const ids = new Set(allIds({ ...document, diagram: shownDiagram(document) }));
  return selection.every((id) => ids.has(id)) ? selection : selection.filter((id) => ids.has(id));
}
