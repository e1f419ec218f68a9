/** Recoding: each answer or range and the number that it becomes, and what all others do. */
import { useState } from 'react';
import { Replace } from 'lucide-react';
import type { StepOf } from '../../../shared/data/prepare/schemas.ts';
import { Choice, TextInput } from '../../kit/fields.tsx';
import { useT } from '../../state/use-t.ts';
import { parseRecoding, writeRecoding } from '../parse-recoding.ts';
import { StepForm } from './step-form.tsx';
import type { StepEditorProps, StepScreen } from './step-screen.ts';

type Recode = StepOf<'recode'>;

const fates = ['keep', 'missing', 'number'] as const;
type Fate = (typeof fates)[number];

function fateOf(step: Recode | undefined): Fate {
  if (!step?.others) return 'keep';
  return step.others.to === null ? 'missing' : 'number';
}

/** What all other answers become; undefined while the number is none. */
function othersOf(fate: Fate, text: string): Recode['others'] | null | undefined {
  if (fate === 'keep') return null;
  if (fate === 'missing') return { to: null };
  const to = Number(text.replace('\u2212', '-'));
  return text.trim() === '' || !Number.isFinite(to) ? undefined : { to };
}

function RecodeEditor(props: StepEditorProps<Recode>) {
  const t = useT();
  const { step } = props;
  const [names, setNames] = useState<readonly string[]>(step?.columns ?? props.chosen ?? []);
  const [text, setText] = useState(() => (step ? writeRecoding(step.values, step.ranges) : firstAnswers(props)));
  const [fate, setFate] = useState<Fate>(fateOf(step));
  const [number, setNumber] = useState(typeof step?.others?.to === 'number' ? String(step.others.to) : '');
  const kinds = new Map(props.columns.map(({ name, kind }) => [name, kind]));
  // In a column of texts “18-25” is an answer in these letters.
  const readsRanges =
    step?.ranges !== undefined || (names.length > 0 && names.every((name) => kinds.get(name) !== 'text'));
  const recoding = parseRecoding(text, step?.values, readsRanges);
  const others = othersOf(fate, number);
  const isEmpty = recoding && recoding.values.length + recoding.ranges.length === 0 && !others;
  const written: Recode | null =
    recoding && others !== undefined && !isEmpty
      ? {
          kind: 'recode',
          columns: names,
          values: recoding.values,
          readsNumbers: step?.readsNumbers ?? true,
          ...(recoding.ranges.length > 0 ? { ranges: recoding.ranges } : {}),
          ...(others ? { others } : {}),
        }
      : null;
  return (
    <StepForm
      {...props}
      title={t('step.recode.title')}
      explain={t('step.recode.explain')}
      picker={{ names, onNames: setNames, listed: props.columns }}
      warning={null}
      step={written}
    >
      <TextInput
        label={t('step.recode.values')}
        value={text}
        onChange={setText}
        hint={t('step.recode.ranges-hint')}
        error={recoding || text === '' ? null : t('step.recode.invalid')}
        autoFocus
      />
      <div className="form-pair">
        <Choice
          label={t('step.recode.others')}
          options={fates.map((id) => ({ id, text: t(`step.recode.others.${id}`) }))}
          value={fate}
          onChange={setFate}
        />
        {fate === 'number' && (
          <TextInput label={t('step.recode.others-number')} value={number} onChange={setNumber} error={null} />
        )}
      </div>
    </StepForm>
  );
}

/** The answers of the first column chosen, numbered in the order of their appearance. */
function firstAnswers({ columns, chosen = [] }: StepEditorProps<Recode>): string {
  const column = columns.find(({ name, kind }) => chosen.includes(name) && kind === 'text');
  return writeRecoding((column?.examples ?? []).map((answer, index) => ({ from: answer, to: index + 1 })));
}

export const recodeScreen: StepScreen<Recode> = { Icon: Replace, Editor: RecodeEditor };
