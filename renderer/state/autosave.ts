/** Unsaved work is written to the host's safe place a moment after each change, so that a crash loses nothing. */
import { sem } from '../bridge.ts';
import { getState, isModified, notify, useApp } from './store.ts';
import { projectExtension } from '../../shared/document/file/project-extension.ts';
import { saveElsewhere } from './saving.ts';
import { suggestedName } from './session.ts';

/** Long enough not to write at each key stroke, short enough to lose next to nothing. */
const quietMilliseconds = 800;

export function watchForAutosave(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasWritten = false;
  const keep = () => {
    hasWritten = isModified(getState());
    void (hasWritten ? writeAutosave() : sem.call('autosave.clear', null));
  };
  const end = useApp.subscribe((state, before) => {
    if (state.history.present === before.history.present && state.keptBootstrap === before.keptBootstrap) return;
    clearTimeout(timer);
    // Work that was undone need not be offered again; what an earlier session left is not ours to clear.
    if (isModified(state) || hasWritten) timer = setTimeout(keep, quietMilliseconds);
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
