import { moveNodes } from './edit-nodes.ts';
import { layOut } from '../layout/layout.ts';
import { shownDiagram } from '../compile/shown-diagram.ts';
import type { ProjectDocument } from '../types.ts';

/** Arranges everything left to right. */
export function applyLayout(document: ProjectDocument): ProjectDocument {
  return moveNodes(document, layOut(shownDiagram(document)));
}
