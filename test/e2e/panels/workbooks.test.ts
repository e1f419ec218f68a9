/** Workbooks in the window: which sheet is read is seen and chosen, and a saved project reads it the same way. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp, type OpenedApp } from '../../support/chromium.ts';

const workbooks = join(import.meta.dirname, '../../golden/data/workbooks');
const folder = mkdtempSync(join(tmpdir(), 'pathloom-workbooks-'));

async function choose(page: Page, file: string, button: string): Promise<Locator> {
  await page.keyboard.press('Control+i');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await chooser.setFiles(file);
  return page.getByRole('dialog');
}

let app: OpenedApp;
beforeAll(async () => {
  app = await openApp();
  app.page.setDefaultTimeout(15_000);
  await app.page.getByText('up to date').waitFor();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

it('the sheet with a table is shown, the others are named and can be chosen, rows can be skipped', async () => {
  const { page } = app;
  const dialog = await choose(page, join(workbooks, 'odd.xlsx'), 'Choose a file…');
  await dialog.getByText('Not read: 说明, codes.', { exact: false }).waitFor();
  await dialog.getByRole('columnheader', { name: 'moment' }).waitFor();
  expect(await dialog.getByLabel('Rows above the table').getAttribute('placeholder')).toContain('1');
  await dialog.getByRole('button', { name: /Sheet$/ }).click();
  await page.getByRole('option', { name: 'codes' }).click();
  await dialog.getByRole('columnheader', { name: 'b number', exact: true }).waitFor();
  await dialog.getByLabel('Rows above the table').fill('1');
  await dialog.getByRole('button', { name: /Names of the columns$/ }).click();
  await page.getByRole('option', { name: 'None: answers already', exact: true }).click();
  await dialog.getByRole('columnheader', { name: 'V2' }).waitFor();
  await dialog.getByRole('radio', { name: 'Start a new project', exact: false }).check({ force: true });
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await dialog.getByText('2 rows').waitFor();
  await dialog.getByText('sheet “codes”, from row 2 on', { exact: false }).waitFor();
  await dialog.getByRole('button').last().click();
});

it('a saved project reads the same rows of the same sheet, in Chinese too', async () => {
  const saved = join(folder, 'sheet.pathloom');
  const download = app.page.waitForEvent('download');
  await app.page.keyboard.press('ControlOrMeta+S');
  await (await download).saveAs(saved);
  await app.close();
  app = await openApp({ locale: 'zh-CN' });
  const { page } = app;
  page.setDefaultTimeout(15_000);
  await page.getByText('持续信任').first().waitFor();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('ControlOrMeta+O');
  await (await chooser).setFiles(saved);
  await page.getByText('2 行').first().waitFor();
  expect(app.complaints).toEqual([]);
});

it('an old workbook is read by what is loaded for it', async () => {
  const { page } = app;
  const dialog = await choose(page, join(workbooks, 'odd.xls'), '选择文件…');
  await dialog.getByText('未读取：说明, codes。', { exact: false }).waitFor();
  await dialog.getByRole('columnheader', { name: 'moment' }).waitFor();
  expect(app.complaints).toEqual([]);
});
