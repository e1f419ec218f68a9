import { expect, test } from 'vitest';
import type { PrepareStep } from '../../../shared/data/types.ts';
import { addConstruct, addObserved, moveStep, putSteps, removeStep } from '../../../shared/document/edits/edits.ts';
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

const compute = (name: string): PrepareStep => ({
  kind: 'compute',
  columns: ['q a', 'b'],
  name,
  make: { by: 'mean', minimum: 1 },
});

test('a made column that is called otherwise is called so in the model and in later steps', () => {
  const centred: PrepareStep = { kind: 'compute', columns: ['m'], name: 'c', make: { by: 'formula', text: 'm - 2' } };
  const both = addObserved(putSteps(document, [compute('m'), centred], null), { column: 'm', x: 0, y: 0 });
  const after = putStep(both, compute('mean of q'), 0);
  expect(after.preparation).toMatchObject([
    { name: 'mean of q' },
    { columns: ['mean of q'], make: { text: '`mean of q` - 2' } },
  ]);
  expect(after.diagram.nodes.at(-1)).toMatchObject({ kind: 'observed', column: 'mean of q' });
});

test('steps change places, and speak of the same columns of the file', () => {
  const start = putSteps(document, [rename, reverse], null);
  const after = moveStep(start, 1, 0);
  expect(after.preparation.map(({ kind }) => kind)).toEqual(['reverse', 'rename']);
  expect(moveStep(after, 0, 1)).toEqual(start);
  expect(moveStep(start, 0, 2)).toBe(start);
});
