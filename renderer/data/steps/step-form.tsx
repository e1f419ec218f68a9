/** One preparation step as a form: its own fields, and which columns it changes. */
import type { ReactNode } from 'react';
import type { ColumnSummary, PrepareStep } from '../../../shared/data/types.ts';
import { Button } from '../../kit/button.tsx';
import { ModalDialog } from '../../kit/dialog.tsx';
import { useT } from '../../state/use-t.ts';
import { ColumnPicker } from '../column-picker.tsx';
import { StepPreview } from './step-preview.tsx';

export function StepForm<Step extends PrepareStep>(props: {
  readonly title: string;
  readonly explain: string;
  /** The columns that it changes; absent where a step is about rows. */
  readonly picker?: {
    readonly names: readonly string[];
    readonly onNames: (names: readonly string[]) => void;
    readonly listed: readonly ColumnSummary[];
  };
  readonly warning: string | null;
  /** Room for a table. */
  readonly size?: 'large';
  /** What would be saved; null while the form is incomplete. */
  readonly step: Step | null;
  /** In place of `step`, where the form makes several. */
  readonly steps?: readonly Step[];
  readonly before: readonly PrepareStep[];
  readonly onSave: (steps: readonly Step[]) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const t = useT();
  const { step, picker } = props;
  const written = props.steps ?? (step === null ? [] : [step]);
  const isReady = written.length > 0 && (!picker || picker.names.length > 0);
  const save = () => {
    if (!isReady) return;
    props.onSave(written);
    props.onClose();
  };
  return (
    <ModalDialog
      title={props.title}
      size={props.size ?? 'small'}
      onClose={props.onClose}
      buttons={
        <>
          <Button onPress={props.onClose}>{t('step.cancel')}</Button>
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
        <p className="form-hint">{props.explain}</p>
        {props.children}
        {props.warning && <p className="form-warning">{props.warning}</p>}
        {picker && <ColumnPicker columns={picker.listed} names={picker.names} onChange={picker.onNames} />}
        <StepPreview before={props.before} steps={isReady ? written : []} />
        <button type="submit" hidden />
      </form>
    </ModalDialog>
  );
}
