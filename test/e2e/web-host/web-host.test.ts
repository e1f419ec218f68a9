/** The contract answered in a real browser, under the real policy. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import { expectTextPicture, textPicture } from '../../support/png-picture.ts';
import { openWebHost, type OpenedWebHost } from '../../support/web-host.ts';

const study = join(import.meta.dirname, '../../../assets/examples/attribution-trust-loyalty');
const folder = mkdtempSync(join(tmpdir(), 'pathloom-print-'));
let host: OpenedWebHost;

beforeAll(async () => {
  host = await openWebHost();
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

const spec = {
  terms: ['TRU1', 'TRU2', 'TRU3'].map((rhs) => ({ lhs: 'Trust', op: '=~' as const, rhs })),
  definitions: [],
  constraints: [],
};

async function pickStudy(): Promise<string> {
  const choosing = host.page.waitForEvent('filechooser');
  const picked = host.page.evaluate(() => window.bridge.call('data.pick', null));
  await (await choosing).setFiles(join(study, 'data.csv'));
  const outcome = await picked;
  if (!outcome.ok || !outcome.value) throw new Error('nothing picked');
  return outcome.value.fileId;
}

async function importStudy(): Promise<string> {
  const fileId = await pickStudy();
  const imported = await host.page.evaluate(
    (id) => window.bridge.call('data.import', { taskId: 'import', fileId: id, choices: {} }),
    fileId,
  );
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
  return imported.value.datasetId;
}

describe('web host', () => {
  it('says what it is and what it cannot do', async () => {
    const info = await host.page.evaluate(() => window.bridge.call('host.info', null));
    expect(info.host).toBe('web');
    expect(info.capabilities).toEqual({ nativeMenu: false, recentFiles: false, savesInPlace: false, writesPdf: false });
    expect(await host.page.evaluate(() => window.crossOriginIsolated)).toBe(true);
  });

  it('previews and imports a chosen file, and shows its rows', async () => {
    const fileId = await pickStudy();
    const preview = await host.page.evaluate(
      (id) => window.bridge.call('data.preview', { fileId: id, choices: {} }),
      fileId,
    );
    expect(preview.ok && preview.value.settings).toMatchObject({ delimiter: ',', encoding: 'utf-8', header: true });
    const datasetId = await importStudy();
    const page = await host.page.evaluate(
      (id) =>
        window.bridge.call('data.page', {
          datasetId: id,
          steps: [],
          arrangement: { sort: null, filters: [] },
          from: 418,
          count: 10,
        }),
      datasetId,
    );
    expect(page.ok && page.value.rows.length).toBe(2);
    const summary = await host.page.evaluate(
      (id) =>
        window.bridge.call('data.summary', {
          datasetId: id,
          steps: [{ kind: 'missing-codes', columns: ['TRU1'], codes: [1] }],
        }),
      datasetId,
    );
    const lines = readFileSync(join(study, 'data.csv'), 'utf8').trim().split('\n').length;
    expect(summary.ok && summary.value.rows).toBe(lines - 1);
    expect(summary.ok && summary.value.columns.find((column) => column.name === 'TRU1')?.minimum).toBe(2);
  });

  it('estimates, and cancels', async () => {
    const datasetId = await importStudy();
    const request = { datasetId, steps: [], spec, settings: { ...defaultSettings, stdLv: true } };
    const fit = await host.page.evaluate(
      (asked) => window.bridge.call('estimate.run', { taskId: 'fit', ...asked }),
      request,
    );
    expect(fit.status).toBe('converged');
    const cancelled = await host.page.evaluate((asked) => {
      const running = window.bridge.call('estimate.run', { taskId: 'late', ...asked });
      // The bridge answers in turn: the task has begun before the cancel arrives.
      void window.bridge.call('task.cancel', { taskId: 'late' });
      return running;
    }, request);
    expect(cancelled.status).toBe('failed');
    expect(cancelled.problems.map((problem) => problem.code)).toEqual(['cancelled']);
  });

  it('opens the bundled study, and saves what it can open again', async () => {
    const opened = await host.page.evaluate(() => window.bridge.call('project.open-example', null));
    if (!opened.ok || !opened.value.data) throw new Error(JSON.stringify(opened));
    expect(opened.problems).toEqual([]);
    const { document, data } = opened.value;
    const downloading = host.page.waitForEvent('download');
    const saved = await host.page.evaluate((request) => window.bridge.call('project.save', request), {
      document,
      bootstrap: null,
      datasetId: data.datasetId,
      projectId: null,
      suggestedName: 'study.pathloom',
      isSaveAs: false,
      onChange: 'ask' as const,
    });
    expect(saved.ok && saved.value).toEqual({ projectId: null, fileName: 'study.pathloom' });
    const file = await (await downloading).path();
    const choosing = host.page.waitForEvent('filechooser');
    const reopening = host.page.evaluate(() => window.bridge.call('project.pick', null));
    await (await choosing).setFiles(file);
    const reopened = await reopening;
    expect(reopened.ok && reopened.value?.document).toEqual(document);
    expect(reopened.ok && reopened.value?.data?.provenance.hash).toBe(data.provenance.hash);
  });

  it.each([300, 600] as const)('saves a picture of %d dpi with its Chinese', async (dpi) => {
    const downloading = host.page.waitForEvent('download');
    const saved = await host.page.evaluate((request) => window.bridge.call('export.picture', request), {
      suggestedName: 'picture.png',
      picture: textPicture,
      format: { kind: 'png', dpi } as const,
    });
    expect(saved).toEqual({ ok: true, value: { fileName: 'picture.png' }, problems: [] });
    expectTextPicture(readFileSync(await (await downloading).path()), dpi);
  });

  it('says where a picture has too many pixels', async () => {
    const saved = await host.page.evaluate((request) => window.bridge.call('export.picture', request), {
      suggestedName: 'picture.png',
      picture: { ...textPicture, width: 4_000, height: 1_000 },
      format: { kind: 'png', dpi: 600 } as const,
    });
    expect(saved).toMatchObject({ ok: false, problems: [{ code: 'picture-too-large' }] });
  });

  it('remembers preferences, and takes no others than there are', async () => {
    const read = async (): Promise<unknown> => {
      await host.page.reload();
      await host.page.waitForFunction(() => 'bridge' in window);
      return (await host.page.evaluate(() => window.bridge.call('host.info', null))).preferences;
    };
    await host.page.evaluate(() => window.bridge.call('preferences.write', { language: 'zh-CN', theme: 'dark' }));
    expect(await read()).toEqual({ language: 'zh-CN', theme: 'dark' });
    for (const broken of ['{"language":"tlh","theme":7}', 'null', 'not json']) {
      await host.page.evaluate((text) => localStorage.setItem('pathloom.preferences', text), broken);
      expect(await read()).toEqual({ language: null, theme: 'system' });
    }
  });

  it('keeps unsaved work between visits', async () => {
    const opened = await host.page.evaluate(() => window.bridge.call('project.open-example', null));
    if (!opened.ok || !opened.value.data) throw new Error(JSON.stringify(opened));
    const { document, data } = opened.value;
    const title = { en: 'Unsaved' };
    await host.page.evaluate((request) => window.bridge.call('autosave.write', request), {
      document: { ...document, title },
      bootstrap: null,
      datasetId: data.datasetId,
      projectId: null,
      fileName: 'a.pathloom',
    });
    await host.page.reload();
    await host.page.waitForFunction(() => 'bridge' in window);
    const found = await host.page.evaluate(() => window.bridge.call('autosave.read', null));
    expect(found.ok && found.value?.document.title).toEqual(title);
    expect(found.ok && found.value?.data?.summary.rows).toBe(data.summary.rows);
    await host.page.evaluate(() => window.bridge.call('autosave.clear', null));
    expect(await host.page.evaluate(() => window.bridge.call('autosave.read', null))).toMatchObject({ value: null });
  });

  it('gives kept work up whole, even while it is being written', async () => {
    const opened = await host.page.evaluate(() => window.bridge.call('project.open-example', null));
    if (!opened.ok) throw new Error(JSON.stringify(opened));
    const { document, data } = opened.value;
    await host.page.evaluate(
      (request) =>
        Promise.all([window.bridge.call('autosave.write', request), window.bridge.call('autosave.clear', null)]),
      { document, bootstrap: null, datasetId: data?.datasetId ?? null, projectId: null, fileName: 'a.pathloom' },
    );
    expect(await host.page.evaluate(() => window.bridge.call('autosave.read', null))).toMatchObject({ value: null });
  });

  it('prints the report and nothing else, Chinese embedded, and clears up at the next input', async () => {
    // Without a printer some Chromiums never leave their own dialogue; what it would print is asked for below.
    await host.page.evaluate(() => {
      window.print = () => undefined;
    });
    await host.page.evaluate(() => {
      const screen = document.createElement('p');
      screen.textContent = 'only on screen';
      document.body.append(screen);
    });
    const run = (text: string) => [{ text }];
    const printed = await host.page.evaluate((report) => window.bridge.call('export.pdf', report), {
      suggestedName: 'report.pdf',
      report: {
        title: 'Trust',
        language: 'zh-CN' as const,
        runningHead: 'Pathloom N = 404',
        blocks: [
          { kind: 'heading' as const, level: 1 as const, id: 'a', text: '结构模型' },
          { kind: 'paragraph' as const, text: run('Trust -> Loyalty .658') },
          {
            kind: 'figure' as const,
            id: 'f',
            number: 1,
            title: 'Model',
            picture: {
              left: 0,
              top: 0,
              width: 90,
              height: 30,
              title: 'Model',
              shapes: [{ kind: 'text' as const, text: '.71***', x: 45, y: 20, size: 12, fill: 'ink' as const }],
            },
          },
        ],
      },
    });
    expect(printed.ok).toBe(true);
    const path = join(folder, 'print.pdf');
    await host.page.pdf({ path, preferCSSPageSize: true });
    const { stdout } = spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' });
    for (const text of ['结构模型', '.658', '.71***', 'N = 404', '1/1'])
      expect(stdout.replaceAll(' / ', '/')).toContain(text);
    expect(stdout).not.toContain('only on screen');
    expect(spawnSync('pdffonts', [path], { encoding: 'utf8' }).stdout).toMatch(/NotoSansSC.*yes yes/);
    expect(await host.page.title()).toBe('report');
    await host.page.keyboard.press('Escape');
    expect(await host.page.evaluate(() => document.querySelector('#print-root'))).toBeNull();
    expect(await host.page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  });

  it('violates no policy', () => {
    expect(host.complaints).toEqual([]);
  });
});
