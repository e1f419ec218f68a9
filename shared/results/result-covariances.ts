/** Covariances between different variables of the structural part, or residuals where drawn. */
import { fitOfGroup } from '../document/shown/fit-of-group.ts';
import { indexFigures } from '../document/shown/shown-figures.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import { refOf } from '../engine/model/parameter-ref.ts';
import { plain, rich, sentences, symbols } from '../language/rich-text.ts';
import type { ResultContext } from './context.ts';
import { numberCell, wordCell, type ResultTable } from './element.ts';
import { errorsNote } from './errors-note.ts';
import { groupId, groupTitle } from './group-title.ts';

/** `group` counts from 1. Undefined where none is estimated. */
export function resultCovariances(whole: EstimatedFit, group: number, context: ResultContext): ResultTable | undefined {
  const { translate, labelOf, language } = context;
  const fit = fitOfGroup(whole, group);
  const rows = fit.estimates.filter((row) => row.op === '~~' && row.lhs !== row.rhs && row.free);
  if (rows.length === 0) return undefined;
  const figuresOf = indexFigures(fit);
  return {
    id: groupId('covariances', fit, group),
    title: groupTitle(translate('report.covariances.title'), fit, group, context),
    columns: [
      { id: 'pair', head: plain(translate('report.column.pair')), align: 'left', brief: true },
      { id: 'covariance', head: plain(translate('report.column.covariance')), align: 'right' },
      { id: 'se', head: rich(translate, 'report.column.se-covariance'), align: 'right' },
      { id: 'correlation', head: rich(translate, 'report.column.correlation'), align: 'right', brief: true },
      { id: 'p', head: symbols('*p*'), align: 'right', brief: true },
    ],
    rows: rows.map((row) => {
      const { se, pvalue } = figuresOf(row);
      return {
        kind: 'cells',
        about: refOf(row),
        cells: {
          pair: wordCell(translate('report.covariances.pair', { a: labelOf(row.lhs), b: labelOf(row.rhs) })),
          covariance: numberCell(row.est, 'estimate'),
          se: numberCell(se, 'estimate'),
          correlation: numberCell(row.stdAll, 'coefficient'),
          p: numberCell(pvalue, 'p'),
        },
      };
    }),
    note: sentences([plain(translate('report.covariances.note')), errorsNote(fit, context)], language),
  };
}
