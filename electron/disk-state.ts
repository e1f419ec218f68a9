/** What a project file was when we last read or wrote it, so that somebody else's change is noticed before it is written over. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { isAbsence } from './log.ts';

export interface DiskState {
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
  /** sha256 of the content; null when the file changed while it was read. */
  readonly hash: string | null;
}

/** The file with what it held while `use` ran; undefined state: it is not there. */
export async function observeFile<T>(
  path: string,
  use: () => Promise<T>,
): Promise<{ readonly value: T; readonly state: DiskState | undefined }> {
  // What cannot be read is not known: whoever uses the file says why.
  const before = await timesOf(path).catch(() => undefined);
  const [value, hash] = await Promise.all([use(), before ? hashOf(path).catch(() => null) : null]);
  const after = await timesOf(path).catch(() => undefined);
  const isSame = before && after && before.bytes === after.bytes && before.modifiedAt === after.modifiedAt;
  return { value, state: before && { ...before, hash: isSame ? hash : null } };
}

/** Content counts, not the time alone: copying programs touch files that they do not change. */
export async function compareFile(path: string, last: DiskState): Promise<'same' | 'changed' | 'gone'> {
  const now = await timesOf(path);
  if (!now) return 'gone';
  if (now.bytes !== last.bytes) return 'changed';
  if (now.modifiedAt === last.modifiedAt) return 'same';
  return last.hash !== null && (await hashOf(path)) === last.hash ? 'same' : 'changed';
}

async function timesOf(path: string): Promise<Pick<DiskState, 'bytes' | 'modifiedAt'> | undefined> {
  try {
    const { size, mtimeMs } = await stat(path);
    return { bytes: size, modifiedAt: mtimeMs };
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
