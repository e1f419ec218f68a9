/** One launched shell for a file of tests, in a folder of its own that goes when they end. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Analyse } from '../../shared/contract/calls.ts';
import { launchShell, type Shell } from './electron-shell.ts';
import { analyseOf, callsOf, type Call } from './shell-calls.ts';

/** The bundled study's folder. */
export const study = join(import.meta.dirname, '../../assets/examples/attribution-trust-loyalty');

export interface ShellSuite {
  readonly folder: string;
  /** Where the shell keeps preferences, recent files and autosaves. */
  readonly userData: string;
  /** The shell running now. */
  readonly shell: Shell;
  readonly call: Call;
  readonly analyse: Analyse;
  /** Starts another in the same user's folder; the earlier one has quit. */
  relaunch(files?: readonly string[]): Promise<void>;
}

/** Call once, at the top of a test file. */
export function shellSuite(): ShellSuite {
  const folder = mkdtempSync(join(tmpdir(), 'pathloom-shell-'));
  const userData = join(folder, 'user');
  let running: Shell | null = null;
  const current = (): Shell => {
    if (!running) throw new Error('The shell is not running yet.');
    return running;
  };
  const relaunch = async (files?: readonly string[]): Promise<void> => {
    running = await launchShell(files ? { userData, files: [...files] } : { userData });
  };
  beforeAll(async () => {
    mkdirSync(userData, { recursive: true });
    await relaunch();
  });
  afterAll(async () => {
    await current().quit();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    userData,
    get shell() {
      return current();
    },
    call: callsOf(current),
    analyse: analyseOf(current),
    relaunch,
  };
}
