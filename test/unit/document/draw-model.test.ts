import { describe, expect, it } from 'vitest';
import { drawModel } from '../../../shared/document/draw-model.ts';
import { toModelSpec } from '../../../shared/document/to-model-spec.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import { parseSyntax } from '../../../shared/engine/fit-model.ts';
import { readStudy, valueOf } from '../../support/study.ts';

const drawn = (syntax: string) => drawModel(valueOf(parseSyntax(syntax)), defaultSettings);

describe('drawModel', () => {
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
