/** Saving on a real Electron when the disk is not as it was left: what the window asks, says and offers. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerRealDialog, openRealElectron, quitRealElectron } from '../support/real-electron.ts';
import { createTranslate } from '../../shared/language/translate.ts';
import { clickMenu, photograph } from '../support/real-window.ts';

const language = 'en';
const t = createTranslate(language);
const folder = mkdtempSync(join(tmpdir(), 'pathloom-saving-'));
const work = join(folder, 'work');
const saved = join(work, 'mine.pathloom');

let electronApp: ElectronApplication;
let page: Page;

beforeAll(async () => {
  const userData = join(folder, 'user');
  mkdirSync(userData, { recursive: true });
  mkdirSync(work);
  electronApp = await openRealElectron({ userData, language });
  page = await electronApp.firstWindow();
  page.setDefaultTimeout(30_000);
  await page.locator('.status-fresh').waitFor({ timeout: 60_000 });
});
afterAll(async () => {
  await quitRealElectron(electronApp);
  rmSync(folder, { recursive: true, force: true });
});

const menu = (id: string): Promise<void> => clickMenu(electronApp, id);
const names = (path: string): Promise<void> =>
  answerRealDialog(electronApp, 'showSaveDialog', { canceled: false, filePath: path });
const dialog = (): Locator => page.getByRole('dialog');
const folderIsGone = (): Locator => page.getByText(t('problem.reason.no-folder'), { exact: false });
const isUnsaved = (): Promise<boolean> => page.getByRole('img', { name: t('app.modified') }).isVisible();

/** Another construct: the work differs from what is on the disk. */
async function change(): Promise<void> {
  await menu('model.add-construct');
  await page.getByRole('img', { name: t('app.modified') }).waitFor();
}

describe('saving on a real Electron', () => {
  it('asks before it overwrites what somebody else has saved, and does nothing when that is called off', async () => {
    await names(saved);
    await menu('project.save-as');
    await expect.poll(() => existsSync(saved)).toBe(true);
    await expect.poll(isUnsaved).toBe(false);
    await change();
    const theirs = readFileSync(saved, 'utf8').replace('"savedBy": "', '"savedBy": "another ');
    writeFileSync(saved, theirs);
    await menu('project.save');
    await dialog().getByText(t('app.changed.title')).waitFor();
    await photograph(page, 'changed-on-disk');
    await dialog()
      .getByRole('button', { name: t('app.cancel') })
      .click();
    expect(readFileSync(saved, 'utf8')).toBe(theirs);
    expect(await isUnsaved()).toBe(true);
  });

  it('keeps both where that is chosen, and goes on in the copy', async () => {
    const theirs = readFileSync(saved, 'utf8');
    await menu('project.save');
    await dialog()
      .getByRole('button', { name: t('app.changed.keep-both') })
      .click();
    await page.getByText(t('problem.project-kept-beside.message', { file: 'mine (2).pathloom' })).waitFor();
    expect(readFileSync(saved, 'utf8')).toBe(theirs);
    expect(readFileSync(join(work, 'mine (2).pathloom'), 'utf8')).toContain('"format": "pathloom"');
    expect(await isUnsaved()).toBe(false);
    await page.getByRole('button', { name: t('app.dismiss') }).click();
  });

  it('says that the file is no longer there, and saves it there again', async () => {
    await change();
    rmSync(join(work, 'mine (2).pathloom'));
    await menu('project.save');
    await dialog().getByText(t('app.gone.title')).waitFor();
    await photograph(page, 'gone');
    await dialog()
      .getByRole('button', { name: t('app.gone.again') })
      .click();
    await expect.poll(isUnsaved).toBe(false);
    expect(readdirSync(work).sort()).toEqual(['mine (2).pathloom', 'mine.pathloom']);
  });

  it('offers another place when the folder is gone, and saves there', async () => {
    await change();
    rmSync(work, { recursive: true });
    await menu('project.save');
    await folderIsGone().waitFor();
    await photograph(page, 'folder-gone');
    const elsewhere = join(folder, 'elsewhere.pathloom');
    await names(elsewhere);
    await page.getByRole('button', { name: t('app.save-elsewhere') }).click();
    await expect.poll(isUnsaved).toBe(false);
    expect(readFileSync(elsewhere, 'utf8')).toContain('"content": "');
    expect(await folderIsGone().count()).toBe(0);
  });

  it('says on the page of the report that it could not be written, and offers another place', async () => {
    await menu('view.report');
    await names(join(work, 'report.pdf'));
    await page.getByRole('button', { name: t('report-view.pdf') }).click();
    await folderIsGone().waitFor({ timeout: 60_000 });
    await photograph(page, 'report-not-written');
    const elsewhere = join(folder, 'report.pdf');
    await names(elsewhere);
    await page.getByRole('button', { name: t('app.save-elsewhere') }).click();
    await expect.poll(() => existsSync(elsewhere), { timeout: 60_000 }).toBe(true);
    expect(readFileSync(elsewhere).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
