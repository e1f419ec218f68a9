/** The one open dialogue. */
import { ImportDialog } from '../data/import-dialog.tsx';
import { ProposalsDialog } from '../data/proposals-dialog.tsx';
import { SuggestConstructsDialog } from '../data/suggest-constructs-dialog.tsx';
import { ModelSyntaxDialog } from '../diagram/model-syntax-dialog.tsx';
import { HypothesesDialog } from '../results/hypotheses-dialog.tsx';
import { ScriptDialog } from '../results/script-dialog.tsx';
import { answerQuestion, saveProject } from '../state/saving.ts';
import { discardFound, restore } from '../state/session.ts';
import { closeDialog, useApp } from '../state/store.ts';
import type { Dialog, SaveChoice } from '../state/types.ts';
import { useT } from '../state/use-t.ts';
import { Button } from '../kit/button.tsx';
import { describeInWindow } from '../kit/describe-in-window.ts';
import { ModalDialog } from '../kit/dialog.tsx';

export function Dialogs() {
  const dialog = useApp((state) => state.dialog);
  if (!dialog) return null;
  switch (dialog.kind) {
    case 'unsaved':
      return <UnsavedDialog proceed={dialog.proceed} />;
    case 'restore':
      return <RestoreDialog found={dialog.found} problems={dialog.problems} />;
    case 'changed-on-disk':
      return <ChangedOnDiskDialog problem={dialog.problem} answer={dialog.answer} />;
    case 'import':
      return <ImportDialog />;
    case 'model-syntax':
      return <ModelSyntaxDialog />;
    case 'hypotheses':
      return <HypothesesDialog />;
    case 'script':
      return <ScriptDialog />;
    case 'proposals':
      return <ProposalsDialog />;
    case 'suggest-constructs':
      return <SuggestConstructsDialog />;
  }
}

function UnsavedDialog({ proceed }: { readonly proceed: () => void }) {
  const t = useT();
  const discard = () => {
    closeDialog();
    // The work stays unsaved until something else has really taken its place.
    proceed();
  };
  const save = async () => {
    closeDialog();
    if (await saveProject(false)) proceed();
  };
  return (
    <ModalDialog
      title={t('app.unsaved.title')}
      onClose={closeDialog}
      buttons={
        <>
          <Button look="danger" onPress={discard}>
            {t('app.unsaved.discard')}
          </Button>
          <Button onPress={closeDialog}>{t('app.cancel')}</Button>
          <Button look="primary" autoFocus onPress={() => void save()}>
            {t('command.project.save')}
          </Button>
        </>
      }
    >
      {t('app.unsaved.text')}
    </ModalDialog>
  );
}

function ChangedOnDiskDialog({
  problem,
  answer,
}: Pick<Extract<Dialog, { kind: 'changed-on-disk' }>, 'problem' | 'answer'>) {
  const t = useT();
  const choose = (choice: SaveChoice) => answerQuestion(answer, choice);
  const { message, remedy } = describeInWindow(problem, t);
  const isGone = problem.code === 'project-gone';
  return (
    <ModalDialog
      title={t(isGone ? 'app.gone.title' : 'app.changed.title')}
      onClose={() => choose('cancel')}
      buttons={
        <>
          <Button onPress={() => choose('cancel')}>{t('app.cancel')}</Button>
          {isGone ? (
            <Button onPress={() => choose('elsewhere')}>{t('app.save-elsewhere')}</Button>
          ) : (
            <Button look="danger" onPress={() => choose('overwrite')}>
              {t('app.changed.overwrite')}
            </Button>
          )}
          <Button look="primary" autoFocus onPress={() => choose(isGone ? 'overwrite' : 'keep-both')}>
            {t(isGone ? 'app.gone.again' : 'app.changed.keep-both')}
          </Button>
        </>
      }
    >
      <p>{message}</p>
      <p>{remedy}</p>
    </ModalDialog>
  );
}

function RestoreDialog({ found, problems }: Pick<Extract<Dialog, { kind: 'restore' }>, 'found' | 'problems'>) {
  const t = useT();
  return (
    <ModalDialog
      title={t('app.restore.title')}
      onClose={closeDialog}
      mustAnswer
      buttons={
        <>
          <Button onPress={() => void discardFound()}>{t('app.restore.discard')}</Button>
          <Button look="primary" autoFocus onPress={() => restore(found, problems)}>
            {t('app.restore.take')}
          </Button>
        </>
      }
    >
      {t('app.restore.text', { name: found.fileName })}
    </ModalDialog>
  );
}
