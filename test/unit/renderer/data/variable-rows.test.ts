import { describe, expect, it } from 'vitest';
import { groupColumns, openSuggestions, variableRows } from '../../../../renderer/data/variable-rows.ts';
import type { ColumnSummary } from '../../../../shared/data/types.ts';
import { addConstruct, addObserved, setColumnLabel, setPreparation } from '../../../../shared/document/edits/edits.ts';
import { emptyDocument } from '../../../../shared/document/edits/new-document.ts';

const column = (name: string): ColumnSummary => ({
  name,
  kind: 'numeric',
  scale: 'rating',
  nature: 'rating',
  missing: 0,
  distinct: 5,
  histogram: [1, 2, 3],
  examples: [],
});
const columns = ['ID', 'LOC1', 'LOC2', 'age', 'TRU1', 'TRU2', 'TRU3'].map(column);
const all = { query: '', collapsed: new Set<string>() };

const drawn = addObserved(
  addConstruct(emptyDocument, { x: 0, y: 0, columns: ['TRU1', 'TRU3'], label: { en: 'Trust', 'zh-CN': '信任' } }),
  { column: 'age', x: 0, y: 0 },
);

describe('groups of the variable list', () => {
  it('keeps constructs, then prefixes, in file order; loose columns last', () => {
    const groups = groupColumns(columns, drawn, 'en');
    expect(groups.map((group) => [group.kind, group.prefix, group.columns.map((each) => each.name)])).toEqual([
      ['suggestion', 'LOC', ['LOC1', 'LOC2']],
      ['construct', 'TRU', ['TRU1', 'TRU3']],
      ['observed', '', ['age']],
      ['other', '', ['ID', 'TRU2']],
    ]);
  });

  it('lists every column exactly once, also one that two constructs share', () => {
    const shared = addConstruct(drawn, { x: 0, y: 0, columns: ['TRU1', 'LOC1'], name: 'Second' });
    const names = groupColumns(columns, shared, 'en').flatMap((group) => group.columns.map((each) => each.name));
    expect([...names].sort()).toEqual(columns.map((each) => each.name).sort());
  });

  it('names the construct in the language of the window', () => {
    const [, construct] = groupColumns(columns, drawn, 'zh-CN');
    expect(construct?.constructLabel).toBe('信任');
  });

  it('shows Q3 for Q3_1..Q3_4, not Q', () => {
    const items = ['Q3_1', 'Q3_2', 'Q3_3'];
    const document = addConstruct(emptyDocument, { x: 0, y: 0, columns: items });
    expect(groupColumns(items.map(column), document, 'en')[0]?.prefix).toBe('Q3');
  });

  it('offers only what is not in a construct', () => {
    expect(openSuggestions(groupColumns(columns, drawn, 'en'))).toEqual([{ prefix: 'LOC', columns: ['LOC1', 'LOC2'] }]);
  });
});

describe('rows of the variable list', () => {
  const groups = groupColumns(columns, drawn, 'en');
  const keys = (options: Partial<typeof all>, document = drawn) =>
    variableRows(groups, document, 'en', { ...all, ...options }).map((row) => row.key);

  it('puts columns under their group', () => {
    expect(keys({}).slice(0, 4)).toEqual([
      'prefix:LOC',
      'column:LOC1',
      'column:LOC2',
      expect.stringMatching(/^construct:/),
    ]);
  });

  it('folds a group, but opens it for a search', () => {
    const collapsed = new Set(['prefix:LOC']);
    expect(keys({ collapsed })).not.toContain('column:LOC1');
    expect(keys({ collapsed, query: 'loc1' })).toEqual(['prefix:LOC', 'column:LOC1']);
  });

  it('finds by label and by the name of the construct', () => {
    const labelled = setColumnLabel(drawn, 'ID', 'en', 'Number of the questionnaire');
    expect(keys({ query: 'questionnaire' }, labelled)).toEqual(['other', 'column:ID']);
    expect(keys({ query: 'trust' })).toContain('column:TRU3');
  });

  it('says which items are reversed and leaves out labels that repeat the name', () => {
    const prepared = setPreparation(drawn, [{ kind: 'reverse', columns: ['TRU3'], minimum: 1, maximum: 5 }]);
    const rows = variableRows(groups, prepared, 'en', all);
    const found = rows.find((row) => row.key === 'column:TRU3');
    expect(found).toMatchObject({ isReversed: true, label: '', position: 2, size: 2 });
  });
});
