/** The few shapes of change all edits are made of. Each returns its argument when nothing changes. */
import type { Construct, Diagram, DiagramNode, ProjectDocument } from '../types.ts';

export function withDiagram(document: ProjectDocument, changes: Partial<Diagram>): ProjectDocument {
  return { ...document, diagram: { ...document.diagram, ...changes } };
}

/** `items` with the item of this id replaced; the same array when `change` returns the same item. */
export function replaceById<T extends { readonly id: string }>(
  items: readonly T[],
  id: string,
  change: (item: T) => T,
): readonly T[] {
  return mapKeeping(items, (item) => (item.id === id ? change(item) : item));
}

/** Like map, but the same array when no item changed. */
function mapKeeping<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = items.map(change);
  return changed.some((item, index) => item !== items[index]) ? changed : items;
}

export function changeNodes(document: ProjectDocument, change: (node: DiagramNode) => DiagramNode): ProjectDocument {
  const nodes = mapKeeping(document.diagram.nodes, change);
  return nodes === document.diagram.nodes ? document : withDiagram(document, { nodes });
}

export function changeConstruct(
  document: ProjectDocument,
  id: string,
  change: (construct: Construct) => Construct,
): ProjectDocument {
  return changeNodes(document, (node) => (node.id === id && node.kind === 'construct' ? change(node) : node));
}

/**
 * `item` with the given properties set; a property given as undefined is left out of the result.
 * The same item when all of them are already so.
 */
export function withProperties<T extends object>(item: T, properties: Partial<NoInfer<T>>): T {
  const keys = Object.keys(properties) as (keyof T)[];
  if (keys.every((key) => Object.is(item[key], properties[key]))) return item;
  const next = { ...item, ...properties };
  for (const key of keys) if (properties[key] === undefined) delete next[key];
  return next;
}
