/** Groups of a numeric column: at its median, its tertiles or given values. */
import { useState } from 'react';
import { Group } from 'lucide-react';
import { freeName } from '../../../shared/data/prepare/free-name.ts';
import type { Cuts } from '../../../shared/data/prepare/groups/schema.ts';
import { groupCount } from '../../../shared/data/prepare/groups/step.ts';
import type { StepOf } from '../../../shared/data/prepare/schemas.ts';
import type { Translate } from '../../../shared/language/translate.ts';
import { Choice, TextInput } from '../../kit/fields.tsx';
import { useT } from '../../state/use-t.ts';
import { parseCodes, writeCodes } from '../../../shared/data/codebook/parse-codes.ts';
import { writeNumber } from '../step-words.ts';
import { StepForm } from './step-form.tsx';
import type { StepEditorProps, StepScreen } from './step-screen.ts';

const ways = ['median', 'tertiles', 'bounds'] as const;

function cutsOf(by: Cuts['by'], text: string): Cuts | null {
  if (by !== 'bounds') return { by };
  const bounds = parseCodes(text);
  const isRising = bounds?.every((bound, i) => i === 0 || bound > bounds[i - 1]!);
  return bounds && bounds.length > 0 && isRising ? { by, bounds } : null;
}

/** `low; high`, `≤ 30; 30–45; > 45`. */
function proposedLabels(cuts: Cuts, t: Translate): readonly string[] {
  const [low, middle, high] = (['low', 'middle', 'high'] as const).map((one) => t(`step.groups.label.${one}`));
  if (cuts.by === 'median') return [low!, high!];
  if (cuts.by === 'tertiles') return [low!, middle!, high!];
  const { bounds } = cuts;
  const [first, last] = [bounds[0]!, bounds.at(-1)!].map(writeNumber);
  const between = bounds.slice(1).map((bound, i) => `${writeNumber(bounds[i]!)}\u2013${writeNumber(bound)}`);
  return [`\u2264 ${first!}`, ...between, `> ${last!}`];
}

function readLabels(text: string): readonly string[] {
  return text
    .split(/[;\uff1b]/)
    .map((label) => label.trim())
    .filter((label) => label !== '');
}

function GroupsEditor(props: StepEditorProps<StepOf<'groups'>>) {
  const t = useT();
  const { step } = props;
  const columns = props.columns.filter(({ kind }) => kind === 'numeric');
  const [column, setColumn] = useState(step?.columns[0] ?? props.chosen?.[0] ?? columns[0]?.name ?? '');
  const [by, setBy] = useState<Cuts['by']>(step?.cuts.by ?? 'median');
  const [bounds, setBounds] = useState(step?.cuts.by === 'bounds' ? writeCodes(step.cuts.bounds) : '');
  const [typedName, setName] = useState(step?.name ?? null);
  const [typedLabels, setLabels] = useState(step ? step.labels.join('; ') : null);
  const taken = new Set(props.columns.map(({ name }) => name));
  const cuts = cutsOf(by, bounds);
  const name = typedName ?? freeName(`${column}_G`, taken);
  const labelText = typedLabels ?? (cuts ? proposedLabels(cuts, t).join('; ') : '');
  const labels = readLabels(labelText);
  const count = cuts ? groupCount(cuts) : 0;
  const isLabelled = labels.length === 0 || labels.length === count;
  const isTaken = taken.has(name.trim());
  const isReady = cuts !== null && isLabelled && !isTaken && name.trim() !== '';
  return (
    <StepForm
      {...props}
      title={t('step.groups.title')}
      explain={t('step.groups.explain')}
      warning={null}
      step={isReady ? { kind: 'groups', columns: [column], name: name.trim(), cuts, labels } : null}
    >
      <div className="form-pair">
        <Choice
          label={t('step.column')}
          options={columns.map((one) => ({ id: one.name, text: one.name }))}
          value={column}
          onChange={setColumn}
        />
        <TextInput
          label={t('step.name')}
          value={name}
          onChange={setName}
          error={isTaken ? t('step.name-taken') : name.trim() === '' ? t('step.name-missing') : null}
        />
      </div>
      <div className="form-pair">
        <Choice
          label={t('step.groups.cuts')}
          options={ways.map((id) => ({ id, text: t(`step.groups.cuts.${id}`) }))}
          value={by}
          onChange={setBy}
        />
        {by === 'bounds' && (
          <TextInput
            label={t('step.groups.bounds')}
            value={bounds}
            onChange={setBounds}
            error={bounds.trim() === '' || cuts ? null : t('step.groups.bounds-invalid')}
          />
        )}
      </div>
      <TextInput
        label={t('step.groups.labels')}
        value={labelText}
        onChange={setLabels}
        error={isLabelled || count === 0 ? null : t('step.groups.labels-invalid', { count })}
      />
    </StepForm>
  );
}

export const groupsScreen: StepScreen<StepOf<'groups'>> = { Icon: Group, Editor: GroupsEditor };
