/** Saving the project: in place or elsewhere, and the question when its file is not what it was. */
import type { OnDiskChange, SaveTarget } from '../../shared/contract/calls.ts';
import { projectExtension } from '../../shared/document/file/project-extension.ts';
import { createTurns } from '../../shared/jobs/take-turns.ts';
import type { Outcome, Problem, ProblemCode } from '../../shared/problem.ts';
import { sem } from '../bridge.ts';
import { suggestedName } from './session.ts';
import { closeDialog, getState, isModified, notify, openDialog, setState, useApp } from './store.ts';
import type { Dialog, SaveChoice } from './types.ts';

const inTurn = createTurns();

/** Saves; false when the user closed the picker, called it off, or the file could not be written. */
export function saveProject(isSaveAs: boolean): Promise<boolean> {
  return inTurn(() => save(isSaveAs, 'ask'));
}

const isQuestion: ReadonlySet<ProblemCode> = new Set(['project-changed-on-disk', 'project-gone']);

async function save(isSaveAs: boolean, onChange: OnDiskChange): Promise<boolean> {
  const { history, loaded, project, keptBootstrap: bootstrap } = getState();
  const document = history.present;
  const outcome: Outcome<SaveTarget | null> = await sem.call('project.save', {
    document,
    datasetId: loaded?.datasetId ?? null,
    bootstrap,
    projectId: project.projectId,
    suggestedName: suggestedName(projectExtension),
    isSaveAs,
    onChange,
  });
  const question = outcome.problems.find(({ code }) => isQuestion.has(code));
  if (!outcome.ok && question) return saveAs(await ask(question));
  notify(outcome.problems, saveElsewhere);
  if (!outcome.ok || !outcome.value) return false;
  const now = getState();
  // Another project was opened meanwhile: it must not take over this one's file.
  if (now.project.serial !== project.serial) return true;
  setState({ project: { ...now.project, ...outcome.value, savedDocument: document, savedBootstrap: bootstrap } });
  // What was drawn while the file was written is still to be kept.
  if (!isModified(getState())) void sem.call('autosave.clear', null);
  return true;
}

export function saveElsewhere(): void {
  void saveProject(true);
}

function saveAs(choice: SaveChoice): Promise<boolean> {
  if (choice === 'cancel') return Promise.resolve(false);
  return choice === 'elsewhere' ? save(true, 'ask') : save(false, choice);
}

/** Another dialogue in its place calls the saving off. */
function ask(problem: Problem): Promise<SaveChoice> {
  return new Promise((resolve) => {
    const asked: Dialog = { kind: 'changed-on-disk', problem, answer: resolve };
    openDialog(asked);
    const end = useApp.subscribe(({ dialog }) => {
      if (dialog === asked) return;
      end();
      resolve('cancel');
    });
  });
}

/** Closes the question, then does what was chosen. */
export function answerQuestion(answer: (choice: SaveChoice) => void, choice: SaveChoice): void {
  answer(choice);
  closeDialog();
}
