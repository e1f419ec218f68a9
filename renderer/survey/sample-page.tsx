/** The sample: who answered, what is missing, rows to look at, what the items look like. */
import { useMemo } from 'react';
import { formatInteger } from '../../shared/language/format.ts';
import { resultSample } from '../../shared/results/result-sample.ts';
import type { SampleReply } from '../../shared/survey/run-sample.ts';
import { shapeTypes } from '../../shared/survey/settings.ts';
import { NumberSetting } from '../kit/number-setting.tsx';
import { useColumns } from '../state/use-settings.ts';
import { useT } from '../state/use-t.ts';
import { ColumnField, ColumnsField, OptionalNumber, SurveyForm, WordChoice } from './form-fields.tsx';
import { ResultBlocks } from './result-block.tsx';
import { SampleFindings } from './sample-findings.tsx';
import { SamplePictures } from './sample-pictures.tsx';
import { SurveyStatus } from './survey-status.tsx';
import { changeSurvey, useAsked, useSurvey, useSurveyContext, useSurveySettings } from './use-survey.ts';

export function SamplePage() {
  const { value, isOutdated } = useSurvey('sample');
  return (
    <>
      <SampleForm />
      <SurveyStatus id="sample" />
      {value && <SampleResults reply={value} isOutdated={isOutdated} />}
    </>
  );
}

function SampleForm() {
  const t = useT();
  const columns = useColumns();
  const asked = useAsked('sample');
  const settings = useSurveySettings('sample');
  const numeric = columns.filter(({ kind }) => kind === 'numeric');
  const change = (patch: Partial<typeof settings>) => changeSurvey('sample', patch);
  const share = t('survey.value-refused', { low: 0.01, high: 10 });
  return (
    <SurveyForm>
      <ColumnsField
        label={t('survey.field.items')}
        columns={numeric}
        names={settings.items ?? []}
        isOwn={asked.items !== null}
        onChange={(items) => change({ items })}
      />
      <ColumnsField
        label={t('survey.field.demographics')}
        columns={columns}
        names={settings.demographics ?? []}
        isOwn={asked.demographics !== null}
        onChange={(demographics) => change({ demographics })}
      />
      <ColumnField
        label={t('survey.field.time')}
        columns={numeric}
        value={settings.time ?? ''}
        isOptional
        onChange={(time) => change({ time })}
      />
      <NumberSetting
        label={t('survey.field.time-cut')}
        value={settings.timeCut}
        range={[0.01, 10]}
        isFraction
        refusal={share}
        onChange={(timeCut) => change({ timeCut })}
      />
      <OptionalNumber
        label={t('survey.field.longstring')}
        value={settings.longstring}
        range={[1, 1_000]}
        placeholder={String(Math.max(5, Math.ceil((settings.items ?? []).length / 2)))}
        onChange={(longstring) => change({ longstring })}
      />
      <NumberSetting
        label={t('survey.field.mahalanobis-cut')}
        value={settings.mahalanobisCut}
        range={[1e-6, 0.5]}
        isFraction
        refusal={t('survey.value-refused', { low: 0.000001, high: 0.5 })}
        onChange={(mahalanobisCut) => change({ mahalanobisCut })}
      />
      <WordChoice
        label={t('survey.field.shape')}
        ids={shapeTypes}
        value={settings.shape}
        words={(id) => t(`survey.shape.${id}`)}
        onChange={(shape) => change({ shape })}
      />
    </SurveyForm>
  );
}

function SampleResults({ reply, isOutdated }: { readonly reply: SampleReply; readonly isOutdated: boolean }) {
  const t = useT();
  const context = useSurveyContext();
  const { shape } = useSurveySettings('sample');
  const tables = useMemo(() => resultSample(reply, shape, context), [reply, shape, context]);
  const sizes = {
    n: formatInteger(reply.n),
    rows: formatInteger(reply.rows),
    fileRows: formatInteger(reply.fileRows),
  };
  return (
    <>
      <p className="survey-size">{t('survey.size.sample', sizes)}</p>
      <SampleFindings reply={reply} isOutdated={isOutdated} />
      <ResultBlocks tables={tables} isOutdated={isOutdated} />
      <SamplePictures reply={reply} isOutdated={isOutdated} />
    </>
  );
}
