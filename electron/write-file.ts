/** Writing a file so that at every moment either the old or the new one is there, whole. */
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

let count = 0;
const inProgress = new Set<Promise<void>>();

/** Everything begun so far is written, or has failed. */
export async function allWritten(): Promise<void> {
  while (inProgress.size > 0) await Promise.allSettled(inProgress);
}

/**
 * Writes beside the target, makes sure that it is on the disk, then takes the target's place.
 * Throws what the file system says; the target is then as it was.
 */
export function writeFileAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const writing = replaceFile(path, content).finally(() => inProgress.delete(writing));
  inProgress.add(writing);
  return writing;
}

async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  count += 1;
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${count}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** The rename itself reaches the disk with its folder. Not every system can do this. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch {
    return;
  }
}
