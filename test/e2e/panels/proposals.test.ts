/** A survey of answers in words: from the file to numbers with the buttons of the proposals alone, in both languages. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp, type OpenedApp } from '../../support/chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'pathloom-proposals-'));
const file = join(folder, 'answers.csv');

async function importFile(page: Page, choose: string, start: string, run: string): Promise<Locator> {
  await page.keyboard.press('Control+i');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: choose }).click(),
  ]);
  await chooser.setFiles(file);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('columnheader', { name: 'TRU1' }).waitFor();
  await dialog.getByRole('radio', { name: start, exact: false }).check({ force: true });
  await dialog.getByRole('button', { name: run, exact: true }).click();
  return dialog;
}

beforeAll(() => {
  const answers = ['非常不同意', '不同意', '一般', '(跳过)', '同意', '非常同意'];
  const rows = Array.from({ length: 60 }, (_, row) =>
    [String(row + 1), answers[row % 6]!, answers[(row + 2) % 6]!, row % 9 === 0 ? '99' : String((row % 5) + 1)].join(
      ',',
    ),
  );
  writeFileSync(file, `编号,TRU1,TRU2,TRU3\n${rows.join('\n')}\n合计,,,180\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const languages = [
  {
    locale: 'en-US',
    ready: 'up to date',
    words: ['Choose a file…', 'Start a new project', 'Import', 'Accept all', 'Accepted', 'totals or means'],
  },
  {
    locale: 'zh-CN',
    ready: '持续信任',
    words: ['选择文件…', '用这份数据开始新项目', '导入', '全部采用', '已采用', '合计行或平均行'],
  },
] as const;

it.each(languages)('all are accepted at once ($locale)', async ({ locale, ready, words }) => {
  const [choose, start, run, accept, accepted, rows] = words;
  const app: OpenedApp = await openApp({ locale });
  const { page } = app;
  page.setDefaultTimeout(15_000);
  await page.getByText(ready).first().waitFor();
  const dialog = await importFile(page, choose, start, run);
  await dialog.getByText(rows, { exact: false }).waitFor();
  await dialog.getByText('“非常不同意” = 1', { exact: false }).waitFor();
  if (process.env['PICTURES'])
    await page.screenshot({ path: join(process.env['PICTURES'], `proposals-${locale}.png`) });
  await dialog.getByRole('button', { name: accept }).click();
  await expect.poll(() => dialog.getByText(accepted, { exact: true }).count()).toBe(3);
  expect(await dialog.getByRole('button', { name: accept }).count()).toBe(0);
  if (process.env['PICTURES']) await page.screenshot({ path: join(process.env['PICTURES'], `accepted-${locale}.png`) });
  expect(app.complaints).toEqual([]);
  await app.close();
});
