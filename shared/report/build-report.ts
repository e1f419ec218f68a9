/** The report as blocks: sections in the order of the registry, each from the same context. */
import { localText } from '../document/find.ts';
import { formatInteger } from '../language/format.ts';
import type { ReportDocument } from './blocks.ts';
import { createContext, type ReportContext, type ReportInput } from './context.ts';
import { sections } from './sections.ts';

export type { ReportInput } from './context.ts';

export function buildReport(input: ReportInput): ReportDocument {
  const context = createContext(input);
  return {
    title: localText(input.document.title, input.language, context.translate('report.untitled')),
    language: input.language,
    runningHead: runningHead(context),
    blocks: Object.values(sections).flatMap((section) => section(context)),
  };
}

function runningHead({ fit, version, translate }: ReportContext): string {
  if (!fit || fit.status === 'failed') return translate('report.running-head-no-fit', { version });
  return translate('report.running-head', { version, n: formatInteger(fit.n), estimator: fit.settings.estimator });
}
