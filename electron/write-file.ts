/** Writing a file so that at every moment either the old or the new one is there, whole. */
import type { Stats } from 'node:fs';
import {
  access,
  constants,
  lstat,
  open,
  readdir,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isAbsence, logError } from './log.ts';

let count = 0;
/** The last write of each file, which the next one waits for: the last that is asked for is the one that stays. */
const inProgress = new Map<string, Promise<void>>();
/** Links that lead to links: more than this is a ring. */
const mostLinks = 40;

/** Everything begun so far is written, or has failed. */
export async function allWritten(): Promise<void> {
  while (inProgress.size > 0) await Promise.allSettled(inProgress.values());
}

/**
 * Writes beside the target, makes sure that it is on the disk, then takes the target's place, with its rights and its
 * owner as far as the system lets us. A link stays and what it leads to is written; what is no file (a device, a pipe) is
 * written through. Writes of one file follow each other in the order in which they are asked for.
 * Throws what the file system says; the target is then as it was.
 */
export function writeFileAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const key = resolve(path);
  const before = inProgress.get(key) ?? Promise.resolve();
  const start = (): Promise<void> => replaceFile(path, content);
  const writing = before.then(start, start).finally(() => {
    if (inProgress.get(key) === writing) inProgress.delete(key);
  });
  inProgress.set(key, writing);
  return writing;
}

async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const target = await endOfLinks(path);
  const found = await absentIfMissing(stat(target));
  if (found && !found.isFile() && !found.isDirectory()) return writeFile(target, content);
  // Taking its place would get past its protection.
  if (found?.isFile()) await access(target, constants.W_OK);
  count += 1;
  const temporary = join(dirname(target), `${temporaryStart(target)}${process.pid}-${count}.tmp`);
  try {
    const file = await open(temporary, 'wx', found && found.mode & 0o777);
    try {
      await file.writeFile(content);
      if (found) await takeOver(file, found);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await Promise.all([syncFolder(dirname(target)), removeAbandoned(target)]);
}

/** Where a chain of links ends, whether or not anything is there. */
async function endOfLinks(path: string): Promise<string> {
  let end = path;
  for (let links = 0; links < mostLinks; links++) {
    const found = await absentIfMissing(lstat(end));
    if (!found?.isSymbolicLink()) return links === 0 ? path : end;
    end = resolve(await realpath(dirname(end)), await readlink(end));
  }
  return end;
}

async function absentIfMissing(found: Promise<Stats>): Promise<Stats | undefined> {
  try {
    return await found;
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/** Rights whatever the mask of the process, and the owner, which only an administrator can give away. */
async function takeOver(file: Awaited<ReturnType<typeof open>>, { mode, uid, gid }: Stats): Promise<void> {
  const own = await file.stat();
  if (own.uid !== uid || own.gid !== gid) {
    try {
      await file.chown(uid, gid);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
    }
  }
  await file.chmod(mode & 0o777);
}

const temporaryStart = (target: string): string => `.${basename(target)}.`;

/** Files that a process wrote for this target and did not live to put in place. */
export function removeAbandoned(target: string): Promise<void> {
  const start = temporaryStart(target);
  return removeWhere(
    dirname(target),
    (name) => name.startsWith(start) && /^\d+-\d+\.tmp$/.test(name.slice(start.length)),
  );
}

/** The same for all files of a folder that is ours alone. */
export function removeAbandonedIn(folder: string): Promise<void> {
  return removeWhere(folder, (name) => /^\..+\.\d+-\d+\.tmp$/.test(name));
}

/** A folder that is gone, or may not be changed, is left as it is. */
async function removeWhere(folder: string, isTemporary: (name: string) => boolean): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const abandoned = names.filter((name) => isTemporary(name) && !isRunning(Number(/(\d+)-\d+\.tmp$/.exec(name)?.[1])));
  await Promise.all(abandoned.map((name) => rm(join(folder, name), { force: true }).catch(logError)));
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Somebody else's process: it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
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
