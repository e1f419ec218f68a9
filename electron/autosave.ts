/** Unsaved work, safe from a crash: the document at each change, its data file only when that changes. */
import { readFile, rm } from 'node:fs/promises';
import { z } from 'zod';
import type { Handlers } from '../shared/contract/handlers.ts';
import { currentVersion } from '../shared/document/file/migrations.ts';
import type { DataService } from '../shared/jobs/data-service.ts';
import type { DataFile } from '../shared/jobs/jobs.ts';
import { failure, problem, success } from '../shared/problem.ts';
import { reasonOf } from './files.ts';
import { logUnlessAbsent } from './log.ts';
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
  // One write after the other, whatever order the page asks in.
  let last: Promise<unknown> = Promise.resolve();

  async function writeData(file: DataFile | null): Promise<void> {
    if (!file || file.hash === writtenHash) return;
    await writeFileAtomically(paths.autosaveData, file.bytes);
    writtenHash = file.hash;
  }

  async function readData(entry: z.infer<typeof autosaveSchema>): Promise<DataFile | null> {
    if (!entry.dataFile) return null;
    try {
      return { ...entry.dataFile, bytes: new Uint8Array(await readFile(paths.autosaveData)) };
    } catch (error) {
      logUnlessAbsent(error);
      return null;
    }
  }

  async function readEntry(): Promise<z.infer<typeof autosaveSchema> | null> {
    try {
      const parsed = autosaveSchema.safeParse(JSON.parse(await readFile(paths.autosave, 'utf8')));
      return parsed.success ? parsed.data : null;
    } catch (error) {
      logUnlessAbsent(error);
      return null;
    }
  }

  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const next = last.then(act);
    last = next.catch(() => undefined);
    return next;
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
          return success(null);
        } catch (error) {
          return failure(problem('file-not-written', { values: { file: fileName, reason: reasonOf(error) } }));
        }
      }),
    'autosave.read': () =>
      inTurn(async () => {
        const entry = await readEntry();
        if (!entry) return success(null);
        const restored = await service.restoreProject({
          version: entry.version,
          document: entry.document,
          data: await readData(entry),
          bootstrap: entry.bootstrap ?? null,
        });
        if (!restored.ok) return restored;
        const projectId = entry.projectId !== null && isKnownProject(entry.projectId) ? entry.projectId : null;
        return success({ projectId, fileName: entry.fileName, ...restored.value }, restored.problems);
      }),
    'autosave.clear': () =>
      inTurn(async () => {
        writtenHash = null;
        await rm(paths.autosave, { force: true });
        await rm(paths.autosaveData, { force: true });
        return null;
      }),
  };
}
