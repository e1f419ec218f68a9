/** Reliability and validity of the drawn constructs. */
import { useMemo } from 'react';
import { resultScales, scaleLines } from '../../shared/results/scale-results.ts';
import { cfaMissingWays, measureIntervals } from '../../shared/engine/measures/scale-measures.ts';
import type { MeasureReply } from '../../shared/survey/run-scales.ts';
import { missingWays, type ScalesSettings } from '../../shared/survey/settings.ts';
import { Tick } from '../kit/fields.tsx';
import { NumberSetting } from '../kit/number-setting.tsx';
import { useT } from '../state/use-t.ts';
import { SurveyForm, WordChoice } from './form-fields.tsx';
import { ResultBlocks } from './result-block.tsx';
import { Sentences } from './sentences.tsx';
import { SurveyStatus } from './survey-status.tsx';
import { changeSurvey, useSurvey, useSurveyContext, useSurveySettings } from './use-survey.ts';

const change = (patch: Partial<ScalesSettings>) => changeSurvey('scales', patch);

export function ScalesPage() {
  const { value, isOutdated } = useSurvey('scales');
  return (
    <>
      <ScalesForm />
      <SurveyStatus id="scales" />
      {value && <ScalesResults reply={value} isOutdated={isOutdated} />}
    </>
  );
}

function ScalesForm() {
  const t = useT();
  const settings = useSurveySettings('scales');
  return (
    <SurveyForm>
      <WordChoice
        label={t('survey.field.missing')}
        ids={missingWays}
        value={settings.missing}
        words={(way) => t(`survey.missing.${way}`)}
        onChange={(missing) => change({ missing })}
      />
      {!settings.isOrdered && (
        <WordChoice
          label={t('survey.field.cfa-missing')}
          ids={cfaMissingWays}
          value={settings.cfaMissing}
          words={(way) => t(`survey.cfa-missing.${way}`)}
          onChange={(cfaMissing) => change({ cfaMissing })}
        />
      )}
      <NumberSetting
        label={t('survey.field.bootstrap')}
        value={settings.bootstrap}
        range={[0, 100_000]}
        refusal={t('survey.value-refused', { low: 0, high: 100_000 })}
        onChange={(bootstrap) => change({ bootstrap })}
      />
      {settings.bootstrap > 0 && (
        <WordChoice
          label={t('settings.ci')}
          ids={measureIntervals}
          value={settings.ci}
          words={(ci) => t(`settings.ci.${ci}`)}
          onChange={(ci) => change({ ci })}
        />
      )}
      <div className="survey-tick">
        <Tick
          isSelected={settings.isOrdered}
          // Ordered categories are fitted to complete rows.
          onChange={(isOrdered) => change({ isOrdered, ...(isOrdered ? { cfaMissing: 'listwise' } : {}) })}
        >
          {t('survey.field.is-ordered')}
        </Tick>
      </div>
    </SurveyForm>
  );
}

function ScalesResults({ reply, isOutdated }: { readonly reply: MeasureReply; readonly isOutdated: boolean }) {
  const context = useSurveyContext();
  const tables = useMemo(() => resultScales(reply, context), [reply, context]);
  return (
    <>
      <Sentences texts={scaleLines(reply, context)} isOutdated={isOutdated} />
      <ResultBlocks tables={tables} isOutdated={isOutdated} />
    </>
  );
}
