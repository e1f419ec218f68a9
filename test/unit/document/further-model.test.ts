import { describe, expect, it } from 'vitest';
import * as edits from '../../../shared/document/edits.ts';
import { usedColumns } from '../../../shared/document/find.ts';
import { parameterLabels, statementLine } from '../../../shared/document/further-model.ts';
import { limits } from '../../../shared/document/limits.ts';
import { orderableColumns } from '../../../shared/document/ordered-columns.ts';
import { toModelSpec } from '../../../shared/document/to-model-spec.ts';
import { problem } from '../../../shared/problem.ts';
import { twoConstructs, valueOf } from '../../support/study.ts';

const written = (syntax: string) => edits.setFurtherSyntax(twoConstructs(), syntax);

describe('further statements', () => {
  it('name columns of their own: used, and ordered only where something measures or explains them', () => {
    const document = written('Z <~ z1 + z2\nX =~ x9\nw ~ X:v + Y');
    const drawn = ['X1', 'X2', 'X3', 'Y1', 'Y2', 'Y3'];
    expect(usedColumns(document)).toEqual([...drawn, 'z1', 'z2', 'x9', 'w', 'v']);
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
    expect(line({ parameters: ['a == b'], variables: ['b'] })).toBe(3);
    expect(line({ parameters: ['Y ~ X'], variables: ['X'] })).toBe(2);
    expect(line({ values: { name: 'X1' } })).toBe(4);
  });

  it('is nowhere when the statements say nothing of it', () => {
    expect(line({ variables: ['tested'] })).toBeUndefined();
    expect(line({ values: { line: 3 } })).toBeUndefined();
    expect(statementLine(twoConstructs(), problem('unknown-label', { variables: ['X'] }))).toBeUndefined();
  });
});
