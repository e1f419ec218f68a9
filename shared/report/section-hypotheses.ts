/** All hypotheses by number: what each expects, what was found, and the verdict. */
import { fitOfGroup } from '../document/fit-of-group.ts';
import { judgedInterval, judgeHypotheses, type JudgedHypothesis } from '../document/judge-hypotheses.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import { formatCoefficient, formatEstimate, formatInterval, formatP, formatPercent } from '../language/format.ts';
import type { ReportBlock, TableBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { groupId, groupTitle } from '../results/group-title.ts';
import { expectedSignText, targetWords, verdictWord } from '../results/hypothesis-words.ts';
import { plain, rich, sentences, type RichText } from '../language/rich-text.ts';

export function sectionHypotheses(context: ReportContext): ReportBlock[] {
  const { fit, document, translate } = context;
  if (!fit || fit.status === 'failed' || document.hypotheses.length === 0) return [];
  return [
    { kind: 'heading', level: 1, id: 'hypotheses', text: translate('hypothesis.table.title') },
    ...fit.groups.map((_, index) => hypothesisTable(fit, index + 1, context)),
  ];
}

function hypothesisTable(fit: EstimatedFit, group: number, context: ReportContext): TableBlock {
  const { translate, document, language } = context;
  const judged = judgeHypotheses(document, fitOfGroup(fit, group));
  const level = formatPercent(fit.settings.level);
  const symbol = (text: string): RichText => [{ text, style: 'emphasis' }];
  const hasRaw = judged.some(({ estimate }) => estimate && estimate.beta === undefined);
  return context.table({
    id: groupId('hypotheses', fit, group),
    title: groupTitle(translate('hypothesis.table.title'), fit, group, translate),
    columns: [
      { title: plain(translate('report.column.hypothesis')), align: 'left' },
      { title: plain(translate('hypothesis.table.hypothesis')), align: 'left' },
      { title: plain(translate('hypothesis.table.expected')), align: 'left' },
      { title: symbol('B'), align: 'right' },
      { title: plain('β'), align: 'right' },
      { title: plain(translate('report.column.interval', { level })), align: 'right' },
      { title: symbol('p'), align: 'right' },
      { title: plain(translate('report.column.result')), align: 'left' },
    ],
    rows: judged.map((each) => ({ kind: 'cells' as const, cells: cells(each, context) })),
    note: sentences(
      [rich(translate, 'hypothesis.rule', { level }), hasRaw ? plain(translate('hypothesis.indices-raw')) : []],
      language,
    ),
  });
}

/** Of what is not standardised the interval is that of the estimate itself. */
function cells({ hypothesis, estimate, verdict }: JudgedHypothesis, { translate, labelOf }: ReportContext): RichText[] {
  const { beta, figures } = estimate ?? {};
  const [lower, upper] = (estimate && judgedInterval(estimate)) ?? [];
  const interval = beta === undefined ? formatInterval(lower, upper, formatEstimate) : formatInterval(lower, upper);
  return [
    plain(hypothesis.name),
    plain(targetWords(hypothesis.target, labelOf, translate)),
    plain(expectedSignText(hypothesis.sign, translate)),
    plain(formatEstimate(estimate?.est)),
    plain(formatCoefficient(beta)),
    plain(interval),
    plain(formatP(figures?.pvalue)),
    plain(verdictWord(verdict, translate)),
  ];
}
