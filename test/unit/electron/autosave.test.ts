/** Unsaved work on the disk: whole at every moment, and what cannot be read is set aside and said. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { autosaveCalls, type KnownProjects } from '../../../electron/autosave.ts';
import type { DiskState } from '../../../electron/disk-state.ts';
import { userFilesIn } from '../../../electron/paths.ts';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import type { DataService } from '../../../shared/jobs/data-service.ts';
import type { DataFile } from '../../../shared/jobs/jobs.ts';
import { failure, problem, success } from '../../../shared/problem.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathloom-autosave-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files: Readonly<Record<string, DataFile>> = Object.fromEntries(
  ['a', 'b'].map((id) => {
    const hash = `sha256:${id.repeat(64)}`;
    return [id, { fileName: `${id}.csv`, hash, bytes: new TextEncoder().encode(`data of ${id}`) }];
  }),
);

const states = new Map<string, DiskState>();
const projects: KnownProjects = {
  isKnown: () => true,
  stateOf: (id) => states.get(id),
  keepState(id, state) {
    if (state) states.set(id, state);
    else states.delete(id);
  },
};

/** The parts that an autosave asks of the service; what it is to restore is handed back as it came. */
function calls(restored: DataFile[] = [], isReadable = true) {
  const service = {
    fileOf: (id: string | null) => files[id ?? ''] ?? null,
    restoreProject: ({ document, data }: { document: unknown; data: DataFile | null }) => {
      if (!isReadable) return Promise.resolve(failure(problem('project-invalid')));
      if (data) restored.push(data);
      return Promise.resolve(success({ document, data: null, bootstrap: null }));
    },
  };
  return autosaveCalls(service as Partial<DataService> as DataService, userFilesIn(folder), projects);
}

const written = (datasetId: string | null) => ({
  document: emptyDocument,
  datasetId,
  bootstrap: null,
  projectId: null,
  fileName: 'mine.pathloom',
});

it('keeps the data of the document that is on the disk, and no other', async () => {
  const { 'autosave.write': write, 'autosave.clear': clear } = calls();
  await write(written('a'));
  const [first] = readdirSync(folder).filter((name) => name.endsWith('.bin'));
  await write(written('b'));
  const kept = readdirSync(folder).filter((name) => name.endsWith('.bin'));
  expect(kept).toHaveLength(1);
  expect(kept).not.toContain(first);
  expect(readFileSync(join(folder, kept[0] ?? ''), 'utf8')).toBe('data of b');
  await clear(null);
  expect(readdirSync(folder)).toEqual([]);
});

it('finds document and data of one moment, when the program ended between the two', async () => {
  const restored: DataFile[] = [];
  const { 'autosave.write': write, 'autosave.read': read } = calls(restored);
  await write(written('a'));
  const document = readFileSync(join(folder, 'autosave.json'));
  const names = new Set(readdirSync(folder));
  const data = readdirSync(folder).find((name) => name.endsWith('.bin')) ?? '';
  const bytes = readFileSync(join(folder, data));
  await write(written('b'));
  // As a kill between the new data and the new document leaves it: both data, the old document.
  writeFileSync(join(folder, 'autosave.json'), document);
  writeFileSync(join(folder, data), bytes);
  expect([...names].every((name) => readdirSync(folder).includes(name))).toBe(true);
  expect((await read(null)).ok).toBe(true);
  expect(restored.map((one) => new TextDecoder().decode(one.bytes))).toEqual(['data of a']);
});

it.each([
  ['is no JSON', '{"version": 4, "docum'],
  ['is something else', '[]'],
])('sets aside what %s, says so, and writes nothing over it', async (_, text) => {
  writeFileSync(join(folder, 'autosave.json'), text);
  const { 'autosave.write': write, 'autosave.read': read } = calls();
  const found = await read(null);
  expect(found).toMatchObject({ ok: true, value: null, problems: [{ code: 'autosave-unreadable' }] });
  const kept = String(found.problems[0]?.values['file']);
  await write(written(null));
  expect(readFileSync(kept, 'utf8')).toBe(text);
  expect(await read(null)).toMatchObject({ ok: true, problems: [] });
});

it('sets aside a document that cannot be opened', async () => {
  await calls()['autosave.write'](written(null));
  const found = await calls([], false)['autosave.read'](null);
  expect(found).toMatchObject({
    ok: true,
    value: null,
    problems: [{ code: 'autosave-unreadable', detail: 'project-invalid' }],
  });
});

it('has nothing to say where there is nothing', async () => {
  expect(await calls()['autosave.read'](null)).toEqual(success(null));
});

it('sets the data of a document that cannot be opened aside with it', async () => {
  await calls()['autosave.write'](written('a'));
  const { 'autosave.write': write, 'autosave.read': read, 'autosave.clear': clear } = calls([], false);
  await read(null);
  await write(written('b'));
  await clear(null);
  const kept = readdirSync(folder).filter((name) => name.endsWith('.bin'));
  expect(kept.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['data of a']);
});

it('remembers what the file of the project was, so that a change after a crash is noticed too', async () => {
  const state = { bytes: 5, modifiedAt: 1_700_000_000_000.25, hash: 'ab' };
  states.set('mine', state);
  await calls()['autosave.write']({ ...written(null), projectId: 'mine' });
  states.clear();
  await calls()['autosave.read'](null);
  expect(states.get('mine')).toEqual(state);
});

it('says without a path why work cannot be kept', async () => {
  mkdirSync(join(folder, 'autosave.json'));
  const kept = await calls()['autosave.write'](written(null));
  expect(kept).toMatchObject({ ok: false, problems: [{ code: 'autosave-not-written', values: { reason: 'EISDIR' } }] });
});
