/**
 * Unsaved work, safe from a crash at any moment: the document at each change, and beside it its data under a name of their
 * own, written before the document that refers to them and taken away behind the one that no longer does.
 */
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Handlers } from '../shared/contract/handlers.ts';
import { currentVersion } from '../shared/document/file/migrations.ts';
import type { DataService } from '../shared/jobs/data-service.ts';
import type { DataFile } from '../shared/jobs/jobs.ts';
import { createTurns } from '../shared/jobs/take-turns.ts';
import { describeError, failure, problem, success, type Outcome, type Problem } from '../shared/problem.ts';
import type { DiskState } from './disk-state.ts';
import { reasonOf } from './files.ts';
import { isAbsence, logError, logUnlessAbsent } from './log.ts';
import type { UserFiles } from './paths.ts';
import { writeFileAtomically } from './write-file.ts';

type AutosaveCalls = Pick<Handlers, 'autosave.write' | 'autosave.read' | 'autosave.clear'>;

/** What the saved files of projects are known by. */
export interface KnownProjects {
  isKnown(projectId: string): boolean;
  stateOf(projectId: string): DiskState | undefined;
  keepState(projectId: string, state: DiskState | undefined): void;
}

/** The document is validated where it is opened. */
const autosaveSchema = z.object({
  fileName: z.string(),
  projectId: z.string().nullable(),
  dataFile: z.object({ fileName: z.string(), hash: z.string() }).nullable(),
  version: z.int().min(1).optional(),
  document: z.unknown(),
  bootstrap: z.unknown().optional(),
  /** The project's file when the work began: what others do to it after a crash is noticed too. */
  onDisk: z.object({ bytes: z.number(), modifiedAt: z.number(), hash: z.string().nullable() }).optional(),
});

export function autosaveCalls(service: DataService, paths: UserFiles, projects: KnownProjects): AutosaveCalls {
  let writtenHash: string | null = null;
  const inTurn = createTurns();

  async function writeData(file: DataFile | null): Promise<void> {
    if (!file || file.hash === writtenHash) return;
    await writeFileAtomically(dataPath(file.hash), file.bytes);
    writtenHash = file.hash;
  }

  const folder = dirname(paths.autosave);
  const dataStart = basename(paths.autosaveData, '.bin');
  const dataPath = (hash: string): string => join(folder, `${dataStart}-${hash.replace(/\W/g, '').slice(-32)}.bin`);

  const dataNames = async (): Promise<string[]> =>
    (await readdir(folder)).filter((name) => name.startsWith(dataStart) && name.endsWith('.bin'));

  /** Data that the document on the disk does not refer to. */
  async function removeOtherData(kept: string | null): Promise<void> {
    const others = (await dataNames()).filter((name) => kept === null || name !== basename(dataPath(kept)));
    await Promise.all(others.map((name) => rm(join(folder, name), { force: true })));
  }

  async function readData(entry: z.infer<typeof autosaveSchema>): Promise<DataFile | null> {
    if (!entry.dataFile) return null;
    try {
      return { ...entry.dataFile, bytes: new Uint8Array(await readFile(dataPath(entry.dataFile.hash))) };
    } catch (error) {
      logUnlessAbsent(error);
      return null;
    }
  }

  /** Undefined where there is none; an error where it cannot be understood. */
  async function readEntry(): Promise<z.infer<typeof autosaveSchema> | undefined> {
    try {
      return autosaveSchema.parse(JSON.parse(await readFile(paths.autosave, 'utf8')));
    } catch (error) {
      if (isAbsence(error)) return undefined;
      throw error;
    }
  }

  /** What cannot be opened is kept under other names, data too, where the next autosave neither writes nor clears up. */
  async function setAside(reason: unknown): Promise<Outcome<null>> {
    const day = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const start = `autosave-unreadable-${day}`;
    const file = join(folder, `${start}.json`);
    const said = (kept: string): Problem =>
      problem('autosave-unreadable', { values: { file: kept }, detail: describeError(reason) });
    try {
      for (const name of await dataNames()) await rename(join(folder, name), join(folder, `${start}-${name}`));
      await rename(paths.autosave, file);
    } catch (error) {
      // Where nothing can be renamed, nothing is written over it either.
      logError(error);
      return success(null, [said(paths.autosave)]);
    }
    return success(null, [said(file)]);
  }

  return {
    'autosave.write': ({ document, datasetId, bootstrap, projectId, fileName }) =>
      inTurn(async () => {
        const file = service.fileOf(datasetId, document.data);
        const onDisk = projectId === null ? undefined : projects.stateOf(projectId);
        const dataFile = file && { fileName: file.fileName, hash: file.hash };
        try {
          await writeData(file);
          await writeFileAtomically(
            paths.autosave,
            JSON.stringify({ version: currentVersion, fileName, projectId, onDisk, dataFile, document, bootstrap }),
          );
          // The work is safe: data that stay beside it are taken away by the next one.
          await removeOtherData(dataFile && dataFile.hash).catch(logError);
          return success(null);
        } catch (error) {
          return failure(problem('autosave-not-written', { values: { reason: reasonOf(error) } }));
        }
      }),
    'autosave.read': () =>
      inTurn(async () => {
        const read = await readEntry().catch((error: unknown) => setAside(error));
        if (!read) return success(null);
        if ('ok' in read) return read;
        const entry = read;
        const restored = await service.restoreProject({
          version: entry.version,
          document: entry.document,
          data: await readData(entry),
          bootstrap: entry.bootstrap ?? null,
        });
        if (!restored.ok) return setAside(restored.problems.map(({ code }) => code).join(', '));
        const projectId = entry.projectId !== null && projects.isKnown(entry.projectId) ? entry.projectId : null;
        if (projectId !== null) projects.keepState(projectId, entry.onDisk);
        return success({ projectId, fileName: entry.fileName, ...restored.value }, restored.problems);
      }),
    'autosave.clear': () =>
      inTurn(async () => {
        writtenHash = null;
        // What cannot be taken away is offered once more: better than an answer that fails.
        await rm(paths.autosave, { force: true }).catch(logError);
        await removeOtherData(null).catch(logError);
        return null;
      }),
  };
}
