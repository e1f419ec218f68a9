/** Results leaving the application: texts, pictures and the report's PDF, written where the user says. */
import { basename } from 'node:path';
import type { DataService } from '../shared/jobs/data-service.ts';
import type { Handlers } from '../shared/contract/handlers.ts';
import { failure, success, type Outcome } from '../shared/problem.ts';
import type { ReportDocument } from '../shared/report/blocks.ts';
import { sizeProblem } from '../shared/drawing/png-file.ts';
import { writeSvg } from '../shared/drawing/write-svg.ts';
import type { Dialogs } from './dialogs.ts';
import { notWritten } from './files.ts';
import type { PaintPng } from './paint-png.ts';
import { writeFileAtomically } from './write-file.ts';

/** By it spreadsheets know that the text is Unicode. */
const byteOrderMark = '\ufeff';

export function exportCalls(
  dialogs: Dialogs,
  printReport: (report: ReportDocument) => Promise<Uint8Array>,
  paintPng: PaintPng,
  service: Pick<DataService, 'writeScores'>,
): Pick<Handlers, 'export.text' | 'export.picture' | 'export.scores' | 'export.pdf'> {
  async function write(path: string, make: () => Promise<string | Uint8Array>): Promise<Outcome<{ fileName: string }>> {
    const fileName = basename(path);
    try {
      await writeFileAtomically(path, await make());
      return success({ fileName });
    } catch (error) {
      return failure(notWritten(fileName, error));
    }
  }

  return {
    async 'export.text'({ suggestedName, kind, text }) {
      const path = await dialogs.chooseTarget(kind, suggestedName);
      return path === null ? success(null) : write(path, () => Promise.resolve(text));
    },
    async 'export.picture'({ suggestedName, picture, format }) {
      const tooLarge = format.kind === 'png' ? sizeProblem(picture, format.dpi) : undefined;
      if (tooLarge) return failure(tooLarge);
      const path = await dialogs.chooseTarget(format.kind, suggestedName);
      if (path === null) return success(null);
      if (format.kind === 'svg') return write(path, () => Promise.resolve(writeSvg(picture)));
      const png = await paintPng(picture, format.dpi);
      if (!png.ok) return png;
      const written = await write(path, () => Promise.resolve(png.value));
      return { ...written, problems: [...png.problems, ...written.problems] };
    },
    async 'export.scores'(request) {
      const path = await dialogs.chooseTarget('csv', request.suggestedName);
      if (path === null) return success(null);
      const scores = await service.writeScores(request);
      return scores.ok ? write(path, () => Promise.resolve(byteOrderMark + scores.value)) : scores;
    },
    async 'export.pdf'({ suggestedName, report }) {
      const path = await dialogs.chooseTarget('pdf', suggestedName);
      return path === null ? success(null) : write(path, () => printReport(report));
    },
  };
}
