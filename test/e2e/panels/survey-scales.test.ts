/** Scales and common method of the bundled study, in both languages: figures of the command line, remedies as buttons. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { violations } from '../../support/axe.ts';
import type { OpenedApp } from '../../support/chromium.ts';
import { survey } from '../../support/drawn-study.ts';
import { openQuestion, openSurvey, picture, surveyTable } from './survey-support.ts';

let app: OpenedApp | undefined;
afterEach(() => app?.close());
const folder = mkdtempSync(join(tmpdir(), 'pathloom-scales-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const items = (name: string, count: number): string =>
  Array.from({ length: count }, (_, i) => `${name}${i + 1}`).join(' + ');
const model = `Locus =~ ${items('LOC', 4)}
Stability =~ ${items('STA', 3)}
Controllability =~ ${items('CTR', 3)}
SocialCues =~ ${items('SOC', 4)}
Trust =~ ${items('TRU', 4)}
Loyalty =~ ${items('LOY', 3)}
`;

interface Measured {
  readonly constructs: readonly Readonly<Record<'name' | 'alpha' | 'ave' | 'rhoC' | 'omega', number | string>>[];
  readonly items: readonly { readonly name: string; readonly loading: number }[];
}

/** Of the data as they are in the file: TRU4 is not reversed. */
let measured: Measured;
beforeAll(() => {
  const file = join(folder, 'model.txt');
  writeFileSync(file, model);
  const args = ['dist/pathloom.mjs', 'measure', file, '--data', survey, '--missing-codes', '99', '--json', '-'];
  measured = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Measured;
});

const three = (value: number): string =>
  value
    .toFixed(3)
    .replace(/^(-?)0\./, '$1.')
    .replace('-', '−');

const languages = [
  {
    locale: 'en-US',
    colorScheme: 'light',
    measurement: 'Measurement: items, loadings, reliability',
    trust: 'Continuance trust',
    back: 'Back to the drawing',
    open: 'Survey statistics…',
    steps: /^Steps/,
    removeStep: 'Remove step 2',
    undo: 'Undo',
    reversed: 'TRU4 runs against the other items of Continuance trust',
    reverse: 'Reverse it',
    leaveOut: 'Leave TRU4 out',
    show: 'Show on the drawing',
    bootstrap: ['Bootstrap replicates', '500'],
    run: 'Run again',
    intervals: 'Bootstrap intervals',
    marker: ['Marker variable', 'Marker construct', 'Social cues'],
    methods: [
      'Harman’s single-factor test',
      'One factor for all items',
      'Latent method factor',
      'Marker variable',
      'Full collinearity',
    ],
    noMarker: 'no construct is chosen as the marker',
    cannot: 'It cannot show that there is no common method variance',
    descriptives: 'Means, standard deviations and correlations',
    journal: 'Above the diagonal HTMT.',
  },
  {
    locale: 'zh-CN',
    colorScheme: 'dark',
    measurement: '测量模型：题项、载荷与信度',
    trust: '持续信任',
    back: '返回模型图',
    open: '问卷数据分析…',
    steps: /^步骤/,
    removeStep: '删除第 2 步',
    undo: '撤销',
    reversed: 'TRU4 与持续信任的其他题项方向相反',
    reverse: '反向计分',
    leaveOut: '删除题项 TRU4',
    show: '在图中查看',
    bootstrap: ['Bootstrap（自助法）抽样次数', '500'],
    run: '重新运行',
    intervals: 'Bootstrap 区间',
    marker: ['标记变量', '标记变量（构念）', '社会互动线索'],
    methods: ['Harman 单因子检验', '单因子模型', '潜在方法因子', '标记变量', '完全共线性'],
    noMarker: '没有选择作为标记变量的构念',
    cannot: '不能证明不存在共同方法偏差',
    descriptives: '均值、标准差与相关系数',
    journal: '对角线上方为 HTMT。',
  },
] as const;

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.locator('.survey-form').getByRole('button', { name: label }).first().click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

it.each(languages)('scales, their remedies, and what follows ($locale)', async (words) => {
  const { locale, colorScheme } = words;
  app = await openSurvey('scales', { locale, colorScheme });
  const { page } = app;
  const table = surveyTable(page, words.measurement);
  const row = (name: string) =>
    table.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  await row('TRU4').waitFor();
  await picture(page, `scales-${locale}`);
  const whole = await row(words.trust).innerText();

  // Without its step TRU4 runs against the others: the figures are those of the command line, and the button mends it.
  await page.getByRole('button', { name: words.back }).click();
  await page.getByRole('tab', { name: words.steps }).click();
  await page.getByRole('button', { name: words.removeStep }).first().click();
  await page.getByRole('button', { name: words.open }).click();
  const flag = page.locator('.finding').filter({ hasText: words.reversed });
  await flag.waitFor();
  await picture(page, `scales-flags-${locale}`);
  const trust = measured.constructs.find(({ name }) => name === 'Trust')!;
  const raw = (await row(words.trust).innerText()).split(/\s+/);
  for (const id of ['alpha', 'omega', 'rhoC', 'ave'] as const) expect(raw).toContain(three(Number(trust[id])));
  const tru4 = measured.items.find(({ name }) => name === 'TRU4')!;
  expect(tru4.loading).toBeLessThan(0);
  expect((await row('TRU4').innerText()).split(/\s+/)).toContain(three(tru4.loading));
  expect(await violations(page, '.survey')).toEqual([]);
  await flag.getByRole('button', { name: words.reverse, exact: true }).click();
  await flag.waitFor({ state: 'detached' });
  await expect.poll(() => row(words.trust).innerText()).toBe(whole);
  await page.getByRole('button', { name: words.undo, exact: true }).click();
  await flag.getByRole('button', { name: words.leaveOut, exact: true }).click();
  await row('TRU4').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: words.undo, exact: true }).click();
  await row('TRU4').waitFor();
  await flag.getByRole('button', { name: words.show, exact: true }).click();
  await page.getByRole('button', { name: words.open }).click();
  await flag.getByRole('button', { name: words.reverse, exact: true }).click();
  await flag.waitFor({ state: 'detached' });

  // The journal's table has AVE and HTMT of the same data.
  await openQuestion(page, 'correlations', locale);
  await page.getByText(words.journal, { exact: false }).waitFor();
  await surveyTable(page, words.descriptives).scrollIntoViewIfNeeded();
  await picture(page, `journal-${locale}`);

  await openQuestion(page, 'scales', locale);
  await choose(page, words.bootstrap[0], words.bootstrap[1]);
  await page.getByRole('button', { name: words.run, exact: true }).click();
  await surveyTable(page, words.intervals).waitFor({ timeout: 90_000 });
  await surveyTable(page, words.intervals).scrollIntoViewIfNeeded();
  await picture(page, `scales-bootstrap-${locale}`);
  expect(app.complaints).toEqual([]);
});

it.each(languages)('common method, every method ($locale)', async (words) => {
  const { locale, colorScheme } = words;
  app = await openSurvey('common-method', { locale, colorScheme });
  const { page } = app;
  await page.locator('.survey-method').nth(3).waitFor({ timeout: 60_000 });
  await page.getByText(words.cannot, { exact: false }).waitFor();
  await page.locator('.survey-ticks').getByText(words.marker[0], { exact: true }).click();
  await page.getByText(words.noMarker, { exact: false }).waitFor({ timeout: 60_000 });
  await choose(page, words.marker[1], words.marker[2]);
  await page.locator('.survey-method').nth(4).waitFor({ timeout: 60_000 });
  const titles = await page.locator('.survey-method > .result-title').allInnerTexts();
  expect(titles).toEqual(words.methods);
  await picture(page, `common-method-${locale}`);
  for (const place of [2, 3, 4]) {
    await page.locator('.survey-method').nth(place).scrollIntoViewIfNeeded();
    await picture(page, `common-method-${String(place)}-${locale}`);
  }
  expect(await violations(page, '.survey')).toEqual([]);
  expect(app.complaints).toEqual([]);
});
