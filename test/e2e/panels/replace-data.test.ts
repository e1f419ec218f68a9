/** Other data under the same model, in both languages: columns are mapped, and the same answers give the same estimates. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from '../../support/axe.ts';
import { openApp } from '../../support/chromium.ts';
import { readStudyFile } from '../../support/study.ts';

const folder = mkdtempSync(join(tmpdir(), 'pathloom-replace-'));
const file = join(folder, 'second.csv');

/** The bundled study's own data with three columns called otherwise, one of them beyond recognition. */
beforeAll(() => {
  const [head = '', ...rows] = readStudyFile('data.csv').toString('utf8').split('\n');
  writeFileSync(
    file,
    [head.replace('TRU1', 'tru_1').replace('LOC2', 'loc-2').replace('STA3', 'zz9'), ...rows].join('\n'),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const languages = [
  {
    locale: 'en-US',
    menu: 'File',
    replace: 'Replace data…',
    choose: 'Choose a file…',
    is: (column: string) => `${column} is`,
    lost: 'STA3 is not in this file',
    run: 'Import',
    close: /Not now|Done/,
    undo: 'Undo',
  },
  {
    locale: 'zh-CN',
    menu: '文件',
    replace: '更换数据…',
    choose: '选择文件…',
    is: (column: string) => `${column} 对应`,
    lost: '此文件中没有 STA3',
    run: '导入',
    close: /暂不|完成/,
    undo: '撤销',
  },
] as const;

it.each(languages)('the data of the study are replaced ($locale)', async (words) => {
  const app = await openApp({ locale: words.locale });
  const { page } = app;
  page.setDefaultTimeout(15_000);
  await page.locator('.status-fresh').waitFor();
  const status = page.getByRole('contentinfo');
  const figures = async () => /χ².*SRMR \.\d+/u.exec((await status.textContent()) ?? '')?.[0];
  const before = await figures();
  expect(before).toMatch(/χ²\(\d+\)/u);

  await page.getByRole('button', { name: words.menu, exact: true }).click();
  await page.getByRole('menuitem', { name: words.replace }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: words.choose }).click(),
  ]);
  await chooser.setFiles(file);
  const dialog = page.getByRole('dialog').first();
  const pick = (column: string) => dialog.getByRole('button', { name: words.is(column) });
  await pick('TRU1').getByText('tru_1').waitFor();
  await pick('LOC2').getByText('loc-2').waitFor();
  await dialog.getByText(words.lost, { exact: false }).waitFor();
  expect(await violations(page, '.dialog')).toEqual([]);
  if (process.env['PICTURES'])
    await page.screenshot({ path: join(process.env['PICTURES'], `replace-${words.locale}.png`) });
  await pick('STA3').click();
  await page.getByRole('option', { name: 'zz9', exact: true }).click();
  await dialog.getByText(words.lost, { exact: false }).waitFor({ state: 'detached' });
  await dialog.getByRole('button', { name: words.run, exact: true }).click();
  await dialog.getByRole('button', { name: words.close }).click();

  // The same answers under the same model: the same figures.
  await page.locator('.status-fresh').waitFor();
  await expect.poll(figures).toBe(before);
  await page.getByRole('button', { name: words.undo }).click();
  await page.locator('.status-fresh').waitFor();
  await expect.poll(figures).toBe(before);
  expect(app.complaints).toEqual([]);
  await app.close();
});
