/** The built application's main process and preload, unmodified: the whole path of a study through system dialogues. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenedProject } from '../../../shared/contract/calls.ts';
import { writeProject } from '../../../shared/document/file/project-file.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import { expectTextPicture, textPicture } from '../../support/png-picture.ts';
import { shellSuite, study } from '../../support/shell-suite.ts';
import { csvFile } from '../../support/csv-file.ts';

const suite = shellSuite();
const { folder, call, analyse } = suite;

async function openExample(): Promise<OpenedProject> {
  const opened = await call('project.open-example', null);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.value;
}

async function importFrom(path: string, taskId = 'import'): Promise<string> {
  await suite.shell.answerDialog('showOpenDialog', { canceled: false, filePaths: [path] });
  const picked = await call('data.pick', null);
  if (!picked.ok || !picked.value) throw new Error('nothing picked');
  const imported = await call('data.import', { taskId, fileId: picked.value.fileId, choices: {} });
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
  return imported.value.datasetId;
}

/** A file whose import takes a while. */
async function pickLarge(): Promise<string> {
  const rows = Array.from({ length: 400_000 }, (_, row) => `${row % 7},${row % 5},${row % 3},${(row * 7) % 11}`);
  writeFileSync(join(folder, 'large.csv'), `a,b,c,d\n${rows.join('\n')}\n`);
  await suite.shell.answerDialog('showOpenDialog', { canceled: false, filePaths: [join(folder, 'large.csv')] });
  const picked = await call('data.pick', null);
  if (!picked.ok || !picked.value) throw new Error('nothing picked');
  return picked.value.fileId;
}

const trust = {
  spec: {
    terms: ['TRU1', 'TRU2', 'TRU3'].map((rhs) => ({ lhs: 'Trust', op: '=~' as const, rhs })),
    definitions: [],
    constraints: [],
  },
  settings: { ...defaultSettings, stdLv: true },
};

describe('a study', () => {
  it('is imported through the system dialogue and estimated', async () => {
    const datasetId = await importFrom(join(study, 'data.csv'));
    const page = await call('data.page', {
      datasetId,
      steps: [],
      arrangement: { sort: null, filters: [] },
      from: 0,
      count: 3,
    });
    expect(page.ok && page.value.rows.length).toBe(3);
    const fit = await call('estimate.run', { taskId: 'fit', datasetId, steps: [], ...trust });
    expect(fit.status).toBe('converged');
  });

  it('is saved where the dialogue says, in place afterwards, and opened again', async () => {
    const { document, data } = await openExample();
    const datasetId = data?.datasetId ?? null;
    const path = join(folder, 'mine.pathloom');
    await suite.shell.answerDialog('showSaveDialog', { canceled: false, filePath: path });
    const target = { projectId: null, suggestedName: 'mine.pathloom', isSaveAs: false, onChange: 'ask' as const };
    const request = { document, datasetId, bootstrap: null, ...target };
    const saved = await call('project.save', request);
    if (!saved.ok || !saved.value) throw new Error(JSON.stringify(saved));
    const changed = { ...document, title: { en: 'Changed' } };
    const again = await call('project.save', { ...request, document: changed, projectId: saved.value.projectId });
    expect(again.ok && again.value).toEqual(saved.value);
    const reopened = await call('project.open-recent', { projectId: saved.value.projectId ?? '' });
    expect(reopened.ok && reopened.value.document).toEqual(changed);
    expect(reopened.ok && reopened.value.data?.provenance.hash).toBe(data?.provenance.hash);
    expect(await call('project.recent', null)).toMatchObject([{ fileName: 'mine.pathloom' }]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('whose data cannot be had is never written over the file by a plain save', async () => {
    const { document } = await openExample();
    const path = join(folder, 'without-data.pathloom');
    writeFileSync(path, writeProject({ savedBy: 'test', document }));
    await suite.shell.answerDialog('showOpenDialog', { canceled: false, filePaths: [path] });
    const opened = await call('project.pick', null);
    expect(opened.problems.map(({ code }) => code)).toEqual(['project-data-missing']);
    expect(opened.ok && opened.value).toMatchObject({ projectId: null, fileName: 'without-data.pathloom', data: null });
  });

  it('leaves the old file alone when the new one cannot be written', async () => {
    const { document } = await openExample();
    const path = join(folder, 'folder-in-the-way.pathloom');
    mkdirSync(join(path, 'inside'), { recursive: true });
    await suite.shell.answerDialog('showSaveDialog', { canceled: false, filePath: path });
    const saved = await call('project.save', {
      document,
      bootstrap: null,
      datasetId: null,
      projectId: null,
      suggestedName: 'x.pathloom',
      isSaveAs: true,
      onChange: 'ask',
    });
    expect(saved.ok).toBe(false);
    expect(saved.problems.map(({ code }) => code)).toEqual(['file-not-written']);
    expect(readdirSync(path)).toEqual(['inside']);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.each([300, 600] as const)('becomes a picture of %d dpi with its Chinese', async (dpi) => {
    const path = join(folder, `picture-${dpi}.png`);
    await suite.shell.answerDialog('showSaveDialog', { canceled: false, filePath: path });
    const asked = { suggestedName: 'picture.png', picture: textPicture, format: { kind: 'png', dpi } } as const;
    expect(await call('export.picture', asked)).toEqual({
      ok: true,
      value: { fileName: `picture-${dpi}.png` },
      problems: [],
    });
    expectTextPicture(readFileSync(path), dpi);
  });

  it('becomes a picture as SVG; says which characters no font has, and where there are too many pixels', async () => {
    const path = join(folder, 'picture.svg');
    await suite.shell.answerDialog('showSaveDialog', { canceled: false, filePath: path });
    await call('export.picture', { suggestedName: 'picture.svg', picture: textPicture, format: { kind: 'svg' } });
    expect(readFileSync(path, 'utf8')).toMatch(/^<svg .*任/s);
    const png = { suggestedName: 'picture.png', format: { kind: 'png', dpi: 600 } } as const;
    await suite.shell.answerDialog('showSaveDialog', { canceled: false, filePath: join(folder, 'other.png') });
    const shape = {
      kind: 'text',
      text: '\u2212.31 \u2192 \u03b2 \u2265 \u2013 \u2026 \u0e01',
      x: 90,
      y: 30,
      size: 12,
      fill: 'ink',
    } as const;
    const other = await call('export.picture', { ...png, picture: { ...textPicture, shapes: [shape] } });
    expect(other).toMatchObject({
      ok: true,
      problems: [{ code: 'characters-not-painted', values: { characters: '\u0e01' } }],
    });
    const large = await call('export.picture', { ...png, picture: { ...textPicture, width: 4_000, height: 1_000 } });
    expect(large).toMatchObject({
      ok: false,
      problems: [{ code: 'picture-too-large', values: { width: 25_000, height: 6_250, dpi: 600 } }],
    });
  });

  it('becomes a report in PDF, Chinese embedded', async () => {
    const path = join(folder, 'report.pdf');
    await suite.shell.answerDialog('showSaveDialog', { canceled: false, filePath: path });
    const run = (text: string) => [{ text }];
    const written = await call('export.pdf', {
      suggestedName: 'report.pdf',
      report: {
        title: '持续信任 report',
        language: 'zh-CN',
        runningHead: 'Pathloom',
        blocks: [
          { kind: 'heading', level: 1, id: 'a', text: '结构模型' },
          { kind: 'paragraph', text: run('Trust -> Loyalty .658') },
        ],
      },
    });
    expect(written.ok && written.value).toEqual({ fileName: 'report.pdf' });
    const { stdout } = spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' });
    expect(stdout).toContain('结构模型');
    expect(stdout).toContain('.658');
    expect(spawnSync('pdffonts', [path], { encoding: 'utf8' }).stdout).toMatch(/NotoSansSC.*yes yes/);
  });

  it('is analysed on demand over the same bridge, and its scores go to the file that the dialogue names', async () => {
    const datasetId = await importFrom(join(study, 'data.csv'), 'analysed');
    const request = { datasetId, steps: [], ...trust };
    const indices = await analyse('indices', { taskId: 'indices', ...request }, {});
    expect(indices.ok && indices.value.every(({ mi }) => mi >= 0)).toBe(true);
    const script = await analyse('script', { taskId: 'script', ...request }, { format: 'r', source: csvFile() });
    expect(script.ok && script.value).toContain('read_cells("data.csv", "UTF-8", ",")');
    const path = join(folder, 'scores.csv');
    await suite.shell.answerDialog('showSaveDialog', { canceled: false, filePath: path });
    const scores = { ...request, taskId: 'scores', method: 'bartlett' as const, suggestedName: 'scores.csv' };
    const written = await call('export.scores', scores);
    expect(written.ok && written.value).toEqual({ fileName: 'scores.csv' });
    expect(readFileSync(path, 'utf8')).toMatch(/^\ufeffrow,\w+\r\n1,-?\d/);
    await suite.shell.answerDialog('showSaveDialog', { canceled: true, filePath: '' });
    expect(await call('export.scores', scores)).toMatchObject({ ok: true, value: null });
    const refused = await analyse(
      'script',
      { taskId: 'wrong', ...request },
      { format: 'sas' as never, source: csvFile() },
    );
    expect(refused.problems.map(({ code }) => code)).toEqual(['request-invalid']);
  });

  it('stops a long import when it is cancelled, and works on', async () => {
    const running = call('data.import', { taskId: 'long', fileId: await pickLarge(), choices: {} });
    await suite.shell.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)), null);
    await call('task.cancel', { taskId: 'long' });
    const cancelled = await running;
    expect(cancelled.problems.map(({ code }) => code)).toEqual(['cancelled']);
    const datasetId = await importFrom(join(study, 'data.csv'), 'next');
    const fit = await call('estimate.run', { taskId: 'after-cancel', datasetId, steps: [], ...trust });
    expect(fit.status).toBe('converged');
  });

  it('survives a worker that dies: a problem for its job, and the next job works', async () => {
    const running = call('data.import', { taskId: 'doomed', fileId: await pickLarge(), choices: {} });
    await suite.shell.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)), null);
    expect(await suite.shell.killWorkers()).toBeGreaterThan(0);
    const died = await running;
    expect(died.ok).toBe(false);
    expect(died.problems.map(({ code }) => code)).toEqual(['worker-died']);
    const datasetId = await importFrom(join(study, 'data.csv'), 'next');
    const fit = await call('estimate.run', { taskId: 'after', datasetId, steps: [], ...trust });
    expect(fit.status).toBe('converged');
  });
});
