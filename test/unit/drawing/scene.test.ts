import { beforeAll, describe, expect, it } from 'vitest';
import { buildScene } from '../../../shared/drawing/build-scene.ts';
import type { SceneContext } from '../../../shared/drawing/scene.ts';
import { labelBox } from '../../../shared/drawing/place-labels.ts';
import { leave, nodeOutline, pointAt } from '../../../shared/drawing/outline.ts';
import { defaultSceneOptions, loadingEdgeId, type Scene, type SceneOptions } from '../../../shared/drawing/scene.ts';
import { pathWidth } from '../../../shared/drawing/tokens.ts';
import * as edits from '../../../shared/document/edits/edits.ts';
import { boxAround, fanDistance, indicatorSize, overlap } from '../../../shared/document/layout/geometry.ts';
import type { ProjectDocument } from '../../../shared/document/types.ts';
import type { Fit } from '../../../shared/engine/fit.ts';
import { estimateStudy, twoConstructs, type EstimatedStudy } from '../../support/study.ts';

let study: EstimatedStudy;
beforeAll(async () => {
  study = await estimateStudy();
});

function scene(
  document: ProjectDocument,
  fit: Fit | null,
  options: Partial<SceneOptions> = {},
  context: Partial<SceneContext> = {},
): Scene {
  return buildScene(
    document,
    fit,
    { ...defaultSceneOptions, ...options },
    { language: 'en', isStale: false, culprits: new Set(), ...context },
  );
}

function edgeBetween(drawn: Scene, document: ProjectDocument, from: string, to: string): Scene['edges'][number] {
  const id = (name: string) =>
    document.diagram.nodes.find((node) => (node.kind === 'construct' ? node.name : node.column) === name)?.id;
  const edge = drawn.edges.find((each) => each.from === id(from) && each.to === id(to));
  if (!edge) throw new Error(`${from} -> ${to} is not drawn`);
  return edge;
}

describe('words and tones', () => {
  it('are those of the estimates', () => {
    const { document, fit } = study;
    const drawn = scene(document, fit);
    const locus = edgeBetween(drawn, document, 'Locus', 'Trust');
    expect(locus).toMatchObject({ tone: 'negative', isDashed: false });
    const row = fit.estimates.find((each) => each.lhs === 'Trust' && each.rhs === 'Locus');
    expect(locus.text).toBe(
      `−${Math.abs(row?.stdAll ?? 0)
        .toFixed(2)
        .slice(1)}***`,
    );
    expect(locus.width).toBe(pathWidth(row?.stdAll));
    expect(edgeBetween(drawn, document, 'Controllability', 'Trust')).toMatchObject({
      tone: 'not-significant',
      isDashed: true,
    });
    expect(edgeBetween(drawn, document, 'Trust', 'Loyalty').tone).toBe('positive');
  });

  it('follow the options', () => {
    const { document, fit } = study;
    const text = (options: Partial<SceneOptions>) =>
      edgeBetween(scene(document, fit, options), document, 'Trust', 'Loyalty').text;
    expect(text({ significance: 'none' })).toMatch(/^\.\d\d$/);
    expect(text({ significance: 'p' })).toMatch(/^\.\d\d \(<\u00a0\.001\)$/);
    expect(text({ significance: 'interval' })).toMatch(/^\.\d\d \[\.\d\d, \.\d\d\]$/);
    expect(text({ estimates: 'raw' })).toMatch(/^0\.\d\d\*\*\*$/);
    const loadings = (options: Partial<SceneOptions>) =>
      scene(document, fit, options).edges.filter((edge) => edge.kind === 'loading' && edge.text !== '');
    expect(loadings({})).toHaveLength(21);
    expect(loadings({ showLoadings: false })).toHaveLength(0);
    const residuals = scene(document, fit, { showResiduals: true }).nodes.filter((node) => node.residual);
    expect(residuals).toHaveLength(23);
  });

  it('the interval is the estimate and 1.96 delta-method standard errors', () => {
    const { document, fit } = study;
    const row = fit.estimates.find((each) => each.lhs === 'Loyalty' && each.rhs === 'Trust');
    const [std = NaN, se = NaN] = [row?.stdAll, row?.stdAllSe];
    const expected = [std - 1.959964 * se, std + 1.959964 * se].map((each) => each.toFixed(2).slice(1));
    const { text } = edgeBetween(scene(document, fit, { significance: 'interval' }), document, 'Trust', 'Loyalty');
    expect(text).toContain(`[${expected.join(', ')}]`);
  });

  it('come in the language asked for, the other below', () => {
    const { document, fit } = study;
    const trust = (context: Partial<SceneContext>) =>
      scene(document, fit, {}, context).nodes.find((node) => node.title.includes('rust') || node.title === '持续信任');
    expect(trust({})).toMatchObject({ title: 'Continuance trust', subtitle: '持续信任' });
    expect(trust({ language: 'zh-CN' })).toMatchObject({ title: '持续信任', subtitle: 'Continuance trust' });
    expect(trust({})?.note).toMatch(/^R² \.\d\d$/);
    expect(trust({ isBilingual: false })?.subtitle).toBeUndefined();
  });

  it('are plain without a fit, grey when stale, marked when a problem names them', () => {
    const { document, fit } = study;
    const plain = scene(document, null);
    expect(plain.edges.every((edge) => edge.text === '' && edge.tone === 'plain')).toBe(true);
    expect(plain.nodes.every((node) => node.note === undefined)).toBe(true);
    const stale = scene(document, fit, {}, { isStale: true });
    expect(stale.edges.every((edge) => edge.tone === 'stale')).toBe(true);
    const marked = scene(document, fit, {}, { culprits: new Set(['i2', 'p31']) });
    expect(marked.nodes.filter((node) => node.isCulprit).map((node) => node.id)).toEqual(['i2']);
    expect(marked.edges.filter((edge) => edge.isCulprit).map((edge) => edge.id)).toEqual([loadingEdgeId('i2'), 'p31']);
    expect(scene(document, { status: 'failed', problems: [] }).edges.every((edge) => edge.text === '')).toBe(true);
  });

  it('break long titles and cut what still does not fit', () => {
    const label = { en: 'Perceived anthropomorphism of conversational agents in electronic commerce' };
    const document = edits.addConstruct(twoConstructs(), { x: 0, y: 0, label });
    const title = scene(document, null).nodes.find((node) => node.id === 'c10')?.title ?? '';
    expect(title.split('\n')).toHaveLength(2);
    expect(title).toContain('…');
  });
});

describe('geometry', () => {
  it('labels cover no node and no other label in the bundled study', () => {
    for (const significance of ['stars', 'interval'] as const) {
      const drawn = scene(study.document, study.fit, { significance });
      const labels = drawn.edges.filter((edge) => edge.text !== '');
      const nodes = drawn.nodes.map((node) => boxAround(node, node.width, node.height));
      for (const [index, edge] of labels.entries()) {
        for (const other of labels.slice(index + 1))
          expect(overlap(labelBox(edge), labelBox(other)), `${edge.text} on ${other.text}`).toBe(0);
        if (edge.kind === 'path')
          for (const node of nodes) expect(overlap(labelBox(edge), node), edge.text).toBeLessThan(60);
      }
    }
  });

  it('everything lies within the frame', () => {
    const { left, top, width, height, nodes, edges } = scene(study.document, study.fit, { showResiduals: true });
    for (const { x, y } of [...nodes, ...edges.flatMap((edge) => [edge.start, edge.end, edge.labelAt])]) {
      expect(x).toBeGreaterThan(left);
      expect(x).toBeLessThan(left + width);
      expect(y).toBeGreaterThan(top);
      expect(y).toBeLessThan(top + height);
    }
  });

  it('edges end on outlines', () => {
    const ellipse = { shape: 'ellipse', x: 10, y: 20, width: 100, height: 40 } as const;
    const point = leave(ellipse, { x: 70, y: 55 });
    expect(((point.x - 10) / 50) ** 2 + ((point.y - 20) / 20) ** 2).toBeCloseTo(1, 12);
    const corner = leave({ ...ellipse, shape: 'rectangle' }, { x: 110, y: 20 });
    expect(corner).toEqual({ x: 60, y: 20 });
    expect(leave(ellipse, { x: 10, y: 20 })).toEqual({ x: 10, y: 20 });
  });

  it('a path bends around a node in its way, and not otherwise', () => {
    let document = edits.moveNodes(twoConstructs(), new Map([['c5', { x: 800, y: 200 }]]));
    const free = scene(document, null).edges.find((edge) => edge.id === 'p9');
    expect(free?.control).toBeUndefined();
    document = edits.addObserved(document, { column: 'age', x: 500, y: 200 });
    const drawn = scene(document, null);
    const bent = drawn.edges.find((edge) => edge.id === 'p9');
    const obstacle = drawn.nodes.find((node) => node.kind === 'observed');
    expect(bent?.control).toBeDefined();
    if (!bent || !obstacle) return;
    const { x, y, width, height } = nodeOutline(obstacle);
    for (let t = 0; t <= 1; t += 0.02) {
      const point = pointAt(bent, t);
      expect(Math.abs(point.x - x) > width / 2 || Math.abs(point.y - y) > height / 2).toBe(true);
    }
  });

  it('opposite paths and the curve of a covariance can be told apart', () => {
    let document = edits.addPath(twoConstructs(), { from: 'c5', to: 'c1' });
    document = edits.addCovariance(document, { a: 'c1', b: 'c5' });
    document = edits.addCovariance(document, { a: 'i2', b: 'i4' });
    const edges = scene(document, null).edges.filter((edge) => edge.kind !== 'loading');
    const middles = edges.map((edge) => pointAt(edge, 0.5));
    for (const [index, one] of middles.entries())
      for (const other of middles.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(12);
    const residual = edges.find((edge) => edge.from === 'i2');
    // Around the far side of the fan, which here hangs below.
    const fanEdge = (document.diagram.nodes[0]?.y ?? 0) + fanDistance.vertical + indicatorSize.height / 2;
    expect(residual && pointAt(residual, 0.5).y).toBeGreaterThan(fanEdge);
  });

  it('an empty drawing has a frame', () => {
    const { width, height } = scene(
      { ...twoConstructs(), diagram: { nodes: [], paths: [], covariances: [], moderations: [] } },
      null,
    );
    expect(width * height).toBeGreaterThan(0);
  });
});
