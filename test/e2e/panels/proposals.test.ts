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
    words: [
      'Choose a file…',
      'Start a new project',
      'Import',
      'Accept all',
      'There is nothing left to decide.',
      'totals or means',
    ],
  },
  {
    locale: 'zh-CN',
    ready: '持续信任',
    words: ['选择文件…', '用这份数据开始新项目', '导入', '全部采用', '没有待决定的建议。', '合计行或平均行'],
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
  await dialog.getByText(accepted, { exact: true }).waitFor();
  expect(await dialog.getByRole('button', { name: accept }).count()).toBe(0);
  if (process.env['PICTURES']) await page.screenshot({ path: join(process.env['PICTURES'], `accepted-${locale}.png`) });
  expect(app.complaints).toEqual([]);
  await app.close();
});

const later = [
  {
    locale: 'en-US',
    ready: 'up to date',
    words: ['Choose a file…', 'Start a new project', 'Import'],
    codes: '99 lie outside the scale of',
    refuse: 'Refuse',
    change: 'Change…',
    back: 'Bring back',
    refused: '1 refused',
    close: /Not now|Done/,
    button: (count: number) => (count === 1 ? '1 proposal' : `${String(count)} proposals`),
    save: 'Save step',
    none: 'There is nothing left to decide.',
    steps: /^Steps/,
    done: 'Done',
  },
  {
    locale: 'zh-CN',
    ready: '持续信任',
    words: ['选择文件…', '用这份数据开始新项目', '导入'],
    codes: '99',
    refuse: '不采用',
    change: '修改…',
    back: '恢复此建议',
    refused: '未采用的建议（1 项）',
    close: /稍后再说|完成/,
    button: (count: number) => `${String(count)} 项建议`,
    save: '保存步骤',
    none: '没有待决定的建议。',
    steps: /步骤/,
    done: '完成',
  },
] as const;

it.each(later)('each is decided later: refused, brought back, changed ($locale)', async (names) => {
  const app: OpenedApp = await openApp({ locale: names.locale });
  const { page } = app;
  page.setDefaultTimeout(15_000);
  await page.getByText(names.ready).first().waitFor();
  const summary = await importFile(page, names.words[0], names.words[1], names.words[2]);
  await summary.getByRole('button', { name: names.close }).click();
  await page.getByRole('button', { name: names.button(3), exact: true }).click();

  const dialog = page.getByRole('dialog').first();
  const codes = dialog.getByRole('listitem').filter({ hasText: 'TRU3' });
  await codes.getByRole('button', { name: names.refuse }).click();
  await dialog.getByText(names.refused).waitFor();
  if (process.env['PICTURES'])
    await page.screenshot({ path: join(process.env['PICTURES'], `refused-${names.locale}.png`) });
  await dialog.getByRole('button', { name: names.done, exact: true }).click();

  // Refused is not asked again, wherever it is looked for.
  await page.getByRole('button', { name: names.button(2), exact: true }).click();
  await codes.getByRole('button', { name: names.back }).click();
  await dialog.getByText(names.refused).waitFor({ state: 'detached' });

  // Changed: another code beside the one that was found.
  await codes.getByRole('button', { name: names.change }).click();
  const editor = page.getByRole('dialog').last();
  await expect.poll(() => editor.getByRole('textbox').first().inputValue()).toBe('99');
  await editor.getByRole('textbox').first().fill('99 5');
  await editor.getByRole('button', { name: names.save }).click();
  await expect.poll(() => dialog.getByRole('listitem').filter({ hasText: 'TRU3' }).count()).toBe(0);
  await dialog.getByRole('button', { name: names.done, exact: true }).click();
  await page.getByRole('tab', { name: names.steps }).click();
  // The totals row had to go before its number could be judged.
  await page
    .getByText(/5.*99|99.*5/)
    .first()
    .waitFor();
  expect(app.complaints).toEqual([]);
  await app.close();
});
