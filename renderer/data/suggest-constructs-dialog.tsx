/** The command "Build constructs from column names". */
import './import.css';
import { Button } from '../kit/button.tsx';
import { ModalDialog } from '../kit/dialog.tsx';
import { closeDialog, useApp } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { buildConstructs } from './column-actions.ts';
import { ConstructOffers, useOffers } from './construct-offers.tsx';

export function SuggestConstructsDialog() {
  const t = useT();
  const summary = useApp((state) => state.prepared ?? state.loaded?.summary ?? null);
  const offers = useOffers(summary);
  const { ready } = offers;
  return (
    <ModalDialog
      title={t('constructs.title')}
      size={offers.all.length > 0 ? 'large' : 'small'}
      onClose={closeDialog}
      buttons={
        <>
          <Button onPress={closeDialog}>{t('step.cancel')}</Button>
          {offers.all.length > 0 && (
            <Button
              look="primary"
              isDisabled={ready.length === 0 || offers.hasErrors}
              onPress={() => {
                buildConstructs(ready);
                closeDialog();
              }}
            >
              {t('constructs.build', { count: ready.length })}
            </Button>
          )}
        </>
      }
    >
      <ConstructOffers offers={offers} />
    </ModalDialog>
  );
}
