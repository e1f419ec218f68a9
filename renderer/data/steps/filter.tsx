/** Which cases stay: by conditions, without repeated ones, without those that tick one answer throughout. */
import { useState } from 'react';
import { Filter } from 'lucide-react';
import type { FilterRule } from '../../../shared/data/prepare/filter/schema.ts';
import type { StepOf } from '../../../shared/data/prepare/schemas.ts';
import { Choice, TextInput } from '../../kit/fields.tsx';
import { useT } from '../../state/use-t.ts';
import { conditionOf, draftOf, type ConditionDraft } from './condition-draft.ts';
import { ConditionList } from './condition-list.tsx';
import { StepForm } from './step-form.tsx';
import type { StepEditorProps, StepScreen } from './step-screen.ts';

const rules = ['conditions', 'duplicates', 'same-answers'] as const;
type Rule = (typeof rules)[number];

function firstDrafts({ step, chosen, columns }: StepEditorProps<StepOf<'filter'>>): readonly ConditionDraft[] {
  if (step?.rule.by === 'conditions') return step.rule.conditions.map(draftOf);
  return [{ column: chosen?.[0] ?? columns[0]?.name ?? '', is: '=', text: '', last: '' }];
}

/** Null: all of the columns; undefined: no number that the columns allow. */
function runOf(text: string, columns: number): number | null | undefined {
  if (text.trim() === '') return null;
  const run = Number(text);
  return Number.isInteger(run) && run >= 2 && run <= columns ? run : undefined;
}

function FilterEditor(props: StepEditorProps<StepOf<'filter'>>) {
  const t = useT();
  const { step, columns } = props;
  const stored = step?.rule;
  const [by, setBy] = useState<Rule>(stored?.by ?? 'conditions');
  const [keeps, setKeeps] = useState(stored?.by === 'conditions' ? stored.keeps : true);
  const [join, setJoin] = useState<'and' | 'or'>(stored?.by === 'conditions' ? stored.join : 'and');
  const [drafts, setDrafts] = useState(() => firstDrafts(props));
  const [run, setRun] = useState(stored?.by === 'same-answers' ? String(stored.run ?? '') : '');
  const [names, setNames] = useState<readonly string[]>(step?.columns ?? props.chosen ?? []);
  const kinds = new Map(columns.map(({ name, kind }) => [name, kind]));
  const conditions = drafts.map((draft) => conditionOf(draft, kinds.get(draft.column) ?? 'numeric'));
  const length = runOf(run, names.length);

  function rule(): FilterRule | null {
    if (by === 'duplicates') return names.length > 0 ? { by } : null;
    if (by === 'same-answers') return names.length >= 2 && length !== undefined ? { by, run: length } : null;
    const complete = conditions.filter((one) => one !== null);
    return complete.length === conditions.length ? { by, keeps, join, conditions: complete } : null;
  }
  const written = rule();
  const picker = { names, onNames: setNames, listed: columns };
  return (
    <StepForm
      {...props}
      title={t('step.filter.title')}
      explain={t('step.filter.explain')}
      {...(by === 'conditions' ? {} : { picker })}
      warning={null}
      step={written && { kind: 'filter', columns: by === 'conditions' ? [] : names, rule: written }}
    >
      <Choice
        label={t('step.filter.by')}
        options={rules.map((id) => ({ id, text: t(`step.filter.by.${id}`) }))}
        value={by}
        onChange={setBy}
      />
      {by === 'conditions' && (
        <>
          <div className="form-pair">
            <Choice
              label={t('step.filter.keeps')}
              options={(['keep', 'leave-out'] as const).map((id) => ({ id, text: t(`step.filter.keeps.${id}`) }))}
              value={keeps ? 'keep' : 'leave-out'}
              onChange={(id) => setKeeps(id === 'keep')}
            />
            <Choice
              label={t('step.filter.join')}
              options={(['and', 'or'] as const).map((id) => ({ id, text: t(`step.filter.join.${id}`) }))}
              value={join}
              onChange={setJoin}
            />
          </div>
          <ConditionList drafts={drafts} columns={columns} before={props.before} onChange={setDrafts} />
          <p className="form-hint">{t('step.filter.missing-explain')}</p>
        </>
      )}
      {by === 'duplicates' && <p className="form-hint">{t('step.filter.duplicates-explain')}</p>}
      {by === 'same-answers' && (
        <>
          <p className="form-hint">{t('step.filter.same-explain')}</p>
          <TextInput
            label={t('step.filter.run')}
            value={run}
            onChange={setRun}
            error={length === undefined ? t('step.filter.run-invalid') : null}
          />
        </>
      )}
    </StepForm>
  );
}

export const filterScreen: StepScreen<StepOf<'filter'>> = { Icon: Filter, Editor: FilterEditor };
