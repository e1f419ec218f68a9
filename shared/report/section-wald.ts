/** Constraints on labelled parameters, where they were tested. */
import type { ReportBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { plain, symbols } from '../language/rich-text.ts';
import { waldFigures, waldVerdict } from '../results/wald-words.ts';

export function sectionWald(context: ReportContext): ReportBlock[] {
  const { fit, wald, translate } = context;
  if (!fit || fit.status === 'failed' || !wald) return [];
  return [
    { kind: 'heading', level: 1, id: 'wald', text: translate('report.section.wald') },
    { kind: 'paragraph', text: plain(waldVerdict(wald, translate)) },
    context.table({
      id: 'wald',
      title: translate('report.wald.title'),
      columns: [
        { title: plain(translate('report.column.constraints')), align: 'left' },
        ...['χ²', '*df*', '*p*'].map((title) => ({ title: symbols(title), align: 'right' as const })),
      ],
      rows: [{ kind: 'cells', cells: waldFigures(wald).map(plain) }],
    }),
  ];
}
