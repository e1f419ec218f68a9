/** Where things are: our own files beside the bundle, the user's in the folder the system gives. */
import { join } from 'node:path';

/** The folder of the bundles (dist). */
const bundleFolder = import.meta.dirname;
/** Threads do not start from inside the archive of a packed application. */
const threadFolder = bundleFolder.replace(/app\.asar(?=[\\/]|$)/, 'app.asar.unpacked');

export const ownFiles = {
  renderer: join(bundleFolder, 'renderer'),
  preload: join(bundleFolder, 'preload.cjs'),
  worker: join(threadFolder, 'worker.mjs'),
  /** Paints one picture. */
  pngWorker: join(threadFolder, 'png-worker.mjs'),
  pngPainter: join(bundleFolder, 'assets', 'resvg.wasm'),
  fonts: join(bundleFolder, 'assets', 'fonts'),
  example: join(bundleFolder, 'assets', 'examples', 'attribution-trust-loyalty', 'study.pathloom'),
} as const;

export interface UserFiles {
  readonly settings: string;
  readonly autosave: string;
  readonly autosaveData: string;
  readonly logs: string;
}

export function userFilesIn(folder: string): UserFiles {
  return {
    settings: join(folder, 'settings.json'),
    autosave: join(folder, 'autosave.json'),
    autosaveData: join(folder, 'autosave-data.bin'),
    logs: join(folder, 'logs'),
  };
}
