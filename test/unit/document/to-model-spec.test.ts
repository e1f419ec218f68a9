import { describe, expect, it } from 'vitest';
import * as edits from '../../../shared/document/edits/edits.ts';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import { toModelSpec } from '../../../shared/document/compile/to-model-spec.ts';
import { parseSyntax, printSyntax } from '../../../shared/engine/estimate.ts';
import { readStudy, twoConstructs, valueOf } from '../../support/study.ts';

describe('toModelSpec', () => {
  it('writes loadings, regressions and covariances with their modifiers', () => {
    let document = edits.addObserved(twoConstructs(), { column: 'age', x: 0, y: 0 });
    document = edits.addPath(document, { from: 'o10', to: 'c5' });
    document = edits.setPath(document, 'p9', { label: 'b1' });
    document = edits.setIndicator(document, 'i3', { fixed: 0.8 });
    document = edits.addCovariance(document, { a: 'i2', b: 'i6' });
    const spec = valueOf(toModelSpec(document));
    const expected = 'X =~ X1 + 0.8*X2 + X3\nY =~ Y1 + Y2 + Y3\nY ~ b1*X + age\nX1 ~~ Y1';
    expect(spec).toEqual(valueOf(parseSyntax(expected)));
  });

  it('leaves out observed variables without arrows, and fails when nothing is left', () => {
    const document = edits.addObserved(emptyDocument, { column: 'age', x: 0, y: 0 });
    for (const each of [emptyDocument, document]) {
      const outcome = toModelSpec(each);
      expect(outcome.ok).toBe(false);
      expect(outcome.problems.map((one) => one.code)).toEqual(['model-empty']);
    }
  });

  it('names constructs without indicators', () => {
    const outcome = toModelSpec(edits.addConstruct(twoConstructs(), { x: 0, y: 0, name: 'Empty' }));
    expect(outcome.problems).toMatchObject([{ code: 'construct-without-indicators', variables: ['Empty'] }]);
  });

  it('joins further statements to what is drawn, about the same parameter too', () => {
    const written = 'G =~ X + Y\nY ~ NA*X + a*age\nX1 ~~ 0.2*X1\nq := a^2\na > 0';
    const document = edits.setFurtherSyntax(
      edits.addConstruct(twoConstructs(), { x: 0, y: 0, name: 'G' }),
      `${written} # own error variance`,
    );
    const { effects, ...spec } = valueOf(toModelSpec(document));
    expect(effects).toBeUndefined();
    const expected = `X =~ X1 + X2 + X3\nY =~ Y1 + Y2 + Y3\nY ~ X\n${written}`;
    expect(spec).toEqual(valueOf(parseSyntax(expected)));
  });

  it('says which text a mistake stands in, and which parameter drawing and statement disagree about', () => {
    const fixed = edits.setIndicator(twoConstructs(), 'i3', { fixed: 0.8 });
    const written = (syntax: string) => toModelSpec(edits.setFurtherSyntax(fixed, syntax)).problems;
    expect(written('a == b\nY ~ (')).toMatchObject([
      { code: 'syntax-error', values: { line: 2, column: 5, source: 'further-syntax' } },
    ]);
    expect(written('X =~ 0.7*X2')).toMatchObject([
      { code: 'parameter-repeated', parameters: [{ lhs: 'X', op: '=~', rhs: 'X2' }] },
    ]);
  });

  it('counts written regressions among the routes of indirect effects', () => {
    const document = edits.setFurtherSyntax(twoConstructs(), 'Z ~ Y + X\nind_X_Y_Z := 1');
    expect(valueOf(toModelSpec(document)).effects).toEqual([
      { name: 'ind_X_Y_Z_2', routes: [['X', 'Y', 'Z']] },
      {
        name: 'total_X_Z',
        routes: [
          ['X', 'Y', 'Z'],
          ['X', 'Z'],
        ],
      },
    ]);
  });

  it('gives the bundled study the syntax its makers wrote', () => {
    const spec = valueOf(toModelSpec(readStudy().document));
    expect(printSyntax(spec)).toContain('Loyalty ~ Trust + AGE + GENDER + USE');
    expect(spec.terms.filter((term) => term.op === '=~')).toHaveLength(21);
  });
});
