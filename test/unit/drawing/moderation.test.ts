import { expect, it } from 'vitest';
import { buildScene } from '../../../shared/drawing/build-scene.ts';
import { drawScene } from '../../../shared/drawing/draw-scene.ts';
import { writeSvg } from '../../../shared/drawing/write-svg.ts';
import { defaultSceneOptions } from '../../../shared/drawing/scene.ts';
import { addConstruct, addModeration } from '../../../shared/document/edits/edits.ts';
import type { ProjectDocument } from '../../../shared/document/types.ts';
import { isPlainSvg } from '../../support/plain-svg.ts';
import { twoConstructs } from '../../support/study.ts';

const context = { language: 'en', isStale: false, culprits: new Set<string>() } as const;
const sceneOf = (document: ProjectDocument) => buildScene(document, null, defaultSceneOptions, context);

function moderatedBy(moderator: 'm' | 'c1') {
  const document = addConstruct(twoConstructs(), { id: 'm', x: 350, y: 0, name: 'M', columns: ['M1', 'M2'] });
  return addModeration(document, { id: 'mod', path: document.diagram.paths[0]?.id ?? '', moderator });
}

it('runs from the moderator to a ring on the line of its path', () => {
  const { edges, anchors } = sceneOf(moderatedBy('m'));
  const path = edges.find((edge) => edge.kind === 'path');
  const moderation = edges.find((edge) => edge.kind === 'moderation');
  const [anchor] = anchors;
  expect(moderation).toMatchObject({ from: 'm', to: 'anchor:mod' });
  expect(anchor?.y).toBeCloseTo(path?.start.y ?? 0);
  expect(anchor?.x).toBeGreaterThan(path?.start.x ?? 0);
  expect(anchor?.x).toBeLessThan(path?.end.x ?? 0);
  expect(
    Math.hypot((moderation?.end.x ?? 0) - (anchor?.x ?? 0), (moderation?.end.y ?? 0) - (anchor?.y ?? 0)),
  ).toBeLessThan(6);
});

it('leaves the line of a path that starts at its own moderator', () => {
  const moderation = sceneOf(moderatedBy('c1')).edges.find((edge) => edge.kind === 'moderation');
  expect(moderation?.control).toBeDefined();
  expect(Math.abs((moderation?.control?.y ?? 0) - (moderation?.end.y ?? 0))).toBeGreaterThan(10);
});

it('is drawn in print with its ring, in plain elements', () => {
  const svg = writeSvg(drawScene(sceneOf(moderatedBy('m'))));
  expect(svg).toContain('<circle');
  expect(isPlainSvg(svg)).toBe(true);
});
