/** One small table through every writer: which columns are left out, how a number, an interval and a verdict are written. */
import { describe, expect, it } from 'vitest';
import { plain, symbols } from '../../../shared/language/rich-text.ts';
import { tableOfResult } from '../../../shared/report/table-of-result.ts';
import { intervalCell, numberCell, wordCell, type ResultTable } from '../../../shared/results/element.ts';
import { tableToTsv, toCopy } from '../../../shared/results/write/clipboard.ts';
import { toRecords } from '../../../shared/results/write/records.ts';
import { toText } from '../../../shared/results/write/terminal.ts';
import { withoutColumns } from '../../../shared/results/write/used-columns.ts';

const about = { lhs: 'y', op: '~', rhs: 'x', group: 1 } as const;
const table: ResultTable = {
  id: 'small',
  title: 'Small',
  columns: [
    { id: 'name', head: plain('name'), align: 'left', brief: true },
    { id: 'empty', head: plain('empty'), align: 'left' },
    { id: 'b', head: symbols('*B*'), align: 'right' },
    { id: 'interval', head: plain('95% CI'), align: 'right', brief: true },
    { id: 'p', head: symbols('*p*'), align: 'right' },
    { id: 'sign', head: plain('sign'), align: 'left', brief: 'only' },
    { id: 'result', head: plain('result'), align: 'left' },
  ],
  rows: [
    { kind: 'group', text: plain('outcome') },
    {
      kind: 'cells',
      about,
      cells: {
        name: wordCell('=x'),
        b: numberCell(-0.3214, 'estimate'),
        interval: intervalCell([-0.4, -0.001], 'coefficient'),
        p: numberCell(0.0004, 'p'),
        sign: { kind: 'verdict', verdict: 'supported', word: 'clear' },
        result: { kind: 'verdict', verdict: 'against', word: 'other sign' },
      },
    },
    { kind: 'cells', cells: { name: wordCell('y'), b: numberCell(undefined, 'estimate') } },
    {
      kind: 'cells',
      cells: {
        name: wordCell('z'),
        b: { kind: 'pair', values: [2.5, 0.125], forms: ['estimate', 'estimate-3'] },
        p: { kind: 'pair', values: [undefined, 3], forms: ['p', 'df'] },
      },
    },
  ],
  note: plain('A note.'),
};

describe('columns', () => {
  it('are left out by their id', () => {
    expect(withoutColumns(table, ['b', 'p']).columns.map(({ id }) => id)).toEqual([
      'name',
      'empty',
      'interval',
      'sign',
      'result',
    ]);
  });
});

describe('writers of results', () => {
  it('gives the clipboard what other columns do not say, and no formula', () => {
    const copy = toCopy(table);
    expect(copy.columns.map(({ title }) => title)).toEqual(['name', 'B', '95% CI', 'p', 'result']);
    expect(copy.rows).toEqual([
      ['outcome', '', '', '', ''],
      ['=x', '\u22120.32', '\u2212.40, \u2212.00', '< .001', 'other sign'],
      ['y', '\u2013', '', '', ''],
      ['z', '2.50 (0.125)', '', '', ''],
    ]);
    expect(copy.note).toBe('A note.');
    expect(tableToTsv(copy).split('\n')[2]).toBe("'=x\t-0.32\t-.40, -.00\t< .001\tother sign");
  });

  it('gives the report rich text and intervals in brackets', () => {
    const block = tableOfResult(table);
    expect(block.columns[1]).toEqual({ title: [{ text: 'B', style: 'emphasis' }], align: 'right' });
    expect(block.rows[1]?.cells[2]).toEqual([{ text: '[\u2212.40, \u2212.00]' }]);
    expect(block.rows[2]?.cells[2]).toEqual([]);
  });

  it('gives a terminal the rows alone', () => {
    const lines = toText(table).split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^=x +\u22120\.32 +\[\u2212\.40, \u2212\.00\] +< \.001 +other sign$/);
  });

  it('gives records full precision and the parameter', () => {
    const [first, second, third] = toRecords(table);
    expect(first).toEqual({
      about,
      name: '=x',
      empty: '',
      b: -0.3214,
      interval: [-0.4, -0.001],
      p: 0.0004,
      sign: 'supported',
      result: 'against',
    });
    expect(second).not.toHaveProperty('about');
    expect(third).toMatchObject({ b: [2.5, 0.125], p: [undefined, 3] });
  });
});
