/** Project files on the disk: what others do to them between two saves is noticed before it is written over. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Dialogs } from '../../../electron/dialogs.ts';
import { createChosenFiles } from '../../../electron/files.ts';
import { userFilesIn } from '../../../electron/paths.ts';
import { projectCalls } from '../../../electron/projects.ts';
import { openSettings, type SettingsStore } from '../../../electron/settings.ts';
import { allWritten } from '../../../electron/write-file.ts';
import type { CallRequest } from '../../../shared/contract/calls.ts';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import type { DataService, WrittenParts } from '../../../shared/jobs/data-service.ts';
import { success } from '../../../shared/problem.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathloom-projects-'));
  mkdirSync(join(folder, 'work'));
  file = join(folder, 'work', 'mine.pathloom');
});
let settings: SettingsStore | null = null;
afterEach(async () => {
  await settings?.settled();
  await allWritten();
  rmSync(folder, { recursive: true, force: true });
});

/** A project file is its title here; the title `slow` takes longer to write than what is asked for after it. */
const service: Partial<DataService> = {
  openProject: () => Promise.resolve(success({ document: emptyDocument, data: null, bootstrap: null })),
  writeProject: async ({ document }: WrittenParts) => {
    if (document.title?.en === 'slow') await new Promise((resolve) => setTimeout(resolve, 100));
    return success(document.title?.en ?? '');
  },
  fileOf: () => null,
};

async function start() {
  const asked: string[] = [];
  const dialogs: Partial<Dialogs> = {
    pickProject: () => Promise.resolve(file),
    chooseTarget: (_kind, suggested) => {
      asked.push(suggested);
      return Promise.resolve(file);
    },
  };
  settings = await openSettings(join(folder, 'settings.json'));
  const { calls } = projectCalls({
    service: service as DataService,
    files: createChosenFiles(),
    dialogs: dialogs as Dialogs,
    settings,
    userFiles: userFilesIn(folder),
    remember: () => undefined,
  });
  const request = (text: string, more: Partial<CallRequest<'project.save'>> = {}) => ({
    document: { ...emptyDocument, title: { en: text } },
    datasetId: null,
    bootstrap: null,
    projectId: null,
    suggestedName: 'mine.pathloom',
    isSaveAs: false,
    onChange: 'ask' as const,
    ...more,
  });
  return { calls, asked, save: (...given: Parameters<typeof request>) => calls['project.save'](request(...given)) };
}

/** Opened from the disk, with the id that saves in place. */
async function opened(text: string) {
  writeFileSync(file, text);
  const host = await start();
  const project = await host.calls['project.pick'](null);
  const projectId = project.ok ? (project.value?.projectId ?? null) : null;
  if (projectId === null) throw new Error(JSON.stringify(project));
  return { ...host, projectId };
}

const content = (): string => readFileSync(file, 'utf8');

describe('a project that somebody else has changed on the disk', () => {
  it('is not written over without a question, after opening and after saving', async () => {
    const { save, projectId } = await opened('old');
    writeFileSync(file, 'theirs');
    expect(await save('mine', { projectId })).toMatchObject({
      ok: false,
      problems: [{ code: 'project-changed-on-disk', values: { file: 'mine.pathloom' } }],
    });
    expect(content()).toBe('theirs');
    expect(await save('mine', { projectId, onChange: 'overwrite' })).toMatchObject({ ok: true, problems: [] });
    expect(content()).toBe('mine');
    expect((await save('mine 2', { projectId })).ok).toBe(true);
    // Of the same length: the content counts.
    writeFileSync(file, 'mime 2');
    utimesSync(file, new Date(), new Date(Date.now() + 5_000));
    expect((await save('mine 3', { projectId })).problems.map(({ code }) => code)).toEqual(['project-changed-on-disk']);
    expect(content()).toBe('mime 2');
  });

  it('is kept beside ours under a free name, and ours is saved there from then on', async () => {
    const { save, projectId } = await opened('old');
    writeFileSync(join(folder, 'work', 'Mine (2).pathloom'), 'another');
    writeFileSync(file, 'theirs');
    const kept = await save('mine', { projectId, onChange: 'keep-both' });
    expect(kept).toMatchObject({
      ok: true,
      value: { fileName: 'mine (3).pathloom' },
      problems: [{ code: 'project-kept-beside', values: { file: 'mine (3).pathloom' } }],
    });
    expect(content()).toBe('theirs');
    const beside = kept.ok ? (kept.value?.projectId ?? null) : null;
    expect((await save('mine again', { projectId: beside })).ok).toBe(true);
    expect(readFileSync(join(folder, 'work', 'mine (3).pathloom'), 'utf8')).toBe('mine again');
    expect(content()).toBe('theirs');
  });

  it('is the same project when only its time was touched', async () => {
    const { save, projectId } = await opened('old');
    utimesSync(file, new Date(), new Date(Date.now() + 60_000));
    expect(await save('mine', { projectId })).toMatchObject({ ok: true, problems: [] });
    expect(content()).toBe('mine');
  });

  it('is noticed between two programs that have it open', async () => {
    const first = await opened('old');
    const second = await opened('old');
    expect((await first.save('first', { projectId: first.projectId })).ok).toBe(true);
    expect((await second.save('second', { projectId: second.projectId })).ok).toBe(false);
    expect(content()).toBe('first');
  });

  it('is asked about once more when the work comes back after a crash', async () => {
    const { calls, projectId } = await opened('old');
    const { suggestedName: fileName } = { suggestedName: 'mine.pathloom' };
    await calls['autosave.write']({ document: emptyDocument, datasetId: null, bootstrap: null, projectId, fileName });
    writeFileSync(file, 'theirs');
    const later = await start();
    const restorer = service as { restoreProject?: unknown };
    restorer.restoreProject = service.openProject;
    const found = await later.calls['autosave.read'](null);
    expect(found.ok && found.value?.projectId).toBe(projectId);
    expect((await later.save('mine', { projectId })).problems.map(({ code }) => code)).toEqual([
      'project-changed-on-disk',
    ]);
  });
});

describe('a project whose file or folder is gone', () => {
  it('asks before it is written there again', async () => {
    const { save, projectId } = await opened('old');
    renameSync(file, join(folder, 'work', 'moved.pathloom'));
    expect((await save('mine', { projectId })).problems.map(({ code }) => code)).toEqual(['project-gone']);
    expect(readdirSync(join(folder, 'work'))).toEqual(['moved.pathloom']);
    expect((await save('mine', { projectId, onChange: 'overwrite' })).ok).toBe(true);
    expect(content()).toBe('mine');
  });

  it('says that the folder is gone', async () => {
    const { save, projectId } = await opened('old');
    rmSync(join(folder, 'work'), { recursive: true });
    expect(await save('mine', { projectId })).toMatchObject({
      ok: false,
      problems: [{ code: 'file-not-written', values: { file: 'mine.pathloom', reason: 'ENOENT' } }],
    });
  });
});

it('leaves the document that was asked for last, whichever takes longer to write', async () => {
  const { save, projectId } = await opened('old');
  await Promise.all([save('slow', { projectId }), save('quick', { projectId })]);
  expect(content()).toBe('quick');
});

it('asks where only for a project without a file, and for another place', async () => {
  const { save, asked, projectId } = await opened('old');
  await save('mine', { projectId });
  expect(asked).toEqual([]);
  await save('mine', { projectId, isSaveAs: true, suggestedName: 'other.pathloom' });
  await save('mine', { suggestedName: 'new.pathloom' });
  expect(asked).toEqual(['other.pathloom', 'new.pathloom']);
});
