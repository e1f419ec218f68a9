/** Whole questions become short names with labels, and labels are edited in one table: in both languages. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp } from '../../support/chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'pathloom-labels-'));
const file = join(folder, 'wjx.csv');

const questions = [
  '1、您的性别：',
  '6、请判断下列说法：—这次失败是AI客服自身的原因造成的',
  '6、—AI客服的能力不足导致了这次失败',
  '6、—AI客服本可以避免这次失败',
  '8、今后—我仍然愿意相信AI客服',
  '8、—AI客服总体上是可靠的',
  '8、—我相信AI客服会改进',
];

beforeAll(() => {
  let seed = 20261130;
  const noise = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648 - 0.5;
  };
  const rows = Array.from({ length: 160 }, (_, row) => {
    const [one, other] = [2.4 * noise(), 2.4 * noise()];
    const answer = (level: number): number => Math.min(5, Math.max(1, Math.round(3 + level + 2.4 * noise())));
    return questions.map((__, index) => (index === 0 ? (row % 2) + 1 : answer(index < 4 ? one : one / 2 + other)));
  });
  writeFileSync(
    join(folder, 'codebook.csv'),
    '变量名,题项,取值标签,测量尺度,缺失值\nQ8_2,AI可靠,1=非常不同意；5=非常同意,有序,99\nage,年龄,,,\nq8_1,愿意相信AI,,,\n',
  );
  writeFileSync(file, `${questions.join(',')}\n${rows.map((row) => row.join(',')).join('\n')}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const languages = [
  {
    locale: 'en-US',
    ready: 'up to date',
    importing: ['Choose a file…', 'Start a new project', 'Import'],
    naming: ['Give short names…', 'Rename columns', 'New name', 'Save step', 'Build 2 constructs'],
    table: ['Labels and levels of all columns…', 'Save'],
    fields: ['Labels of values', 'Level', 'Reversed'],
    level: 'ordinal',
    codebook: ['Read a codebook…', 'that it has twice: age', 'Use it for 2 columns', 'Save codebook…'],
    steps: ['Steps', 'Renamed:', 'Labels, value labels or levels', 'Data', 'Report'],
  },
  {
    locale: 'zh-CN',
    ready: '持续信任',
    importing: ['选择文件…', '用这份数据开始新项目', '导入'],
    naming: ['改用简短列名…', '重命名列', '新名称', '保存步骤', '建立 2 个构念'],
    table: ['编辑所有列的标签与尺度…', '保存'],
    fields: ['取值标签', '测量尺度', '反向题'],
    level: '有序',
    codebook: ['读取编码簿…', '变量名：age', '用于 2 列', '导出编码簿…'],
    steps: ['步骤', '重命名：', '设置标签、取值标签或测量尺度', '数据', '报告'],
  },
] as const;

async function picture(page: Page, name: string): Promise<void> {
  if (process.env['PICTURES']) await page.screenshot({ path: join(process.env['PICTURES'], `${name}.png`) });
}

async function choose(page: Page, button: Locator, path: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles(path);
}

/** As a spreadsheet puts cells on the clipboard. */
async function paste(cell: Locator, text: string): Promise<void> {
  await cell.evaluate((element, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

it.each(languages)('from questions to names, labels and a model ($locale)', async (words) => {
  const { locale, ready, importing, naming, table, fields, level, codebook, steps } = words;
  const app = await openApp({ locale });
  const { page } = app;
  page.setDefaultTimeout(15_000);
  await page.getByText(ready).first().waitFor();
  await page.keyboard.press('Control+i');
  await choose(page, page.getByRole('button', { name: importing[0] }), file);
  const dialog = page.getByRole('dialog').first();
  await dialog.getByRole('radio', { name: importing[1], exact: false }).check({ force: true });
  await dialog.getByRole('button', { name: importing[2], exact: true }).click();

  // Short names, one of them typed anew.
  await dialog.getByRole('button', { name: naming[0] }).click();
  const names = page.getByRole('dialog').last();
  const first = names.getByLabel(`${naming[2]}: ${questions[0]!}`);
  expect(await first.inputValue()).toBe('性别');
  expect(await names.getByLabel(`${naming[2]}: ${questions[2]!}`).inputValue()).toBe('Q6_2');
  await first.fill('Q6_1');
  await expect.poll(() => names.getByRole('button', { name: naming[3] }).isDisabled()).toBe(true);
  await first.fill('gender');
  await first.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('1 name');
  await picture(page, `short-names-${locale}`);
  await names.getByRole('button', { name: naming[3] }).click();
  await dialog.getByText('Q8_1', { exact: false }).first().waitFor();
  expect(await dialog.getByRole('button', { name: naming[0] }).count()).toBe(0);
  await picture(page, `constructs-${locale}`);
  await dialog.getByRole('button', { name: naming[4] }).click();
  await page.getByRole('treeitem', { name: 'gender' }).waitFor();

  // Labels of all columns, two columns of them pasted.
  await page.getByRole('tree').press('Escape');
  await page.locator('.variables-foot').getByRole('button').last().waitFor();
  await page.locator('.variables-foot button[aria-haspopup]').click();
  await page.getByRole('menuitem', { name: table[0] }).click();
  const labels = page.getByRole('dialog').last();
  await paste(labels.getByLabel(`${fields[0]}: gender`), `1=男; 2=女\t${level}\n1=非常不同意; 5=非常同意\t${level}\n`);
  await labels.getByLabel(`${fields[2]}: Q8_3`).selectOption('yes');
  expect(await labels.getByLabel(`${fields[1]}: Q6_1`).inputValue()).toBe('ordinal');
  await picture(page, `labels-${locale}`);
  await labels.getByRole('button', { name: table[1], exact: true }).click();

  // A codebook: what it names and the data do not have is told; what is saved can be read again.
  const menu = page.locator('.variables-foot button[aria-haspopup]');
  await menu.click();
  await page.getByRole('menuitem', { name: codebook[0] }).click();
  const book = page.getByRole('dialog').last();
  await choose(page, book.getByRole('button', { name: importing[0] }), join(folder, 'codebook.csv'));
  await book.getByText(codebook[1], { exact: false }).waitFor();
  expect(await book.getByRole('row').count()).toBe(3);
  await picture(page, `codebook-${locale}`);
  await book.getByRole('button', { name: codebook[2], exact: false }).click();
  await menu.click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: codebook[3] }).click(),
  ]);
  const saved = readFileSync(await download.path(), 'utf8');
  expect(saved).toContain(`\r\nQ8_2,AI可靠,"1=非常不同意; 5=非常同意",${level},1,5,,99\r\n`);

  await page.getByRole('tab', { name: steps[0], exact: false }).click();
  await page.getByText(steps[1], { exact: false }).waitFor();
  await page.getByText(steps[2], { exact: false }).first().waitFor();
  expect(await page.locator('.step').count()).toBe(5);
  await picture(page, `steps-${locale}`);

  // Labels in the list of variables and in the report.
  await page.getByRole('tab', { name: steps[3], exact: false }).first().click();
  await page.getByRole('treeitem', { name: 'gender' }).getByText('您的性别').waitFor();
  await page.getByRole('button', { name: steps[4], exact: true }).click();
  await page.getByText('AI客服的能力不足导致了这次失败', { exact: false }).first().waitFor();
  await picture(page, `report-labels-${locale}`);
  expect(app.complaints).toEqual([]);
  await app.close();
});
