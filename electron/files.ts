/** Files the user has chosen: the page knows them by id, the disk by path. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { PickedFile } from '../shared/contract/calls.ts';
import type { FileSource } from '../shared/jobs/jobs.ts';
import { failure, problem, success, type Outcome, type Problem } from '../shared/problem.ts';

export interface ChosenFiles {
  /** Fails with `file-unreadable`. */
  adopt(path: string): Promise<Outcome<PickedFile>>;
  /** A dropped file: one that cannot be read says so when it is opened. */
  adoptDropped(path: string): Promise<PickedFile>;
  sourceOf(fileId: string): FileSource | undefined;
  pathOf(fileId: string): string | undefined;
}

export function createChosenFiles(): ChosenFiles {
  const chosen = new Map<string, { readonly path: string; readonly source: FileSource }>();

  function register(path: string, source: FileSource): PickedFile {
    const fileId = `file-${chosen.size + 1}`;
    chosen.set(fileId, { path, source });
    return { fileId, name: source.fileName, bytes: source.bytes };
  }

  return {
    async adopt(path) {
      const source = await sourceOfPath(path);
      return source.ok ? success(register(path, source.value)) : source;
    },
    async adoptDropped(path) {
      const source = await sourceOfPath(path);
      return register(path, source.ok ? source.value : { fileName: basename(path), bytes: 0, content: resolve(path) });
    },
    sourceOf: (fileId) => chosen.get(fileId)?.source,
    pathOf: (fileId) => chosen.get(fileId)?.path,
  };
}

/** A file on the disk as workers read it. Fails with `file-unreadable`. */
export async function sourceOfPath(path: string): Promise<Outcome<FileSource>> {
  const fileName = basename(path);
  try {
    const info = await stat(path);
    if (!info.isFile()) throw new Error('not a file');
    return success({ fileName, bytes: info.size, content: resolve(path) });
  } catch (error) {
    return failure(problem('file-unreadable', { values: { file: fileName, reason: reasonOf(error) } }));
  }
}

/** Why a file of this name could not be written. */
export function notWritten(file: string, error: unknown): Problem {
  return problem('file-not-written', { values: { file, reason: reasonOf(error) } });
}

/** What the system says, without the path it says it about. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}

/** The id under which the page knows a project file on the disk: it learns names, not paths. */
export function projectIdOf(path: string): string {
  return createHash('sha256').update(resolve(path)).digest('hex').slice(0, 32);
}
