import type { ReportBlock, TextRun } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { sources } from './sources.ts';

/** Everything the other sections cite, in alphabetical order; nothing is cited without estimates. */
export function sectionReferences({ fit, translate }: ReportContext): ReportBlock[] {
  if (!fit || fit.status === 'failed') return [];
  return [
    { kind: 'heading', level: 1, id: 'references', text: translate('report.section.references') },
    ...Object.values(sources).map((source): ReportBlock => ({
      kind: 'note',
      tone: 'plain',
      text: source.full.map((part): TextRun =>
        'isItalic' in part ? { text: part.text, style: 'emphasis' } : { text: part.text },
      ),
    })),
  ];
}
