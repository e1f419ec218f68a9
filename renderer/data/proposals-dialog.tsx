/** What is believed of the data, at any time after the import. */
import './import.css';
import { Button } from '../kit/button.tsx';
import { ModalDialog } from '../kit/dialog.tsx';
import { closeDialog } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { ProposalList } from './proposal-list.tsx';
import { useProposals } from './proposals.ts';

export function ProposalsDialog() {
  const t = useT();
  const proposals = useProposals();
  return (
    <ModalDialog
      title={t('proposals.title')}
      size="large"
      onClose={closeDialog}
      buttons={
        <Button look="primary" onPress={closeDialog}>
          {t('import.done.close')}
        </Button>
      }
    >
      {proposals ? <ProposalList proposals={proposals} isTitled /> : <p role="status">{t('proposals.looking')}</p>}
    </ModalDialog>
  );
}
