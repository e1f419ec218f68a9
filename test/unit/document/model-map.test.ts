import { describe, expect, it } from 'vitest';
import { buildScene } from '../../../shared/drawing/build-scene.ts';
import { defaultSceneOptions } from '../../../shared/drawing/scene.ts';
import * as edits from '../../../shared/document/edits/edits.ts';
import { indexEstimates, mapModel } from '../../../shared/document/compile/model-map.ts';
import { shownDiagram } from '../../../shared/document/compile/shown-diagram.ts';
import { toModelSpec } from '../../../shared/document/compile/to-model-spec.ts';
import { fitCovariance } from '../../../shared/engine/estimate.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import { problem, type ParameterRef } from '../../../shared/problem.ts';
import { estimateStudy, moderatedConstructs, twoConstructs, valueOf } from '../../support/study.ts';

describe('mapModel', () => {
  it('goes from every drawn element to its parameter and back', async () => {
    const { document, fit } = await estimateStudy();
    const { elementOf, parameterOf } = mapModel(document);
    const estimate = indexEstimates(fit);
    const ids = [
      ...document.diagram.nodes.flatMap((node) => (node.kind === 'construct' ? node.indicators : [])),
      ...document.diagram.paths,
    ].map((each) => each.id);
    expect(ids).toHaveLength(29);
    for (const id of ids) {
      const parameter = parameterOf(id);
      expect(estimate(parameter)?.stdAll).toBeTypeOf('number');
      expect(parameter && elementOf(parameter)).toBe(id);
    }
  });

  it('knows variances by their node and covariances either way round', () => {
    const document = edits.addCovariance(twoConstructs(), { a: 'c5', b: 'c1' });
    const { elementOf } = mapModel(document);
    expect(elementOf({ lhs: 'Y', op: '~~', rhs: 'Y' })).toBe('c5');
    expect(elementOf({ lhs: 'X1', op: '~~', rhs: 'X1' })).toBe('i2');
    expect(elementOf({ lhs: 'X', op: '~~', rhs: 'Y' })).toBe('v10');
    expect(elementOf({ lhs: 'Y', op: '~~', rhs: 'X' })).toBe('v10');
    expect(elementOf({ lhs: 'X2', op: '~~', rhs: 'X3' })).toBeUndefined();
  });
});

describe('what a problem names is found on the drawing', () => {
  const document = twoConstructs();
  const naming = (parameters: readonly ParameterRef[], of = document) =>
    mapModel(of).culprits(problem('not-identified', { parameters }));

  it('by variable', () => {
    expect(mapModel(document).culprits(problem('heywood', { variables: ['X2'] }))).toEqual(['i3']);
    expect(mapModel(document).culprits(problem('heywood', { variables: ['Y', 'X'] }))).toEqual(['c1', 'c5']);
    expect(mapModel(document).culprits(problem('no-data'))).toEqual([]);
  });

  it('by parameter, of whatever group', () => {
    const parameters = [
      { lhs: 'Y', op: '=~', rhs: 'Y2' },
      { lhs: 'Y', op: '~', rhs: 'X', group: 2 },
      { lhs: 'Y', op: '~~', rhs: 'Y' },
      { lhs: 'X1', op: '~1', rhs: '' },
    ] as const;
    expect(naming(parameters)).toEqual(['i7', 'p9', 'c5', 'i2']);
  });

  it('thresholds and scales with their item, also where it is no indicator', () => {
    const more = edits.addObserved(document, { column: 'grade', x: 0, y: 0 });
    expect(naming([{ lhs: 'X1', op: '|', rhs: 't1' }], more)).toEqual(['i2']);
    expect(naming([{ lhs: 'X3', op: '~*~', rhs: 'X3' }], more)).toEqual(['i4']);
    expect(naming([{ lhs: 'grade', op: '|', rhs: 't2' }], more)).toEqual(['o10']);
    expect(naming([{ lhs: 'X1', op: '~*~', rhs: 'X2' }], more)).toEqual([]);
  });

  it('moderations, and nothing for what is only quoted', () => {
    expect(naming([{ lhs: 'Y', op: '~', rhs: 'X:M' }], moderatedConstructs())).toEqual(['m14']);
    expect(mapModel(document).culprits(problem('unknown-label', { quoted: ['Y ~ X', 'a == b'] }))).toEqual([]);
  });

  it('edges that only a statement says, which stand for no element of the drawing', () => {
    const parameter = { lhs: 'X1', op: '~~', rhs: 'Y2' } as const;
    const further = edits.setFurtherSyntax(document, 'Y2 ~~ X1\n');
    const [id] = naming([parameter], further);
    expect(shownDiagram(further).covariances.map((each) => each.id)).toEqual([id]);
    expect(mapModel(further).elementOf(parameter)).toBeUndefined();
    const context = { language: 'en', isStale: false, culprits: new Set([id!]) } as const;
    const marked = buildScene(further, null, defaultSceneOptions, context).edges.filter((edge) => edge.isCulprit);
    expect(marked.map((edge) => edge.id)).toEqual([id]);
  });

  it('a path between columns whose names have spaces, as the engine names it, and marks it', () => {
    let spaced = edits.addObserved(document, { column: 'monthly spending', x: 0, y: 0 });
    spaced = edits.addPath(spaced, { from: 'c5', to: 'o10' });
    const path = spaced.diagram.paths.at(-1)!.id;
    spaced = edits.setPath(spaced, path, { label: 'b' });
    spaced = edits.setFurtherSyntax(spaced, '`monthly spending` ~ NA*Y');
    const names = ['X1', 'X2', 'X3', 'Y1', 'Y2', 'Y3', 'monthly spending'];
    // Seven variables with nothing in common: no loading, and so no path, can be told from another.
    const cov = Float64Array.from(names.flatMap((_, i) => names.map((__, j) => (i === j ? 1 : 0))));
    const spec = valueOf(toModelSpec(spaced));
    const free = { ...spec, terms: spec.terms.map((term) => ({ ...term, forcedFree: true as const })) };
    const fit = fitCovariance({
      spec: free,
      covariance: { names, groups: [{ label: '', n: 200, cov }] },
      settings: defaultSettings,
    });
    const [found] = fit.problems;
    expect(found).toMatchObject({
      code: 'not-identified',
      parameters: expect.arrayContaining([{ lhs: 'monthly spending', op: '~', rhs: 'Y' }]),
    });
    const culprits = mapModel(spaced).culprits(found!);
    expect(culprits).toContain(path);
    const scene = buildScene(spaced, null, defaultSceneOptions, {
      language: 'en',
      isStale: false,
      culprits: new Set(culprits),
    });
    expect(scene.edges.find(({ id }) => id === path)).toMatchObject({ isCulprit: true });
  });
});
