/** Means, standard deviations and correlations in the table that journals print. */
import { useMemo } from 'react';
import { correlationMethods } from '../../shared/engine/describe/correlations.ts';
import { resultJournal } from '../../shared/results/result-journal.ts';
import { pictureCorrelations } from '../../shared/results/survey-pictures.ts';
import type { CorrelationsReply } from '../../shared/survey/run-correlations.ts';
import { missingWays } from '../../shared/survey/settings.ts';
import { useColumns } from '../state/use-settings.ts';
import { useT } from '../state/use-t.ts';
import { ColumnsField, SurveyForm, WordChoice } from './form-fields.tsx';
import { Pictures } from './pictures.tsx';
import { ResultBlocks } from './result-block.tsx';
import { SurveyStatus } from './survey-status.tsx';
import {
  changeSurvey,
  useAsked,
  useSurvey,
  useSurveyContext,
  useSurveyProject,
  useSurveySettings,
} from './use-survey.ts';

export function CorrelationsPage() {
  const { value, isOutdated } = useSurvey('correlations');
  return (
    <>
      <CorrelationsForm />
      <SurveyStatus id="correlations" />
      {value && <CorrelationsResults reply={value} isOutdated={isOutdated} />}
    </>
  );
}

function CorrelationsForm() {
  const t = useT();
  const columns = useColumns();
  const { constructs } = useSurveyProject();
  const asked = useAsked('correlations');
  const settings = useSurveySettings('correlations');
  const change = (patch: Partial<typeof settings>) => changeSurvey('correlations', patch);
  const isOfScores = settings.of === 'constructs';
  return (
    <SurveyForm>
      {constructs.length > 0 && (
        <WordChoice
          label={t('survey.field.of')}
          ids={['constructs', 'columns'] as const}
          value={settings.of}
          words={(of) => t(`survey.of.${of}`)}
          // Scores are no categories: they have no polychoric correlations.
          onChange={(of) => change({ of, columns: null, ...(of === 'constructs' ? { method: 'pearson' } : {}) })}
        />
      )}
      <ColumnsField
        label={t(isOfScores ? 'survey.field.columns-beside' : 'survey.field.columns')}
        columns={columns.filter(({ kind }) => kind === 'numeric')}
        names={settings.columns ?? []}
        isOwn={asked.columns !== null}
        onChange={(names) => change({ columns: names })}
      />
      <WordChoice
        label={t('survey.field.method')}
        ids={correlationMethods.filter((method) => !isOfScores || method !== 'polychoric')}
        value={settings.method}
        words={(method) => t(`survey.method.${method}`)}
        onChange={(method) => change({ method })}
      />
      <WordChoice
        label={t('survey.field.missing')}
        ids={missingWays}
        value={settings.missing}
        words={(way) => t(`survey.missing.${way}`)}
        onChange={(missing) => change({ missing })}
      />
    </SurveyForm>
  );
}

function CorrelationsResults(props: { readonly reply: CorrelationsReply; readonly isOutdated: boolean }) {
  const context = useSurveyContext();
  // Of other data or another model the figures would not belong together.
  const { value, isOutdated } = useSurvey('scales');
  const measures = isOutdated || props.isOutdated ? undefined : value?.result;
  const tables = useMemo(() => [resultJournal(props.reply, measures, context)], [props.reply, measures, context]);
  const pictures = useMemo(() => pictureCorrelations(props.reply, context), [props.reply, context]);
  return (
    <>
      <ResultBlocks tables={tables} isOutdated={props.isOutdated} />
      <Pictures pictures={pictures} isOutdated={props.isOutdated} />
    </>
  );
}
