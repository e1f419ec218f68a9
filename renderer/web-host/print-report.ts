/**
 * The report on paper from a page that may neither hold frames nor style elements: its content stands in
 * a shadow root that only print shows, and its style sheets are constructed, for print alone.
 */
import type { ReportDocument } from '../../shared/report/blocks.ts';
import { renderReportHtml } from '../../shared/report/render-html.ts';

const rootId = 'print-root';

/** On paper the report is the only thing there is; on screen it is not there. */
const aroundReport = `
@media screen { #${rootId} { display: none; } }
@media print {
  html, body { display: block !important; height: auto !important; overflow: visible !important; }
  body > :not(#${rootId}) { display: none !important; }
}`;

let clearLast: () => void = () => undefined;

/** Opens the print dialogue with the report in place of the page. */
export async function printReport(report: ReportDocument, fileName: string): Promise<void> {
  clearLast();
  const { html, css } = withoutStyles(renderReportHtml(report));
  const content = document.adoptNode(new DOMParser().parseFromString(html, 'text/html').body);
  applyStyles(content);
  clearLast = show(content, css, fileName);
  await loadFonts(content.textContent ?? '');
  window.print();
}

/** Puts the report into the page until the user goes on working; returns the function that takes it out. */
function show(content: HTMLElement, css: string, fileName: string): () => void {
  const reportSheet = sheetOf(css, 'print');
  const aroundSheet = sheetOf(aroundReport);
  const root = document.createElement('div');
  root.id = rootId;
  const shadow = root.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [reportSheet];
  shadow.append(content);
  // Also for the page as a whole: the size of the paper and its margins are rules of the document.
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, reportSheet, aroundSheet];
  document.body.append(root);
  const titleBefore = document.title;
  // Browsers propose the title as the file's name.
  document.title = fileName.replace(/\.pdf$/i, '');

  const leaving = new AbortController();
  const clear = (): void => {
    leaving.abort();
    root.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
      (sheet) => sheet !== reportSheet && sheet !== aroundSheet,
    );
    document.title = titleBefore;
    clearLast = () => undefined;
  };
  // While the dialogue is open the page gets no input: the first input comes after it.
  for (const type of ['pointerdown', 'keydown']) {
    window.addEventListener(type, clear, { capture: true, signal: leaving.signal });
  }
  return clear;
}

function sheetOf(css: string, media = 'all'): CSSStyleSheet {
  const sheet = new CSSStyleSheet({ media });
  sheet.replaceSync(css);
  return sheet;
}

/**
 * The policy reaches into parsed documents: style elements come out as text, style attributes wait under
 * another name. In the report's HTML every `<` and `"` of a text is escaped, so only real tags match.
 */
function withoutStyles(source: string): { readonly html: string; readonly css: string } {
  const sheets: string[] = [];
  const html = source
    .replace(/<style>([\s\S]*?)<\/style>/g, (_whole, css: string) => {
      sheets.push(css);
      return '';
    })
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replaceAll(' style="', ' data-style="'));
  return { html, css: sheets.join('\n') };
}

/** Styles set by our own code are allowed. */
function applyStyles(content: HTMLElement): void {
  for (const element of content.querySelectorAll<HTMLElement | SVGElement>('[data-style]')) {
    element.style.cssText = element.dataset['style'] ?? '';
  }
}

/** What only print shows has not asked for its fonts yet, and printing does not wait for them. */
async function loadFonts(text: string): Promise<void> {
  const faces = ['Inter', "'Noto Sans SC'"].flatMap((family) =>
    ['400', '700'].map((weight) => `${weight} 12px ${family}`),
  );
  await Promise.all(faces.map((face) => document.fonts.load(face, text)));
}
