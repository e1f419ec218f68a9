/** Whether one way of asking made the correlations: what each method found, and what it can and cannot show. */
import type { CommonMethod } from '../engine/measures/measure-choices.ts';
import { sentences } from '../language/rich-text.ts';
import { resultCommonMethods } from '../results/common-method-words.ts';
import type { SurveySourceId } from '../sources/survey-sources.ts';
import type { ReportBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';

const sourceOf: Readonly<Record<CommonMethod, SurveySourceId>> = {
  harman: 'podsakoff-2003',
  'single-factor': 'podsakoff-2003',
  'latent-method': 'richardson-2009',
  marker: 'williams-2010',
  vif: 'kock-2015',
};

export function sectionMethod(context: ReportContext): readonly ReportBlock[] {
  const { survey, translate, language, cite } = context;
  const reply = survey['common-method'];
  if (!reply) return [];
  const methods = resultCommonMethods(reply, context);
  if (methods.length === 0) return [];
  for (const { id } of methods) cite(sourceOf[id]);
  return [
    { kind: 'heading', level: 1, id: 'common-method', text: translate('report.section.common-method') },
    ...methods.flatMap(({ id, title, found, meaning, tables }): readonly ReportBlock[] => [
      { kind: 'heading', level: 2, id: `common-method-${id}`, text: title },
      { kind: 'paragraph', text: sentences([found, meaning], language) },
      ...tables.flatMap((table) => context.results(table)),
    ]),
  ];
}
