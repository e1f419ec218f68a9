/** Estimates that no other table holds: loadings of constructs on constructs, weights, definitions, latent means. */
import { indexFigures } from '../document/shown-figures.ts';
import { furtherStatements } from '../document/further-model.ts';
import { shownDiagram } from '../document/shown-diagram.ts';
import { mapModel } from '../document/to-model-spec.ts';
import type { EstimatedFit, EstimateRow } from '../engine/fit.ts';
import { formatCoefficient, formatEstimate, formatInterval, formatP, formatPercent } from '../language/format.ts';
import type { ReportBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { errorsNote } from '../results/errors-note.ts';
import { plain, rich, sentences, type RichText } from '../language/rich-text.ts';

export function sectionParameters(context: ReportContext): ReportBlock[] {
  const { fit, translate } = context;
  if (!fit || fit.status === 'failed') return [];
  const rows = otherRows(context, fit);
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 1, id: 'parameters', text: translate('report.section.parameters') },
    parameterTable(rows, fit, context),
  ];
}

/** Variances and intercepts belong to what is drawn, thresholds and covariances have tables of their own. */
function otherRows({ document }: ReportContext, fit: EstimatedFit): EstimateRow[] {
  const { elementOf, parameterOf } = mapModel(document);
  // Among the paths of the structural part.
  const told = new Set(
    shownDiagram(document).paths.flatMap(({ id }) => {
      const parameter = parameterOf(id);
      return parameter?.op === '~' ? [JSON.stringify([parameter.lhs, parameter.rhs])] : [];
    }),
  );
  const defined = new Set(furtherStatements(document).definitions.map(({ name }) => name));
  const constructs = new Set(fit.estimates.flatMap(({ lhs, op }) => (op === '=~' ? [lhs] : [])));
  return fit.estimates.filter((row) => {
    if (row.op === '~') return elementOf(row) === undefined && !told.has(JSON.stringify([row.lhs, row.rhs]));
    if (row.op === '=~' || row.op === '<~') return elementOf(row) === undefined;
    if (row.op === ':=') return defined.has(row.lhs);
    return row.op === '~1' && row.free && constructs.has(row.lhs);
  });
}

function parameterTable(rows: readonly EstimateRow[], fit: EstimatedFit, context: ReportContext): ReportBlock {
  const { translate, language } = context;
  const symbol = (text: string): RichText => [{ text, style: 'emphasis' }];
  const figuresOf = indexFigures(fit);
  const level = formatPercent(fit.settings.level);
  return context.table({
    id: 'parameters',
    title: translate('report.parameters.title'),
    columns: [
      { title: plain(translate('report.column.parameter')), align: 'left' },
      { title: symbol('B'), align: 'right' },
      { title: rich(translate, 'report.column.se-raw'), align: 'right' },
      { title: plain('β'), align: 'right' },
      { title: rich(translate, 'report.column.interval-raw', { level }), align: 'right' },
      { title: symbol('p'), align: 'right' },
    ],
    rows: rows.map((row) => {
      const { se, interval, pvalue } = figuresOf(row);
      const cells = [
        plain(nameOf(row, fit, context)),
        plain(formatEstimate(row.est)),
        plain(formatEstimate(se)),
        plain(formatCoefficient(row.stdAll)),
        plain(formatInterval(interval?.[0], interval?.[1], formatEstimate)),
        plain(formatP(pvalue)),
      ];
      return { kind: 'cells', cells };
    }),
    note: sentences([rich(translate, 'report.parameters.note'), errorsNote(fit, context)], language),
  });
}

function nameOf(
  { lhs, op, rhs, group }: EstimateRow,
  fit: EstimatedFit,
  { translate, labelOf }: ReportContext,
): string {
  const isConstruct = fit.estimates.some((row) => (row.op === '=~' || row.op === '<~') && row.lhs === rhs);
  // Items by their columns, as in the table of loadings.
  const right = rhs === '' || (op !== '~' && !isConstruct) ? rhs : labelOf(rhs);
  const own = op === ':=' ? `${lhs} := ${rhs}` : `${labelOf(lhs)} ${op} ${right}`.trim();
  const label = fit.groups.length > 1 ? fit.groups[group - 1]?.label : undefined;
  return label === undefined ? own : translate('report.parameters.of-group', { parameter: own, group: label });
}
