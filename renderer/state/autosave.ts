/** Unsaved work is written to the host's safe place a moment after each change, so that a crash loses next to nothing. */
import { sem } from '../bridge.ts';
import { getState, isModified, notify, useApp } from './store.ts';
import { projectExtension } from '../../shared/document/file/project-extension.ts';
import { saveElsewhere } from './saving.ts';
import { suggestedName } from './session.ts';

/** Long enough not to write at each key stroke. */
const quietMilliseconds = 800;
/** Who never pauses does not lose more than this either. */
const longestMilliseconds = 1_500;

export function watchForAutosave(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first change came that is not written yet; null: all are. */
  let since: number | null = null;
  let hasWritten = false;
  let isWriting = false;

  async function keep(): Promise<void> {
    // One at a time: what changes meanwhile is written after it.
    if (isWriting) return schedule();
    since = null;
    isWriting = true;
    hasWritten = isModified(getState());
    try {
      if (hasWritten) await writeAutosave();
      else await sem.call('autosave.clear', null);
    } finally {
      isWriting = false;
    }
  }

  function schedule(): void {
    const now = Date.now();
    since ??= now;
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), Math.max(0, Math.min(quietMilliseconds, since + longestMilliseconds - now)));
  }

  const end = useApp.subscribe((state, before) => {
    if (state.history.present === before.history.present && state.keptBootstrap === before.keptBootstrap) return;
    // Work that was undone need not be offered again; what an earlier session left is not ours to clear.
    if (isModified(state) || hasWritten) schedule();
    else {
      clearTimeout(timer);
      since = null;
    }
  });
  return () => {
    clearTimeout(timer);
    end();
  };
}

/** Said once, not at every edit while it lasts. */
let isFailing = false;

async function writeAutosave(): Promise<void> {
  const { history, loaded, project, keptBootstrap } = getState();
  const outcome = await sem.call('autosave.write', {
    document: history.present,
    datasetId: loaded?.datasetId ?? null,
    bootstrap: keptBootstrap,
    projectId: project.projectId,
    fileName: project.fileName || suggestedName(projectExtension),
  });
  if (!outcome.ok && !isFailing) notify(outcome.problems, saveElsewhere);
  isFailing = !outcome.ok;
}
