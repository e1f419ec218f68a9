import { describe, expect, it } from 'vitest';
import * as edits from '../../../shared/document/edits/edits.ts';
import { findConstruct, findPath } from '../../../shared/document/find.ts';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import { twoConstructs } from '../../support/study.ts';

describe('constructs', () => {
  it('takes its name from the columns, its place from the grid', () => {
    const document = edits.addConstruct(emptyDocument, { x: 101, y: 99, columns: ['TRU1', 'TRU2', 'TRU2'] });
    const construct = findConstruct(document, 'c1');
    expect(construct).toMatchObject({ name: 'TRU', x: 104, y: 96, indicatorSide: 'auto', isCollapsed: false });
    expect(construct?.indicators).toEqual([
      { id: 'i2', column: 'TRU1' },
      { id: 'i3', column: 'TRU2' },
    ]);
  });

  it('keeps names unique, also against columns, and valid in any script', () => {
    let document = edits.addConstruct(emptyDocument, { x: 0, y: 0, label: { 'zh-CN': '持续信任' } });
    document = edits.addConstruct(document, { x: 0, y: 0, label: { 'zh-CN': '持续信任' } });
    document = edits.addConstruct(document, { x: 0, y: 0, label: { en: '2 things, really' } });
    document = edits.addConstruct(document, { x: 0, y: 0, name: 'age', columns: ['age'] });
    const names = document.diagram.nodes.map((node) => node.kind === 'construct' && node.name);
    expect(names).toEqual(['持续信任', '持续信任2', 'F_2_things_really', 'age2']);
  });

  it('gives the id that nextId announced', () => {
    const document = twoConstructs();
    const id = edits.nextId(document, 'construct');
    expect(edits.addConstruct(document, { id, x: 0, y: 0 }).diagram.nodes.at(-1)?.id).toBe(id);
    expect(edits.addConstruct(document, { id: 'c1', x: 0, y: 0 })).toBe(document);
  });

  it('renames only to what is valid and free, and says why not', () => {
    const document = twoConstructs();
    expect(findConstruct(edits.renameConstruct(document, 'c1', '归因'), 'c1')?.name).toBe('归因');
    for (const [name, reason] of [
      ['1st', 'invalid'],
      ['a b', 'invalid'],
      ['', 'invalid'],
      ['NA', 'invalid'],
      ['Y', 'taken'],
      ['Y1', 'taken'],
    ] as const) {
      expect(edits.nameProblem(document, 'c1', name)).toBe(reason);
      expect(edits.renameConstruct(document, 'c1', name)).toBe(document);
    }
  });

  it('sets and removes labels by language', () => {
    const labelled = edits.setConstructLabel(twoConstructs(), 'c1', 'zh-CN', '归因');
    expect(findConstruct(labelled, 'c1')?.label).toEqual({ 'zh-CN': '归因' });
    const cleared = edits.setConstructLabel(labelled, 'c1', 'zh-CN', '');
    expect(Object.keys(findConstruct(cleared, 'c1')?.label ?? { x: 1 })).toEqual([]);
  });

  it('offers each suggested construct once and never on top of another', () => {
    const suggestions = [
      { prefix: 'X', columns: ['X1', 'X2', 'X3'] },
      { prefix: 'Z', columns: ['Z1', 'Z2', 'Z3'] },
      { prefix: 'W', columns: ['W1', 'W2'] },
    ];
    const document = edits.addSuggestedConstructs(twoConstructs(), suggestions);
    expect(document.diagram.nodes).toHaveLength(4);
    const places = new Set(document.diagram.nodes.map((node) => `${node.x} ${node.y}`));
    expect(places.size).toBe(4);
    expect(edits.addSuggestedConstructs(document, suggestions)).toBe(document);
  });
});

describe('observed variables', () => {
  it('stand in the drawing once', () => {
    const document = edits.addObserved(emptyDocument, { column: 'age', x: 4, y: 3 });
    expect(document.diagram.nodes[0]).toEqual({ kind: 'observed', id: 'o1', column: 'age', x: 8, y: 0 });
    expect(edits.addObserved(document, { column: 'age', x: 100, y: 100 })).toBe(document);
  });
});

describe('indicators', () => {
  it('are added at a place, and not twice', () => {
    const document = edits.addIndicators(twoConstructs(), 'c1', ['X0', 'X1'], 0);
    expect(findConstruct(document, 'c1')?.indicators.map((each) => each.column)).toEqual(['X0', 'X1', 'X2', 'X3']);
    expect(edits.addIndicators(document, 'c1', ['X1'])).toBe(document);
    expect(edits.addIndicators(document, 'nobody', ['X9'])).toBe(document);
  });

  it('lose their residual covariances when they go', () => {
    const document = edits.addCovariance(twoConstructs(), { a: 'i2', b: 'i3' });
    expect(document.diagram.covariances).toHaveLength(1);
    const removed = edits.removeIndicators(document, ['i2', 'c5']);
    expect(removed.diagram.covariances).toHaveLength(0);
    expect(removed.diagram.nodes).toHaveLength(2);
  });

  it('take a fixed loading and give it back', () => {
    const fixed = edits.setIndicator(twoConstructs(), 'i2', { fixed: 1, label: 'a' });
    expect(findConstruct(fixed, 'c1')?.indicators[0]).toEqual({ id: 'i2', column: 'X1', fixed: 1, label: 'a' });
    const free = edits.setIndicator(fixed, 'i2', { fixed: undefined, label: undefined });
    expect(findConstruct(free, 'c1')?.indicators[0]).toStrictEqual({ id: 'i2', column: 'X1' });
  });
});

describe('paths and covariances', () => {
  it('refuse what makes no sense and return the same document', () => {
    const document = twoConstructs();
    for (const [from, to] of [
      ['c1', 'c1'],
      ['c1', 'c5'],
      ['c1', 'i2'],
      ['c1', 'none'],
    ] as const)
      expect(edits.addPath(document, { from, to })).toBe(document);
    const curved = edits.addCovariance(document, { a: 'c1', b: 'c5' });
    expect(edits.addCovariance(curved, { a: 'c5', b: 'c1' })).toBe(curved);
    expect(edits.addCovariance(curved, { a: 'c1', b: 'i6' })).toBe(curved);
  });

  it('reverse unless the opposite is drawn', () => {
    const document = twoConstructs();
    const reversed = edits.reversePath(document, 'p9');
    expect(findPath(reversed, 'p9')).toMatchObject({ from: 'c5', to: 'c1' });
    const loop = edits.addPath(document, { from: 'c5', to: 'c1' });
    expect(edits.reversePath(loop, 'p9')).toBe(loop);
  });

  it('carry labels and fixed values', () => {
    const document = edits.setPath(twoConstructs(), 'p9', { label: 'b', fixed: 0.5 });
    expect(findPath(document, 'p9')).toEqual({
      id: 'p9',
      from: 'c1',
      to: 'c5',
      label: 'b',
      fixed: 0.5,
    });
    expect(edits.setPath(document, 'p9', { label: 'b' })).toBe(document);
  });

  it('go with the node they end at', () => {
    const document = edits.addCovariance(twoConstructs(), { a: 'i2', b: 'i6' });
    const removed = edits.removeElements(document, ['c5']);
    expect(removed.diagram).toMatchObject({ paths: [], covariances: [] });
    expect(removed.diagram.nodes.map((node) => node.id)).toEqual(['c1']);
    expect(edits.removeElements(document, ['unknown'])).toBe(document);
  });
});

describe('the document', () => {
  it('changes what is named and shares the rest', () => {
    const document = twoConstructs();
    const titled = edits.setTitle(document, 'en', 'A study');
    expect(titled.title).toEqual({ en: 'A study' });
    expect(titled.diagram).toBe(document.diagram);
    const moved = edits.moveNodes(document, new Map([['c1', { x: 201, y: 400 }]]));
    expect(moved.diagram.nodes[0]).toMatchObject({ x: 200, y: 400 });
    expect(moved.diagram.nodes[1]).toBe(document.diagram.nodes[1]);
    expect(moved.diagram.paths).toBe(document.diagram.paths);
    expect(edits.moveNodes(document, new Map([['c1', { x: 199, y: 201 }]]))).toBe(document);
  });

  it('keeps column labels even for names of object members', () => {
    const document = edits.setColumnLabel(emptyDocument, 'constructor', 'en', 'Builder');
    expect(document.variables['constructor']).toEqual({ label: { en: 'Builder' } });
    expect(edits.setColumnLabel(emptyDocument, 'toString', 'en', '')).toBe(emptyDocument);
    expect(Object.keys(edits.setColumnLabel(document, 'constructor', 'en', '').variables)).toEqual([]);
  });

  it('sets settings and collapses', () => {
    const document = twoConstructs();
    expect(edits.setSettings(document, { likelihood: 'wishart' }).settings.likelihood).toBe('wishart');
    expect(edits.setSettings(document, { likelihood: 'normal' })).toBe(document);
    const collapsed = edits.collapse(document, ['c1'], true);
    expect(findConstruct(collapsed, 'c1')?.isCollapsed).toBe(true);
    expect(edits.collapse(collapsed, ['c1'], true)).toBe(collapsed);
    expect(findConstruct(edits.setIndicatorSide(document, 'c5', 'top'), 'c5')?.indicatorSide).toBe('top');
  });
});
