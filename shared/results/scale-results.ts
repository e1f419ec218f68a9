/** Answers about scales and common method as a page shows them: sentences, tables, limits with their sources. */
import { plain, rich, type RichText } from '../language/rich-text.ts';
import { sources } from '../sources/sources.ts';
import { surveySources } from '../sources/survey-sources.ts';
import type { MeasureReply } from '../survey/run-scales.ts';
import type { ResultTable } from './element.ts';
import { commonMethodParts, measureLines } from './measure-parts.ts';
import type { ScaleFigures } from './result-descriptives.ts';
import {
  resultFornellLarcker,
  resultHtmt,
  resultReliability,
  resultScaleIntervals,
  resultScaleItems,
} from './result-measures.ts';
import type { SurveyContext } from './survey-context.ts';

/** A sentence, or a table. */
export type ScalePart = RichText | ResultTable;

export const isTable = (part: ScalePart): part is ResultTable => 'columns' in part;

/** Rows, adequacy, the measurement model's fit. */
export function scaleLines({ result, rows, options }: MeasureReply, { translate }: SurveyContext): readonly RichText[] {
  return measureLines(result, { rows, options }, translate).map(plain);
}

/** Constructs with the usual limits, items, how constructs differ. */
export function resultScales({ result }: MeasureReply, context: SurveyContext): readonly ResultTable[] {
  const note = rich(context.translate, 'survey.scales.limits', {
    source: sources['hair-2019'].short,
    larcker: surveySources['fornell-larcker-1981'].short,
    htmt: surveySources['henseler-2015'].short,
  });
  const tables = [
    { ...resultReliability(result.constructs, context), note },
    resultScaleItems(result.items, context),
    resultFornellLarcker(result, context),
    resultHtmt(result, context),
    resultScaleIntervals(result.constructs, context),
  ];
  return tables.filter((table) => table !== undefined);
}

/** What the tests come to, and what each can and cannot show. */
export function resultCommonMethod({ result }: MeasureReply, context: SurveyContext): readonly ScalePart[] {
  const { commonMethod } = result;
  if (!commonMethod) return [];
  const { translate } = context;
  const method = surveySources['podsakoff-2003'].short;
  const parts = commonMethodParts(commonMethod, context).map((part) => (typeof part === 'string' ? plain(part) : part));
  const { harman, singleFactor, latentMethod, vif } = commonMethod;
  return [
    ...parts,
    ...(harman ? [rich(translate, 'survey.common.harman', { source: method })] : []),
    ...(singleFactor ? [rich(translate, 'survey.common.single-factor')] : []),
    ...(latentMethod ? [rich(translate, 'survey.common.latent-method', { source: method })] : []),
    ...(vif ? [rich(translate, 'survey.common.vif', { source: surveySources['kock-2015'].short })] : []),
  ];
}

/** What the table of descriptives takes from the scales. */
export function scaleFigures({ result }: MeasureReply): ScaleFigures {
  const { constructs, htmt = [] } = result;
  return {
    aveRoots: new Map(constructs.flatMap(({ name, ave }) => (ave === undefined ? [] : [[name, Math.sqrt(ave)]]))),
    htmtOf: (a, b) => htmt.find((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a))?.value,
  };
}
