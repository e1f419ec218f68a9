/** The data table of a survey, in both languages: raw and prepared, sorted, filtered, a column in full. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from '../../support/axe.ts';
import { openApp } from '../../support/chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'pathloom-grid-'));
const file = join(folder, 'answers.csv');

/** Respondent 7 is the oldest; a note stands between, and 99 means no answer. */
const ages = [30, 25, 41, 22, 35, 28, 67, 19, 33, 45, 52, 24];
const cities = ['北京', '上海', '广州'];

beforeAll(() => {
  const rows = ages.map((age, row) =>
    [row + 1, age, (row % 5) + 1, row === 3 ? 99 : ((row + 2) % 5) + 1, ((row + 1) % 5) + 1, cities[row % 3]].join(','),
  );
  writeFileSync(file, `编号,AGE,TRU1,TRU2,TRU3,城市\n${rows.join('\n')}\n合计,421,33,,,\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const languages = [
  {
    locale: 'en-US',
    ready: 'up to date',
    words: {
      choose: 'Choose a file…',
      start: 'Start a new project',
      run: 'Import',
      accept: 'Accept all',
      show: 'Look at the data',
      raw: 'Raw',
      open: 'Answers and filter of',
      shown: '4 of 12 rows shown',
      apply: 'Filter',
      older: '3 of 12 rows shown',
      contains: 'Contains this text',
      clear: 'Show all rows',
      complete: '11 rows without a gap in the columns of numbers',
      size: '12 rows',
      number: 'Number',
      id: 'Identifier',
    },
  },
  {
    locale: 'zh-CN',
    ready: '持续信任',
    words: {
      choose: '选择文件…',
      start: '用这份数据开始新项目',
      run: '导入',
      accept: '全部采用',
      show: '查看数据',
      raw: '原始数据',
      open: '的取值与筛选',
      shown: '显示 4 行，共 12 行',
      apply: '筛选',
      older: '显示 3 行，共 12 行',
      contains: '包含此文本',
      clear: '显示全部行',
      complete: '数值列均无缺失的有 11 行',
      size: '12 行',
      number: '数值',
      id: '编号：',
    },
  },
] as const;

type Words = (typeof languages)[number]['words'];

async function importFile(page: Page, words: Words): Promise<void> {
  await page.keyboard.press('Control+i');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: words.choose }).click(),
  ]);
  await chooser.setFiles(file);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('columnheader', { name: 'TRU1' }).waitFor();
  await dialog.getByRole('radio', { name: words.start, exact: false }).check({ force: true });
  await dialog.getByRole('button', { name: words.run, exact: true }).click();
  await dialog.getByRole('button', { name: words.accept }).click();
  await dialog.getByRole('button', { name: words.show, exact: false }).click();
}

/** Cells of a column from above, as they are shown. */
async function cells(grid: Locator, column: number): Promise<string[]> {
  const rows = grid.locator('[role=row]:not([aria-rowindex="1"])');
  return rows.evaluateAll(
    (all, index) =>
      all
        .map((row) => ({
          at: Number(row.getAttribute('aria-rowindex')),
          text: row.querySelector(`[aria-colindex="${String(index)}"]`)?.textContent ?? '',
        }))
        .sort((a, b) => a.at - b.at)
        .map(({ text }) => text),
    column,
  );
}

async function picture(page: Page, name: string): Promise<void> {
  const where = process.env['PICTURES'];
  if (where) await page.screenshot({ path: join(where, `${name}.png`) });
}

it.each(languages)('the data table ($locale)', async ({ locale, ready, words }) => {
  const app = await openApp({ locale });
  const { page } = app;
  page.setDefaultTimeout(15_000);
  await page.getByText(ready).first().waitFor();
  await importFile(page, words);
  const grid = page.getByRole('grid');
  await page.getByText(words.size, { exact: false }).first().waitFor();
  await page.getByText(words.complete, { exact: false }).waitFor();
  await expect.poll(() => cells(grid, 1)).toEqual(ages.map((_, row) => String(row + 1)));

  const head = (name: string) => grid.getByRole('columnheader').filter({ has: page.getByText(name, { exact: true }) });
  const sort = (name: string) => head(name).getByRole('button').first().click();
  await sort('AGE');
  const upwards = [...ages].sort((a, b) => a - b);
  await expect.poll(() => cells(grid, 3)).toEqual(upwards.map(String));
  expect(await head('AGE').getAttribute('aria-sort')).toBe('ascending');
  expect((await cells(grid, 1))[0]).toBe('8');
  await sort('AGE');
  await expect.poll(() => cells(grid, 3)).toEqual(upwards.toReversed().map(String));
  await sort('AGE');
  await expect.poll(() => cells(grid, 3)).toEqual(ages.map(String));

  await grid.getByRole('button', { name: words.open }).nth(5).click();
  const panel = page.getByRole('complementary');
  await panel.getByText('广州', { exact: true }).waitFor();
  await panel.getByText('33.3%').first().waitFor();
  await panel.getByRole('checkbox', { name: '广州' }).check({ force: true });
  await page.getByText(words.shown).waitFor();
  expect(await cells(grid, 1)).toEqual(['3', '6', '9', '12']);
  await picture(page, `grid-filter-${locale}`);
  await panel.getByRole('textbox', { name: words.contains }).fill('州');
  await panel.getByRole('button', { name: words.apply, exact: true }).click();
  await expect.poll(() => cells(grid, 1)).toEqual(['3', '6', '9', '12']);
  await page.getByRole('button', { name: words.clear }).click();
  await expect.poll(() => cells(grid, 1)).toHaveLength(12);

  await grid.getByRole('button', { name: words.open }).nth(1).click();
  await panel.getByText(words.number, { exact: false }).first().waitFor();
  await panel.getByRole('textbox').fill('45');
  await panel.getByRole('button', { name: words.apply, exact: true }).click();
  await page.getByText(words.older).waitFor();
  expect(await cells(grid, 1)).toEqual(['7', '10', '11']);
  expect(await violations(page)).toEqual([]);
  await picture(page, `grid-condition-${locale}`);
  await page.getByRole('button', { name: words.clear }).click();

  await expect.poll(() => cells(grid, 5).then((all) => all[3])).toBe('–');
  await page.getByRole('radio', { name: words.raw }).click();
  await expect.poll(() => cells(grid, 5).then((all) => [all.length, all[3]])).toEqual([13, '99']);
  expect((await cells(grid, 2))[12]).toBe('合计');
  await picture(page, `grid-raw-${locale}`);
  expect(app.complaints).toEqual([]);
  await app.close();
});
