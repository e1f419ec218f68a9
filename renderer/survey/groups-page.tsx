/** Differences between groups, early against late respondents among them, and agreement inside groups. */
import { useMemo } from 'react';
import { groupSizes, resultGroups } from '../../shared/results/result-groups.ts';
import type { GroupsReply } from '../../shared/survey/run-groups.ts';
import { groupSplits } from '../../shared/survey/settings.ts';
import { Tick } from '../kit/fields.tsx';
import { useColumns } from '../state/use-settings.ts';
import { useT } from '../state/use-t.ts';
import { ColumnField, ColumnsField, OptionalNumber, SurveyForm, WordChoice } from './form-fields.tsx';
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

/** Columns with more different answers are no groups. */
const mostGroups = 100;

export function GroupsPage() {
  const { value, isOutdated } = useSurvey('groups');
  return (
    <>
      <GroupsForm />
      <SurveyStatus id="groups" />
      {value && <GroupsResults reply={value} isOutdated={isOutdated} />}
    </>
  );
}

function GroupsForm() {
  const t = useT();
  const columns = useColumns();
  const { constructs } = useSurveyProject();
  const asked = useAsked('groups');
  const settings = useSurveySettings('groups');
  const change = (patch: Partial<typeof settings>) => changeSurvey('groups', patch);
  const numeric = columns.filter(({ kind }) => kind === 'numeric');
  return (
    <SurveyForm>
      <WordChoice
        label={t('survey.field.split')}
        ids={groupSplits}
        value={settings.split}
        words={(split) => t(`survey.split.${split}`)}
        onChange={(split) => change({ split })}
      />
      {settings.split === 'column' && (
        <ColumnField
          label={t('survey.field.by')}
          columns={columns.filter(({ distinct, nature }) => distinct >= 2 && distinct <= mostGroups && nature !== 'id')}
          value={settings.by ?? ''}
          onChange={(by) => change({ by })}
        />
      )}
      <ColumnsField
        label={t(constructs.length > 0 ? 'survey.field.outcomes' : 'survey.field.outcomes-alone')}
        columns={numeric}
        names={settings.outcomes ?? []}
        isOwn={asked.outcomes !== null}
        onChange={(outcomes) => change({ outcomes })}
      />
      <ColumnsField
        label={t('survey.field.categories')}
        columns={columns}
        names={settings.categories ?? []}
        isOwn={asked.categories !== null}
        onChange={(categories) => change({ categories })}
      />
      {constructs.length > 0 && <AgreementFields />}
    </SurveyForm>
  );
}

function AgreementFields() {
  const t = useT();
  const { wantsAgreement, scale } = useSurveySettings('groups');
  const change = (low: number | null, high: number | null) => {
    if (low === null && high === null) changeSurvey('groups', { scale: null });
    else changeSurvey('groups', { scale: scaleOf(low, high) });
  };
  return (
    <>
      <div className="survey-tick">
        <Tick isSelected={wantsAgreement} onChange={(wants) => changeSurvey('groups', { wantsAgreement: wants })}>
          {t('survey.field.agreement')}
        </Tick>
      </div>
      {wantsAgreement && (
        <>
          <OptionalNumber
            label={t('survey.field.scale-low')}
            value={scale?.[0] ?? null}
            range={[-1_000, scale ? scale[1] - 1 : 1_000]}
            onChange={(low) => change(low, low === null ? null : (scale?.[1] ?? null))}
          />
          <OptionalNumber
            label={t('survey.field.scale-high')}
            value={scale?.[1] ?? null}
            range={[scale ? scale[0] + 1 : -1_000, 1_000]}
            onChange={(high) => change(high === null ? null : (scale?.[0] ?? null), high)}
          />
        </>
      )}
    </>
  );
}

/** Steps of the scale whose other end has not been typed yet. */
const usualSteps = 4;

function scaleOf(low: number | null, high: number | null): readonly [number, number] {
  if (low === null) return [(high ?? 0) - usualSteps, high ?? 0];
  return [low, high ?? low + usualSteps];
}

function GroupsResults({ reply, isOutdated }: { readonly reply: GroupsReply; readonly isOutdated: boolean }) {
  const context = useSurveyContext();
  const tables = useMemo(() => resultGroups(reply, context), [reply, context]);
  return (
    <>
      <p className="survey-size">{groupSizes(reply, context)}</p>
      <ResultBlocks tables={tables} isOutdated={isOutdated} />
    </>
  );
}
