import { describe, expect, it } from 'vitest';
import {
  chooseRow,
  emptySelection,
  inListOrder,
  keepNames,
  neighbour,
} from '../../../../renderer/data/row-selection.ts';
import { groupColumns, variableRows } from '../../../../renderer/data/variable-rows.ts';
import { emptyDocument } from '../../../../shared/document/edits/new-document.ts';

const columns = ['A1', 'A2', 'A3', 'B1', 'B2'].map((name) => ({
  name,
  kind: 'numeric' as const,
  scale: 'rating' as const,
  nature: 'rating' as const,
  missing: 0,
  distinct: 5,
  histogram: [],
  examples: [],
}));
const rows = variableRows(groupColumns(columns, emptyDocument, 'en'), emptyDocument, 'en', {
  query: '',
  collapsed: new Set(),
});
const at = (key: string, from = emptySelection, extension: 'replace' | 'range' | 'toggle' = 'replace') =>
  chooseRow(from, rows, key, extension);

describe('choosing rows', () => {
  it('replaces, toggles and extends from the anchor', () => {
    const first = at('column:A2');
    expect([...first.names]).toEqual(['A2']);
    expect([...at('column:B1', first, 'toggle').names]).toEqual(['A2', 'B1']);
    expect([...at('column:A2', first, 'toggle').names]).toEqual([]);
    expect([...at('column:B1', first, 'range').names]).toEqual(['A2', 'A3', 'B1']);
  });

  it('extends backwards and keeps the anchor for the next extension', () => {
    const back = at('column:A1', at('column:A3'), 'range');
    expect([...back.names]).toEqual(['A1', 'A2', 'A3']);
    expect([...at('column:B1', back, 'range').names]).toEqual(['A3', 'B1']);
  });

  it('takes a group for all its columns', () => {
    expect([...at('prefix:A').names]).toEqual(['A1', 'A2', 'A3']);
    expect([...at('prefix:A', at('prefix:A'), 'toggle').names]).toEqual([]);
  });

  it('moves the active row without leaving the list', () => {
    expect(neighbour(emptySelection, rows, 1)?.key).toBe('prefix:A');
    expect(neighbour(at('prefix:A'), rows, 1)?.key).toBe('column:A1');
    expect(neighbour(at('column:B2'), rows, 5)?.key).toBe('column:B2');
    expect(neighbour(at('prefix:A'), rows, -1)?.key).toBe('prefix:A');
  });

  it('gives names in the order of the list, whatever the order of clicking', () => {
    const clicked = at('column:A1', at('column:B2'), 'toggle');
    expect(inListOrder(clicked.names, rows)).toEqual(['A1', 'B2']);
  });

  it('forgets columns that new data lack', () => {
    const chosen = at('prefix:A');
    expect([...keepNames(chosen, new Set(['A2'])).names]).toEqual(['A2']);
    expect(keepNames(chosen, new Set(['A1', 'A2', 'A3']))).toBe(chosen);
  });
});
