/** Reliability, validity and common method for a terminal and a report. */
import type { MeasureResult } from '../../../shared/engine/measures/scale-measures.ts';
import type { Translate } from '../../../shared/language/translate.ts';
import type { SurveyPart } from '../../../shared/report/build-survey-report.ts';
import { commonMethodParts, measureLines, type MeasureRequestFacts } from '../../../shared/results/measure-parts.ts';
import {
  resultFornellLarcker,
  resultHtmt,
  resultReliability,
  resultScaleIntervals,
  resultScaleItems,
} from '../../../shared/results/result-measures.ts';

/** Title, rows and fit, then constructs, items, discriminant validity, common method. */
export function printMeasures(
  result: MeasureResult,
  request: MeasureRequestFacts,
  translate: Translate,
): readonly SurveyPart[] {
  const writing = { translate };
  const { constructs, items, itemNames, commonMethod } = result;
  const tables = [
    resultReliability(constructs, writing),
    resultScaleIntervals(constructs, writing),
    resultScaleItems(items, writing),
    resultFornellLarcker(result, writing),
    resultHtmt(result, writing),
  ];
  return [
    translate('cli.measure.title', { constructs: constructs.length, items: itemNames.length }),
    measureLines(result, request, translate).join('\n'),
    ...tables.filter((table) => table !== undefined),
    ...(commonMethod ? commonMethodParts(commonMethod, writing) : []),
  ];
}
