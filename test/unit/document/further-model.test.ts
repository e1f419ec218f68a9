import { describe, expect, it } from 'vitest';
import * as edits from '../../../shared/document/edits/edits.ts';
import { modelColumns } from '../../../shared/document/compile/model-columns.ts';
import { parameterLabels, parameterLine, statementLine } from '../../../shared/document/compile/further-model.ts';
import { limits } from '../../../shared/document/limits.ts';
import { orderableColumns } from '../../../shared/document/compile/ordered-columns.ts';
import { shownDiagram, writtenParameter } from '../../../shared/document/compile/shown-diagram.ts';
import { toModelSpec } from '../../../shared/document/compile/to-model-spec.ts';
import { problem } from '../../../shared/problem.ts';
import { twoConstructs, valueOf } from '../../support/study.ts';

const written = (syntax: string) => edits.setFurtherSyntax(twoConstructs(), syntax);

describe('further statements', () => {
  it('name columns of their own: used, and ordered only where something measures or explains them', () => {
    const document = written('Z <~ z1 + z2\nX =~ x9\nw ~ X:v + Y');
    const drawn = ['X1', 'X2', 'X3', 'Y1', 'Y2', 'Y3'];
    expect(modelColumns(document)).toEqual([...drawn, 'z1', 'z2', 'x9', 'w', 'v']);
    expect(orderableColumns(document)).toEqual([...drawn, 'x9', 'w']);
  });

  it('may be no longer than a project can hold', () => {
    const document = written('a == b');
    expect(edits.setFurtherSyntax(document, ' '.repeat(limits.syntax + 1))).toBe(document);
  });

  it('know the labels of the whole model, those of groups included', () => {
    const document = written('Y ~ c(a, b)*X\nX =~ l*X2');
    expect(parameterLabels(valueOf(toModelSpec(document)))).toEqual(['l', 'a', 'b']);
  });
});

describe('statementLine', () => {
  const document = written('# a == b is tested\r\nY ~ a*X\na == b; q := a\n`Z 1` <~ X1');
  const line = (facts: Parameters<typeof problem>[1]) => statementLine(document, problem('unknown-label', facts));

  it('finds the line a problem names, its parameter, or its variable, but no remark', () => {
    expect(line({ values: { line: 3, source: 'further-syntax' } })).toBe(3);
    expect(line({ quoted: ['a == b'], variables: ['b'] })).toBe(3);
    expect(line({ parameters: [{ lhs: 'Y', op: '~', rhs: 'X' }], variables: ['X'] })).toBe(2);
    expect(line({ values: { name: 'X1' } })).toBe(4);
  });

  it('is nowhere when the statements say nothing of it', () => {
    expect(line({ variables: ['tested'] })).toBeUndefined();
    expect(line({ values: { line: 3 } })).toBeUndefined();
    expect(statementLine(twoConstructs(), problem('unknown-label', { variables: ['X'] }))).toBeUndefined();
  });
});

describe('parameterLine', () => {
  it('finds a statement that runs over lines, and none that is a remark', () => {
    const document = written('# Y ~ X1\nY ~\n  X1 +\n  `X 2`');
    expect(parameterLine(document, { lhs: 'Y', op: '~', rhs: 'X1' })).toBe(3);
    expect(parameterLine(document, { lhs: 'Y', op: '~', rhs: 'X3' })).toBeUndefined();
    expect(parameterLine(written('Y ~ X1'), { lhs: 'Y', op: '~', rhs: 'X1' })).toBe(1);
  });
});

describe('shownDiagram', () => {
  it('adds what the statements say of drawn nodes, once, and the drawing stays as it is', () => {
    const age = edits.addObserved(twoConstructs(), { column: 'age', x: 0, y: 0 });
    const document = edits.setFurtherSyntax(
      age,
      'G =~ X; Y ~ X + age + X:age; X =~ Y; X <~ age; X ~~ age; X1 ~~ Y1 + X1; X ~~ X; Y ~ other; Y =~ X1',
    );
    const shown = shownDiagram(document);
    const added = <T extends { readonly id: string }>(all: readonly T[], own: readonly T[]) =>
      all.filter((each) => !own.includes(each)).map(({ id }) => writtenParameter(id));
    expect(added(shown.paths, document.diagram.paths)).toEqual([
      { lhs: 'Y', op: '~', rhs: 'age' },
      { lhs: 'X', op: '<~', rhs: 'age' },
    ]);
    expect(shown.paths.at(-1)).toMatchObject({ from: 'o10', to: 'c1' });
    expect(added(shown.covariances, document.diagram.covariances)).toEqual([
      { lhs: 'X', op: '~~', rhs: 'age' },
      { lhs: 'X1', op: '~~', rhs: 'Y1' },
    ]);
    expect(shownDiagram(age)).toBe(age.diagram);
    expect(writtenParameter('p9')).toBeUndefined();
  });
});
