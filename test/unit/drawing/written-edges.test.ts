import { describe, expect, it } from 'vitest';
import { buildScene } from '../../../shared/drawing/build-scene.ts';
import { hexagon, leave, nodeOutline, samples } from '../../../shared/drawing/outline.ts';
import { drawScene } from '../../../shared/drawing/draw-scene.ts';
import { writeSvg } from '../../../shared/drawing/write-svg.ts';
import { defaultSceneOptions, type Scene } from '../../../shared/drawing/scene.ts';
import { drawModel } from '../../../shared/document/edits/draw-model.ts';
import { parseSyntax } from '../../../shared/engine/estimate.ts';
import { defaultSettings, type EstimateRow, type Fit } from '../../../shared/engine/fit.ts';
import { estimateStudy, valueOf } from '../../support/study.ts';

function sceneOf(syntax: string, fit: Fit | null = null): Scene {
  const document = drawModel(valueOf(parseSyntax(syntax)), defaultSettings);
  const context = { language: 'en', isStale: false, culprits: new Set<string>() } as const;
  return buildScene(document, fit, defaultSceneOptions, context);
}

const measured = 'A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nC =~ c1 + c2 + c3\n';

describe('what statements say of drawn nodes', () => {
  it('is shown with its estimate, as an arrow that cannot be taken for a drawn one', async () => {
    const { fit } = await estimateStudy();
    const row = {
      ...fit.estimates[0],
      lhs: 'G',
      op: '=~',
      rhs: 'B',
      stdAll: 0.71,
      stdAllSe: 0.04,
      se: 0.1,
      pvalue: 0.0002,
    } as EstimateRow;
    const { edges, nodes } = sceneOf(`${measured}G =~ A + B`, { ...fit, estimates: [row] });
    const nodeId = (title: string) => nodes.find((node) => node.title === title)?.id;
    expect(edges.find((edge) => edge.from === nodeId('G') && edge.to === nodeId('B'))).toMatchObject({
      kind: 'path',
      text: '.71***',
      isWritten: true,
    });
    expect(edges.filter((edge) => edge.isWritten)).toHaveLength(2);
  });

  it('makes a composite a hexagon, and arrows end on it', () => {
    const scene = sceneOf(`${measured}K <~ k1 + k2\nA ~ K`);
    const node = scene.nodes.find((each) => each.title === 'K')!;
    expect(node.isComposite).toBe(true);
    expect(writeSvg(drawScene(scene))).toMatch(/<polygon points="(?:[-\d.]+ ?){12}"/);
    const outline = nodeOutline(node);
    for (const { x, y } of hexagon) {
      const corner = { x: node.x + (x * node.width) / 2, y: node.y + (y * node.height) / 2 };
      const at = leave(outline, { x: node.x + (corner.x - node.x) * 3, y: node.y + (corner.y - node.y) * 3 });
      expect(at.x).toBeCloseTo(corner.x, 6);
      expect(at.y).toBeCloseTo(corner.y, 6);
    }
  });
});

describe('a covariance of indicators of two constructs', () => {
  it('runs around the constructs between them', () => {
    const { nodes, edges } = sceneOf(`${measured}G =~ A + B + C\na1 ~~ c3`);
    const arc = edges.find((edge) => edge.kind === 'covariance')!;
    const constructs = nodes.filter((node) => node.kind === 'construct');
    for (const { x, y } of samples(arc, 60))
      for (const each of constructs) {
        const isInside = Math.hypot((x - each.x) / (each.width / 2), (y - each.y) / (each.height / 2)) < 1;
        expect(isInside, each.title).toBe(false);
      }
  });
});
