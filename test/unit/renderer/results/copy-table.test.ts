import { describe, expect, it } from 'vitest';
import { tableToHtml, tableToTsv, type CopyTable } from '../../../../shared/results/write/clipboard.ts';

const table: CopyTable = {
  title: 'Paths <b>',
  columns: [
    { title: 'Path', align: 'left' },
    { title: 'β', align: 'right' },
  ],
  rows: [
    ['A → B', '−.31'],
    ['tab\there', '.62'],
  ],
  note: 'p < .05',
};

describe('a copied table', () => {
  it('reaches a spreadsheet as numbers, one cell a column', () => {
    expect(tableToTsv(table)).toBe('Path\tβ\nA → B\t-.31\ntab here\t.62');
  });

  it('runs nothing in a spreadsheet, whatever a column is called', () => {
    const hostile = {
      ...table,
      rows: [
        ['=HYPERLINK("x")', '−.31'],
        ['@SUM(A1)', '+1'],
        ['-cmd', '-0.5'],
      ],
    };
    expect(tableToTsv(hostile)).toBe("Path\tβ\n'=HYPERLINK(\"x\")\t-.31\n'@SUM(A1)\t'+1\n'-cmd\t-0.5");
    expect(tableToHtml(hostile).match(/mso-number-format:'\\@'/g)).toHaveLength(4);
    expect(tableToHtml(table)).not.toContain('mso-number-format');
  });

  it('reaches a word processor as a table with APA rules, its words escaped', () => {
    const html = tableToHtml(table);
    expect(html).toContain('<p>Paths &lt;b&gt;</p>');
    expect(html).toContain('p &lt; .05');
    expect(html.match(/<tr>/g)).toHaveLength(3);
    expect(html).toContain('text-align:right');
    expect(html).toContain('−.31');
  });
});
