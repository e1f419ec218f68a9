/** Reliability and validity of the constructs, from their measurement model. */
import { formatBounded } from '../language/format.ts';
import { rich, sentences, type RichText } from '../language/rich-text.ts';
import { resultMeasurement } from '../results/result-measurement.ts';
import { resultHtmt, resultModelFits } from '../results/result-measures.ts';
import { scaleCutoffs } from '../results/scale-cutoffs.ts';
import { scaleNotes } from '../results/scale-words.ts';
import { withoutColumns } from '../results/write/used-columns.ts';
import type { MeasureReply } from '../survey/run-scales.ts';
import type { ReportBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';

export function scaleBlocks(reply: MeasureReply, context: ReportContext): readonly ReportBlock[] {
  const { result } = reply;
  const { translate, language } = context;
  const notes = scaleNotes(reply, context);
  const told = [reliabilityWords(reply, context), htmtWords(reply, context)].filter((one) => one.length > 0);
  const model = { name: translate('results.measures.model.cfa') };
  const fit =
    result.cfa &&
    resultModelFits('measurement-fit', translate('scales.fit.title'), [{ ...model, fit: result.cfa }], context);
  return [
    ...(told.length > 0 ? [{ kind: 'paragraph' as const, text: sentences(told, language) }] : []),
    ...context.results(withoutColumns(resultMeasurement(reply, context), ['loading-interval'])),
    ...context.results(fit && { ...fit, note: notes.fit }),
    ...context.results(htmtTable(reply, context)),
  ];
}

function htmtTable({ result }: MeasureReply, context: ReportContext) {
  const table = resultHtmt(result, context);
  return table && (result.htmt ?? []).some(({ interval }) => interval) ? table : undefined;
}

type Figure = 'alpha' | 'rhoC' | 'ave';

/** From the least to the largest of each figure, with the limits that are asked for. */
function reliabilityWords({ result }: MeasureReply, { translate, cite }: ReportContext): RichText {
  const range = (figure: Figure): string | undefined => {
    const values = result.constructs.flatMap((one) => one[figure] ?? []);
    if (values.length === 0) return undefined;
    const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => formatBounded(value, 3));
    return translate('report.scales.range', { low: low!, high: high! });
  };
  const [alpha, rhoC, ave] = [range('alpha'), range('rhoC'), range('ave')];
  if (alpha === undefined || rhoC === undefined || ave === undefined) return [];
  const { reliability, ave: half } = scaleCutoffs;
  return rich(translate, 'report.scales.reliability', {
    alpha,
    rhoC,
    ave,
    reliability: formatBounded(reliability.value),
    reliabilitySource: cite('nunnally-bernstein-1994'),
    half: formatBounded(half.value),
    aveSource: cite('fornell-larcker-1981'),
  });
}

function htmtWords({ result }: MeasureReply, { translate, labelOf, cite }: ReportContext): RichText {
  const pairs = (result.htmt ?? []).filter(({ value }) => Number.isFinite(value));
  const [first, ...rest] = pairs;
  if (!first) return [];
  const most = rest.reduce((a, b) => (b.value > a.value ? b : a), first);
  const { strict, value } = scaleCutoffs.htmt;
  return rich(translate, 'report.scales.htmt', {
    value: formatBounded(most.value, 3),
    a: labelOf(most.a),
    b: labelOf(most.b),
    strict: formatBounded(strict),
    limit: formatBounded(value),
    source: cite('henseler-2015'),
  });
}
