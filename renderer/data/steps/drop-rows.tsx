/** Rows that are no respondents, by their numbers. */
import { useState } from 'react';
import { Rows3 } from 'lucide-react';
import type { StepOf } from '../../../shared/data/prepare/schemas.ts';
import { TextInput } from '../../kit/fields.tsx';
import { useT } from '../../state/use-t.ts';
import { parseCodes, writeCodes } from '../../../shared/data/codebook/parse-codes.ts';
import { StepForm } from './step-form.tsx';
import type { StepEditorProps, StepScreen } from './step-screen.ts';

function DropRowsEditor(props: StepEditorProps<StepOf<'drop-rows'>>) {
  const t = useT();
  const [text, setText] = useState(() => writeCodes(props.step?.rows ?? []));
  const rows = parseCodes(text);
  const isReady = rows !== null && rows.length > 0 && rows.every((row) => Number.isInteger(row) && row > 0);
  return (
    <StepForm
      {...props}
      title={t('step.drop.title')}
      explain={t('step.drop.explain')}
      warning={null}
      step={isReady ? { kind: 'drop-rows', columns: [], rows } : null}
    >
      <TextInput
        label={t('step.drop.rows')}
        value={text}
        onChange={setText}
        error={text.trim() === '' || isReady ? null : t('step.drop.invalid')}
        autoFocus
      />
    </StepForm>
  );
}

export const dropRowsScreen: StepScreen<StepOf<'drop-rows'>> = { Icon: Rows3, Editor: DropRowsEditor };
