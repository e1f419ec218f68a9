/** A table of results with every column, in a dialogue. */
import { unstyled } from '../../shared/language/rich-text.ts';
import type { ResultTable } from '../../shared/results/element.ts';
import { toCopy } from '../../shared/results/write/clipboard.ts';
import { Button } from '../kit/button.tsx';
import { CopyButton } from '../kit/copy-button.tsx';
import { ModalDialog } from '../kit/dialog.tsx';
import { useT } from '../state/use-t.ts';
import { ResultTableView } from './result-table.tsx';

interface TableDialogProps {
  readonly table: ResultTable;
  readonly className: string;
  readonly onClose: () => void;
}

export function TableDialog({ table, className, onClose }: TableDialogProps) {
  const t = useT();
  return (
    <ModalDialog
      title={table.title}
      size="large"
      onClose={onClose}
      buttons={
        <>
          <CopyButton table={() => toCopy(table)} />
          <Button look="primary" onPress={onClose}>
            {t('results.estimates.close')}
          </Button>
        </>
      }
    >
      <ResultTableView table={table} isWide className={className} />
      {table.note && <p className="result-hint">{unstyled(table.note)}</p>}
    </ModalDialog>
  );
}
