/** Rows that are no respondents, by their numbers. */
import { useState } from 'react';
import { Rows3 } from 'lucide-react';
import type { StepOf } from '../../../shared/data/prepare/schemas.ts';
import { Button } from '../../kit/button.tsx';
import { ModalDialog } from '../../kit/dialog.tsx';
import { TextInput } from '../../kit/fields.tsx';
import { useT } from '../../state/use-t.ts';
import { parseCodes, writeCodes } from '../parse-codes.ts';
import type { StepEditorProps, StepScreen } from './step-screen.ts';

function DropRowsEditor({ step, onSave, onClose }: StepEditorProps<StepOf<'drop-rows'>>) {
  const t = useT();
  const [text, setText] = useState(() => writeCodes(step?.rows ?? []));
  const rows = parseCodes(text);
  const isReady = rows !== null && rows.length > 0 && rows.every((row) => Number.isInteger(row) && row > 0);
  const save = () => {
    if (!isReady) return;
    onSave({ kind: 'drop-rows', columns: [], rows });
    onClose();
  };
  return (
    <ModalDialog
      title={t('step.drop.title')}
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{t('step.cancel')}</Button>
          <Button look="primary" isDisabled={!isReady} onPress={save}>
            {t('step.save')}
          </Button>
        </>
      }
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p className="form-hint">{t('step.drop.explain')}</p>
        <TextInput
          label={t('step.drop.rows')}
          value={text}
          onChange={setText}
          error={text.trim() === '' || isReady ? null : t('step.drop.invalid')}
          autoFocus
        />
        <button type="submit" hidden />
      </form>
    </ModalDialog>
  );
}

export const dropRowsScreen: StepScreen<StepOf<'drop-rows'>> = { Icon: Rows3, Editor: DropRowsEditor };
