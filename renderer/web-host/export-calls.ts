/** Exports in a browser: texts as downloads, the report through the print dialogue. */
import type { Handlers } from '../../shared/contract/handlers.ts';
import { success } from '../../shared/problem.ts';
import { download } from './browser-files.ts';
import { printReport } from './print-report.ts';

const mediaTypes = { svg: 'image/svg+xml', txt: 'text/plain', csv: 'text/csv', html: 'text/html' } as const;

export function exportCalls(): Pick<Handlers, 'export.text' | 'export.pdf'> {
  return {
    'export.text': ({ suggestedName, kind, text }) => {
      download(suggestedName, `${mediaTypes[kind]};charset=utf-8`, text);
      return Promise.resolve(success({ fileName: suggestedName }));
    },
    'export.pdf': async ({ suggestedName, report }) => {
      await printReport(report, suggestedName);
      return success({ fileName: suggestedName });
    },
  };
}
