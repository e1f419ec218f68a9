/** A file dropped anywhere on the window: a project is opened, anything else is imported as data. */
import { useEffect, useState } from 'react';
import { isProjectName } from '../../shared/document/file/project-extension.ts';
import { sem } from '../bridge.ts';
import { openProjectFile, whenSaved } from '../state/session.ts';
import { getState, openDialog } from '../state/store.ts';

async function take(file: File): Promise<void> {
  // What a dialogue asks (kept work, unsaved work) is answered first.
  const { dialog } = getState();
  if (dialog && dialog.kind !== 'import') return;
  const picked = await sem.adoptFile(file);
  if (isProjectName(picked.name)) whenSaved(() => void openProjectFile(picked.fileId));
  else openDialog({ kind: 'import', file: picked });
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** True while a file is held over the window. */
export function useFileDrop(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      setOver(false);
      if (!file) return;
      event.preventDefault();
      void take(file);
    };
    window.addEventListener('dragover', over, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('drop', drop, { signal });
    return () => abort.abort();
  }, []);
  return isOver;
}
