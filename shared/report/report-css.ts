/** The look of a printed report: APA tables, hairlines, page numbers, Chinese and Latin set well together. */
import { languageFacts } from '../languages.ts';
import { lightTheme as colour } from '../drawing/tokens.ts';
import type { ReportDocument } from './blocks.ts';

const sans = "Inter, 'Noto Sans SC', 'Noto Sans', 'Noto Sans CJK SC', system-ui, sans-serif";
const mono = "'DejaVu Sans Mono', 'Liberation Mono', Consolas, Menlo, 'Noto Sans SC', monospace";

export function reportCss(report: ReportDocument): string {
  return [
    page(report),
    text,
    tables,
    figures,
    remarks,
    languageFacts[report.language].script === 'han' ? chinese : '',
  ].join('\n');
}

/** A CSS string: whatever could end it is written as an escape. */
function cssString(content: string): string {
  const escaped = [...content].map((character) =>
    /["\\<>\n\r\f]/.test(character) ? `\\${character.codePointAt(0)?.toString(16) ?? ''} ` : character,
  );
  return `"${escaped.join('')}"`;
}

function page({ title, runningHead }: ReportDocument): string {
  const box = `font: 8pt ${sans}; color: ${colour.soft};`;
  const head = `${box} vertical-align: bottom; padding-bottom: 2.5mm; border-bottom: 0.5pt solid #c8cdd2; margin-bottom: 5mm;`;
  const short = [...title].length > 84 ? `${[...title].slice(0, 82).join('').trimEnd()}…` : title;
  return `
@page {
  size: A4;
  margin: 25mm 18mm 20mm;
  @top-left { content: ${cssString(short)}; ${head} width: 66%; text-align: left; }
  @top-right { content: ${cssString(runningHead)}; ${head} width: 34%; text-align: right; }
  @bottom-right { content: counter(page) " / " counter(pages); ${box} vertical-align: top; padding-top: 4mm; }
}`;
}

const text = `
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body {
  margin: 0; background: #fff; color: ${colour.ink};
  font: 9.75pt/1.55 ${sans};
  hyphens: manual; orphans: 3; widows: 3;
}
body { position: relative; }
.margin-words { position: absolute; top: 0; left: 0; width: 1px; height: 1px; overflow: hidden; visibility: hidden; font-weight: 400; }
main { max-width: 174mm; margin: 0 auto; counter-reset: section; }
@media screen { main { padding: 16mm 6mm; } }
h1 { font-size: 17pt; line-height: 1.3; font-weight: 700; margin: 0 0 6mm; letter-spacing: -0.01em; text-wrap: balance; }
h2 { font-size: 12.5pt; line-height: 1.35; font-weight: 700; margin: 8mm 0 2.5mm; counter-increment: section; }
h2::before { content: counter(section); color: ${colour.accent}; margin-right: 0.7em; }
h3 { font-size: 10pt; font-weight: 700; margin: 5mm 0 1.5mm; }
h1, h2, h3 { break-after: avoid; break-inside: avoid; }
p { margin: 0 0 2.8mm; text-wrap: pretty; overflow-wrap: anywhere; }
code { font-family: ${mono}; font-size: 0.9em; }
pre {
  margin: 2mm 0 4mm; padding: 3mm 4mm; background: #f6f7f6; border-left: 2pt solid ${colour.accent};
  font: 8pt/1.55 ${mono}; white-space: pre-wrap; overflow-wrap: anywhere; break-inside: avoid;
}
pre code { font-size: inherit; }`;

const tables = `
figure { margin: 5mm 0 6mm; }
table { width: 100%; border-collapse: collapse; font-size: 8.75pt; line-height: 1.4; border-bottom: 0.9pt solid ${colour.ink}; }
.caption, figcaption { break-inside: avoid; break-after: avoid; }
.number { display: block; font-weight: 700; font-size: 9.25pt; line-height: 1.5; }
.title { display: block; font-style: italic; font-size: 9.25pt; line-height: 1.5; margin-bottom: 1.4mm; }
thead { display: table-header-group; break-after: avoid; }
tbody tr:first-child { break-after: avoid; }
thead th {
  font-weight: 400; padding: 1.2mm 1.6mm; vertical-align: bottom; white-space: nowrap;
  border-top: 0.9pt solid ${colour.ink}; border-bottom: 0.5pt solid ${colour.ink};
}
td.right { font-variant-numeric: tabular-nums; }
td { padding: 0.75mm 1.6mm; vertical-align: baseline; }
td.right, td.center { white-space: nowrap; }
th:first-child, td:first-child { padding-left: 0.6mm; }
th:last-child, td:last-child { padding-right: 0.6mm; }
.left { text-align: left; } .right { text-align: right; } .center { text-align: center; }
tr { break-inside: avoid; }
.table.short { break-inside: avoid; }
tr.group { break-after: avoid; }
tr.group th { text-align: left; font-weight: 700; padding: 1.8mm 0.6mm 0.6mm; }
tr.group ~ tr:not(.group) td:first-child { padding-left: 3mm; }
.note { font-size: 8.25pt; line-height: 1.5; color: #3d4852; margin: 1.6mm 0 0; break-before: avoid; break-inside: avoid; }`;

const figures = `
.drawing { break-inside: avoid; }
.drawing svg { display: block; width: 100%; height: auto; max-height: 205mm; margin: 1mm auto 2mm; }`;

const remarks = `
.remark { margin: 0 0 1.4mm; break-inside: avoid; }
.remark:has(+ pre) { break-after: avoid; }
.remark.plain { font-size: 9pt; line-height: 1.5; padding-left: 1.4em; text-indent: -1.4em; }
.remark.warning { border-left: 2pt solid ${colour.warning}; background: #fbf6ea; padding: 2mm 3.5mm; margin: 0 0 4mm; font-size: 9.25pt; }`;

/** Chinese has no italics: titles and the word before a note stay upright; symbols keep theirs. */
const chinese = `
body { line-height: 1.75; line-break: strict; text-spacing-trim: normal; }
.title, .note .lead { font-style: normal; }
.note .lead { font-weight: 700; }`;
