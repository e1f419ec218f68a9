/** Recoding: each answer and the number that it becomes, a line each. */
import { useState } from 'react';
import { Replace } from 'lucide-react';
import type { StepOf } from '../../../shared/data/prepare/schemas.ts';
import { TextInput } from '../../kit/fields.tsx';
import { useT } from '../../state/use-t.ts';
import { parseRecoding, writeRecoding } from '../parse-recoding.ts';
import { StepForm } from './step-form.tsx';
import type { StepEditorProps, StepScreen } from './step-screen.ts';

function RecodeEditor(props: StepEditorProps<StepOf<'recode'>>) {
  const t = useT();
  const { step } = props;
  const [names, setNames] = useState<readonly string[]>(step?.columns ?? props.chosen ?? []);
  const [text, setText] = useState(() => (step ? writeRecoding(step.values) : firstAnswers(props)));
  const values = parseRecoding(text, step?.values);
  return (
    <StepForm
      {...props}
      title={t('step.recode.title')}
      explain={t('step.recode.explain')}
      picker={{ names, onNames: setNames, listed: props.columns }}
      warning={null}
      step={values ? { kind: 'recode', columns: names, values, readsNumbers: step?.readsNumbers ?? true } : null}
    >
      <TextInput
        label={t('step.recode.values')}
        value={text}
        onChange={setText}
        error={values ? null : t('step.recode.invalid')}
        autoFocus
      />
    </StepForm>
  );
}

/** The answers of the first column chosen, numbered in the order of their appearance. */
function firstAnswers({ columns, chosen = [] }: StepEditorProps<StepOf<'recode'>>): string {
  const column = columns.find(({ name, kind }) => chosen.includes(name) && kind === 'text');
  return writeRecoding((column?.examples ?? []).map((from, index) => ({ from, to: index + 1 })));
}

export const recodeScreen: StepScreen<StepOf<'recode'>> = { Icon: Replace, Editor: RecodeEditor };
