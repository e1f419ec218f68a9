/** The corners of each writer: what an empty cell is, where columns stand, what a spreadsheet must not run. */
import { describe, expect, it } from 'vitest';
import { plain, symbols } from '../../../shared/language/rich-text.ts';
import { intervalCell, numberCell, wordCell, type Cell, type ResultTable } from '../../../shared/results/element.ts';
import { sortRows } from '../../../shared/results/sort-rows.ts';
import { cellRichText, cellText } from '../../../shared/results/write/cell-text.ts';
import { tableToHtml, tableToTsv, toCopy } from '../../../shared/results/write/clipboard.ts';
import { toRecords } from '../../../shared/results/write/records.ts';
import { tablesOfGroups, toText } from '../../../shared/results/write/terminal.ts';
import { displayWidth, textTable } from '../../../shared/results/write/text-table.ts';

const columns = [
  { id: 'name', head: plain('name'), align: 'left' },
  { id: 'word', head: plain('word'), align: 'left' },
  { id: 'b', head: symbols('*B*'), align: 'right' },
] as const;
const tableOf = (...rows: ResultTable['rows']): ResultTable => ({ id: 'small', title: 'Small', columns, rows });
const cells = (name: string, word: string, b: Cell | undefined) =>
  ({ kind: 'cells', cells: { name: wordCell(name), word: wordCell(word), b } }) as const;

describe('a cell as text', () => {
  it('is empty where it is missing, a dash where its number is', () => {
    expect(cellText(undefined, 'with')).toBe('');
    expect(cellText(numberCell(undefined, 'p'), 'with')).toBe('–');
    expect(cellText({ kind: 'verdict', verdict: undefined, word: 'clear' }, 'with')).toBe('');
  });

  it('of a pair is the first number with the second in parentheses, as far as they are known', () => {
    const pair = (...values: readonly [number | undefined, number | undefined]) =>
      cellText({ kind: 'pair', values, forms: ['statistic', 'df'] }, 'with');
    expect(pair(1234.5, 8)).toBe('1,234.50 (8)');
    expect(pair(1234.5, undefined)).toBe('1,234.50');
    expect(pair(undefined, 8)).toBe('');
  });

  it('keeps italics where there are any', () => {
    expect(cellRichText({ kind: 'text', text: symbols('*p*') })).toEqual([{ text: 'p', style: 'emphasis' }]);
    expect(cellRichText(intervalCell([0.1, 0.2], 'coefficient'))).toEqual([{ text: '[.10, .20]' }]);
  });

  it('has a colour only where it is said', () => {
    expect(numberCell(1, 'z')).not.toHaveProperty('isClear');
    expect(numberCell(1, 'z', false)).toHaveProperty('isClear', false);
  });
});

describe('a copied table', () => {
  it('has no note where there is nothing to note', () => {
    expect(toCopy({ ...tableOf(), note: [] })).not.toHaveProperty('note');
    expect(toCopy({ ...tableOf(), note: plain('A note.') })).toHaveProperty('note', 'A note.');
  });

  it('brackets a bare sign alone, which a spreadsheet would take for a formula', () => {
    const { rows } = toCopy(tableOf(cells('+', '−', numberCell(1, 'z')), cells('a+', 'x-', numberCell(-1, 'z'))));
    expect(rows).toEqual([
      ['(+)', '(−)', '1.00'],
      ['a+', 'x-', '−1.00'],
    ]);
  });

  it('keeps a line or tab inside a cell from ending it', () => {
    expect(tableToTsv({ columns: [{ title: 'a', align: 'left' }], rows: [['x\r\n\ty']] })).toBe('a\nx y');
  });

  it('in Word has rules above and below its head and below its last row', () => {
    const html = tableToHtml({
      title: 'Title',
      columns: [
        { title: 'a', align: 'left' },
        { title: 'b', align: 'right' },
      ],
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    });
    const cell = (tag: string, align: string, text: string, borders: string) =>
      `<${tag} style="text-align:${align};font-weight:normal;padding:2pt 6pt;${borders}">${text}</${tag}>`;
    const head = 'border-top:1pt solid black;border-bottom:1pt solid black';
    const last = 'border-bottom:1pt solid black';
    expect(html).toBe(
      '<p>Title</p><table style="border-collapse:collapse">' +
        `<thead><tr>${cell('th', 'left', 'a', head)}${cell('th', 'right', 'b', head)}</tr></thead>` +
        `<tbody><tr>${cell('td', 'left', '1', '')}${cell('td', 'right', '2', '')}</tr>` +
        `<tr>${cell('td', 'left', '3', last)}${cell('td', 'right', '4', last)}</tr></tbody></table>`,
    );
    const bare = tableToHtml({ columns: [], rows: [['x']], note: 'Note' });
    expect(bare).toMatch(/^<table /);
    expect(bare).toContain('text-align:left');
    expect(bare).toMatch(/<\/table><p>Note<\/p>$/);
  });
});

describe('a table in a terminal', () => {
  it('keeps columns straight under Chinese, whose characters take two places, and accents, which take none', () => {
    expect(displayWidth('信任 a')).toBe(6);
    expect(displayWidth('e\u0301')).toBe(1);
    expect(displayWidth('\u{20000}')).toBe(2);
    const rows = [
      ['信任', '1'],
      ['x', '22'],
    ];
    expect(textTable(['名', 'n'], rows)).toBe('名     n\n信任   1\nx     22');
  });

  it('leaves out columns without a word, but never the first, and ends no line in spaces', () => {
    const rows = [
      ['', '', 'long'],
      ['', '', 'x'],
    ];
    expect(textTable(['a', 'empty', 'b'], rows, 3)).toBe('a  b\n   long\n   x');
    expect(textTable(['a', 'empty', 'b'], [['1', '', '2'], ['1']], 1)).toBe('a  b\n1  2\n1');
  });

  it('has its words to the left and its numbers to the right', () => {
    const table = tableOf(cells('longer', 'w', numberCell(-0.5, 'z')), cells('n', 'wider', numberCell(10, 'z')));
    expect(toText(table)).toBe('name    word       B\nlonger  w      −0.50\nn       wider  10.00');
    const wordsAlone = { ...table, columns: columns.slice(0, 2) };
    expect(toText(wordsAlone)).toBe('name    word\nlonger  w\nn       wider');
    const numbersFirst = { ...table, columns: columns.slice(2) };
    expect(toText(numbersFirst)).toBe('    B\n−0.50\n10.00');
  });

  it('can be one of each group of rows', () => {
    const head = (text: string) => ({ kind: 'group', text: plain(text) }) as const;
    const row = (name: string) => cells(name, 'w', numberCell(1, 'z'));
    const tables = tablesOfGroups(tableOf(head('first'), row('a'), row('b'), head('second'), row('c')));
    expect(tables.map((each) => [each.title, toRecords(each).map(({ name }) => name)])).toEqual([
      ['first', ['a', 'b']],
      ['second', ['c']],
    ]);
  });
});

describe('sorted rows', () => {
  const named = (name: string, b: Cell | undefined) => cells(name, '', b);
  const table = tableOf(
    { kind: 'group', text: plain('head') },
    named('none', numberCell(undefined, 'z')),
    named('small', numberCell(1, 'z')),
    named('word', wordCell('9')),
    named('large', numberCell(-3, 'z')),
    named('missing', undefined),
  );
  const order = (isRising: boolean) =>
    sortRows(table, { by: 'b', isRising }).map((each) => cellText(each.cells['name'], 'with'));

  it('go by the size of their number, what has none last, and leave out heads of groups', () => {
    expect(order(false)).toEqual(['large', 'small', 'none', 'word', 'missing']);
    expect(order(true)).toEqual(['small', 'large', 'none', 'word', 'missing']);
  });
});
