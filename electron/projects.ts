/** Projects on the disk: opened, saved in place, remembered, and kept safe between saves. */
import { basename } from 'node:path';
import type { OpenedProject, SaveTarget } from '../shared/contract/calls.ts';
import type { Handlers } from '../shared/contract/handlers.ts';
import type { DataService, OpenedParts } from '../shared/jobs/data-service.ts';
import { failure, problem, success, type Outcome } from '../shared/problem.ts';
import { autosaveCalls } from './autosave.ts';
import type { Dialogs } from './dialogs.ts';
import { notWritten, projectIdOf, sourceOfPath, type ChosenFiles } from './files.ts';
import { ownFiles, type UserFiles } from './paths.ts';
import type { SettingsStore } from './settings.ts';
import { writeFileAtomically } from './write-file.ts';

export type ProjectCalls = Pick<Handlers, Extract<keyof Handlers, `project.${string}` | `autosave.${string}`>>;

export interface ProjectSettings {
  readonly service: DataService;
  readonly files: ChosenFiles;
  readonly dialogs: Dialogs;
  readonly settings: SettingsStore;
  readonly userFiles: UserFiles;
  /** The system's own list of recent documents. */
  remember(path: string): void;
}

const mostRecent = 12;

export function projectCalls({
  service,
  files,
  dialogs,
  settings,
  userFiles,
  remember,
}: ProjectSettings): ProjectCalls {
  /** Paths this run has opened or saved, by the id the page knows. */
  const known = new Map<string, string>(settings.read().recent.map(({ path }) => [projectIdOf(path), path]));

  function remembered(path: string): string {
    const projectId = projectIdOf(path);
    known.set(projectId, path);
    const others = settings.read().recent.filter((entry) => projectIdOf(entry.path) !== projectId);
    settings.change({ recent: [{ path, openedAt: Date.now() }, ...others].slice(0, mostRecent) });
    remember(path);
    return projectId;
  }

  async function openPath(path: string): Promise<Outcome<OpenedProject>> {
    const source = await sourceOfPath(path);
    if (!source.ok) return source;
    const opened = await service.openProject(source.value);
    if (!opened.ok) return opened;
    const projectId = remembered(path);
    // Data that could not be read again are still in the file: saving asks where, rather than write over them.
    return named(opened, hasLostData(opened.value) ? null : projectId, basename(path));
  }

  async function save(path: string, text: Outcome<string>): Promise<Outcome<SaveTarget>> {
    if (!text.ok) return text;
    try {
      await writeFileAtomically(path, text.value);
    } catch (error) {
      return failure(notWritten(basename(path), error));
    }
    return success({ projectId: remembered(path), fileName: basename(path) }, text.problems);
  }

  return {
    async 'project.pick'() {
      const path = await dialogs.pickProject();
      return path === null ? success(null) : openPath(path);
    },
    async 'project.open-file'({ fileId }) {
      const path = files.pathOf(fileId);
      return path === undefined
        ? failure(problem('file-unreadable', { values: { file: '', reason: '' } }))
        : openPath(path);
    },
    async 'project.open-recent'({ projectId }) {
      const path = known.get(projectId);
      return path === undefined
        ? failure(problem('file-unreadable', { values: { file: '', reason: '' } }))
        : openPath(path);
    },
    async 'project.open-example'() {
      const source = await sourceOfPath(ownFiles.example);
      return source.ok ? named(await service.openProject(source.value), null, source.value.fileName) : source;
    },
    'project.recent': () =>
      Promise.resolve(
        settings.read().recent.map(({ path, openedAt }) => ({
          projectId: projectIdOf(path),
          fileName: basename(path),
          openedAt,
        })),
      ),
    async 'project.save'({ projectId, suggestedName, isSaveAs, ...parts }) {
      const inPlace = isSaveAs || projectId === null ? undefined : known.get(projectId);
      const path = inPlace ?? (await dialogs.chooseTarget('pathloom', suggestedName));
      return path === null ? success(null) : save(path, await service.writeProject(parts));
    },
    ...autosaveCalls(service, userFiles, (projectId) => known.has(projectId)),
  };
}

function hasLostData({ document, data }: OpenedParts): boolean {
  return document.data !== null && data === null;
}

export function named(
  outcome: Outcome<OpenedParts>,
  projectId: string | null,
  fileName: string,
): Outcome<OpenedProject> {
  return outcome.ok ? success({ projectId, fileName, ...outcome.value }, outcome.problems) : outcome;
}
