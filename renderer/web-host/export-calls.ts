/** Exports in a browser: texts and pictures as downloads, the report through the print dialogue. */
import type { Handlers } from '../../shared/contract/handlers.ts';
import type { DataService } from '../../shared/jobs/data-service.ts';
import { sizeProblem } from '../../shared/drawing/png-file.ts';
import { writeSvg } from '../../shared/drawing/write-svg.ts';
import { failure, success } from '../../shared/problem.ts';
import { download } from './browser-files.ts';
import { paintPng } from './paint-png.ts';
import { printReport } from './print-report.ts';

const mediaTypes = { svg: 'image/svg+xml', txt: 'text/plain', csv: 'text/csv', html: 'text/html' } as const;

/** By it spreadsheets know that the text is Unicode. */
const byteOrderMark = '\ufeff';

export function exportCalls(
  service: Pick<DataService, 'writeScores'>,
): Pick<Handlers, 'export.text' | 'export.picture' | 'export.scores' | 'export.pdf'> {
  return {
    'export.text': ({ suggestedName, kind, text }) => {
      download(suggestedName, `${mediaTypes[kind]};charset=utf-8`, text);
      return Promise.resolve(success({ fileName: suggestedName }));
    },
    'export.picture': async ({ suggestedName, picture, format }) => {
      if (format.kind === 'svg') {
        download(suggestedName, `${mediaTypes.svg};charset=utf-8`, writeSvg(picture));
        return success({ fileName: suggestedName });
      }
      const tooLarge = sizeProblem(picture, format.dpi);
      if (tooLarge) return failure(tooLarge);
      const png = await paintPng(picture, format.dpi);
      if (!png.ok) return png;
      download(suggestedName, 'image/png', png.value);
      return success({ fileName: suggestedName }, png.problems);
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
