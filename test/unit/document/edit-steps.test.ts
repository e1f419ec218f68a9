import { expect, test } from 'vitest';
import type { PrepareStep } from '../../../shared/data/types.ts';
import { addConstruct, addObserved, putSteps, removeStep } from '../../../shared/document/edits/edits.ts';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import type { ProjectDocument } from '../../../shared/document/types.ts';
import { renameInSyntax } from '../../../shared/engine/model/rename-in-syntax.ts';
import { spec } from '../engine/engine-support.ts';

const putStep = (into: ProjectDocument, step: PrepareStep, index: number | null): ProjectDocument =>
  putSteps(into, [step], index);

const drawn = addObserved(addConstruct(emptyDocument, { x: 0, y: 0, name: 'F', columns: ['q a', 'b'] }), {
  column: 'age in years',
  x: 0,
  y: 200,
});
const document: ProjectDocument = {
  ...drawn,
  variables: { 'q a': { label: { en: 'A' } } },
  furtherSyntax: '# `q a` is odd\nF ~ b2*`age in years` ; `q a` ~~ b',
  hypotheses: [{ id: 'h1', name: 'H1', sign: 'any', target: { kind: 'path', from: 'age in years', to: 'F' } }],
  settings: { ...drawn.settings, group: 'age in years', ordered: ['b', 'q a'], groupPartial: ['F =~ `q a`'] },
  keptModels: [{ name: 'first', spec: spec('F =~ `q a` + b'), settings: { ...drawn.settings, ordered: ['b'] } }],
};
const rename: PrepareStep = { kind: 'rename', columns: ['q a', 'b', 'age in years'], names: ['Q1', 'Q2', 'age'] };
const reverse: PrepareStep = { kind: 'reverse', columns: ['Q2'], minimum: 1, maximum: 5 };

test('the model, its statements, settings, labels, hypotheses and kept models follow a renaming', () => {
  const after = putStep(document, rename, null);
  expect(after.preparation).toEqual([rename]);
  expect(
    after.diagram.nodes.map((node) =>
      node.kind === 'observed' ? node.column : node.indicators.map((one) => one.column),
    ),
  ).toEqual([['Q1', 'Q2'], 'age']);
  expect(after.furtherSyntax).toBe('# `q a` is odd\nF ~ b2*age ; Q1 ~~ Q2');
  expect(after.settings).toMatchObject({ group: 'age', ordered: ['Q2', 'Q1'], groupPartial: ['F =~ Q1'] });
  expect(after.variables).toEqual({ Q1: { label: { en: 'A' } } });
  expect(after.hypotheses[0]!.target).toEqual({ kind: 'path', from: 'age', to: 'F' });
  expect(after.keptModels[0]!.spec.terms.map(({ rhs }) => rhs)).toEqual(['Q1', 'Q2']);
  expect(after.keptModels[0]!.settings.ordered).toEqual(['Q2']);
});

test('without the step everything is called as before, later steps included', () => {
  const after = removeStep(putStep(putStep(document, rename, null), reverse, null), 0);
  expect(after).toEqual({ ...document, preparation: [{ ...reverse, columns: ['b'] }] });
});

test('a changed renaming carries later steps and the model along', () => {
  const both = putStep(putStep(document, rename, null), reverse, null);
  const after = putStep(both, { kind: 'rename', columns: ['b'], names: ['B'] }, 0);
  expect(after.preparation[1]).toEqual({ ...reverse, columns: ['B'] });
  expect(after.settings.ordered).toEqual(['B', 'q a']);
});

test('a step that renames nothing leaves the model alone', () => {
  const after = putStep(document, reverse, null);
  expect({ ...after, preparation: [] }).toEqual(document);
});

const names = new Map([
  ['a', 'A 1'],
  ['x', 'y'],
]);
test.each([
  ['f =~ a + x # a', 'f =~ `A 1` + y # a'],
  ['f =~ a*a + equal("f =~ a")*x', 'f =~ a*`A 1` + equal("f =~ `A 1`")*y'],
  ['a := x*2\nx == a', 'a := x*2\nx == a'],
  ['group: a\nf ~ a:x', 'group: a\nf ~ `A 1`:y'],
  ['f =~ c(a, x)*a', 'f =~ c(a, x)*`A 1`'],
  ['f =~ (', 'f =~ ('],
])('%j: labels, comments and heads stay', (text, renamed) => {
  expect(renameInSyntax(text, (name) => names.get(name) ?? name)).toBe(renamed);
});
