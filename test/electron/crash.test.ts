/** On a real Electron: a window or a worker that dies, and an error that nobody caught, take no work along and leave a trace. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTranslate } from '../../shared/language/translate.ts';
import { answerRealDialog, openRealElectron, quitRealElectron } from '../support/real-electron.ts';
import { waitFor } from '../support/shell-calls.ts';
import { clickMenu, photographWindow, runInPage } from '../support/real-window.ts';

const language = 'en';
const t = createTranslate(language);
const folder = mkdtempSync(join(tmpdir(), 'pathloom-crash-'));
const userData = join(folder, 'user');
const saved = join(folder, 'mine.pathloom');

let electronApp: ElectronApplication;

beforeAll(async () => {
  mkdirSync(userData, { recursive: true });
  electronApp = await openRealElectron({ userData, language });
  await isFresh();
});
afterAll(async () => {
  await quitRealElectron(electronApp);
  rmSync(folder, { recursive: true, force: true });
});

const patient = { timeout: 60_000 };
const menu = (id: string): Promise<void> => clickMenu(electronApp, id);
const text = (): Promise<string> =>
  runInPage(electronApp, () => document.body.textContent).then(
    (found) => found ?? '',
    () => '',
  );
const shows = (words: string): Promise<void> => expect.poll(text, patient).toContain(words);
const isFresh = (): Promise<void> =>
  waitFor(() => runInPage(electronApp, () => document.querySelector('.status-fresh') !== null).catch(() => false));
const log = (): string => readFileSync(join(userData, 'logs', 'pathloom.log'), 'utf8');

/** Ends the page's process, and waits for another page to stand there. */
async function crash(): Promise<void> {
  await runInPage(electronApp, () => Object.assign(window, { isOld: true }) && null);
  await electronApp.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await expect.poll(() => runInPage(electronApp, () => !('isOld' in window)).catch(() => false), patient).toBe(true);
}

/** Text of a button -> pressed as a pointer does. */
const press = (name: string): Promise<void> =>
  electronApp.evaluate(
    ({ BrowserWindow }, label) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        `[...document.querySelectorAll('button')].find((each) => each.textContent.trim() === ${JSON.stringify(label)}).click()`,
        true,
      ) as Promise<never>,
    name,
  );

describe('a window whose process dies', () => {
  it('comes back with the unsaved work, and says so', async () => {
    await menu('model.add-construct');
    await expect.poll(() => existsSync(join(userData, 'autosave.json')), patient).toBe(true);
    await crash();
    await shows(t('problem.window-crashed.message'));
    await shows(t('problem.construct-without-indicators.message', { variables: 'Construct' }));
    await photographWindow(electronApp, `crashed-${language}`);
  });

  it('knows what was done before it, in the details that can be copied', async () => {
    await press(t('problem.copy'));
    const copied = await electronApp.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toContain('window-crashed');
    expect(copied).toMatch(/model\.add-construct/);
    expect(copied).toMatch(/Electron\/\d+/);
  });

  it('asks before it takes the work up again when it has died twice in a minute', async () => {
    await crash();
    await shows(t('app.restore.title'));
    await press(t('app.restore.take'));
    await shows(t('problem.construct-without-indicators.message', { variables: 'Construct' }));
  });

  it('asks before it comes back at all when that goes on, and then opens the project that was saved', async () => {
    await answerRealDialog(electronApp, 'showSaveDialog', { canceled: false, filePath: saved });
    await menu('project.save');
    await expect.poll(() => existsSync(saved), patient).toBe(true);
    await expect.poll(() => existsSync(join(userData, 'autosave.json')), patient).toBe(false);
    await electronApp.evaluate(({ dialog }) => {
      Object.assign(dialog, {
        showMessageBox: (_window: unknown, { message }: { message: string }) => {
          Object.assign(globalThis, { asked: message });
          return Promise.resolve({ response: 0 });
        },
      });
    });
    await crash();
    expect(await electronApp.evaluate(() => Reflect.get(globalThis, 'asked') as string)).toBe(
      t('host.crashing.message'),
    );
    await isFresh();
    await crash();
    await shows(t('problem.window-reopened.message'));
    expect(await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe(
      'mine',
    );
  });
});

describe('what nobody caught', () => {
  it('in a worker that dies: the next estimate has another', async () => {
    await menu('project.example');
    await isFresh();
    const killed = await electronApp.evaluate(() => (Reflect.get(globalThis, 'killWorkers') as () => number)());
    expect(killed).toBeGreaterThan(0);
    await menu('model.estimate');
    await isFresh();
  });

  it.each(['page', 'main'])('in the %s is shown, and logged without what it says', async (where) => {
    const before = log().length;
    if (where === 'page')
      await runInPage(electronApp, () => {
        setTimeout(() => {
          throw new RangeError('cell of 张三');
        });
      });
    else
      await electronApp.evaluate(() => {
        setTimeout(() => {
          throw new RangeError('cell of 张三');
        });
      });
    await shows(t('problem.unexpected-error.message'));
    await expect.poll(() => log().slice(before), patient).toContain('RangeError');
    expect(log()).not.toContain('张三');
    await press(t('app.dismiss'));
    await expect.poll(text).not.toContain(t('problem.unexpected-error.message'));
  });

  it('stands in a log that the menu opens', async () => {
    await electronApp.evaluate(({ shell }) => {
      Object.assign(shell, {
        openPath: (path: string) => {
          Object.assign(globalThis, { openedPath: path });
          return Promise.resolve('');
        },
      });
    });
    await menu('show-log');
    expect(await electronApp.evaluate(() => Reflect.get(globalThis, 'openedPath') as string)).toBe(
      join(userData, 'logs'),
    );
    expect(log()).toMatch(/start of \d+\.\d+\.\d+, Electron \d+/);
    expect(log().match(/window ended: \w+/g)).toHaveLength(4);
  });
});
