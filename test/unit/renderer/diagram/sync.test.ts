/** What the canvas holds follows the drawing: what comes, what goes, what is only changed. */
import cytoscape from 'cytoscape';
import { expect, it } from 'vitest';
import type { CanvasElement } from '../../../../renderer/diagram/cy/elements.ts';
import { createSync } from '../../../../renderer/diagram/cy/sync.ts';

const node = (id: string, more: Readonly<Record<string, string>> = {}): CanvasElement => ({
  group: 'nodes',
  classes: 'shape',
  data: { id, ...more },
  position: { x: 0, y: 0 },
});
const arrow = (id: string, source: string, target: string): CanvasElement => ({
  group: 'edges',
  classes: 'line',
  data: { id, source, target },
});

function shown() {
  const cy = cytoscape({ headless: true });
  const { show } = createSync(cy);
  return { cy, show, ids: () => cy.elements().map((element) => element.id()) };
}

it('what the drawing has lost goes from the canvas', () => {
  const { show, ids } = shown();
  show([node('a'), node('b'), arrow('p', 'a', 'b')]);
  expect(ids()).toEqual(['a', 'b', 'p']);
  show([node('a')]);
  expect(ids()).toEqual(['a']);
});

it('an arrow follows its new end, and a node keeps its place with new words', () => {
  const { cy, show, ids } = shown();
  show([node('a', { text: 'old' }), node('b'), node('c'), arrow('p', 'a', 'b')]);
  const before = cy.getElementById('a');
  show([node('a', { text: 'new' }), node('b'), node('c'), arrow('p', 'a', 'c')]);
  expect(ids()).toEqual(['a', 'b', 'c', 'p']);
  expect(cy.getElementById('p').data('target')).toBe('c');
  expect(cy.getElementById('a')[0]).toBe(before[0]);
  expect(before.data('text')).toBe('new');
});
