/** A report as one complete HTML page, for print, PDF and saving: no scripts, every text escaped. */
import { writeSvg } from '../drawing/write-svg.ts';
import { escapeText } from '../drawing/xml.ts';
import { createTranslate, type Translate } from '../language/translate.ts';
import type { FigureBlock, ReportBlock, ReportDocument, TableBlock } from './blocks.ts';
import type { RichText, TextRun } from '../language/rich-text.ts';
import { reportCss } from './report-css.ts';

export interface HtmlOptions {
  /** `@font-face` rules for Inter and Noto Sans SC; '' where the page inherits fonts or the system has them. */
  readonly fontCss?: string;
  /** Where fonts may come from, as a CSP source list. */
  readonly fontSources?: string;
}

const defaultFontSources = "'self' file: data: app:";

export function renderReportHtml(report: ReportDocument, options: HtmlOptions = {}): string {
  const { language, title } = report;
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src ${options.fontSources ?? defaultFontSources}`;
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeText(policy)}">`,
    `<title>${escapeText(title)}</title>`,
    `<style>${styleText(options.fontCss ?? '')}</style>`,
    `<style>${styleText(reportCss(report))}</style>`,
    '</head>',
    '<body>',
    // Page margins are laid out only in print: their words stand here too, so that fonts for them are loaded before.
    `<div class="margin-words" aria-hidden="true">${escapeText(`${title} ${report.runningHead} 0123456789 /`)}</div>`,
    '<main>',
    `<h1>${escapeText(title)}</h1>`,
    renderBlocks(report),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Nothing inside a style element may close it. */
function styleText(css: string): string {
  return css.replace(/<\//g, '<\\/');
}

function renderBlocks(report: ReportDocument): string {
  const translate = createTranslate(report.language);
  return report.blocks.map((block) => renderBlock(block, translate)).join('\n');
}

function renderBlock(block: ReportBlock, translate: Translate): string {
  switch (block.kind) {
    case 'heading': {
      // The report's title is h1.
      const tag = `h${block.level + 1}`;
      return `<${tag} id="${escapeText(block.id)}">${escapeText(block.text)}</${tag}>`;
    }
    case 'paragraph':
      return `<p>${runs(block.text)}</p>`;
    case 'note':
      return `<p class="remark ${block.tone === 'warning' ? 'warning' : 'plain'}">${runs(block.text)}</p>`;
    case 'code':
      return `<pre><code>${escapeText(block.text)}</code></pre>`;
    case 'table':
      return table(block, translate);
    case 'figure':
      return figure(block, translate);
  }
}

const tags = {
  emphasis: 'em',
  strong: 'strong',
  subscript: 'sub',
  superscript: 'sup',
  code: 'code',
} as const satisfies Record<NonNullable<TextRun['style']>, string>;

function runs(text: RichText): string {
  return text
    .map((run) => {
      const content = escapeText(run.text);
      return run.style ? `<${tags[run.style]}>${content}</${tags[run.style]}>` : content;
    })
    .join('');
}

function caption(label: string, title: string): string {
  return `<span class="number">${escapeText(label)}</span><span class="title">${escapeText(title)}</span>`;
}

/** Tables up to this many rows stay on one page; longer ones break between rows and repeat their head. */
const shortTable = 20;

function table(block: TableBlock, translate: Translate): string {
  const { columns, rows, note } = block;
  const labelId = `caption-${escapeText(block.id)}`;
  const head = columns.map(({ title, align }) => `<th scope="col" class="${align}">${runs(title)}</th>`).join('');
  const body = rows.map((row) =>
    row.kind === 'group'
      ? `<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${row.cells.map(runs).join(' ')}</th></tr>`
      : `<tr>${columns.map((column, index) => `<td class="${column.align}">${runs(row.cells[index] ?? [])}</td>`).join('')}</tr>`,
  );
  return [
    `<figure class="table${rows.length <= shortTable ? ' short' : ''}" id="table-${escapeText(block.id)}">`,
    // Not a <caption>: browsers break pages inside and after one.
    `<div class="caption" id="${labelId}">${caption(translate('report.table', { number: block.number }), block.title)}</div>`,
    `<table aria-labelledby="${labelId}">`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>${body.join('\n')}</tbody>`,
    '</table>',
    note ? noteBelow(note, translate) : '',
    '</figure>',
  ].join('\n');
}

function figure(block: FigureBlock, translate: Translate): string {
  return [
    `<figure class="drawing" id="figure-${escapeText(block.id)}">`,
    `<figcaption>${caption(translate('report.figure', { number: block.number }), block.title)}</figcaption>`,
    writeSvg(block.picture),
    block.note ? noteBelow(block.note, translate) : '',
    '</figure>',
  ].join('\n');
}

function noteBelow(note: RichText, translate: Translate): string {
  const lead = translate('report.note');
  const space = lead.endsWith('.') ? ' ' : '';
  return `<p class="note"><em class="lead">${escapeText(lead)}</em>${space}${runs(note)}</p>`;
}
