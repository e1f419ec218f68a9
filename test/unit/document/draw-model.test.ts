import { describe, expect, it } from 'vitest';
import { drawModel } from '../../../shared/document/edits/draw-model.ts';
import { furtherColumns } from '../../../shared/document/compile/further-model.ts';
import { modelText } from '../../../shared/document/edits/redraw-model.ts';
import { toModelSpec } from '../../../shared/document/compile/to-model-spec.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import { parseSyntax } from '../../../shared/engine/estimate.ts';
import type { ModelSpec } from '../../../shared/engine/model/model-spec.ts';
import { brokenReference } from '../../../shared/document/file/validate.ts';
import { readStudy, valueOf } from '../../support/study.ts';

const blocks = [1, 2]
  .map((group) => `group: ${group}\nf =~ x1 + x2\ng =~ x3 + x4\nf ~ z\n${group === 1 ? 'g ~ f' : 'f ~~ g'}`)
  .join('\n');

const drawn = (syntax: string) => drawModel(valueOf(parseSyntax(syntax)), defaultSettings);

/** Terms in the order of their names, a covariance one way round, keys in one order. */
function inOrder({ terms, effects: _, ...rest }: ModelSpec): unknown {
  const written = terms.map((term) => {
    const isTurned = term.op === '~~' && term.rhs < term.lhs;
    const named = isTurned ? { ...term, lhs: term.rhs, rhs: term.lhs } : term;
    return JSON.stringify(Object.entries(named).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
  return { ...rest, terms: written.toSorted() };
}

describe('drawModel', () => {
  it.each([
    ['bounds of the search', 'f =~ x1 + lower(0.2)*x2 + upper(0.9)*x3\ny ~ lower(0)*f + z\nx1 ~~ a*upper(1)*x3'],
    ['latent variables without indicators', 'f =~ x1 + x2 + x3\np =~ 0\nq =~ 0\nf ~ 1*p\np ~ z\np ~~ p'],
    ['blocks that relate the same variables in other ways', blocks],
    ['blocks with other names than the order of the data', 'group: b\nf =~ x1 + x2\ngroup: a\nf =~ x1 + a*x2'],
    ['modifiers of all groups beside those of one', 'f =~ x1 + x2\ny ~ b*f\ny ~ c(1, NA)*f\nz ~ y'],
  ])('gives the same model back: %s', (_, syntax) => {
    const spec = valueOf(parseSyntax(syntax));
    const document = drawn(syntax);
    expect(inOrder(valueOf(toModelSpec(document)))).toEqual(inOrder(spec));
    expect(inOrder(valueOf(parseSyntax(modelText(document))))).toEqual(inOrder(spec));
    expect(brokenReference(document.diagram)).toBeNull();
  });

  it('draws what all groups have, and writes beside it what one of them lacks', () => {
    const document = drawn(blocks);
    expect(document.diagram.nodes).toMatchObject([{ name: 'f' }, { name: 'g' }, { column: 'z' }]);
    expect(document.diagram.paths).toHaveLength(1);
    expect(document.diagram.covariances).toEqual([]);
    expect(document.furtherSyntax).toBe('group: 1\ng ~ f\ngroup: 2\nf ~~ g');
  });

  it('gives a latent variable without indicators a node of a construct', () => {
    const document = drawn('f =~ x1 + x2 + x3\np =~ 0\nf ~ p');
    expect(document.diagram.nodes).toMatchObject([
      { kind: 'construct', name: 'f' },
      { kind: 'construct', name: 'p', indicators: [] },
    ]);
    expect(document.furtherSyntax).toBe('p =~ 0');
    expect(furtherColumns(document)).toEqual([]);
  });

  it('draws the bundled study so that its drawing says the same model', () => {
    const spec = valueOf(toModelSpec(readStudy().document));
    const document = drawModel(spec, defaultSettings);
    expect(document.furtherSyntax).toBe('');
    const again = valueOf(toModelSpec(document));
    const key = (term: (typeof spec.terms)[number]) => JSON.stringify(term);
    expect(again.terms.map(key).toSorted()).toEqual(spec.terms.map(key).toSorted());
  });

  it('keeps labels and fixed values, moderations, and covariances of indicators and of constructs', () => {
    const syntax = 'A =~ a1 + 0.8*a2\nB =~ b1 + b2\nY =~ y1 + y2\nY ~ p*A + B + z + 0.1*A:B\na1 ~~ r*y1\nA ~~ 0*B';
    const document = drawn(syntax);
    expect(document.furtherSyntax).toBe('');
    expect(valueOf(toModelSpec(document))).toEqual(
      valueOf(
        parseSyntax('A =~ a1 + 0.8*a2\nB =~ b1 + b2\nY =~ y1 + y2\nY ~ p*A + B + z + 0.1*A:B\na1 ~~ r*y1\nA ~~ 0*B'),
      ),
    );
  });

  it('writes what no drawing shows beside it, and stands nothing on top of another', () => {
    const document = drawn('A =~ a1 + a2\nB =~ b1 + b2\nG =~ A + B\nC <~ c1 + c2\nz ~ G + C\nq := 2');
    expect(document.furtherSyntax).toBe('G =~ A + B\nC <~ c1 + c2\nq := 2');
    const { nodes, paths } = document.diagram;
    expect(nodes.map((node) => (node.kind === 'construct' ? node.name : node.column))).toEqual([
      'A',
      'B',
      'G',
      'C',
      'c1',
      'c2',
      'z',
    ]);
    expect(nodes.find((node) => node.kind === 'construct' && node.name === 'G')).toMatchObject({ indicators: [] });
    expect(paths).toHaveLength(2);
    expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length);
  });

  it.each([
    ['bounds and starts', 'A =~ a1 + lower(0.2)*a2\nB =~ b1 + b2\nB ~ upper(0.5)*A\na1 ~~ start(0.3)*b1'],
    ['a latent variable without indicators', 'A =~ a1 + a2\nP =~ 0\nA ~ P\nz ~ P'],
    [
      'what stands in the block of one group alone',
      'group: 1\nA =~ a1 + a2 + a3\nz ~ A\ngroup: 2\nA =~ a1 + a2\nz ~ A\na1 ~~ a2',
    ],
  ])('loses nothing of %s', (_, syntax) => {
    const spec = valueOf(parseSyntax(syntax));
    const again = valueOf(toModelSpec(drawModel(spec, defaultSettings)));
    const sorted = ({ terms, ...others }: typeof spec) => ({
      ...others,
      terms: terms.map((term) => JSON.stringify(term, Object.keys(term).toSorted())).toSorted(),
    });
    expect(sorted(again)).toEqual(sorted(spec));
  });
});
