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
import { describeError, failure, problem, success, type Outcome } from '../shared/problem.ts';
import { notWritten } from './files.ts';
import { isAbsence, logError, logUnlessAbsent } from './log.ts';
import type { UserFiles } from './paths.ts';
import { writeFileAtomically } from './write-file.ts';

type AutosaveCalls = Pick<Handlers, 'autosave.write' | 'autosave.read' | 'autosave.clear'>;

/** The document is validated where it is opened. */
const autosaveSchema = z.object({
  fileName: z.string(),
  projectId: z.string().nullable(),
  dataFile: z.object({ fileName: z.string(), hash: z.string() }).nullable(),
  version: z.int().min(1).optional(),
  document: z.unknown(),
  bootstrap: z.unknown().optional(),
});

export function autosaveCalls(
  service: DataService,
  paths: UserFiles,
  isKnownProject: (projectId: string) => boolean,
): AutosaveCalls {
  let writtenHash: string | null = null;
  const inTurn = createTurns();

  async function writeData(file: DataFile | null): Promise<void> {
    if (!file || file.hash === writtenHash) return;
    await writeFileAtomically(dataPath(file.hash), file.bytes);
    writtenHash = file.hash;
  }

  const dataStart = basename(paths.autosaveData, '.bin');
  const dataPath = (hash: string): string =>
    join(dirname(paths.autosaveData), `${dataStart}-${hash.replace(/\W/g, '').slice(-32)}.bin`);

  /** Data that the document on the disk does not refer to. */
  async function removeOtherData(kept: string | null): Promise<void> {
    const folder = dirname(paths.autosaveData);
    const names = (await readdir(folder)).filter((name) => name.startsWith(dataStart) && name.endsWith('.bin'));
    const others = names.filter((name) => kept === null || name !== basename(dataPath(kept)));
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

  /** What cannot be opened is kept under another name, where the next autosave does not write; its data stay beside it. */
  async function setAside(reason: unknown): Promise<Outcome<null>> {
    const day = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const file = join(dirname(paths.autosave), `autosave-unreadable-${day}.json`);
    const isMoved = await rename(paths.autosave, file).then(
      () => true,
      (error: unknown) => {
        logError(error);
        return false;
      },
    );
    const values = { file: isMoved ? file : paths.autosave };
    return success(null, [problem('autosave-unreadable', { values, detail: describeError(reason) })]);
  }

  return {
    'autosave.write': ({ document, datasetId, bootstrap, projectId, fileName }) =>
      inTurn(async () => {
        const file = service.fileOf(datasetId);
        const dataFile = file && { fileName: file.fileName, hash: file.hash };
        try {
          await writeData(file);
          await writeFileAtomically(
            paths.autosave,
            JSON.stringify({ version: currentVersion, fileName, projectId, dataFile, document, bootstrap }),
          );
          await removeOtherData(dataFile && dataFile.hash);
          return success(null);
        } catch (error) {
          return failure(notWritten(fileName, error));
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
        const projectId = entry.projectId !== null && isKnownProject(entry.projectId) ? entry.projectId : null;
        return success({ projectId, fileName: entry.fileName, ...restored.value }, restored.problems);
      }),
    'autosave.clear': () =>
      inTurn(async () => {
        writtenHash = null;
        await rm(paths.autosave, { force: true });
        await removeOtherData(null);
        return null;
      }),
  };
}
