/** Whether one method made the correlations. */
import { useMemo } from 'react';
import { methodVariants } from '../../shared/engine/measures/common-method.ts';
import { cfaMissingWays } from '../../shared/engine/measures/scale-measures.ts';
import { isTable, resultCommonMethod } from '../../shared/results/scale-results.ts';
import type { MeasureReply } from '../../shared/survey/run-scales.ts';
import type { CommonMethodSettings } from '../../shared/survey/settings.ts';
import { Choice } from '../kit/fields.tsx';
import { useT } from '../state/use-t.ts';
import { SurveyForm, WordChoice } from './form-fields.tsx';
import { ResultBlocks } from './result-block.tsx';
import { Sentences } from './sentences.tsx';
import { SurveyStatus } from './survey-status.tsx';
import { changeSurvey, useSurvey, useSurveyContext, useSurveyProject, useSurveySettings } from './use-survey.ts';

const change = (patch: Partial<CommonMethodSettings>) => changeSurvey('common-method', patch);

export function CommonMethodPage() {
  const { value, isOutdated } = useSurvey('common-method');
  return (
    <>
      <CommonMethodForm />
      <SurveyStatus id="common-method" />
      {value && <CommonMethodResults reply={value} isOutdated={isOutdated} />}
    </>
  );
}

function CommonMethodForm() {
  const t = useT();
  const { labelOf } = useSurveyContext();
  const { constructs } = useSurveyProject();
  const settings = useSurveySettings('common-method');
  return (
    <SurveyForm>
      <Choice
        label={t('survey.field.marker')}
        value={settings.marker}
        options={[
          { id: '', text: t('survey.none') },
          ...constructs.map(({ name }) => ({ id: name, text: labelOf(name) })),
        ]}
        onChange={(marker) => change({ marker })}
      />
      <WordChoice
        label={t('survey.field.latent-method')}
        ids={methodVariants}
        value={settings.latentMethod}
        words={(id) => t(`survey.latent-method.${id}`)}
        onChange={(latentMethod) => change({ latentMethod })}
      />
      <WordChoice
        label={t('survey.field.cfa-missing')}
        ids={cfaMissingWays}
        value={settings.cfaMissing}
        words={(way) => t(`survey.cfa-missing.${way}`)}
        onChange={(cfaMissing) => change({ cfaMissing })}
      />
    </SurveyForm>
  );
}

function CommonMethodResults({ reply, isOutdated }: { readonly reply: MeasureReply; readonly isOutdated: boolean }) {
  const context = useSurveyContext();
  const parts = useMemo(() => resultCommonMethod(reply, context), [reply, context]);
  return (
    <>
      <Sentences texts={parts.flatMap((part) => (isTable(part) ? [] : [part]))} isOutdated={isOutdated} />
      <ResultBlocks tables={parts.filter(isTable)} isOutdated={isOutdated} />
    </>
  );
}
