import { describe, expect, it } from 'vitest';
import * as edits from '../../../shared/document/edits/edits.ts';
import { readProject, writeProject } from '../../../shared/document/file/project-file.ts';
import { mapModel } from '../../../shared/document/compile/model-map.ts';
import { toModelSpec } from '../../../shared/document/compile/to-model-spec.ts';
import type { ProjectDocument } from '../../../shared/document/types.ts';
import { parseSyntax, printSyntax } from '../../../shared/engine/estimate.ts';
import { twoConstructs, valueOf } from '../../support/study.ts';

/** X -> Y with M beside them; ids: c1 X, c5 Y, p9 the path, c10 M. */
function withModerator(): ProjectDocument {
  return edits.addConstruct(twoConstructs(), { id: 'm', x: 300, y: 50, name: 'M', columns: ['M1', 'M2'] });
}
const pathOf = (document: ProjectDocument) => document.diagram.paths[0]?.id ?? '';
function moderated(): ProjectDocument {
  const document = withModerator();
  return edits.addModeration(document, { id: 'mod', path: pathOf(document), moderator: 'm' });
}

describe('drawing a moderation', () => {
  it('is refused twice, for the outcome itself, and as its mirror image', () => {
    const document = moderated();
    const again = { path: pathOf(document), moderator: 'm' };
    expect(edits.addModeration(document, again)).toBe(document);
    expect(edits.addModeration(document, { path: pathOf(document), moderator: 'c5' })).toBe(document);
    const mirrored = edits.addPath(document, { id: 'own', from: 'm', to: 'c5' });
    expect(edits.addModeration(mirrored, { path: 'own', moderator: 'c1' })).toBe(mirrored);
  });

  it('by the path’s own source is quadratic', () => {
    const document = withModerator();
    const quadratic = edits.addModeration(document, { path: pathOf(document), moderator: 'c1' });
    expect(printSyntax(valueOf(toModelSpec(quadratic)))).toContain('Y ~ X + X:X');
    expect(edits.reversePath(quadratic, pathOf(document))).toBe(quadratic);
  });

  it('goes with its path, with its moderator, and with an end of its path', () => {
    const document = moderated();
    for (const id of [pathOf(document), 'm', 'c1', 'mod'])
      expect(edits.removeElements(document, [id]).diagram.moderations).toEqual([]);
  });

  it('takes label and fixed value', () => {
    const document = edits.setModeration(moderated(), 'mod', { label: 'w', fixed: 0.2 });
    expect(document.diagram.moderations[0]).toMatchObject({ fixed: 0.2, label: 'w' });
    expect(printSyntax(valueOf(toModelSpec(document)))).toContain('0.2*X:M');
  });
});

describe('the model of a moderation', () => {
  it('has the product after the paths of its outcome, and the moderator’s own effect, which a note names', () => {
    const spec = toModelSpec(moderated());
    expect(printSyntax(valueOf(spec))).toContain('Y ~ X + M + X:M');
    expect(spec.problems).toMatchObject([{ code: 'moderator-effect-added', variables: ['M', 'Y'] }]);
    expect(parseSyntax(printSyntax(valueOf(spec)))).toMatchObject({ ok: true });
  });

  it('adds no effect that is drawn', () => {
    const spec = toModelSpec(edits.addPath(moderated(), { from: 'm', to: 'c5' }));
    expect(printSyntax(valueOf(spec))).toContain('Y ~ X + M + X:M');
    expect(spec.problems).toEqual([]);
  });

  it('is found from its parameter, and the parameter from it', () => {
    const { elementOf, parameterOf } = mapModel(moderated());
    expect(parameterOf('mod')).toEqual({ lhs: 'Y', op: '~', rhs: 'X:M' });
    expect(elementOf({ lhs: 'Y', op: '~', rhs: 'X:M' })).toBe('mod');
  });
});

describe('project files', () => {
  it('keep moderations, and read those written before there were any', () => {
    const document = moderated();
    const written = writeProject({ savedBy: 'test', document });
    expect(valueOf(readProject(written)).document).toEqual(document);
    const older = JSON.parse(written) as { document: { diagram: { moderations?: unknown } } };
    delete older.document.diagram.moderations;
    expect(valueOf(readProject(JSON.stringify(older))).document.diagram.moderations).toEqual([]);
  });

  it('are refused when a moderation ends nowhere', () => {
    const document = moderated();
    const [first] = document.diagram.moderations;
    const broken = { ...document.diagram, moderations: [{ ...first, path: 'gone' }] };
    const text = writeProject({ savedBy: 'test', document: { ...document, diagram: broken } as ProjectDocument });
    expect(readProject(text)).toMatchObject({
      ok: false,
      problems: [{ values: { where: 'document.diagram.moderations[0].path' } }],
    });
  });
});
