/** Exports in a browser: texts as downloads, the report through the print dialogue. */
import type { Handlers } from '../../shared/contract/handlers.ts';
import type { DataService } from '../../shared/jobs/data-service.ts';
import { success } from '../../shared/problem.ts';
import { download } from './browser-files.ts';
import { printReport } from './print-report.ts';

const mediaTypes = { svg: 'image/svg+xml', txt: 'text/plain', csv: 'text/csv', html: 'text/html' } as const;

/** By it spreadsheets know that the text is Unicode. */
const byteOrderMark = '\ufeff';

export function exportCalls(
  service: Pick<DataService, 'writeScores'>,
): Pick<Handlers, 'export.text' | 'export.scores' | 'export.pdf'> {
  return {
    'export.text': ({ suggestedName, kind, text }) => {
      download(suggestedName, `${mediaTypes[kind]};charset=utf-8`, text);
      return Promise.resolve(success({ fileName: suggestedName }));
    },
    'export.scores': async (request) => {
      const scores = await service.writeScores(request);
      if (!scores.ok) return scores;
      download(request.suggestedName, `${mediaTypes.csv};charset=utf-8`, byteOrderMark + scores.value);
      return success({ fileName: request.suggestedName });
    },
    'export.pdf': async ({ suggestedName, report }) => {
      await printReport(report, suggestedName);
      return success({ fileName: suggestedName });
    },
  };
}
