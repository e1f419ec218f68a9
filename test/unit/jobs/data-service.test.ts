import { describe, expect, it } from 'vitest';
import { withoutFormat } from '../../support/csv-file.ts';
import { currentVersion } from '../../../shared/document/file/migrations.ts';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import type { LoadedData } from '../../../shared/contract/calls.ts';
import { fileOf, startMemoryService, type MemoryService } from './memory-host.ts';

/** Three columns around one common part, so that a factor model has an answer. */
const rows = Array.from({ length: 200 }, (_, row) => {
  const common = Math.sin(row * 1.7) * 2;
  const noise = (k: number) => Math.cos(row * (k + 2.3) * 1.9);
  return [1, 2, 3].map((k) => (common + noise(k)).toFixed(3)).join(',') + (row % 2 ? ',red' : ',blue');
});
const table = `x1,x2,x3,colour\n${rows.join('\n')}\n99,1,1,\n`;
const spec = {
  terms: ['x1', 'x2', 'x3'].map((rhs) => ({ lhs: 'F', op: '=~' as const, rhs })),
  definitions: [],
  constraints: [],
};
const missing99 = [{ kind: 'missing-codes' as const, columns: ['x1'], codes: [99] }];

async function load({ service, adopt }: MemoryService): Promise<LoadedData> {
  const imported = await service.calls['data.import']({
    taskId: 'import',
    fileId: adopt(fileOf('answers.csv', table)),
    choices: {},
  });
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
  return imported.value;
}

describe('data service', () => {
  it('previews and imports, telling progress to the end', async () => {
    const host = startMemoryService();
    const fileId = host.adopt(fileOf('answers.csv', table));
    const preview = await host.service.calls['data.preview']({ fileId, choices: {} });
    expect(preview.ok && preview.value.names).toEqual(['x1', 'x2', 'x3', 'colour']);
    const { summary, provenance } = await load(host);
    expect(summary.rows).toBe(201);
    expect(provenance.hash).toMatch(/^sha256:/);
    expect(host.progress.at(-1)).toEqual({ taskId: 'import', share: 1 });
  });

  it('summarises and pages the data as the steps leave them', async () => {
    const host = startMemoryService();
    const { datasetId } = await load(host);
    const summary = await host.service.calls['data.summary']({ datasetId, steps: missing99 });
    expect(summary.ok && summary.value.columns[0]?.missing).toBe(1);
    const page = await host.service.calls['data.page']({
      datasetId,
      steps: missing99,
      arrangement: { sort: null, filters: [] },
      from: 199,
      count: 100,
    });
    expect(page.ok && page.value.rows.length).toBe(2);
    expect(page.ok && page.value.rows[0]?.[3]).toBe('red');
    expect(page.ok && page.value.rows[1]).toEqual([null, 1, 1, null]);
  });

  it('pages sorted and filtered, with the rows and lines of the file though some are left out', async () => {
    const host = startMemoryService();
    const { datasetId } = await load(host);
    const page = await host.service.calls['data.page']({
      datasetId,
      steps: [{ kind: 'drop-rows', columns: [], rows: [1, 2, 201] }],
      arrangement: {
        sort: { column: 'colour', isDescending: true },
        filters: [{ column: 'x1', test: { kind: 'compare', comparison: 'at-most', number: 1e6 } }],
      },
      from: 98,
      count: 2,
    });
    expect(page.ok && [page.value.shown, page.value.numbers, page.value.lines]).toEqual([198, [200, 3], [201, 4]]);
    expect(page.ok && page.value.rows.map((row) => row[3])).toEqual(['red', 'blue']);
  });

  it('tells of a column its answers, and of rows whether they are complete', async () => {
    const host = startMemoryService();
    const { datasetId } = await load(host);
    const { calls } = host.service;
    const colour = await calls['data.column']({ datasetId, steps: [], column: 'colour' });
    expect(colour.ok && colour.value?.answers).toEqual([
      { value: 'blue', count: 100 },
      { value: 'red', count: 100 },
    ]);
    expect(colour.ok && colour.value?.summary.missing).toBe(1);
    expect(await calls['data.column']({ datasetId, steps: [], column: 'gone' })).toMatchObject({
      ok: true,
      value: null,
    });
    const complete = async (columns: readonly string[]) => {
      const outcome = await calls['data.complete']({ datasetId, steps: missing99, columns });
      return outcome.ok && outcome.value;
    };
    expect(await complete(['x2', 'colour'])).toEqual({ rows: 200, isNamed: true });
    expect(await complete([])).toEqual({ rows: 200, isNamed: false });
    expect(await complete(['x2'])).toEqual({ rows: 201, isNamed: true });
  });

  it('estimates on prepared data', async () => {
    const host = startMemoryService();
    const { datasetId } = await load(host);
    const request = { datasetId, steps: missing99, spec, settings: defaultSettings };
    const fit = await host.service.calls['estimate.run']({ taskId: 'fit', ...request });
    if (fit.status !== 'converged') throw new Error(JSON.stringify(fit));
    expect(fit.n).toBe(200);
    expect(fit.nRows).toBe(201);
  });

  it('bootstraps with progress, and only where that is asked for', async () => {
    const host = startMemoryService();
    const { datasetId } = await load(host);
    const settings = { ...defaultSettings, bootstrap: 120 };
    const request = { datasetId, steps: missing99, spec, settings };
    const plain = await host.service.calls['estimate.run']({ taskId: 'fit', ...request });
    expect(plain.status !== 'failed' && plain.bootstrap).toBeUndefined();
    const fit = await host.service.calls['estimate.bootstrap']({ taskId: 'boot', ...request });
    if (fit.status === 'failed') throw new Error(JSON.stringify(fit));
    expect(fit.bootstrap).toMatchObject({ requested: 120, done: 120 });
    expect(host.progress.filter(({ taskId }) => taskId === 'boot').at(-1)).toEqual({ taskId: 'boot', share: 1 });
  });

  it('bootstraps the same for any number of workers, and tells what has come in', async () => {
    const settings = { ...defaultSettings, bootstrap: 150, ci: 'bca' as const };
    const fits = [];
    for (const workers of [1, 2, 5]) {
      let milliseconds = 0;
      const host = startMemoryService(() => (milliseconds += 400), workers);
      const { datasetId } = await load(host);
      const request = { taskId: 'boot', datasetId, steps: missing99, spec, settings };
      fits.push(await host.service.calls['estimate.bootstrap'](request));
      expect(host.partial.length).toBeGreaterThan(0);
      for (const { done, requested, estimates } of host.partial) {
        expect(done).toBeGreaterThan(1);
        expect(done).toBeLessThanOrEqual(requested);
        expect(estimates[1]!.ciLower).toBeLessThan(estimates[1]!.est);
      }
      const shares = host.progress.filter(({ taskId }) => taskId === 'boot').map(({ share }) => share);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
    }
    expect(fits[0]!.status).toBe('converged');
    expect(fits[1]).toEqual(fits[0]);
    expect(fits[2]).toEqual(fits[0]);
  });

  it('cancels a bootstrap on all workers, which then do other work', async () => {
    let calls = 0;
    const host = startMemoryService(() => {
      if (++calls === 20) void host.service.calls['task.cancel']({ taskId: 'boot' });
      return calls;
    });
    const { datasetId } = await load(host);
    const request = { datasetId, steps: missing99, spec, settings: { ...defaultSettings, bootstrap: 50_000 } };
    const cancelled = await host.service.calls['estimate.bootstrap']({ taskId: 'boot', ...request });
    expect(cancelled.problems.map(({ code }) => code)).toEqual(['cancelled']);
    const share = host.progress.at(-1)!.share;
    expect(share).toBeLessThan(0.5);
    expect((await host.service.calls['estimate.run']({ taskId: 'fit', ...request })).status).toBe('converged');
    expect(host.progress.filter(({ taskId }) => taskId === 'boot').at(-1)!.share).toBe(share);
  });

  it('cancels by task, and only that task', async () => {
    const host = startMemoryService();
    const { datasetId } = await load(host);
    const request = { datasetId, steps: [], spec, settings: defaultSettings };
    const first = host.service.calls['estimate.run']({ taskId: 'first', ...request });
    const second = host.service.calls['estimate.run']({ taskId: 'second', ...request });
    await host.service.calls['task.cancel']({ taskId: 'first' });
    await host.service.calls['task.cancel']({ taskId: 'unknown' });
    const cancelled = await first;
    expect(cancelled.problems.map(({ code }) => code)).toEqual(['cancelled']);
    expect((await second).status).toBe('converged');
  });

  it('answers for data and files it does not have with problems', async () => {
    const { service } = startMemoryService();
    const noFile = await service.calls['data.preview']({ fileId: 'file-9', choices: {} });
    expect(noFile.problems.map(({ code }) => code)).toEqual(['file-unreadable']);
    const noData = await service.calls['data.summary']({ datasetId: 'data-9', steps: [] });
    expect(noData.problems.map(({ code }) => code)).toEqual(['no-data']);
    const noFit = await service.calls['estimate.run']({
      taskId: 't',
      datasetId: 'data-9',
      steps: [],
      spec,
      settings: defaultSettings,
    });
    expect(noFit.problems.map(({ code }) => code)).toEqual(['no-data']);
  });

  it('forgets released data', async () => {
    const host = startMemoryService();
    const { datasetId } = await load(host);
    await host.service.calls['data.release']({ datasetId });
    const summary = await host.service.calls['data.summary']({ datasetId, steps: [] });
    expect(summary.problems.map(({ code }) => code)).toEqual(['no-data']);
    expect(host.service.fileOf(datasetId, null)).toBeNull();
  });

  it('says what went wrong with a file that cannot be read', async () => {
    const host = startMemoryService();
    const fileId = host.adopt({ fileName: 'gone.csv', bytes: 10, content: null });
    for (const outcome of [
      await host.service.calls['data.preview']({ fileId, choices: {} }),
      await host.service.calls['data.import']({ taskId: 't', fileId, choices: {} }),
    ]) {
      expect(outcome.ok).toBe(false);
      expect(outcome.problems).toMatchObject([
        { code: 'file-unreadable', values: { file: 'gone.csv', reason: 'gone' } },
      ]);
    }
  });
});

describe('projects with their data inside', () => {
  async function saved(host: MemoryService) {
    const { datasetId, provenance } = await load(host);
    const { fileName, hash, settings } = provenance;
    const document = { ...emptyDocument, data: { fileName, hash, settings, isSimulated: false } };
    const text = await host.service.writeProject({ document, datasetId, bootstrap: null });
    if (!text.ok) throw new Error(JSON.stringify(text.problems));
    return { document, text: text.value, hash };
  }

  it('come back as they were', async () => {
    const host = startMemoryService();
    const { document, text, hash } = await saved(host);
    const opened = await host.service.openProject(fileOf('mine.pathloom', text));
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    expect(opened.problems).toEqual([]);
    expect(opened.value.document).toEqual(document);
    expect(opened.value.data?.provenance.hash).toBe(hash);
    expect(opened.value.data?.summary.rows).toBe(201);
  });

  it('warn when the data are not those the document was made with', async () => {
    const host = startMemoryService();
    const { document, text } = await saved(host);
    const other = `sha256:${'0'.repeat(64)}`;
    const forged = text.replaceAll(document.data.hash, other);
    const opened = await host.service.openProject(fileOf('mine.pathloom', forged));
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    expect(opened.problems.map(({ code }) => code)).toEqual(['project-data-changed']);
    // One of the two places that name them is enough.
    const at = text.lastIndexOf(document.data.hash);
    for (const one of [
      text.replace(document.data.hash, other),
      text.slice(0, at) + text.slice(at).replace(document.data.hash, other),
    ])
      expect((await host.service.openProject(fileOf('mine.pathloom', one))).problems.map(({ code }) => code)).toEqual([
        'project-data-changed',
      ]);
    // Saved again it still has them: the document refers to what is there.
    const { document: found, data } = opened.value;
    expect(found.data).toEqual(document.data);
    const again = await host.service.writeProject({
      document: found,
      datasetId: data?.datasetId ?? null,
      bootstrap: null,
    });
    expect(again).toMatchObject({ ok: true, problems: [], value: text });
  });

  it('take the file along when it can no longer be imported', async () => {
    const host = startMemoryService();
    const { document, text } = await saved(host);
    const broken = text.replace(/"content": "[^"]*"/, '"content": ""');
    const opened = await host.service.openProject(fileOf('mine.pathloom', broken));
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    expect(opened.value.data).toBeNull();
    expect(opened.problems.map(({ code }) => code)).toEqual(['file-empty']);
    const again = await host.service.writeProject({
      document: opened.value.document,
      datasetId: null,
      bootstrap: null,
    });
    expect(again).toMatchObject({ ok: true, problems: [], value: broken });
    // Not into a project of other data.
    const other = { ...document, data: { ...document.data, hash: `sha256:${'1'.repeat(64)}` } };
    const without = await host.service.writeProject({ document: other, datasetId: null, bootstrap: null });
    expect(without.problems.map(({ code }) => code)).toEqual(['project-data-missing']);
  });

  it('warn when they were saved or opened without data', async () => {
    const host = startMemoryService();
    const { document } = await saved(host);
    const text = await host.service.writeProject({ document, datasetId: null, bootstrap: null });
    if (!text.ok) throw new Error(JSON.stringify(text.problems));
    expect(text.problems.map(({ code }) => code)).toEqual(['project-data-missing']);
    const opened = await host.service.openProject(fileOf('mine.pathloom', text.value));
    expect(opened.ok && opened.value.data).toBeNull();
    expect(opened.problems.map(({ code }) => code)).toEqual(['project-data-missing']);
  });

  it('are refused when they are none', async () => {
    const { service } = startMemoryService();
    for (const text of ['', '{}', '{"format":"pathloom","version":1}', 'PK\u0003\u0004']) {
      const opened = await service.openProject(fileOf('x.pathloom', text));
      expect(opened.problems.map(({ code }) => code)).toEqual(['project-invalid']);
    }
    const gone = await service.openProject({ fileName: 'x.pathloom', bytes: 1, content: null });
    expect(gone.problems.map(({ code }) => code)).toEqual(['file-unreadable']);
  });

  it('are restored from a document and a file kept apart, the document checked', async () => {
    const host = startMemoryService();
    const { datasetId } = await load(host);
    const file = host.service.fileOf(datasetId, null);
    const { document } = await saved(host);
    const parts = { version: currentVersion, data: file, bootstrap: null };
    const restored = await host.service.restoreProject({ ...parts, document });
    expect(restored.ok && restored.value.data?.summary.rows).toBe(201);
    const broken = await host.service.restoreProject({
      version: currentVersion,
      document: { ...document, diagram: 7 },
      data: file,
      bootstrap: null,
    });
    expect(broken.problems.map(({ code }) => code)).toEqual(['project-invalid']);
    const newer = await host.service.restoreProject({ ...parts, document, version: currentVersion + 1 });
    expect(newer.problems.map(({ code }) => code)).toEqual(['project-newer']);
  });

  it('are brought up to date as files are, from before autosaves said their version and after', async () => {
    const host = startMemoryService();
    const { datasetId } = await load(host);
    const data = host.service.fileOf(datasetId, null);
    const { document } = await saved(host);
    const settings = withoutFormat(document.data!.settings);
    const old = { ...document, data: { ...document.data, settings } };
    for (const version of [undefined, 3]) {
      const restored = await host.service.restoreProject({ version, document: old, data, bootstrap: null });
      expect(restored.ok && restored.value.document).toEqual(document);
      expect(restored.ok && restored.value.data?.summary.rows).toBe(201);
    }
  });
});
