/** Closing with unsaved work: the page asks (Save, Don't save, Cancel) and then closes; a page that hangs cannot hold the window. */
import type { BrowserWindow } from 'electron';
import { tell } from './calls.ts';
import type { Dialogs } from './dialogs.ts';

export interface ClosingGuard {
  setModified(isModified: boolean): void;
  /** The page has saved or discarded. */
  allow(): void;
}

export function guardClosing(window: BrowserWindow, dialogs: Dialogs): ClosingGuard {
  let isModified = false;
  let isAllowed = false;
  let isHanging = false;
  window.on('unresponsive', () => (isHanging = true));
  window.on('responsive', () => (isHanging = false));

  function close(): void {
    isAllowed = true;
    window.close();
  }

  window.on('close', (event) => {
    if (isAllowed || !isModified) return;
    event.preventDefault();
    if (!isHanging) tell(window.webContents, 'window.closing', null);
    else void dialogs.confirmClose().then((isSure) => isSure && close());
  });

  return {
    setModified: (value) => (isModified = value),
    allow: close,
  };
}
