/** What the data ask for: missing answers and ordered items. */
import { columnLabel } from '../../shared/document/find.ts';
import { drawnOrdered, orderableColumns, suggestOrdered } from '../../shared/document/compile/ordered-columns.ts';
import { allOrdered } from '../../shared/engine/settings/settings.ts';
import { settingChoices } from '../../shared/engine/settings/choices.ts';
import { formatInteger } from '../../shared/language/format.ts';
import { Button } from '../kit/button.tsx';
import { Choice, Tick } from '../kit/fields.tsx';
import { useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { useCompleteRows } from '../data/use-complete-rows.ts';
import { AdviceLines, SettingDisclosure, SettingSection } from './setting-section.tsx';
import { changeSettings, useColumns, useSettings } from '../state/use-settings.ts';

export function MissingSection() {
  const t = useT();
  const { missing } = useSettings();
  const { preparation } = useDocument();
  const datasetId = useApp((state) => state.loaded?.datasetId);
  const summary = useApp((state) => state.prepared ?? state.loaded?.summary ?? null);
  const complete = useCompleteRows(datasetId, preparation, summary);
  const incomplete = summary && complete ? summary.rows - complete.rows : 0;
  return (
    <SettingSection title={t('settings.missing')}>
      <Choice
        label={t('settings.missing')}
        isLabelHidden
        value={missing}
        options={settingChoices.missing.map((id) => ({ id, text: t(`settings.missing.${id}`) }))}
        onChange={(id) => changeSettings({ missing: id })}
      />
      <p className="setting-hint">{t(`settings.missing-hint.${missing}`)}</p>
      {summary && incomplete > 0 && (
        <p className="setting-hint">
          {t('settings.missing-count', { count: incomplete, rows: formatInteger(summary.rows) })}
        </p>
      )}
      <AdviceLines place="missing" />
    </SettingSection>
  );
}

export function OrderedSection() {
  const t = useT();
  const document = useDocument();
  const columns = orderableColumns(document);
  const chosen = drawnOrdered(document);
  const suggested = suggestOrdered(document, useColumns());
  const isOffered = chosen.length === 0 && suggested.length > 0;
  return (
    <SettingSection title={t('settings.ordered')}>
      <p className="setting-hint">{columns.length === 0 ? t('settings.ordered-none') : t('settings.ordered-hint')}</p>
      {isOffered && (
        <p className="setting-hint">
          {t('settings.ordered-suggest', { count: suggested.length })}{' '}
          <Button look="quiet" onPress={() => changeSettings({ ordered: suggested })}>
            {t('settings.ordered-take', { count: suggested.length })}
          </Button>
        </p>
      )}
      {chosen.length > 0 && (
        <p className="setting-hint" role="status">
          {t('settings.ordered-chosen', { count: chosen.length })}
        </p>
      )}
      <AdviceLines place="ordered" />
      {columns.length > 0 && (
        <SettingDisclosure title={t('settings.ordered-choose')}>
          <OrderedList columns={columns} chosen={chosen} />
        </SettingDisclosure>
      )}
    </SettingSection>
  );
}

function OrderedList({ columns, chosen }: { readonly columns: readonly string[]; readonly chosen: readonly string[] }) {
  const t = useT();
  const document = useDocument();
  const language = useApp((state) => state.view.language);
  const change = (column: string, isOrdered: boolean) =>
    changeSettings({ ordered: columns.filter((each) => (each === column ? isOrdered : chosen.includes(each))) });
  return (
    <>
      <div className="setting-buttons">
        <Button look="quiet" onPress={() => changeSettings({ ordered: [allOrdered] })}>
          {t('settings.ordered-all')}
        </Button>
        <Button look="quiet" onPress={() => changeSettings({ ordered: [] })}>
          {t('settings.ordered-clear')}
        </Button>
      </div>
      <div className="ordered-list" role="group" aria-label={t('settings.ordered')}>
        {columns.map((column) => {
          const label = columnLabel(document, column, language);
          return (
            <Tick key={column} isSelected={chosen.includes(column)} onChange={(isOrdered) => change(column, isOrdered)}>
              <span className="picker-name">{column}</span>
              {label !== column && <span className="picker-label">{label}</span>}
            </Tick>
          );
        })}
      </div>
    </>
  );
}
