/** Projects on the disk: opened, saved in place, remembered, and kept safe between saves. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, parse } from 'node:path';
import type { OnDiskChange, OpenedProject, SaveTarget } from '../shared/contract/calls.ts';
import type { Handlers } from '../shared/contract/handlers.ts';
import type { DataService, OpenedParts, WrittenParts } from '../shared/jobs/data-service.ts';
import { createTurns } from '../shared/jobs/take-turns.ts';
import { failure, problem, success, type Outcome } from '../shared/problem.ts';
import { autosaveCalls } from './autosave.ts';
import type { Dialogs } from './dialogs.ts';
import { compareFile, observeFile, type DiskState } from './disk-state.ts';
import { notWritten, projectIdOf, sourceOfPath, type ChosenFiles } from './files.ts';
import { ownFiles, type UserFiles } from './paths.ts';
import type { SettingsStore } from './settings.ts';
import { removeAbandoned, removeAbandonedIn, writeFileAtomically } from './write-file.ts';

export type ProjectCalls = Pick<Handlers, Extract<keyof Handlers, `project.${string}` | `autosave.${string}`>>;

export interface Projects {
  readonly calls: ProjectCalls;
  /** The project that was opened or saved last in this run; null when there was none. */
  reopen(): Promise<Outcome<OpenedProject | null>>;
}

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

export function projectCalls({ service, files, dialogs, settings, userFiles, remember }: ProjectSettings): Projects {
  const inTurn = createTurns();
  let lastPath: string | null = null;
  /** What the files of these projects were when this run last read or wrote them. */
  const states = new Map<string, DiskState>();
  /** Paths this run has opened or saved, by the id the page knows. */
  const known = new Map<string, string>(settings.read().recent.map(({ path }) => [projectIdOf(path), path]));
  // What an earlier run was writing when it was killed.
  for (const path of known.values()) void removeAbandoned(path);
  void removeAbandonedIn(dirname(userFiles.autosave));

  function remembered(path: string): string {
    const projectId = projectIdOf(path);
    known.set(projectId, path);
    lastPath = path;
    const others = settings.read().recent.filter((entry) => projectIdOf(entry.path) !== projectId);
    settings.change({ recent: [{ path, openedAt: Date.now() }, ...others].slice(0, mostRecent) });
    remember(path);
    return projectId;
  }

  async function openPath(path: string): Promise<Outcome<OpenedProject>> {
    const source = await sourceOfPath(path);
    if (!source.ok) return source;
    const { value: opened, state } = await observeFile(path, () => service.openProject(source.value));
    if (!opened.ok) return opened;
    const projectId = remembered(path);
    keepState(projectId, state);
    // Data that could not be read again are still in the file: saving asks where, rather than write over them.
    return named(opened, hasLostData(opened.value) ? null : projectId, basename(path));
  }

  function keepState(projectId: string, state: DiskState | undefined): void {
    if (state) states.set(projectId, state);
    else states.delete(projectId);
  }

  async function save(path: string, text: Outcome<string>): Promise<Outcome<SaveTarget>> {
    if (!text.ok) return text;
    try {
      await writeFileAtomically(path, text.value);
    } catch (error) {
      return failure(notWritten(basename(path), error));
    }
    const projectId = remembered(path);
    keepState(projectId, (await observeFile(path, () => Promise.resolve())).state);
    return success({ projectId, fileName: basename(path) }, text.problems);
  }

  /** Where a project that has a file is saved: there, or beside it, unless its file is not what we last knew. */
  async function targetInPlace(projectId: string, path: string, onChange: OnDiskChange): Promise<Outcome<string>> {
    const last = states.get(projectId);
    if (!last || onChange === 'overwrite') return success(path);
    try {
      const [found, names] = await Promise.all([compareFile(path, last), readdir(dirname(path))]);
      if (found === 'same') return success(path);
      if (onChange === 'keep-both') return success(freeNameBeside(path, names));
      const code = found === 'gone' ? 'project-gone' : 'project-changed-on-disk';
      return failure(problem(code, { values: { file: basename(path) } }));
    } catch (error) {
      // The folder is not there, or may not be read: nothing of it is written over unseen.
      return failure(notWritten(basename(path), error));
    }
  }

  async function saveInPlace(
    projectId: string,
    known: string,
    onChange: OnDiskChange,
    parts: WrittenParts,
  ): Promise<Outcome<SaveTarget>> {
    const path = await targetInPlace(projectId, known, onChange);
    if (!path.ok) return path;
    const saved = await save(path.value, await service.writeProject(parts));
    if (!saved.ok || path.value === known) return saved;
    const beside = problem('project-kept-beside', { values: { file: basename(path.value) } });
    return success(saved.value, [...saved.problems, beside]);
  }

  const calls: ProjectCalls = {
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
    // The next save begins when this one is on the disk: two in a row may not leave the older document.
    'project.save': ({ projectId, suggestedName, isSaveAs, onChange, ...parts }) =>
      inTurn(async () => {
        const inPlace = isSaveAs || projectId === null ? undefined : known.get(projectId);
        if (projectId !== null && inPlace !== undefined) return saveInPlace(projectId, inPlace, onChange, parts);
        const path = await dialogs.chooseTarget('pathloom', suggestedName);
        return path === null ? success(null) : save(path, await service.writeProject(parts));
      }),
    ...autosaveCalls(service, userFiles, {
      isKnown: (projectId) => known.has(projectId),
      stateOf: (projectId) => states.get(projectId),
      keepState,
    }),
  };
  return { calls, reopen: () => (lastPath === null ? Promise.resolve(success(null)) : openPath(lastPath)) };
}

/** `study (2).pathloom`, or the first number that nothing is called by. */
function freeNameBeside(path: string, names: readonly string[]): string {
  const { dir, name, ext } = parse(path);
  const taken = new Set(names.map((each) => each.toLowerCase()));
  let number = 2;
  while (taken.has(`${name} (${number})${ext}`.toLowerCase())) number += 1;
  return join(dir, `${name} (${number})${ext}`);
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
