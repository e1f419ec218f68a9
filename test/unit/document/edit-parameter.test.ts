import { describe, expect, it } from 'vitest';
import { addParameter, canAddParameter, setIndicator, setPath } from '../../../shared/document/edits/edits.ts';
import { toModelSpec } from '../../../shared/document/compile/to-model-spec.ts';
import { twoConstructs, valueOf } from '../../support/study.ts';

const document = twoConstructs();
const [x, y] = document.diagram.nodes.map((node) => (node.kind === 'construct' ? node.name : ''));
const terms = (of = document) => valueOf(toModelSpec(of)).terms.map(({ lhs, op, rhs }) => `${lhs} ${op} ${rhs}`);

describe('a parameter becomes', () => {
  it('a curve between two indicators', () => {
    expect(terms(addParameter(document, { lhs: 'X1', op: '~~', rhs: 'Y3' }))).toContain('X1 ~~ Y3');
  });

  it('an indicator of a second construct', () => {
    expect(terms(addParameter(document, { lhs: y!, op: '=~', rhs: 'X2' }))).toContain(`${y} =~ X2`);
  });

  it('an arrow the other way', () => {
    expect(terms(addParameter(document, { lhs: x!, op: '~', rhs: y! }))).toContain(`${x} ~ ${y}`);
  });

  it('a free path where it was fixed', () => {
    const [path] = document.diagram.paths;
    const fixed = setPath(document, path!.id, { fixed: 0.5 });
    const freed = addParameter(fixed, { lhs: y!, op: '~', rhs: x! });
    expect(freed.diagram.paths[0]?.fixed).toBeUndefined();
  });
});

/** A fixed loading is no reason to think that the item's variance was asked for. */
it('frees no loading where the variance or the intercept of its item is to be freed', () => {
  const [id] = document.diagram.nodes.flatMap((node) => (node.kind === 'construct' ? node.indicators : []));
  const fixed = setIndicator(document, id!.id, { fixed: 0.7 });
  for (const parameter of [
    { lhs: id!.column, op: '~~', rhs: id!.column },
    { lhs: id!.column, op: '~1', rhs: '' },
  ] as const) {
    expect(addParameter(fixed, parameter)).toBe(fixed);
    expect(canAddParameter(fixed, parameter)).toBe(false);
  }
  expect(terms(addParameter(fixed, { lhs: x!, op: '=~', rhs: id!.column }))).toEqual(terms());
});

describe('nothing is drawn', () => {
  it.each([
    { lhs: y!, op: '~', rhs: x! },
    { lhs: 'X1', op: '~~', rhs: y! },
    { lhs: 'X1', op: '~', rhs: 'Y1' },
    { lhs: x!, op: '=~', rhs: 'made.by.product' },
    { lhs: x!, op: '=~', rhs: y! },
    { lhs: 'X1', op: '~1', rhs: '' },
  ] as const)('for $lhs $op $rhs', (parameter) => {
    expect(addParameter(document, parameter)).toBe(document);
    expect(canAddParameter(document, parameter)).toBe(false);
  });
});
