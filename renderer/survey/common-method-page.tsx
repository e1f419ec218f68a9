/** Common method: whether one way of asking made the correlations, method by method. */
import { useMemo } from 'react';
import { commonMethods, methodVariants } from '../../shared/engine/measures/measure-choices.ts';
import { resultCommonMethods, type MethodResult } from '../../shared/results/common-method-words.ts';
import type { MeasureReply } from '../../shared/survey/run-scales.ts';
import type { CommonMethodSettings } from '../../shared/survey/settings.ts';
import { Choice, Tick } from '../kit/fields.tsx';
import { Rich } from '../kit/rich-text.tsx';
import { useT } from '../state/use-t.ts';
import { SurveyForm, WordChoice } from './form-fields.tsx';
import { ResultBlock } from './result-block.tsx';
import { SurveyStatus } from './survey-status.tsx';
import { changeSurvey, useSurvey, useSurveyContext, useSurveyProject, useSurveySettings } from './use-survey.ts';

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
  const { methods, latentMethod } = useSurveySettings('common-method');
  const change = (patch: Partial<CommonMethodSettings>) => changeSurvey('common-method', patch);
  return (
    <SurveyForm>
      <div className="survey-ticks" role="group" aria-label={t('scales.field.methods')}>
        {commonMethods.map((id) => (
          <Tick
            key={id}
            isSelected={methods.includes(id)}
            onChange={(isChosen) =>
              change({ methods: commonMethods.filter((one) => (one === id ? isChosen : methods.includes(one))) })
            }
          >
            {t(`scales.method.${id}`)}
          </Tick>
        ))}
      </div>
      {methods.includes('latent-method') && (
        <WordChoice
          label={t('scales.field.latent-method')}
          ids={methodVariants}
          value={latentMethod}
          words={(variant) => t(`scales.field.variant.${variant}`)}
          onChange={(variant) => change({ latentMethod: variant })}
        />
      )}
      {methods.includes('marker') && <MarkerField />}
    </SurveyForm>
  );
}

function MarkerField() {
  const t = useT();
  const { constructs } = useSurveyProject();
  const { labelOf } = useSurveyContext();
  const { marker } = useSurveySettings('common-method');
  const options = [
    { id: '', text: t('survey.none') },
    ...constructs.map(({ name }) => ({ id: name, text: labelOf(name) })),
  ];
  return (
    <Choice
      label={t('scales.field.marker')}
      value={options.some(({ id }) => id === marker) ? marker : ''}
      options={options}
      onChange={(name) => changeSurvey('common-method', { marker: name })}
    />
  );
}

function CommonMethodResults({ reply, isOutdated }: { readonly reply: MeasureReply; readonly isOutdated: boolean }) {
  const context = useSurveyContext();
  const methods = useMemo(() => resultCommonMethods(reply, context), [reply, context]);
  return (
    <div className="survey-results" data-outdated={isOutdated || undefined}>
      {methods.map((method) => (
        <Method key={method.id} method={method} />
      ))}
    </div>
  );
}

function Method({ method: { title, found, meaning, tables } }: { readonly method: MethodResult }) {
  return (
    <section className="survey-method" aria-label={title}>
      <h3 className="result-title">{title}</h3>
      <p className="survey-sentence">
        <Rich text={found} />
      </p>
      <p className="survey-sentence quiet">
        <Rich text={meaning} />
      </p>
      {tables.map((table) => (
        <ResultBlock key={table.id} table={table} />
      ))}
    </section>
  );
}
