/** Labels, levels, missing codes and reversed items of all columns in one table; saving makes one step of each kind. */
import { useMemo, useState } from 'react';
import type { ColumnSummary } from '../../shared/data/types.ts';
import { missingCodesOf, reversedColumns } from '../../shared/document/edits/edits.ts';
import { Button } from '../kit/button.tsx';
import { ModalDialog } from '../kit/dialog.tsx';
import { edit, useApp } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { ColumnGrid, columnGridState } from './column-grid.tsx';
import { columnFields, typedChanges, withAuthorLabels, withChanges, type Typed } from './column-table.ts';

export function LabelsDialog(props: { readonly columns: readonly ColumnSummary[]; readonly onClose: () => void }) {
  const t = useT();
  const { onClose } = props;
  const document = useApp((state) => state.history.present);
  const language = useApp((state) => state.view.language);
  const columns = useMemo(
    () => withAuthorLabels(props.columns, document.variables, language),
    [props.columns, document.variables, language],
  );
  const [typed, setTyped] = useState<Typed>(new Map());
  const steps = useMemo(() => ({ reversed: reversedColumns(document), missing: missingCodesOf(document) }), [document]);
  const { isWrong } = columnGridState(columns, columnFields, typed, steps);
  const save = () => {
    edit((current) => withChanges(current, typedChanges(columns, typed, steps), language));
    onClose();
  };
  return (
    <ModalDialog
      title={t('step.describe.title')}
      size="large"
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{t('step.cancel')}</Button>
          <Button look="primary" isDisabled={isWrong} onPress={save}>
            {t('data.labels.save')}
          </Button>
        </>
      }
    >
      <p className="form-hint">{t('step.describe.explain')}</p>
      <ColumnGrid
        name={t('step.describe.title')}
        columns={columns}
        fields={columnFields}
        typed={typed}
        onTyped={setTyped}
        steps={steps}
      />
    </ModalDialog>
  );
}
