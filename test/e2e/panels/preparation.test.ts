/** Cases chosen, a column computed and several answers split in the Steps tab, with their previews, in both languages. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp } from '../../support/chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'pathloom-preparation-'));
const file = join(folder, 'survey.csv');

/** Every fifth takes 30 seconds; three items of a scale; channels, some of them left empty. */
beforeAll(() => {
  const channels = ['web┋phone', 'web', '', 'shop┋web', 'phone'];
  const rows = Array.from({ length: 60 }, (_, row) => {
    const items = [row % 5, (row + 1) % 5, (row * 3) % 5].map((answer) => answer + 1);
    return [row + 1, row % 5 === 0 ? '30秒' : '3分20秒', ...items, channels[row % 5]].join(',');
  });
  writeFileSync(file, `ID,DURATION,TRU1,TRU2,TRU3,CHANNELS\n${rows.join('\n')}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Words {
  readonly locale: string;
  readonly scheme: 'light' | 'dark';
  readonly ready: string;
  readonly choose: string;
  readonly start: string;
  readonly run: string;
  readonly imported: string;
  readonly steps: RegExp;
  readonly filter: string;
  readonly column: string;
  readonly comparison: string;
  readonly atLeast: string;
  readonly value: string;
  readonly fewer: string;
  readonly save: string;
  readonly filtered: string;
  readonly compute: string;
  readonly meanOf: string;
  readonly computed: string;
  readonly split: string;
  readonly one: string;
  readonly splitDone: string;
  readonly madeColumn: string;
  readonly up: string;
  readonly absent: RegExp;
  readonly made: string;
  readonly data: string;
}

const languages: readonly Words[] = [
  {
    locale: 'en-US',
    scheme: 'light',
    ready: 'up to date',
    choose: 'Choose a file…',
    start: 'Start a new project',
    run: 'Import',
    imported: 'Data imported',
    steps: /^Steps/,
    filter: 'Choose cases',
    column: 'Column of condition 1',
    comparison: 'Comparison of condition 1',
    atLeast: '≥ at least',
    value: 'Value of condition 1',
    fewer: '12 of 60 cases are left out (rows 1, 6, 11, 16, 21, 26, 31, 36, 41, 46, 51, 56); 48 stay.',
    save: 'Save step',
    filtered: 'Only cases with DURATION ≥ 60 stay',
    compute: 'Compute a column',
    meanOf: 'TRU_mean (new): 48 values, 0 missing',
    computed: 'TRU_mean: mean of TRU1, TRU2, TRU3 where at least 3 of them are answered',
    split: 'Split several answers',
    one: 'Column',
    splitDone: 'Several answers of CHANNELS become 3 columns of 0 and 1',
    madeColumn: 'CHANNELS_web (new): 36 values, 12 missing',
    up: 'Move step 4 up',
    absent: /Preparation step 2: It uses columns that the data do not have at that place: TRU_mean/,
    made: 'new',
    data: 'Data',
  },
  {
    locale: 'zh-CN',
    scheme: 'dark',
    ready: '持续信任',
    choose: '选择文件…',
    start: '用这份数据开始新项目',
    run: '导入',
    imported: '数据已导入',
    steps: /^步骤/,
    filter: '筛选个案',
    column: '条件 1 的列',
    comparison: '条件 1 的比较方式',
    atLeast: '≥ 不小于',
    value: '条件 1 的值',
    fewer: '60 个个案中剔除 12 个（第 1、6、11、16、21、26、31、36、41、46、51、56 行），保留 48 个。',
    save: '保存步骤',
    filtered: '仅保留 DURATION ≥ 60 的个案',
    compute: '计算变量',
    meanOf: 'TRU_mean（新）：48 个有效值，0 个缺失',
    computed: 'TRU_mean：TRU1、TRU2、TRU3 的均值（至少回答其中 3 题）',
    split: '拆分多选题',
    one: '列',
    splitDone: '多选题 CHANNELS 拆分为 3 个 0/1 变量',
    madeColumn: 'CHANNELS_web（新）：36 个有效值，12 个缺失',
    up: '上移第 4 步',
    absent: /数据准备第 2 步：该步骤用到了此时数据中没有的列：TRU_mean/,
    made: '新',
    data: '数据',
  },
];

async function importSurvey(page: Page, words: Words): Promise<void> {
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
  await page.getByRole('heading', { name: words.imported }).waitFor();
  await page.keyboard.press('Escape');
}

async function choose(page: Page, dialog: Locator, label: string, option: string): Promise<void> {
  await dialog.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function picture(page: Page, name: string): Promise<void> {
  const to = process.env['PICTURES'];
  if (to) await page.screenshot({ path: join(to, `${name}.png`) });
}

it.each(languages)('in $locale', async (words) => {
  const { locale } = words;
  const app = await openApp({ locale, colorScheme: words.scheme });
  const { page } = app;
  page.setDefaultTimeout(15_000);
  await page.getByText(words.ready).first().waitFor();
  await importSurvey(page, words);
  await page.getByRole('tab', { name: words.steps }).click();
  const add = async (kind: string): Promise<Locator> => {
    await page.getByRole('button', { name: kind, exact: true }).click();
    return page.getByRole('dialog');
  };
  const items = page.locator('.step-list > li');

  let dialog = await add(words.filter);
  await choose(page, dialog, words.column, 'DURATION');
  await choose(page, dialog, words.comparison, words.atLeast);
  await dialog.getByRole('textbox', { name: words.value }).fill('60');
  await dialog.getByText(words.fewer).waitFor();
  await picture(page, `filter-${locale}`);
  await dialog.getByRole('button', { name: words.save }).click();
  await items.nth(0).getByText(words.filtered).waitFor();

  dialog = await add(words.compute);
  for (const item of ['TRU1', 'TRU2', 'TRU3']) await dialog.getByText(item, { exact: true }).click();
  await dialog.getByText(words.meanOf).waitFor();
  await picture(page, `compute-${locale}`);
  await dialog.getByRole('button', { name: words.save }).click();
  await items.nth(1).getByText(words.computed).waitFor();

  dialog = await add(words.split);
  await choose(page, dialog, words.one, 'CHANNELS');
  await dialog.getByText(words.madeColumn).waitFor();
  await picture(page, `split-${locale}`);
  await dialog.getByRole('button', { name: words.save }).click();
  await items.nth(2).getByText(words.splitDone).waitFor();

  // A step that needs what another makes says so when it stands before it.
  dialog = await add(words.filter);
  await choose(page, dialog, words.column, 'TRU_mean');
  await dialog.getByRole('textbox', { name: words.value }).fill('3');
  await dialog.getByRole('button', { name: words.save }).click();
  await expect.poll(() => items.count()).toBe(4);
  await page.getByRole('button', { name: words.up }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => items.nth(1).textContent()).toContain('TRU_mean');
  await items.nth(1).getByText(words.absent).waitFor();
  await picture(page, `order-${locale}`);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => items.count()).toBe(3);

  await page.getByRole('tab', { name: words.data, exact: true }).click();
  await expect.poll(() => page.getByText(words.made, { exact: true }).count()).toBe(4);
  await picture(page, `made-${locale}`);
  expect(app.complaints).toEqual([]);
  await app.close();
});
