/** Groups: the column, what is equal in all of them, and what may differ in spite of that. */
import { X } from 'lucide-react';
import type { ColumnSummary } from '../../shared/data/types.ts';
import { removeElements } from '../../shared/document/edits/edits.ts';
import { columnLabel, elementsOf } from '../../shared/document/find.ts';
import { modelColumns } from '../../shared/document/compile/model-columns.ts';
import { groupEqualities, type GroupEquality } from '../../shared/engine/settings/settings.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { MenuButton } from '../kit/menu.tsx';
import { Choice, Tick } from '../kit/fields.tsx';
import { edit, useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { invarianceLevels, levelOf, levelSets, type InvarianceLevel } from './invariance-levels.ts';
import { partialCandidates } from './partial-candidates.ts';
import { AdviceLines, SettingDisclosure, SettingSection } from './setting-section.tsx';
import { changeSettings, useColumns, useSettings } from '../state/use-settings.ts';

const noGroup = '';
const mostGroups = 12;

/** Few different answers. */
function canGroup({ distinct, scale }: ColumnSummary): boolean {
  return scale !== 'continuous' && distinct >= 2 && distinct <= mostGroups;
}

export function GroupSection() {
  const t = useT();
  const { group } = useSettings();
  const document = useDocument();
  const language = useApp((state) => state.view.language);
  const used = new Set(modelColumns(document));
  // What groups cases is seldom drawn: items of the drawing come last.
  const columns = useColumns()
    .filter(canGroup)
    .toSorted((a, b) => Number(used.has(a.name)) - Number(used.has(b.name)));
  const isKnown = group === noGroup || columns.some(({ name }) => name === group);
  const options = [
    { id: noGroup, text: t('settings.group-none') },
    ...columns.map(({ name, distinct }) => ({
      id: name,
      text: t(used.has(name) ? 'settings.group-option-drawn' : 'settings.group-option', {
        label: columnLabel(document, name, language),
        count: distinct,
      }),
    })),
  ];
  return (
    <SettingSection title={t('settings.group')}>
      <Choice
        label={t('settings.group-column')}
        value={group}
        options={isKnown ? options : [...options, { id: group, text: group }]}
        onChange={(id) => changeSettings({ group: id })}
      />
      {isKnown ? (
        <p className="setting-hint">{t('settings.group-hint')}</p>
      ) : (
        <p className="setting-hint">{t('settings.group-gone', { column: group })}</p>
      )}
      <AdviceLines place="group" />
      {used.has(group) && <TakeOut column={group} />}
      {group !== noGroup && <Equalities />}
    </SettingSection>
  );
}

/** Within a group its column does not vary: it leaves the drawing, and undo brings it back. */
function TakeOut({ column }: { readonly column: string }) {
  const t = useT();
  return (
    <p className="setting-hint">
      <Button look="quiet" onPress={() => edit((document) => removeElements(document, elementsOf(document, column)))}>
        {t('settings.group-take-out', { column })}
      </Button>
    </p>
  );
}

function Equalities() {
  const t = useT();
  const { groupEqual, ordered } = useSettings();
  const isOrdinal = ordered.length > 0;
  const level = levelOf(groupEqual, isOrdinal);
  const shown = groupEqualities.filter((set) => set !== 'thresholds' || isOrdinal);
  return (
    <>
      <Choice
        label={t('settings.equal')}
        value={level}
        options={[...invarianceLevels, ...(level === 'own' ? ['own' as const] : [])].map((id) => ({
          id,
          text: t(`settings.equal.${id}`),
        }))}
        onChange={(id: InvarianceLevel | 'own') => {
          if (id !== 'own') changeSettings({ groupEqual: levelSets(id, isOrdinal) });
        }}
      />
      <p className="setting-hint">{t('settings.equal-hint')}</p>
      <SettingDisclosure title={t('settings.equal-each')} startsOpen={level === 'own'}>
        {shown.map((set) => (
          <Tick
            key={set}
            isSelected={groupEqual.includes(set)}
            onChange={(isEqual) => changeSettings({ groupEqual: withSet(groupEqual, set, isEqual) })}
          >
            {t(`settings.equality.${set}`)}
          </Tick>
        ))}
      </SettingDisclosure>
      {groupEqual.length > 0 && <Partial />}
    </>
  );
}

/** In the order of the registry. */
function withSet(sets: readonly GroupEquality[], set: GroupEquality, isEqual: boolean): readonly GroupEquality[] {
  return groupEqualities.filter((each) => (each === set ? isEqual : sets.includes(each)));
}

function Partial() {
  const t = useT();
  const document = useDocument();
  const { groupPartial } = useSettings();
  const candidates = partialCandidates(document).filter((each) => !groupPartial.includes(each));
  return (
    <div className="setting-partial" role="group" aria-label={t('settings.partial')}>
      <span className="field-label">{t('settings.partial')}</span>
      <p className="setting-hint">{t('settings.partial-hint')}</p>
      {groupPartial.map((parameter) => (
        <span key={parameter} className="chip">
          <code>{parameter}</code>
          <IconButton
            name={t('settings.partial-remove', { parameter })}
            onPress={() => changeSettings({ groupPartial: groupPartial.filter((each) => each !== parameter) })}
          >
            <X size={12} />
          </IconButton>
        </span>
      ))}
      {candidates.length > 0 && (
        <MenuButton
          look="plain"
          text={t('settings.partial-add')}
          entries={candidates.map((parameter) => ({
            id: parameter,
            text: parameter,
            run: () => changeSettings({ groupPartial: [...groupPartial, parameter] }),
          }))}
        />
      )}
    </div>
  );
}
