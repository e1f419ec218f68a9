/** A page whose process has ended is loaded again and gets its work back; one that keeps failing asks first. */
import type { BrowserWindow } from 'electron';
import type { OpenedProject } from '../shared/contract/calls.ts';
import { problem, success, type Outcome } from '../shared/problem.ts';
import type { Dialogs } from './dialogs.ts';
import { logEvent } from './log.ts';

type Found = Outcome<OpenedProject | null>;

export interface CrashWatch {
  /**
   * What the page that starts is to show: after a crash its unsaved work without a question, else the project that was
   * open. After two in a short time the question is asked: the work itself may be what ends the page.
   */
  found(readAutosave: () => Promise<Found>, reopen: () => Promise<Found>): Promise<Found>;
}

/** Crashes further apart than this have nothing to do with each other. */
const shortMilliseconds = 60_000;
const mostInShort = 3;

export function watchCrashes(window: BrowserWindow, dialogs: Dialogs, now: () => number = Date.now): CrashWatch {
  let recent: number[] = [];
  let isFirstAfterCrash = false;

  async function reload(): Promise<void> {
    if (recent.length >= mostInShort) {
      await dialogs.confirmReload();
      recent = [];
    }
    if (!window.isDestroyed()) window.webContents.reload();
  }

  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    logEvent(`window ended: ${reason} ${exitCode}`);
    recent = [...recent.filter((at) => now() - at < shortMilliseconds), now()];
    isFirstAfterCrash = recent.length === 1;
    void reload();
  });

  return {
    async found(readAutosave, reopen) {
      const isAfterCrash = isFirstAfterCrash;
      isFirstAfterCrash = false;
      const kept = await readAutosave();
      if (!isAfterCrash || !kept.ok) return kept;
      if (kept.value) return success(kept.value, [problem('window-crashed'), ...kept.problems]);
      const again = await reopen();
      const said = [problem('window-reopened'), ...kept.problems, ...again.problems];
      return success(again.ok ? again.value : null, said);
    },
  };
}
