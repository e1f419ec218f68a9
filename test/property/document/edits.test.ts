import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as edits from '../../../shared/document/edits/edits.ts';
import { canUndo, record, redo, startHistory, undo } from '../../../shared/document/edits/history.ts';
import { allIds } from '../../../shared/document/ids.ts';
import { layOut } from '../../../shared/document/layout/layout.ts';
import { isValidName } from '../../../shared/document/edits/names.ts';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import { readProject, writeProject } from '../../../shared/document/file/project-file.ts';
import { toModelSpec } from '../../../shared/document/compile/to-model-spec.ts';
import type { ProjectDocument } from '../../../shared/document/types.ts';
import { brokenReference } from '../../../shared/document/file/validate.ts';

type Edit = (document: ProjectDocument) => ProjectDocument;

const column = fc.constantFrom('X1', 'X2', 'X3', 'Y1', 'Y2', 'age', '收入', 'constructor', 'x y');
const text = fc.oneof(fc.constantFrom('Trust', '信任', 'NA', ''), fc.string({ maxLength: 12 }));
const coordinate = fc.integer({ min: -500, max: 2_000 });
const pick = fc.nat({ max: 40 });

/** Any id of the document, or one that does not exist. */
function idAt(document: ProjectDocument, index: number): string {
  return allIds(document)[index] ?? 'none';
}

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(coordinate, coordinate, fc.array(column, { maxLength: 4 }), text).map(
    ([x, y, columns, name]): Edit =>
      (document) =>
        edits.addConstruct(document, { x, y, columns, name }),
  ),
  fc.tuple(coordinate, coordinate, column).map(
    ([x, y, each]): Edit =>
      (document) =>
        edits.addObserved(document, { x, y, column: each }),
  ),
  fc.tuple(pick, fc.array(column, { maxLength: 3 })).map(
    ([at, columns]): Edit =>
      (document) =>
        edits.addIndicators(document, idAt(document, at), columns),
  ),
  fc.tuple(pick, pick).map(
    ([a, b]): Edit =>
      (document) =>
        edits.addPath(document, { from: idAt(document, a), to: idAt(document, b) }),
  ),
  fc.constantFrom('', 'Trust =~ X1 + age', 'a == b', 'q := a*b\nX1 ~ age', 'X1 ~~ (').map(
    (syntax): Edit =>
      (document) =>
        edits.setFurtherSyntax(document, syntax),
  ),
  fc.tuple(pick, pick).map(
    ([a, b]): Edit =>
      (document) =>
        edits.addCovariance(document, { a: idAt(document, a), b: idAt(document, b) }),
  ),
  fc.array(pick, { maxLength: 3 }).map(
    (ats): Edit =>
      (document) =>
        edits.removeElements(
          document,
          ats.map((at) => idAt(document, at)),
        ),
  ),
  fc.tuple(pick, text).map(
    ([at, name]): Edit =>
      (document) =>
        edits.renameConstruct(document, idAt(document, at), name),
  ),
  fc.tuple(pick, text).map(
    ([at, label]): Edit =>
      (document) =>
        edits.setPath(document, idAt(document, at), { label }),
  ),
  pick.map(
    (at): Edit =>
      (document) =>
        edits.reversePath(document, idAt(document, at)),
  ),
  fc.tuple(column, text).map(
    ([each, label]): Edit =>
      (document) =>
        edits.setColumnLabel(document, each, 'en', label),
  ),
  fc.constant<Edit>((document) => edits.applyLayout(document)),
);

const someEdits = fc.array(anyEdit, { maxLength: 40 });

function apply(list: readonly Edit[]): ProjectDocument {
  return list.reduce((document, edit) => edit(document), emptyDocument);
}

it('no sequence of edits breaks a reference or a name', () => {
  fc.assert(
    fc.property(someEdits, (list) => {
      const document = apply(list);
      expect(brokenReference(document.diagram)).toBeNull();
      const names = document.diagram.nodes.flatMap((node) => (node.kind === 'construct' ? [node.name] : []));
      expect(names.every(isValidName)).toBe(true);
      expect(new Set(names).size).toBe(names.length);
      expect(() => toModelSpec(document)).not.toThrow();
    }),
  );
});

it('an edit never changes the document it is given', () => {
  fc.assert(
    fc.property(someEdits, anyEdit, (list, edit) => {
      const document = apply(list);
      const before = JSON.stringify(document);
      edit(document);
      expect(JSON.stringify(document)).toBe(before);
    }),
  );
});

it('undo leads back to the start, redo forward again', () => {
  fc.assert(
    fc.property(someEdits, (list) => {
      let history = startHistory(emptyDocument);
      for (const edit of list) history = record(history, edit(history.present));
      const last = history.present;
      const count = history.past.length;
      while (canUndo(history)) history = undo(history);
      expect(history.present).toBe(emptyDocument);
      for (let step = 0; step < count; step++) history = redo(history);
      expect(history.present).toBe(last);
    }),
  );
});

it('whatever can be made can be saved and opened', () => {
  fc.assert(
    fc.property(someEdits, (list) => {
      const document = apply(list);
      const read = readProject(writeProject({ savedBy: 'test', document }));
      expect(read.ok && read.value.document).toEqual(document);
    }),
  );
});

it('layout gives every node a place of its own', () => {
  fc.assert(
    fc.property(someEdits, (list) => {
      const { diagram } = apply(list);
      const places = layOut(diagram);
      expect(places.size).toBe(diagram.nodes.length);
      expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(diagram.nodes.length);
    }),
  );
});
