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

const html = () => renderReportHtml(report, { fontCss: `@font-face { font-family: X; } ${'</style>'}` });

it('is a page in its language with numbered tables and figures', () => {
  expect(html()).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
  expect(html()).toContain('<span class="number">表 3</span>');
  expect(html()).toContain('<th scope="rowgroup" colspan="2">持续信任</th>');
  expect(html()).toContain('<em>p</em> &lt; .05');
  expect(html()).toContain('<td class="right"></td>');
});

it('runs nothing, loads nothing, and lets no text out of its place', () => {
  expect(html()).not.toMatch(/<script|onload/i);
  expect(html().match(/<\/style>/g)).toHaveLength(2);
  expect(html()).toContain('default-src &#39;none&#39;');
  expect(html()).toContain('<rect x="1" y="0" width="1" height="1" fill="#ffffff"/>');
  const [drawing = ''] = /<svg[^]*<\/svg>\n/.exec(html()) ?? [];
  expect(isPlainSvg(drawing)).toBe(true);
  expect(drawing.match(/&lt;\/style&gt;&lt;script&gt;/g)).toHaveLength(2);
  expect(html().replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:\/\//);
});

it('writes the running head as a CSS string that cannot end early', () => {
  const content = /@top-right \{ content: (".*?[^\\]"); /.exec(html())?.[1] ?? '';
  expect(content).toContain('N = 404');
  expect(content.slice(1, -1)).not.toMatch(/["<>\n]/);
});

it('writes every kind of block, whole', () => {
  const word = (text: string) => [{ text }];
  const columns = [{ title: word('a'), align: 'left' as const }];
  const cells = (count: number) =>
    Array.from({ length: count }, () => ({ kind: 'cells' as const, cells: [word('1')] }));
  const table = { kind: 'table', id: 't', number: 1, title: 'Of rows', columns } as const;
  const page = (blocks: ReportDocument['blocks'], language: ReportDocument['language'] = 'en') =>
    renderReportHtml({ title: 'Title', language, runningHead: 'Head', blocks });
  const whole = page([
    { kind: 'heading', level: 2, id: 'h', text: 'Heading' },
    { kind: 'paragraph', text: [{ text: 'a' }, { text: 'b', style: 'strong' }, { text: 'c', style: 'code' }] },
    { kind: 'note', tone: 'plain', text: word('plain') },
    { kind: 'note', tone: 'warning', text: word('warning') },
    { kind: 'code', text: 'a ~ b' },
    { ...table, rows: cells(1), note: word('below') },
    { kind: 'figure', id: 'f', number: 2, title: 'Figure', picture: { ...picture, title: '' }, note: word('seen') },
  ]);
  const [, body = ''] = /<main>\n([^]*)<\/main>/.exec(whole) ?? [];
  expect(body.replace(/<svg[^]*<\/svg>\n?/, 'SVG')).toBe(
    [
      '<h1>Title</h1>',
      '<h3 id="h">Heading</h3>',
      '<p>a<strong>b</strong><code>c</code></p>',
      '<p class="remark plain">plain</p>',
      '<p class="remark warning">warning</p>',
      '<pre><code>a ~ b</code></pre>',
      '<figure class="table short" id="table-t">',
      '<div class="caption" id="caption-t"><span class="number">Table 1</span><span class="title">Of rows</span></div>',
      '<table aria-labelledby="caption-t">',
      '<thead><tr><th scope="col" class="left">a</th></tr></thead>',
      '<tbody><tr><td class="left">1</td></tr></tbody>',
      '</table>',
      '<p class="note"><em class="lead">Note.</em> below</p>',
      '</figure>',
      '<figure class="drawing" id="figure-f">',
      '<figcaption><span class="number">Figure 2</span><span class="title">Figure</span></figcaption>',
      'SVG',
      '<p class="note"><em class="lead">Note.</em> seen</p>',
      '</figure>',
      '',
    ].join('\n'),
  );
  // Twenty rows stay on one page.
  expect(page([{ ...table, rows: cells(20) }])).toContain('class="table short"');
  expect(page([{ ...table, rows: cells(21) }])).toContain('class="table"');
  expect(page([{ ...table, rows: cells(2) }])).toContain('</tr>\n<tr>');
  expect(page([{ ...table, rows: [{ kind: 'group', cells: [word('x'), word('y')] }] }])).toContain(
    '<tr class="group"><th scope="rowgroup" colspan="1">x y</th></tr>',
  );
  expect(page([{ ...table, rows: [], note: word('n') }], 'zh-CN')).not.toMatch(/<\/em> n<\/p>/);
});

it('is one page, whose margin words stand in it for their fonts', () => {
  const page = renderReportHtml({ title: 'Title', language: 'en', runningHead: 'Head', blocks: [] });
  expect(page.replace(/<style>[^]*?<\/style>/g, 'STYLE').replace(/content="default-src[^"]*"/, 'POLICY')).toBe(
    [
      '<!doctype html>',
      '<html lang="en">',
      '<head>',
      '<meta charset="utf-8">',
      '<meta http-equiv="Content-Security-Policy" POLICY>',
      '<title>Title</title>',
      'STYLE',
      'STYLE',
      '</head>',
      '<body>',
      '<div class="margin-words" aria-hidden="true">Title Head 0123456789 /</div>',
      '<main>',
      '<h1>Title</h1>',
      '',
      '</main>',
      '</body>',
      '</html>',
      '',
    ].join('\n'),
  );
});

it('loads fonts only from where it is told', () => {
  const own = renderReportHtml(report, { fontSources: "'self'" });
  expect(own).toContain('font-src &#39;self&#39;&quot;'.replace('&quot;', '"'));
  expect(html()).toContain('font-src &#39;self&#39; file: data: app:"');
  expect(renderReportHtml(report)).toContain('<style></style>');
  expect(own).toContain('<meta charset="utf-8">');
});
