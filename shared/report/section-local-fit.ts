/** Where the model misses the data: the largest residual correlations, and modification indices where they were asked for. */
import { fitOfGroup } from '../document/fit-of-group.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import type { ModificationIndex } from '../engine/after/modification-indices.ts';
import { formatBounded, formatDecimal, formatEstimate } from '../language/format.ts';
import type { ReportBlock, TableBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { plain, rich, type RichText } from '../language/rich-text.ts';
import { largestResiduals, residualCorrelations } from '../results/residual-correlations.ts';

const residualsTold = 3;
const indicesTold = 10;

export function sectionLocalFit(context: ReportContext): ReportBlock[] {
  const { fit, indices, translate } = context;
  if (!fit || fit.status !== 'converged' || fit.measures.df?.plain === 0) return [];
  const residuals = fit.groups.flatMap((_, index) => residualSentence(fit, index + 1, context));
  const table = indices && indices.length > 0 ? [indexTable(indices, fit, context)] : [];
  if (residuals.length === 0 && table.length === 0) return [];
  return [
    { kind: 'heading', level: 2, id: 'local-fit', text: translate('report.section.local-fit') },
    ...residuals,
    ...table,
  ];
}

function residualSentence(fit: EstimatedFit, group: number, { translate }: ReportContext): ReportBlock[] {
  const residuals = residualCorrelations(fitOfGroup(fit, group));
  if (!residuals) return [];
  const pairs = largestResiduals(residuals, residualsTold).map(({ a, b, value }) =>
    translate('report.local-fit.pair', { a: b, b: a, value: formatBounded(value, 2) }),
  );
  const values = { pairs: pairs.join(translate('report.list-separator')), label: fit.groups[group - 1]?.label ?? '' };
  const key = fit.groups.length > 1 ? 'report.local-fit.residuals-group' : 'report.local-fit.residuals';
  return [{ kind: 'paragraph', text: rich(translate, key, values) }];
}

function indexTable(indices: readonly ModificationIndex[], fit: EstimatedFit, context: ReportContext): TableBlock {
  const { translate } = context;
  const hasGroups = fit.groups.length > 1;
  const number = (title: RichText) => ({ title, align: 'right' as const });
  const largest = indices.toSorted((a, b) => b.mi - a.mi).slice(0, indicesTold);
  return context.table({
    id: 'modification-indices',
    title: translate('report.local-fit.title', { count: largest.length }),
    columns: [
      { title: plain(translate('report.column.parameter')), align: 'left' },
      ...(hasGroups ? [{ title: plain(fit.settings.group), align: 'left' as const }] : []),
      number(plain('MI')),
      number(plain('EPC')),
      number(plain('β')),
    ],
    rows: largest.map(({ lhs, op, rhs, group, mi, epc, sepcAll }) => ({
      kind: 'cells',
      cells: [
        plain(rhs === '' ? `${lhs} ${op}` : `${lhs} ${op} ${rhs}`),
        ...(hasGroups ? [plain(fit.groups[group - 1]?.label ?? '')] : []),
        plain(formatDecimal(mi, 2)),
        plain(formatEstimate(epc)),
        plain(formatBounded(sepcAll, 2)),
      ],
    })),
    note: rich(translate, 'report.local-fit.note'),
  });
}
