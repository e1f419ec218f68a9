/** Where the model misses the data: the largest residual correlations, and modification indices where they were asked for. */
import { groupNameAt } from '../results/group-title.ts';
import { fitOfGroup } from '../document/shown/fit-of-group.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import { formatBounded } from '../language/format.ts';
import { rich } from '../language/rich-text.ts';
import { resultIndices } from '../results/result-indices.ts';
import { largestResiduals, residualCorrelations } from '../results/result-residuals.ts';
import type { ReportBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';

const residualsTold = 3;
const indicesTold = 10;

export function sectionLocalFit(context: ReportContext): ReportBlock[] {
  const { fit, analyses, translate } = context;
  if (!fit || fit.status !== 'converged' || fit.measures.df?.plain === 0) return [];
  const residuals = fit.groups.flatMap((_, index) => residualSentence(fit, index + 1, context));
  const table = context.results(resultIndices(analyses.indices ?? [], fit, context, indicesTold));
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
  const values = { pairs: pairs.join(translate('report.list-separator')), label: groupNameAt(fit, group) };
  const key = fit.groups.length > 1 ? 'report.local-fit.residuals-group' : 'report.local-fit.residuals';
  return [{ kind: 'paragraph', text: rich(translate, key, values) }];
}
