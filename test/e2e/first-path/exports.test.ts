/**
 * A survey as platforms and programs write it, from the file to coefficients: with the buttons of the import alone, and
 * equal to those that lavaan finds in its numbers (test/golden/data/exports/make-exports.R).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { dragMouse, placeOf, textsOn } from '../../support/canvas.ts';
import { openApp, type OpenedApp } from '../../support/chromium.ts';

const folder = join(import.meta.dirname, '../../golden/data/exports');

interface Figures {
  readonly n: number;
  readonly chisq: number;
  readonly paths: readonly { readonly group: number; readonly std: number }[];
}
const { all, groups } = JSON.parse(readFileSync(join(folder, 'figures.json'), 'utf8')) as Readonly<
  Record<'all' | 'groups', Figures>
>;

/** As the drawing writes a coefficient: `.62`, `−.31`. */
const two = (value: number): string => value.toFixed(2).replace('0.', '.').replace('-', '−');

const english = {
  locale: 'en-US',
  ready: 'up to date',
  choose: 'Choose a file…',
  start: 'Start a new project',
  run: 'Import',
  accept: /^Accept/,
  accepted: 'There is nothing left to decide.',
  build: 'Build 3 constructs',
  path: 'Path',
  fit: 'Fit',
  report: 'Report',
  group: /Compare groups by/,
} as const;
const chinese = {
  locale: 'zh-CN',
  ready: '持续信任',
  choose: '选择文件…',
  start: '用这份数据开始新项目',
  run: '导入',
  accept: /^(全部)?采用$/,
  accepted: '没有待决定的建议。',
  build: '建立 3 个构念',
  path: '路径',
  fit: '拟合',
  report: '报告',
  group: /分组变量|分组/,
} as const;
type Words = typeof english | typeof chinese;
const languages: readonly Words[] = [english, chinese];

let app: OpenedApp | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

/** Opened and imported, up to the words about what was read. */
async function imported(words: Words, file: string, column: string): Promise<{ page: Page; dialog: Locator }> {
  app = await openApp({ locale: words.locale });
  const { page } = app;
  page.setDefaultTimeout(20_000);
  await page.getByText(words.ready).first().waitFor();
  await page.keyboard.press('Control+i');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: words.choose }).click(),
  ]);
  await chooser.setFiles(join(folder, file));
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('columnheader', { name: column }).first().waitFor();
  await dialog.getByRole('radio', { name: words.start, exact: false }).check({ force: true });
  await dialog.getByRole('button', { name: words.run, exact: true }).click();
  return { page, dialog };
}

async function picture(page: Page, name: string): Promise<void> {
  if (process.env['PICTURES']) await page.screenshot({ path: join(process.env['PICTURES'], `${name}.png`) });
}

/** All proposals accepted, by the first button that offers it. */
async function acceptAll({ accept, accepted }: Words, dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: accept }).first().click();
  await dialog.getByText(accepted, { exact: true }).waitFor();
}

/** The offered constructs and a chain of paths between them, by buttons and mouse. */
async function drawModel(words: Words, page: Page, dialog: Locator, constructs: readonly string[]): Promise<void> {
  await dialog.getByRole('button', { name: words.build, exact: true }).click();
  for (const [index, from] of constructs.slice(0, -1).entries()) {
    await page.getByRole('radio', { name: words.path, exact: true }).click();
    await dragMouse(page, await placeOf(page, from), await placeOf(page, constructs[index + 1]!));
  }
}

/** Coefficients on the drawing, cases and chi-square in their places. */
async function expectEstimates(words: Words, page: Page, { n, chisq, paths }: Figures): Promise<void> {
  const written = paths.map(({ std }) => `${two(std)}***`);
  await expect.poll(() => textsOn(page), { timeout: 20_000 }).toEqual(expect.arrayContaining(written));
  await page.getByRole('tab', { name: words.fit, exact: true }).click();
  await page
    .getByText(`= ${chisq.toFixed(2)}`, { exact: false })
    .first()
    .waitFor();
  await page.getByText(`N = ${n}`, { exact: false }).first().waitFor();
}

describe('a text export of Wenjuanxing', () => {
  it.each(languages)('is answers in numbers after one button, and a model after two paths ($locale)', async (words) => {
    const { page, dialog } = await imported(words, 'wenjuanxing.csv', '序号');
    await dialog.getByText('242', { exact: false }).first().waitFor();
    await acceptAll(words, dialog);
    await picture(page, `wenjuanxing-${words.locale}`);
    await drawModel(words, page, dialog, ['Q2', '今后', '关于该平台']);
    await expectEstimates(words, page, all);
    await picture(page, `wenjuanxing-estimated-${words.locale}`);
    expect(app!.complaints).toEqual([]);
  });
});

describe('an export of Qualtrics with three rows of headers', () => {
  it.each(languages)('has its wordings as labels and its respondents alone ($locale)', async (words) => {
    const { page, dialog } = await imported(words, 'qualtrics.csv', 'ATT1');
    await acceptAll(words, dialog);
    await picture(page, `qualtrics-${words.locale}`);
    await drawModel(words, page, dialog, ['ATT', 'TRU', 'LOY']);
    await expectEstimates(words, page, all);
    await page.getByRole('button', { name: words.report, exact: true }).click();
    await page.getByRole('article').getByText('The assistant caused the failure', { exact: false }).first().waitFor();
    await picture(page, `qualtrics-report-${words.locale}`);
    expect(app!.complaints).toEqual([]);
  });
});

describe.each([
  ['haven', english, 'haven.sav', ['Men', 'Women'], 'The assistant caused the failure'],
  ['haven', chinese, 'haven.sav', ['Men', 'Women'], 'The assistant caused the failure'],
  ['PSPP', english, 'pspp.sav', ['男性', '女性'], '是AI客服自身的原因造成的'],
  ['PSPP', chinese, 'pspp.sav', ['男性', '女性'], '是AI客服自身的原因造成的'],
] as const)('an SPSS file written by %s', (_, words, file, labels, wording) => {
  it(`keeps its labels into groups and report (${words.locale})`, async () => {
    const { page, dialog } = await imported(words, file, 'ATT1');
    await drawModel(words, page, dialog, ['ATT', 'TRU', 'LOY']);
    await expectEstimates(words, page, all);
    await page.keyboard.press('Control+,');
    await page.getByRole('button', { name: words.group }).click();
    await page.getByRole('option', { name: /gender|性别/ }).click();
    await page.keyboard.press('Control+,');
    const own = groups.paths.filter(({ group }) => group === 1).map(({ std }) => `${two(std)}***`);
    await expect.poll(() => textsOn(page), { timeout: 20_000 }).toEqual(expect.arrayContaining(own));
    await picture(page, `${file}-${words.locale}`);
    await page.getByRole('button', { name: words.report, exact: true }).click();
    const report = page.getByRole('article');
    for (const text of [...labels, wording]) await report.getByText(text, { exact: false }).first().waitFor();
    await picture(page, `${file}-report-${words.locale}`);
    expect(app!.complaints).toEqual([]);
  });
});
