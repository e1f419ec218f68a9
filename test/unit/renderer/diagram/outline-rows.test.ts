import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../../renderer/diagram/outline-rows.ts';
import { buildScene } from '../../../../shared/drawing/build-scene.ts';
import { defaultSceneOptions } from '../../../../shared/drawing/scene.ts';
import { allIds } from '../../../../shared/document/ids.ts';
import { estimateStudy, twoConstructs } from '../../../support/study.ts';

const context = { language: 'en', isStale: false, culprits: new Set<string>() } as const;

describe('the outline', () => {
  it('holds every element of the document once', () => {
    const document = twoConstructs();
    const outline = outlineOf(document, buildScene(document, null, defaultSceneOptions, context), 'en');
    const rows = [...outline.constructs, ...outline.observed, ...outline.paths, ...outline.covariances];
    const ids = rows.flatMap((row) => [row.id, ...row.children.map((child) => child.id)]);
    expect(ids.sort()).toEqual(allIds(document).sort());
  });

  it('says what the drawing says: names, hypothesis, coefficients, R²', async () => {
    const { document, fit } = await estimateStudy();
    const scene = buildScene(document, fit, defaultSceneOptions, context);
    const outline = outlineOf(document, scene, 'en');
    const path = outline.paths.find((row) => row.text === 'Continuance trust → Platform loyalty');
    expect(path).toMatchObject({ aside: 'H4', value: '.66***' });
    expect(outline.constructs.find((row) => row.text === 'Platform loyalty')?.value).toBe('R² .46');
    expect(outline.constructs[0]?.children[0]?.value).toMatch(/^\.\d\d$/);
  });

  it('names ends in the language of the window', () => {
    const document = twoConstructs();
    const scene = buildScene(document, null, defaultSceneOptions, { ...context, language: 'zh-CN' });
    expect(outlineOf(document, scene, 'zh-CN').paths[0]?.text).toBe('X → Y');
  });
});
