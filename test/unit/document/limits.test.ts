import { describe, expect, it } from 'vitest';
import { nameColumns } from '../../../shared/data/readers/csv/column-names.ts';
import {
  addConstruct,
  addIndicators,
  addObserved,
  moveNodes,
  setColumnLabel,
  setConstructLabel,
} from '../../../shared/document/edits/edits.ts';
import { limits } from '../../../shared/document/limits.ts';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import { readProject, writeProject } from '../../../shared/document/file/project-file.ts';
import type { ProjectDocument } from '../../../shared/document/types.ts';

const columns = (count: number) => Array.from({ length: count }, (_, index) => `Q${index}`);

/** The document as it comes back from its file. */
function readAgain(document: ProjectDocument): ProjectDocument {
  const read = readProject(writeProject({ savedBy: 'test', document }));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.document;
}

describe('whatever can be made can be saved and read again', () => {
  it('whole questions as column names', () => {
    const { names } = nameColumns(['Q'.repeat(300), '很'.repeat(2_000), 'x'.repeat(1_000_000), 'x'.repeat(1_000_000)]);
    expect(new Set(names).size).toBe(4);
    const [first = '', ...others] = names;
    const drawn = addObserved(addConstruct(emptyDocument, { x: 0, y: 0, columns: others }), {
      column: first,
      x: 0,
      y: 0,
    });
    const document = setColumnLabel(drawn, first, 'en', 'Question');
    expect(readAgain(document)).toEqual(document);
  });

  it('labels without end, places without end', () => {
    const construct = addConstruct(emptyDocument, { id: 'c1', x: 1e12, y: 0, columns: ['Q1'] });
    const moved = moveNodes(construct, new Map([['c1', { x: -1e15, y: 1e15 }]]));
    const document = setConstructLabel(moved, 'c1', 'zh-CN', '很'.repeat(5_000));
    expect(readAgain(document)).toEqual(document);
    expect(readAgain(construct)).toEqual(construct);
  });

  it('more columns or nodes than fit are refused', () => {
    expect(addConstruct(emptyDocument, { x: 0, y: 0, columns: columns(limits.indicators + 1) })).toBe(emptyDocument);
    const full = addConstruct(emptyDocument, { id: 'c1', x: 0, y: 0, columns: columns(limits.indicators) });
    expect(readAgain(full)).toEqual(full);
    expect(addIndicators(full, 'c1', ['one more'])).toBe(full);
    const node = { kind: 'observed', x: 0, y: 0 } as const;
    const nodes = columns(limits.nodes).map((column) => ({ ...node, id: column, column }));
    const crowded = { ...emptyDocument, diagram: { ...emptyDocument.diagram, nodes } };
    expect(addObserved(crowded, { column: 'one more', x: 0, y: 0 })).toBe(crowded);
    expect(addConstruct(crowded, { x: 0, y: 0 })).toBe(crowded);
  });
});
