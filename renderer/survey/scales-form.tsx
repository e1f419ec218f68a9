/** What scales are told: missing answers, ordered items, the bootstrap. */
import { cfaMissingWays, measureIntervals } from '../../shared/engine/measures/measure-choices.ts';
import { formatInteger, formatPercent } from '../../shared/language/format.ts';
import { missingWays, scaleReplicates, type ScalesSettings } from '../../shared/survey/settings.ts';
import { useColumns } from '../state/use-settings.ts';
import { useT } from '../state/use-t.ts';
import { ColumnsField, SurveyForm, WordChoice } from './form-fields.tsx';
import { changeSurvey, useAsked, useSurveyProject, useSurveySettings } from './use-survey.ts';

const levels = [0.9, 0.95, 0.99] as const;

/** A number of a list as an option, and one that was set elsewhere. */
function numberIds(list: readonly number[], value: number): readonly string[] {
  return (list.includes(value) ? list : [...list, value]).map(String);
}

export function ScalesForm() {
  const t = useT();
  const columns = useColumns();
  const { constructs } = useSurveyProject();
  const asked = useAsked('scales');
  const settings = useSurveySettings('scales');
  const change = (patch: Partial<ScalesSettings>) => changeSurvey('scales', patch);
  const { cfaMissing, bootstrap, level } = settings;
  const ordered = settings.ordered ?? [];
  const measured = new Set(constructs.flatMap(({ items }) => items));
  return (
    <SurveyForm>
      <WordChoice
        label={t('scales.field.missing')}
        ids={missingWays}
        value={settings.missing}
        words={(way) => t(`survey.missing.${way}`)}
        onChange={(missing) => change({ missing })}
      />
      <WordChoice
        label={t('scales.field.cfa-missing')}
        // Of ordered items only complete rows can be used.
        ids={ordered.length > 0 ? (['listwise'] as const) : cfaMissingWays}
        value={cfaMissing ?? 'listwise'}
        words={(way) => t(`scales.cfa-missing.${way}`)}
        onChange={(way) => change({ cfaMissing: way })}
      />
      <ColumnsField
        label={t('scales.field.ordered')}
        columns={columns.filter(({ name, kind }) => kind === 'numeric' && measured.has(name))}
        names={ordered}
        isOwn={asked.ordered !== null}
        onChange={(names) => change({ ordered: names })}
      />
      <WordChoice
        label={t('scales.field.bootstrap')}
        ids={numberIds(scaleReplicates, bootstrap)}
        value={String(bootstrap)}
        words={(id) => (id === '0' ? t('survey.none') : formatInteger(Number(id)))}
        onChange={(id) => change({ bootstrap: Number(id) })}
      />
      {bootstrap > 0 && (
        <WordChoice
          label={t('scales.field.ci')}
          ids={measureIntervals}
          value={settings.ci}
          words={(ci) => t(`settings.ci.${ci}`)}
          onChange={(ci) => change({ ci })}
        />
      )}
      <WordChoice
        label={t('scales.field.level')}
        ids={numberIds(levels, level)}
        value={String(level)}
        words={(id) => formatPercent(Number(id))}
        onChange={(id) => change({ level: Number(id) })}
      />
    </SurveyForm>
  );
}
