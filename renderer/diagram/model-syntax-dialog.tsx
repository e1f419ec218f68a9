/** The whole model as text: changed here, or pasted from elsewhere, and drawn. */
import { useMemo, useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import { redrawModel } from '../../shared/document/edits/edits.ts';
import { limits } from '../../shared/document/limits.ts';
import { modelText } from '../../shared/document/edits/redraw-model.ts';
import { problem } from '../../shared/problem.ts';
import { parseSyntax } from '../../shared/engine/model/parse-syntax.ts';
import { Button } from '../kit/button.tsx';
import { ModalDialog } from '../kit/dialog.tsx';
import { ProblemLines } from '../kit/problem-lines.tsx';
import { fitCanvas } from '../state/canvas-port.ts';
import { closeDialog, edit, getDocument, setView } from '../state/store.ts';
import { useT } from '../state/use-t.ts';

export function ModelSyntaxDialog() {
  const t = useT();
  const [before] = useState(() => modelText(getDocument()));
  const [text, setText] = useState(before);
  const parsed = useMemo(() => parseSyntax(text), [text]);
  const [isTooLarge, setTooLarge] = useState(false);
  const isEmpty = text.trim() === '';
  const apply = () => {
    if (!parsed.ok) return;
    const drawn = redrawModel(getDocument(), parsed.value);
    // A project holds so much text beside its drawing: with more it could not be opened again.
    setTooLarge(drawn.furtherSyntax.length > limits.syntax);
    if (drawn.furtherSyntax.length > limits.syntax) return;
    edit(() => drawn);
    setView({ mode: 'workbench' });
    closeDialog();
    requestAnimationFrame(fitCanvas);
  };
  return (
    <ModalDialog
      title={t('diagram.syntax.title')}
      size="large"
      mustAnswer={text !== before}
      onClose={closeDialog}
      buttons={
        <>
          <Button onPress={closeDialog}>{t('app.cancel')}</Button>
          <Button look="primary" isDisabled={!parsed.ok || text === before} onPress={apply}>
            {t('diagram.syntax.apply')}
          </Button>
        </>
      }
    >
      <div className="form">
        <p className="form-hint">{t('diagram.syntax.hint')}</p>
        <TextField
          className="field"
          value={text}
          onChange={(next) => {
            setText(next);
            setTooLarge(false);
          }}
          isInvalid={!parsed.ok && !isEmpty}
          maxLength={limits.syntax}
          autoFocus
        >
          <Label className="visually-hidden">{t('diagram.syntax.title')}</Label>
          <TextArea
            className="field-input field-code"
            rows={16}
            placeholder={t('diagram.syntax.empty')}
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="off"
          />
        </TextField>
        {isTooLarge && <ProblemLines problems={[problem('model-too-long', { values: { most: limits.syntax } })]} />}
        {!parsed.ok && !isEmpty && <ProblemLines problems={parsed.problems} />}
      </div>
    </ModalDialog>
  );
}
