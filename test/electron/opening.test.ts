/** On a real Electron: files that come from outside. Double clicks, a second start, the system's own event, recent projects. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTranslate } from '../../shared/language/translate.ts';
import { openRealElectron, quitRealElectron, startAgain } from '../support/real-electron.ts';
import { clickMenu, photograph } from '../support/real-window.ts';
import { study } from '../support/shell-suite.ts';

const t = createTranslate('en');
const folder = mkdtempSync(join(tmpdir(), 'pathloom-opening-'));
const userData = join(folder, 'user');
const project = join(folder, 'first study.pathloom');
const other = join(folder, '第二个研究.pathloom');
const data = join(study, 'data.csv');

let electronApp: ElectronApplication;
let page: Page;

beforeAll(async () => {
  mkdirSync(userData, { recursive: true });
  for (const path of [project, other]) copyFileSync(join(study, 'study.pathloom'), path);
  electronApp = await openRealElectron({ userData, files: [project] });
  page = await electronApp.firstWindow();
  page.setDefaultTimeout(30_000);
  await page.locator('.status-fresh').waitFor({ timeout: 60_000 });
  // Whether the system really brings a window to the front is its own affair: what is asked of it is counted.
  await electronApp.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    if (window) Object.assign(window, { focus: () => Object.assign(globalThis, { isFront: true }) });
  });
});
afterAll(async () => {
  await quitRealElectron(electronApp);
  rmSync(folder, { recursive: true, force: true });
});

const title = (): Promise<string | undefined> =>
  electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
const dialog = (): Locator => page.getByRole('dialog');

/** The second start ends at once and in order, and the first has been asked to the front. */
async function startWith(file: string): Promise<void> {
  await electronApp.evaluate(() => Object.assign(globalThis, { isFront: false }) && null);
  expect(await startAgain(electronApp, { userData, files: [file] })).toBe(0);
  await expect.poll(() => electronApp.evaluate(() => Reflect.get(globalThis, 'isFront') as boolean)).toBe(true);
  expect(await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
}

describe('files from outside, on a real Electron', () => {
  it('opens the project that it was started with', async () => {
    await expect.poll(title, { timeout: 30_000 }).toBe('first study');
  });

  it('takes data from a second start, which ends and leaves one window', async () => {
    await startWith(data);
    await dialog().getByText('data.csv', { exact: false }).first().waitFor();
    await dialog()
      .getByRole('button', { name: t('app.cancel') })
      .click();
  });

  it('takes a project with a Chinese name, and asks about unsaved work before', async () => {
    await clickMenu(electronApp, 'model.add-construct');
    await page.getByRole('img', { name: t('app.modified') }).waitFor();
    await startWith(other);
    await dialog().getByText(t('app.unsaved.title')).waitFor();
    await dialog()
      .getByRole('button', { name: t('app.unsaved.discard') })
      .click();
    await expect.poll(title, { timeout: 30_000 }).toBe('第二个研究');
  });

  it('keeps a file in mind that comes while a question is open', async () => {
    await clickMenu(electronApp, 'model.add-construct');
    await page.getByRole('img', { name: t('app.modified') }).waitFor();
    await clickMenu(electronApp, 'project.example');
    await dialog().getByText(t('app.unsaved.title')).waitFor();
    await electronApp.evaluate(({ app }, path) => {
      app.emit('open-file', { preventDefault: () => undefined }, path);
    }, data);
    await dialog()
      .getByRole('button', { name: t('app.cancel') })
      .click();
    await dialog().getByText('data.csv', { exact: false }).first().waitFor();
    await dialog()
      .getByRole('button', { name: t('app.cancel') })
      .click();
  });

  it('says so when the file is not there', async () => {
    await startWith(join(folder, 'nowhere.pathloom'));
    await page.getByText(t('problem.reason.ENOENT'), { exact: false }).waitFor();
    await page.getByRole('button', { name: t('app.dismiss') }).click();
  });

  it('lists what was opened on the start page, opens it from there, and says which is gone', async () => {
    await clickMenu(electronApp, 'project.new');
    await dialog()
      .getByRole('button', { name: t('app.unsaved.discard') })
      .click();
    const recent = page.locator('.welcome-project');
    await expect
      .poll(() => recent.locator('.welcome-project-name').allTextContents())
      .toEqual(['第二个研究.pathloom', 'first study.pathloom']);
    rmSync(other);
    await recent.first().click();
    await page.getByText(t('problem.reason.ENOENT'), { exact: false }).waitFor();
    await photograph(page, 'recent-gone');
    await recent.nth(1).click();
    await expect.poll(title, { timeout: 30_000 }).toBe('first study');
  });
});
