/** New columns: means, sums, formulas, standardised and centred ones, logarithms, lengths of time, parcels. */
import { useState } from 'react';
import { Calculator } from 'lucide-react';
import type { StepOf } from '../../../shared/data/prepare/schemas.ts';
import type { ColumnSummary } from '../../../shared/data/types.ts';
import { Choice, TextInput } from '../../kit/fields.tsx';
import { useT } from '../../state/use-t.ts';
import { computeSteps, countOf, isOfEach, makings, proposedName, type ComputeDraft } from './compute-draft.ts';
import { FormulaField } from './formula-field.tsx';
import { ParcelFields } from './parcel-fields.tsx';
import { StepForm } from './step-form.tsx';
import type { StepEditorProps, StepScreen } from './step-screen.ts';

function firstDraft({ step, chosen = [] }: StepEditorProps<StepOf<'compute'>>): ComputeDraft {
  const empty = { by: 'mean', columns: chosen, name: '', minimum: '', formula: '', parcels: '3' } as const;
  if (!step) return empty;
  const { columns, name, make } = step;
  return {
    ...empty,
    by: make.by,
    columns,
    name,
    minimum: 'minimum' in make ? String(make.minimum) : '',
    formula: make.by === 'formula' ? make.text : '',
  };
}

/** Lengths of time are texts as a rule, all others need numbers. */
function listed(by: ComputeDraft['by'], columns: readonly ColumnSummary[]): readonly ColumnSummary[] {
  return by === 'seconds' ? columns : columns.filter(({ kind }) => kind === 'numeric');
}

function ComputeEditor(props: StepEditorProps<StepOf<'compute'>>) {
  const t = useT();
  const [draft, setDraft] = useState(() => firstDraft(props));
  const change = (changed: Partial<ComputeDraft>) => setDraft({ ...draft, ...changed });
  const { by, columns } = draft;
  const taken = new Set(props.columns.map(({ name }) => name));
  const steps = computeSteps(draft, taken);
  const hasName = !isOfEach(by) || columns.length < 2;
  const isTaken = by !== 'parcels' && taken.has(draft.name.trim());
  const isCombined = by === 'mean' || by === 'sum';
  const isCount = draft.minimum === '' || countOf(draft.minimum, 1, Math.max(columns.length, 1)) !== null;
  const picker = {
    names: columns,
    onNames: (names: readonly string[]) => change({ columns: names }),
    listed: listed(by, props.columns),
  };
  return (
    <StepForm
      {...props}
      title={t('step.compute.title')}
      explain={t('step.compute.explain')}
      {...(by === 'formula' ? {} : { picker })}
      warning={null}
      step={null}
      steps={steps}
    >
      <div className="form-pair">
        <Choice
          label={t('step.compute.by')}
          options={makings
            .filter((id) => id !== 'parcels' || !props.step)
            .map((id) => ({ id, text: t(`step.compute.by.${id}`) }))}
          value={by}
          onChange={(id) => change({ by: id })}
        />
        {hasName && (
          <TextInput
            label={t('step.name')}
            value={draft.name}
            placeholder={columns.length > 0 || by === 'formula' ? proposedName(draft, taken) : ''}
            onChange={(name) => change({ name })}
            error={isTaken ? t('step.name-taken') : null}
          />
        )}
      </div>
      {isCombined && (
        <TextInput
          label={t('step.compute.minimum')}
          value={draft.minimum}
          placeholder={String(Math.max(columns.length, 1))}
          onChange={(minimum) => change({ minimum })}
          hint={t('step.compute.minimum-explain')}
          error={isCount ? null : t('step.compute.minimum-invalid')}
        />
      )}
      {by === 'formula' && (
        <FormulaField text={draft.formula} columns={props.columns} onChange={(formula) => change({ formula })} />
      )}
      {by === 'parcels' && <ParcelFields draft={draft} columns={props.columns} onChange={change} />}
    </StepForm>
  );
}

export const computeScreen: StepScreen<StepOf<'compute'>> = { Icon: Calculator, Editor: ComputeEditor };
