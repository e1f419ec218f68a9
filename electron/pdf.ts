/** The report as PDF: printed from a hidden page that runs no scripts of its own. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { renderReportHtml } from '../shared/report/render-html.ts';
import type { ReportDocument } from '../shared/report/blocks.ts';
import { appScheme, fileResponse, reportHost, type ReportAnswer } from './app-protocol.ts';
import { fontsLoaded } from './fonts-loaded.ts';
import { isolated } from './windows.ts';

export interface ReportPrinter {
  /** Serves the report waiting for printing, and the fonts. */
  readonly answer: ReportAnswer;
  print(report: ReportDocument): Promise<Uint8Array>;
}

const htmlHeaders = { 'Content-Type': 'text/html; charset=utf-8', 'X-Content-Type-Options': 'nosniff' };

export function createReportPrinter(fontFolder: string): ReportPrinter {
  const waiting = new Map<string, string>();

  return {
    async answer(path) {
      const html = waiting.get(path);
      if (html !== undefined) return new Response(html, { headers: htmlHeaders });
      return path.startsWith('/files/') ? fileResponse(fontFolder, path, {}) : null;
    },
    async print(report) {
      const fontCss = await readFile(join(fontFolder, 'fonts.css'), 'utf8').catch(() => '');
      const path = `/${randomUUID()}.html`;
      waiting.set(path, renderReportHtml(report, { fontCss }));
      const window = new BrowserWindow({ show: false, webPreferences: isolated });
      try {
        await window.loadURL(`${appScheme}://${reportHost}${path}`);
        await window.webContents.executeJavaScript(fontsLoaded);
        return await window.webContents.printToPDF({
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        });
      } finally {
        waiting.delete(path);
        window.destroy();
      }
    },
  };
}
