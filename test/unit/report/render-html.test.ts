import { expect, it } from 'vitest';
import type { Picture } from '../../../shared/drawing/picture.ts';
import type { ReportDocument } from '../../../shared/report/blocks.ts';
import { renderReportHtml } from '../../../shared/report/render-html.ts';
import { isPlainSvg } from '../../support/plain-svg.ts';

const hostile = `</style><script>alert("x")</script>"\\`;

const picture: Picture = {
  left: 0,
  top: 0,
  width: 9,
  height: 9,
  title: hostile,
  shapes: [
    { kind: 'rectangle', x: 1, y: 0, width: 1, height: 1, fill: 'paper' },
    { kind: 'text', text: hostile, x: 0, y: 0, size: 9, fill: 'ink' },
  ],
};

const report: ReportDocument = {
  title: hostile,
  language: 'zh-CN',
  runningHead: `N = 404 ${hostile}`,
  blocks: [
    { kind: 'heading', level: 1, id: `a"${hostile}`, text: hostile },
    { kind: 'paragraph', text: [{ text: 'p', style: 'emphasis' }, { text: ` < .05 ${hostile}` }] },
    {
      kind: 'table',
      id: 't',
      number: 3,
      title: hostile,
      columns: [
        { title: [{ text: '路径' }], align: 'left' },
        { title: [{ text: 'β' }], align: 'right' },
      ],
      rows: [
        { kind: 'group', cells: [[{ text: '持续信任' }]] },
        { kind: 'cells', cells: [[{ text: hostile }]] },
      ],
      note: [{ text: 'note' }],
    },
    { kind: 'figure', id: 'f', number: 1, title: 'of words', picture },
    { kind: 'note', tone: 'warning', text: [{ text: hostile, style: 'strong' }] },
    { kind: 'code', text: `a ~ b\n${hostile}` },
  ],
};

const html = renderReportHtml(report, { fontCss: `@font-face { font-family: X; } ${'</style>'}` });

it('is a page in its language with numbered tables and figures', () => {
  expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
  expect(html).toContain('<span class="number">表 3</span>');
  expect(html).toContain('<th scope="rowgroup" colspan="2">持续信任</th>');
  expect(html).toContain('<em>p</em> &lt; .05');
  expect(html).toContain('<td class="right"></td>');
});

it('runs nothing, loads nothing, and lets no text out of its place', () => {
  expect(html).not.toMatch(/<script|onload/i);
  expect(html.match(/<\/style>/g)).toHaveLength(2);
  expect(html).toContain('default-src &#39;none&#39;');
  expect(html).toContain('<rect x="1" y="0" width="1" height="1" fill="#ffffff"/>');
  const [drawing = ''] = /<svg[^]*<\/svg>\n/.exec(html) ?? [];
  expect(isPlainSvg(drawing)).toBe(true);
  expect(drawing.match(/&lt;\/style&gt;&lt;script&gt;/g)).toHaveLength(2);
  expect(html.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:\/\//);
});

it('writes the running head as a CSS string that cannot end early', () => {
  const content = /@top-right \{ content: (".*?[^\\]"); /.exec(html)?.[1] ?? '';
  expect(content).toContain('N = 404');
  expect(content.slice(1, -1)).not.toMatch(/["<>\n]/);
});
