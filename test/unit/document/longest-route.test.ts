/** Routes of indirect effects: how long they may be. */
import { expect, it } from 'vitest';
import { addConstruct, addPath } from '../../../shared/document/edits/edits.ts';
import { drawnEffects } from '../../../shared/document/compile/effects.ts';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';

/** A → B → C … */
function chainOf(names: string): ReturnType<typeof addPath> {
  const drawn = [...names].reduce((of, name) => addConstruct(of, { x: 0, y: 0, name, columns: [] }), emptyDocument);
  const ids = drawn.diagram.nodes.map(({ id }) => id);
  return ids.slice(1).reduce((of, to, place) => addPath(of, { from: ids[place]!, to }), drawn);
}

it('a route has up to seven variables: longer ones say little', () => {
  const longest = (names: string) => Math.max(...drawnEffects(chainOf(names)).map(({ routes }) => routes[0]!.length));
  expect(longest('ABCDE')).toBe(5);
  expect(longest('ABCDEFG')).toBe(7);
  expect(longest('ABCDEFGHI')).toBe(7);
});
