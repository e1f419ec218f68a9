/** Projects in a browser: opened from chosen files, saved as downloads, kept between visits in the browser's store. */
import type { OpenedProject } from '../../shared/contract/calls.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import { isProjectName, projectExtension } from '../../shared/document/file/project-extension.ts';
import { currentVersion } from '../../shared/document/file/migrations.ts';
import type { DataService, OpenedParts } from '../../shared/jobs/data-service.ts';
import type { DataFile } from '../../shared/jobs/jobs.ts';
import { failure, problem, success, type Outcome } from '../../shared/problem.ts';
import type { BrowserFiles } from './browser-files.ts';
import { download, fetchOwn, pickFile, sourceOfFile } from './browser-files.ts';
import { clearStored, readStored, writeStored } from './browser-store.ts';

type ProjectCalls = Pick<
  Handlers,
  | 'project.pick'
  | 'project.open-file'
  | 'project.open-recent'
  | 'project.open-example'
  | 'project.recent'
  | 'project.save'
  | 'autosave.write'
  | 'autosave.read'
  | 'autosave.clear'
>;

const examplePath = 'assets/examples/attribution-trust-loyalty/study.pathloom';
const autosaveKey = 'project';
const autosaveFileKey = 'data-file';

/** The document apart from the data file, which is written only when it changes. */
interface StoredAutosave {
  readonly fileName: string;
  /** Of project files when it was written; autosaves did not say it before version 4. */
  readonly version?: number;
  readonly document: unknown;
  readonly bootstrap?: unknown;
}

export function projectCalls(files: BrowserFiles, service: DataService): ProjectCalls {
  /** What stands in the store; undefined: whatever an earlier visit left there. */
  let storedFile: DataFile | null | undefined;
  // One after the other: clearing between the two parts of a write would leave half of it.
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const next = last.then(act);
    last = next.catch(() => undefined);
    return next;
  }

  async function open(file: File): Promise<Outcome<OpenedProject>> {
    return named(await service.openProject(sourceOfFile(file)), file.name);
  }

  return {
    async 'project.pick'() {
      const file = await pickFile(projectExtension);
      return file ? open(file) : success(null);
    },
    async 'project.open-file'({ fileId }) {
      const source = files.sourceOf(fileId);
      if (!source) return failure(problem('file-unreadable', { values: { file: '', reason: '' } }));
      return named(await service.openProject(source), source.fileName);
    },
    'project.open-recent': () => Promise.resolve(failure(problem('not-available'))),
    async 'project.open-example'() {
      try {
        return await open(await fetchOwn(examplePath));
      } catch (error) {
        return failure(problem('file-unreadable', { values: { file: examplePath, reason: String(error) } }));
      }
    },
    'project.recent': () => Promise.resolve([]),
    async 'project.save'({ suggestedName, ...parts }) {
      const text = await service.writeProject(parts);
      if (!text.ok) return text;
      const fileName = isProjectName(suggestedName) ? suggestedName : suggestedName + projectExtension;
      download(fileName, 'application/json', text.value);
      return success({ projectId: null, fileName }, text.problems);
    },
    'autosave.write': ({ document, datasetId, bootstrap, fileName }) =>
      inTurn(async () => {
        const file = service.fileOf(datasetId);
        try {
          if (file !== storedFile) await writeStored(autosaveFileKey, file);
          storedFile = file;
          const entry: StoredAutosave = { fileName, version: currentVersion, document, bootstrap };
          await writeStored(autosaveKey, entry);
          return success(null);
        } catch (error) {
          return failure(problem('file-not-written', { values: { file: fileName, reason: String(error) } }));
        }
      }),
    async 'autosave.read'() {
      // A browser that keeps nothing (a private window) has nothing to offer either.
      const entry = (await readStored(autosaveKey).catch(() => undefined)) as StoredAutosave | undefined;
      if (!entry) return success(null);
      const file = (await readStored(autosaveFileKey).catch(() => undefined)) as DataFile | null | undefined;
      const { version, document, bootstrap = null } = entry;
      return named(await service.restoreProject({ version, document, data: file ?? null, bootstrap }), entry.fileName);
    },
    'autosave.clear': () =>
      inTurn(async () => {
        await clearStored().catch(() => undefined);
        storedFile = undefined;
        return null;
      }),
  };
}

function named(outcome: Outcome<OpenedParts>, fileName: string): Outcome<OpenedProject> {
  return outcome.ok ? success({ projectId: null, fileName, ...outcome.value }, outcome.problems) : outcome;
}
