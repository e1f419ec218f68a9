/** The built application's main process and preload, unmodified: what pages may and may not do, and the whole path of a study. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallName, CallReply, CallRequest, SemBridge } from '../../../shared/contract/calls.ts';
import { callChannel, adoptChannel } from '../../../shared/contract/channels.ts';
import { commands } from '../../../shared/contract/commands.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { launchShell, type Shell } from '../../support/electron-shell.ts';

const study = join(import.meta.dirname, '../../../assets/examples/attribution-trust-loyalty');
const folder = mkdtempSync(join(tmpdir(), 'pathloom-shell-'));
const userData = join(folder, 'user');
let shell: Shell;

beforeAll(async () => {
  mkdirSync(userData, { recursive: true });
  shell = await launchShell({ userData });
});
afterAll(async () => {
  await shell.quit();
  rmSync(folder, { recursive: true, force: true });
});

function call<K extends CallName>(name: K, request: CallRequest<K>): Promise<CallReply<K>> {
  return shell.evaluate(
    ([callName, callRequest]) => {
      const { sem } = window as unknown as { sem: SemBridge };
      return sem.call(callName, callRequest as never) as Promise<never>;
    },
    [name, request] as const,
  );
}

/** Resolves once `isSo`; a test that waits in vain fails by its time limit. */
async function waitFor(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 25));
}

async function openExample(): Promise<Extract<CallReply<'project.open-example'>, { ok: true }>['value']> {
  const opened = await call('project.open-example', null);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.value;
}

async function importFrom(path: string, taskId = 'import'): Promise<string> {
  await shell.answerDialog('showOpenDialog', { canceled: false, filePaths: [path] });
  const picked = await call('data.pick', null);
  if (!picked.ok || !picked.value) throw new Error('nothing picked');
  const imported = await call('data.import', { taskId, fileId: picked.value.fileId, choices: {} });
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
  return imported.value.datasetId;
}

const trust = {
  spec: {
    terms: ['TRU1', 'TRU2', 'TRU3'].map((rhs) => ({ lhs: 'Trust', op: '=~' as const, rhs })),
    definitions: [],
    constraints: [],
  },
  settings: { ...defaultSettings, stdLv: true },
};

describe('the page is alone', () => {
  it('knows nothing of Node, and of Electron only the contract', async () => {
    const found = await shell.evaluate(
      () => ({
        node: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in window),
        sem: Object.keys((window as unknown as { sem: object }).sem).sort(),
        isIsolated: window.crossOriginIsolated,
      }),
      null,
    );
    expect(found).toEqual({ node: [], sem: ['adoptFile', 'call', 'subscribe'], isIsolated: true });
    expect(await shell.webPreferences()).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  it('is served with a strict policy, and from nowhere but its own folder', async () => {
    const found = await shell.evaluate(async () => {
      const own = await fetch('/');
      const outside = await fetch('/..%2f..%2fpackage.json');
      return { policy: own.headers.get('content-security-policy') ?? '', outside: outside.status };
    }, null);
    expect(found.policy).toContain("default-src 'none'");
    expect(found.policy).toContain("script-src 'self'");
    expect(found.policy).not.toMatch(/unsafe|\*|https?:/);
    expect(found.outside).toBe(404);
  });

  it('runs no text as code', async () => {
    const found = await shell.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.head.append(script);
      return 'injected' in window;
    }, null);
    expect(found).toBe(false);
  });

  it('cannot go elsewhere, open windows, reach the network or be granted anything', async () => {
    const before = await shell.windows();
    const found = await shell.evaluate(async () => {
      const popup = window.open('https://example.org/');
      location.href = 'https://example.org/';
      const reached = await fetch('http://127.0.0.1:9/').then(
        () => true,
        () => false,
      );
      const { state } = await navigator.permissions.query({ name: 'geolocation' });
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { hasPopup: popup !== null && !popup.closed, reached, state };
    }, null);
    expect(found.reached).toBe(false);
    expect(found.hasPopup).toBe(false);
    expect(found.state).toBe('denied');
    expect(await shell.windows()).toMatchObject({ count: 1, url: before.url });
  });
});

describe('the door', () => {
  const own = { url: 'app://pathloom/index.html', isTop: true, isOwnWindow: true };

  it('answers its own page', async () => {
    expect(await shell.invokeAs(own, callChannel, ['host.info', null])).toMatchObject({ host: 'electron' });
  });

  it.each([
    ['another origin', { ...own, url: 'https://example.org/' }],
    ['a look-alike origin', { ...own, url: 'app://pathloom.example/' }],
    ['a printed report', { ...own, url: 'app://report/x.html' }],
    ['an inner frame', { ...own, isTop: false }],
    ['another window', { ...own, isOwnWindow: false }],
  ])('refuses %s', async (_who, frame) => {
    await expect(shell.invokeAs(frame, callChannel, ['host.info', null])).rejects.toThrow('foreign frame');
    await expect(shell.invokeAs(frame, adoptChannel, [join(study, 'data.csv')])).rejects.toThrow('foreign frame');
  });

  it('refuses calls that are not in the contract', async () => {
    await expect(call('shell.run' as never, null as never)).rejects.toThrow('request-invalid');
    await expect(call('constructor' as never, null as never)).rejects.toThrow('request-invalid');
  });

  it('refuses requests that are not as promised', async () => {
    await expect(call('window.state', { title: 7, isModified: true } as never)).rejects.toThrow('request-invalid');
    const page = await call('data.page', { datasetId: 'data-1', steps: [], from: -1, count: 10 });
    expect(page.ok).toBe(false);
    expect(page.problems.map(({ code }) => code)).toEqual(['request-invalid']);
    const fit = await call('estimate.run', { taskId: 't', datasetId: 'd', steps: [], ...trust, spec: 'x' } as never);
    expect(fit.status).toBe('failed');
    expect(fit.problems.map(({ code }) => code)).toEqual(['request-invalid']);
  });

  it('takes no path from a page', async () => {
    const found = await shell.evaluate(async () => {
      const { sem } = window as unknown as { sem: SemBridge };
      return sem.adoptFile(new File(['a,b'], '/etc/passwd')).then(
        () => 'adopted',
        (error: unknown) => String(error),
      );
    }, null);
    expect(found).toContain('request-invalid');
  });
});

describe('a study', () => {
  it('is imported through the system dialogue and estimated', async () => {
    const datasetId = await importFrom(join(study, 'data.csv'));
    const page = await call('data.page', { datasetId, steps: [], from: 0, count: 3 });
    expect(page.ok && page.value.rows.length).toBe(3);
    const fit = await call('estimate.run', { taskId: 'fit', datasetId, steps: [], ...trust });
    expect(fit.status).toBe('converged');
  });

  it('is saved where the dialogue says, in place afterwards, and opened again', async () => {
    const { document, data } = await openExample();
    const datasetId = data?.datasetId ?? null;
    const path = join(folder, 'mine.pathloom');
    await shell.answerDialog('showSaveDialog', { canceled: false, filePath: path });
    const request = { document, datasetId, projectId: null, suggestedName: 'mine.pathloom', isSaveAs: false };
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

  it('leaves the old file alone when the new one cannot be written', async () => {
    const { document } = await openExample();
    const path = join(folder, 'folder-in-the-way.pathloom');
    mkdirSync(join(path, 'inside'), { recursive: true });
    await shell.answerDialog('showSaveDialog', { canceled: false, filePath: path });
    const saved = await call('project.save', {
      document,
      datasetId: null,
      projectId: null,
      suggestedName: 'x.pathloom',
      isSaveAs: true,
    });
    expect(saved.ok).toBe(false);
    expect(saved.problems.map(({ code }) => code)).toEqual(['file-not-written']);
    expect(readdirSync(path)).toEqual(['inside']);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('becomes a report in PDF, Chinese embedded', async () => {
    const path = join(folder, 'report.pdf');
    await shell.answerDialog('showSaveDialog', { canceled: false, filePath: path });
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

  it('survives a worker that dies: a problem for its job, and the next job works', async () => {
    const rows = Array.from({ length: 400_000 }, (_, row) => `${row % 7},${row % 5},${row % 3},${(row * 7) % 11}`);
    writeFileSync(join(folder, 'large.csv'), `a,b,c,d\n${rows.join('\n')}\n`);
    await shell.answerDialog('showOpenDialog', { canceled: false, filePaths: [join(folder, 'large.csv')] });
    const picked = await call('data.pick', null);
    if (!picked.ok || !picked.value) throw new Error('nothing picked');
    const running = call('data.import', { taskId: 'doomed', fileId: picked.value.fileId, choices: {} });
    await shell.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)), null);
    expect(await shell.killWorkers()).toBeGreaterThan(0);
    const died = await running;
    expect(died.ok).toBe(false);
    expect(died.problems.map(({ code }) => code)).toEqual(['worker-died']);
    const datasetId = await importFrom(join(study, 'data.csv'), 'next');
    const fit = await call('estimate.run', { taskId: 'after', datasetId, steps: [], ...trust });
    expect(fit.status).toBe('converged');
  });
});

describe('the window around the page', () => {
  it('has every command in its menu, in the language of the preferences', async () => {
    for (const language of ['en', 'zh-CN'] as const) {
      await call('preferences.write', { language, theme: 'system' });
      const translate = createTranslate(language);
      const entries = (await shell.menuLabels()).flatMap((menu) => menu.entries);
      const labels = Object.fromEntries(entries.map(({ id, label }) => [id, label]));
      for (const [id, { label }] of Object.entries(commands)) expect(labels[id]).toBe(translate(label));
    }
    await call('preferences.write', { language: null, theme: 'system' });
  });

  it('hands a chosen menu entry to the page', async () => {
    await shell.evaluate(() => {
      const { sem } = window as unknown as { sem: SemBridge };
      sem.subscribe('command', ({ id }) => Object.assign(window, { chosen: id }));
    }, null);
    await shell.clickMenu('view.fit');
    const chosen = await shell.evaluate(async () => {
      for (let wait = 0; wait < 100 && !('chosen' in window); wait++) await new Promise((go) => setTimeout(go, 20));
      return (window as { chosen?: string }).chosen;
    }, null);
    expect(chosen).toBe('view.fit');
  });

  it('does not close over unsaved work: the page asks', async () => {
    await shell.clickMenu('model.add-construct');
    await waitFor(async () => (await shell.windows()).isEdited);
    await shell.closeWindow();
    await waitFor(() =>
      shell.evaluate(() => document.querySelector('[role=dialog], [role=alertdialog]') !== null, null),
    );
    expect(await shell.windows()).toMatchObject({ count: 1, isEdited: true });
  });

  it('finds preferences, recent projects and unsaved work again after a restart', async () => {
    const { document, data } = await openExample();
    const title = { en: 'Unsaved' };
    const written = await call('autosave.write', {
      document: { ...document, title },
      datasetId: data?.datasetId ?? null,
      projectId: null,
      fileName: 'mine.pathloom',
    });
    expect(written.ok).toBe(true);
    await call('preferences.write', { language: 'zh-CN', theme: 'dark' });
    const recent = await call('project.recent', null);
    await shell.quit();
    expect(JSON.parse(readFileSync(join(userData, 'settings.json'), 'utf8'))).toBeTruthy();
    shell = await launchShell({ userData });
    const info = await call('host.info', null);
    expect(info.preferences).toEqual({ language: 'zh-CN', theme: 'dark' });
    expect(await call('project.recent', null)).toEqual(recent);
    const found = await call('autosave.read', null);
    expect(found.ok && found.value?.document.title).toEqual(title);
    expect(found.ok && found.value?.data?.summary.rows).toBe(data?.summary.rows);
    await call('autosave.clear', null);
    expect(await call('autosave.read', null)).toMatchObject({ value: null });
  });

  it('opens a file named on its command line', async () => {
    await shell.quit();
    shell = await launchShell({ userData, files: [join(study, 'data.csv')] });
    await waitFor(() =>
      shell.evaluate(() => document.querySelector('[role=dialog]')?.textContent?.includes('data.csv') ?? false, null),
    );
  });

  it('ends when its window is closed', async () => {
    await shell.closeWindow();
    await shell.ended;
  });
});
