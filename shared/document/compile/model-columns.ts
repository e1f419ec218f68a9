/** What the model takes from the data. */
import type { ProjectDocument } from '../types.ts';
import { furtherColumns } from './further-model.ts';

/** Columns the model uses, each once: in drawing order, then what only its further statements name. */
export function modelColumns(document: ProjectDocument): string[] {
  const columns = document.diagram.nodes.flatMap((node) =>
    node.kind === 'construct' ? node.indicators.map((each) => each.column) : [node.column],
  );
  return [...new Set([...columns, ...furtherColumns(document)])];
}
