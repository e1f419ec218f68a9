/** Questions about chosen columns: a label, or what a preparation step has to know. */
import { useState } from 'react';
import type { StepId } from '../../shared/data/prepare/schemas.ts';
import { putSteps } from '../../shared/document/edits/edits.ts';
import type { ColumnSummary } from '../../shared/data/types.ts';
import { columnWording } from '../../shared/document/find.ts';
import { languages, type LocalText } from '../../shared/document/types.ts';
import { Button } from '../kit/button.tsx';
import { ModalDialog } from '../kit/dialog.tsx';
import { edit, getDocument, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { setLabel } from './column-actions.ts';
import { TextInput } from '../kit/fields.tsx';
import { CodebookDialog } from './codebook-dialog.tsx';
import { LabelsDialog } from './labels-dialog.tsx';
import { ShortNamesDialog } from './short-name-offer.tsx';
import { StepEditor } from './steps/step-screens.tsx';

export type ColumnQuestion =
  | { readonly kind: 'label'; readonly column: string }
  | { readonly kind: StepId; readonly columns: readonly string[] }
  /** About all columns. */
  | { readonly kind: 'short-names' }
  | { readonly kind: 'labels' }
  | { readonly kind: 'codebook' };

export function ColumnDialog(props: {
  readonly question: ColumnQuestion;
  readonly columns: readonly ColumnSummary[];
  readonly onClose: () => void;
}) {
  const { question, onClose } = props;
  const { preparation } = useDocument();
  if (question.kind === 'label') return <LabelDialog column={question.column} onClose={onClose} />;
  if (question.kind === 'short-names') return <ShortNamesDialog columns={props.columns} onClose={onClose} />;
  if (question.kind === 'codebook') return <CodebookDialog columns={props.columns} onClose={onClose} />;
  if (question.kind === 'labels') return <LabelsDialog columns={props.columns} onClose={onClose} />;
  return (
    <StepEditor
      kind={question.kind}
      chosen={question.columns}
      columns={props.columns}
      before={preparation}
      onSave={(steps) => edit((document) => putSteps(document, steps, null))}
      onClose={onClose}
    />
  );
}

function LabelDialog({ column, onClose }: { readonly column: string; readonly onClose: () => void }) {
  const t = useT();
  const { variables } = getDocument();
  const told = columnWording(useDocument(), column, languages[0]);
  const [label, setText] = useState<LocalText>(
    Object.hasOwn(variables, column) ? (variables[column]?.label ?? {}) : {},
  );
  const save = () => {
    setLabel(column, label);
    onClose();
  };
  return (
    <ModalDialog
      title={t('data.label.title', { column })}
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{t('step.cancel')}</Button>
          <Button look="primary" onPress={save}>
            {t('data.label.save')}
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
        {languages.map((language, index) => (
          <TextInput
            key={language}
            label={t(`data.label.${language}`)}
            lang={language}
            value={label[language] ?? ''}
            placeholder={told}
            onChange={(text) => setText({ ...label, [language]: text })}
            autoFocus={index === 0}
          />
        ))}
        <p className="form-hint">{t('data.label.explain')}</p>
        <button type="submit" hidden />
      </form>
    </ModalDialog>
  );
}
