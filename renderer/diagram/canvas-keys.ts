/** Keys on the canvas that are not commands: arrows move, Enter renames, letters choose tools, Escape lets go. */
import type { KeyboardEvent } from 'react';
import { moveNodes } from '../../shared/document/edits/edits.ts';
import { grid } from '../../shared/document/layout/geometry.ts';
import { run } from '../state/commands/index.ts';
import { edit, getState, select, setView } from '../state/store.ts';
import type { Tool } from '../state/types.ts';

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const toolOfKey: Readonly<Record<string, Tool>> = {
  v: 'select',
  c: 'construct',
  p: 'path',
  d: 'covariance',
  m: 'moderation',
};

/** Moves the selected nodes; presses in a row are undone together. */
function nudge([x, y]: readonly [number, number], steps: number): void {
  const { selection, history } = getState();
  const chosen = history.present.diagram.nodes.filter((node) => selection.includes(node.id));
  const distance = grid * steps;
  const places = new Map(chosen.map((node) => [node.id, { x: node.x + x * distance, y: node.y + y * distance }]));
  edit((document) => moveNodes(document, places), `nudge ${selection.join(' ')}`);
}

export function onCanvasKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const direction = directions[event.key];
  const tool = toolOfKey[event.key.toLowerCase()];
  if (direction) nudge(direction, event.shiftKey ? 4 : 1);
  else if (tool) setView({ tool });
  else if (event.key === 'Enter') run('edit.rename');
  else if (event.key === 'Escape') {
    setView({ tool: 'select' });
    select([]);
  } else return;
  event.preventDefault();
}
