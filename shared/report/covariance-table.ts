/** Covariances between different variables of the structural part, or residuals where drawn. */
import { indexFigures } from '../document/shown-figures.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import { formatCoefficient, formatEstimate, formatP } from '../language/format.ts';
import type { TableBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { errorsNote } from '../results/errors-note.ts';
import { groupId, groupTitle } from '../results/group-title.ts';
import { plain, rich, sentences, type RichText } from '../language/rich-text.ts';

/** Of one group; no table when nothing is estimated. */
export function covarianceTable(context: ReportContext, fit: EstimatedFit, group: number): TableBlock[] {
  const { translate, labelOf, language } = context;
  const rows = fit.estimates.filter((row) => row.op === '~~' && row.lhs !== row.rhs && row.free);
  if (rows.length === 0) return [];
  const figuresOf = indexFigures(fit);
  const symbol = (text: string): RichText => [{ text, style: 'emphasis' }];
  return [
    context.table({
      id: groupId('covariances', fit, group),
      title: groupTitle(translate('report.covariances.title'), fit, group, translate),
      columns: [
        { title: plain(translate('report.column.pair')), align: 'left' },
        { title: plain(translate('report.column.covariance')), align: 'right' },
        { title: rich(translate, 'report.column.se-covariance'), align: 'right' },
        { title: rich(translate, 'report.column.correlation'), align: 'right' },
        { title: symbol('p'), align: 'right' },
      ],
      rows: rows.map((row) => {
        const { se, pvalue } = figuresOf(row);
        const cells = [
          plain(translate('report.covariances.pair', { a: labelOf(row.lhs), b: labelOf(row.rhs) })),
          plain(formatEstimate(row.est)),
          plain(formatEstimate(se)),
          plain(formatCoefficient(row.stdAll)),
          plain(formatP(pvalue)),
        ];
        return { kind: 'cells', cells };
      }),
      note: sentences([plain(translate('report.covariances.note')), errorsNote(fit, context)], language),
    }),
  ];
}
