import { describe, expect, it } from 'vitest';
import { canvasElements } from '../../../../renderer/diagram/cy/elements.ts';
import { buildScene } from '../../../../shared/drawing/build-scene.ts';
import { defaultSceneOptions } from '../../../../shared/drawing/scene.ts';
import { lightTheme } from '../../../../shared/drawing/tokens.ts';
import { addCovariance } from '../../../../shared/document/edits/edits.ts';
import { twoConstructs } from '../../../support/study.ts';

const context = { language: 'en', isStale: false, culprits: new Set(['c1']) } as const;
const document = addCovariance(twoConstructs(), { id: 'v99', a: 'c1', b: 'c5' });
const scene = buildScene(document, null, defaultSceneOptions, context);
const elements = canvasElements(scene, lightTheme);
const byId = new Map(elements.map((element) => [element.data.id, element]));

describe('elements of the canvas', () => {
  it('stand once for every node and edge of the scene, each with its own id', () => {
    for (const { id } of [...scene.nodes, ...scene.edges]) expect(byId.has(id)).toBe(true);
    expect(byId.size).toBe(elements.length);
  });

  it('join only shapes that exist', () => {
    for (const { group, data } of elements) {
      if (group !== 'edges') continue;
      expect(byId.get(String(data['source']))?.classes).toContain('shape');
      expect(byId.get(String(data['target']))?.classes).toContain('shape');
    }
  });

  it('mark what a problem names', () => {
    expect(byId.get('c1')?.data['border']).toBe(lightTheme.warning);
    expect(byId.get('c5')?.data['border']).toBe(lightTheme.ink);
  });

  it('write the words of the scene', () => {
    const words = elements.flatMap((element) => element.data['text'] ?? []);
    for (const node of scene.nodes) expect(words).toEqual(expect.arrayContaining(node.title.split('\n')));
  });

  it('bend a curve through the control point of the scene', () => {
    const edge = scene.edges.find((each) => each.id === 'v99');
    const data = byId.get('v99')?.data;
    if (!edge?.control || !data) throw new Error('no curve');
    const { start, end, control } = edge;
    const [dx, dy] = [end.x - start.x, end.y - start.y];
    const length = Math.hypot(dx, dy);
    // Cytoscape: along the chord by the weight, then off it by the distance to the left of its direction.
    const [weight, distance] = [Number(data['weight']), Number(data['distance'])];
    expect(start.x + dx * weight - (dy / length) * distance).toBeCloseTo(control.x, 6);
    expect(start.y + dy * weight + (dx / length) * distance).toBeCloseTo(control.y, 6);
  });
});
