/** A report to a file, in the format that its name asks for. */
import { stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import type { Fit } from '../../shared/engine/fit.ts';
import type { ReportDocument } from '../../shared/report/blocks.ts';
import type { ReportInput } from '../../shared/report/build-report.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { problem, success, type Outcome, type Problem } from '../../shared/problem.ts';
import { usage, type Terminal } from './command.ts';
import { writeOutput } from './write-output.ts';

const formats = ['.html', '.pdf'] as const;
export type ReportFormat = (typeof formats)[number];

/** Throws UsageError when the name asks for no known format. */
export function reportFormat(file: string, option: string, translate: Translate): ReportFormat {
  const found = formats.find((format) => format === extname(file).toLowerCase());
  if (found) return found;
  throw usage(translate, 'cli.value-invalid', { value: file, option, allowed: formats.map((f) => `*${f}`).join(', ') });
}

/** What makes a report is loaded only where one is wanted. */
async function render(format: ReportFormat, report: ReportDocument): Promise<Outcome<string | Uint8Array>> {
  const [{ renderReportHtml }, { readFontCss, printPdf }, { ownFiles }] = await Promise.all([
    import('../../shared/report/render-html.ts'),
    import('../print-pdf.ts'),
    import('../paths.ts'),
  ]);
  if (format === '.html') return success(renderReportHtml(report));
  return printPdf(renderReportHtml(report, { fontCss: await readFontCss(ownFiles.fonts) }));
}

/**
 * The report of an analysis that failed does not take the place of one that is there: null when there is none in the way.
 * What a report is to be made of may have been moved for a moment, and the report with it would be gone.
 */
export async function keptReport(file: string, fit: Fit, terminal: Terminal): Promise<Problem | null> {
  if (fit.status !== 'failed') return null;
  const found = await stat(resolve(terminal.folder, file)).catch(() => undefined);
  return found?.isFile() ? problem('report-not-replaced', { values: { file } }) : null;
}

/** Writes the report of an estimation. Returns no-browser, pdf-failed, file-not-written. */
export async function writeReport(
  file: string,
  format: ReportFormat,
  input: ReportInput,
  terminal: Terminal,
): Promise<readonly Problem[]> {
  const { buildReport } = await import('../../shared/report/build-report.ts');
  return writeDocument(file, format, buildReport(input), terminal);
}

/** Writes any report. Returns no-browser, pdf-failed, file-not-written. */
export async function writeDocument(
  file: string,
  format: ReportFormat,
  report: ReportDocument,
  terminal: Terminal,
): Promise<readonly Problem[]> {
  const content = await render(format, report);
  if (!content.ok) return content.problems;
  const unwritten = await writeOutput(resolve(terminal.folder, file), content.value, file);
  return unwritten ? [unwritten] : [];
}
