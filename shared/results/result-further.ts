/** Estimates that no other table holds: loadings of constructs on constructs, weights, definitions, latent means. */
import { groupName } from './group-title.ts';
import { furtherStatements } from '../document/compile/further-model.ts';
import { shownDiagram } from '../document/compile/shown-diagram.ts';
import { indexFigures } from '../document/shown/shown-figures.ts';
import { mapModel } from '../document/compile/model-map.ts';
import type { EstimatedFit, EstimateRow } from '../engine/fit.ts';
import { overGroups, parameterKey, parameterText, refOf } from '../engine/model/parameter-ref.ts';
import { plain, rich, sentences } from '../language/rich-text.ts';
import type { ResultContext } from './context.ts';
import { intervalCell, numberCell, wordCell, type ResultTable } from './element.ts';
import { errorsNote } from './errors-note.ts';
import { brief, figureColumns } from './figure-columns.ts';

/** Of all groups. Undefined where there are none. */
export function resultFurther(fit: EstimatedFit, context: ResultContext): ResultTable | undefined {
  const rows = furtherRows(context, fit);
  if (rows.length === 0) return undefined;
  const { translate, language } = context;
  const figuresOf = indexFigures(fit);
  const { b, se, beta, intervalB, p } = figureColumns(fit, translate);
  return {
    id: 'parameters',
    title: translate('report.parameters.title'),
    columns: [
      { id: 'parameter', head: plain(translate('report.column.parameter')), align: 'left', brief: true },
      brief(b),
      se,
      beta,
      brief(intervalB),
      p,
    ],
    rows: rows.map((row) => {
      const { se, interval, pvalue } = figuresOf(row);
      return {
        kind: 'cells',
        about: refOf(row),
        cells: {
          parameter: wordCell(nameOf(row, fit, context)),
          b: numberCell(row.est, 'estimate'),
          se: numberCell(se, 'estimate'),
          beta: numberCell(row.stdAll, 'coefficient'),
          'interval-b': intervalCell(interval, 'estimate'),
          p: numberCell(pvalue, 'p'),
        },
      };
    }),
    note: sentences([rich(translate, 'report.parameters.note'), errorsNote(fit, context)], language),
  };
}

/** Variances and intercepts belong to what is drawn, thresholds and covariances have tables of their own. */
function furtherRows({ document }: ResultContext, fit: EstimatedFit): EstimateRow[] {
  const { elementOf, parameterOf } = mapModel(document);
  // Among the paths of the structural part.
  const told = new Set(
    shownDiagram(document).paths.flatMap(({ id }) => {
      const parameter = parameterOf(id);
      return parameter?.op === '~' ? [parameterKey(parameter)] : [];
    }),
  );
  const defined = new Set(furtherStatements(document).definitions.map(({ name }) => name));
  const constructs = new Set(fit.estimates.flatMap(({ lhs, op }) => (op === '=~' ? [lhs] : [])));
  return fit.estimates.filter((row) => {
    if (row.op === '~') return elementOf(row) === undefined && !told.has(parameterKey(overGroups(row)));
    if (row.op === '=~' || row.op === '<~') return elementOf(row) === undefined;
    if (row.op === ':=') return defined.has(row.lhs);
    return row.op === '~1' && row.free && constructs.has(row.lhs);
  });
}

function nameOf(
  { lhs, op, rhs, group }: EstimateRow,
  fit: EstimatedFit,
  { translate, labelOf }: ResultContext,
): string {
  const isConstruct = fit.estimates.some((row) => (row.op === '=~' || row.op === '<~') && row.lhs === rhs);
  // Items by their columns, as in the table of loadings.
  const right = rhs === '' || (op !== '~' && !isConstruct) ? rhs : labelOf(rhs);
  const own = parameterText(op === ':=' ? { lhs, op, rhs } : { lhs: labelOf(lhs), op, rhs: right });
  const shown = fit.groups.length > 1 ? fit.groups[group - 1] : undefined;
  return shown ? translate('report.parameters.of-group', { parameter: own, group: groupName(shown) }) : own;
}
