/** One preparation step as a form: its own fields, and which columns it changes. */
import type { ReactNode } from 'react';
import type { ColumnSummary } from '../../../shared/data/types.ts';
import { Button } from '../../kit/button.tsx';
import { ModalDialog } from '../../kit/dialog.tsx';
import { useT } from '../../state/use-t.ts';
import { ColumnPicker } from '../column-picker.tsx';

export function StepForm<Step>(props: {
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
  readonly onSave: (step: Step) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const t = useT();
  const { step, picker } = props;
  const isReady = step !== null && (!picker || picker.names.length > 0);
  const save = () => {
    if (!isReady) return;
    props.onSave(step);
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
        <button type="submit" hidden />
      </form>
    </ModalDialog>
  );
}
