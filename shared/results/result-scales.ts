/** All tables of scales, in the order of a paper. */
import { plain, sentences } from '../language/rich-text.ts';
import type { MeasureReply } from '../survey/run-scales.ts';
import type { ResultTable } from './element.ts';
import {
  resultAdequacy,
  resultCrossloadings,
  resultFornellLarcker,
  resultHtmt,
  resultModelFits,
  resultReliability,
  resultScaleIntervals,
} from './result-measures.ts';
import { resultItemStatistics, resultMeasurement } from './result-measurement.ts';
import { scaleNotes } from './scale-words.ts';
import type { SurveyContext } from './survey-context.ts';

export function resultScales(reply: MeasureReply, context: SurveyContext): readonly ResultTable[] {
  const { result } = reply;
  const { constructs, cfa } = result;
  const { translate, language } = context;
  const notes = scaleNotes(reply, context);
  const noted = (table: ResultTable | undefined, id: keyof typeof notes): ResultTable | undefined =>
    table && { ...table, note: sentences([table.note ?? plain(''), notes[id]], language) };
  const model = { name: translate('results.measures.model.cfa') };
  const tables = [
    resultMeasurement(reply, context),
    noted(resultReliability(constructs, context), 'reliability'),
    noted(resultScaleIntervals(constructs, context), 'intervals'),
    resultItemStatistics(result, context),
    noted(
      cfa && resultModelFits('measurement-fit', translate('scales.fit.title'), [{ ...model, fit: cfa }], context),
      'fit',
    ),
    noted(resultFornellLarcker(result, context), 'fornell-larcker'),
    noted(resultHtmt(result, context), 'htmt'),
    noted(resultCrossloadings(result, context), 'crossloadings'),
    noted(resultAdequacy(result, context), 'adequacy'),
  ];
  return tables.filter((table) => table !== undefined);
}
