/** The sample of the bundled study, in both languages: figures, rows left out by what was found, and undone. */
import { afterEach, expect, it } from 'vitest';
import { violations } from '../../support/axe.ts';
import type { OpenedApp } from '../../support/chromium.ts';
import { openSurvey, picture, surveyTable } from './survey-support.ts';

let app: OpenedApp | undefined;
afterEach(() => app?.close());

const languages = [
  {
    locale: 'en-US',
    tables: [
      'Characteristics of the respondents',
      'Items',
      'Multivariate normality and missing answers',
      'Patterns of missing answers, the most frequent',
      'Normality of each item',
    ],
    all: 'Leave all 4 rows of these findings out',
    which: 'Which rows',
    size: (n: number) => `${String(n)} of ${String(n)} rows with an answer; the file has 420.`,
    type: ['Skewness and kurtosis', 'Type 1 (moments)'],
    undo: 'Undo',
    back: 'Back to the drawing',
    steps: 'Steps',
  },
  {
    locale: 'zh-CN',
    tables: [
      '样本的基本特征',
      '题项的描述统计',
      '多元正态性与缺失机制的检验',
      '缺失模式（最常见的几种）',
      '各题项的正态性检验',
    ],
    all: '剔除以上各项涉及的全部 4 行',
    which: '查看是哪些行',
    size: (n: number) => `${String(n)} 行中有 ${String(n)} 行作答，数据文件共 420 行。`,
    type: ['偏度与峰度', '第 1 类（矩估计）'],
    undo: '撤销',
    back: '返回模型图',
    steps: '步骤',
  },
] as const;

it.each(languages)('the sample, and rows left out ($locale)', async (words) => {
  const { locale } = words;
  app = await openSurvey('sample', { locale });
  const { page } = app;
  await page.getByText(words.size(420)).waitFor();
  for (const title of words.tables) await surveyTable(page, title).getByRole('row').nth(1).waitFor();

  // Figures of R (test/golden/data): 245 of 420 answered 1; LOC1 has type 2 skewness.
  const frequencies = surveyTable(page, words.tables[0]);
  expect(await frequencies.getByRole('row').nth(2).allInnerTexts()).toEqual(['1\t245\t58.3%\t58.3%\t58.3%']);
  const items = surveyTable(page, words.tables[1]);
  expect(await items.getByRole('row').count()).toBe(22);
  const before = await items.getByRole('row').nth(1).innerText();
  await page.getByRole('button', { name: words.type[0] }).click();
  await page.getByRole('option', { name: words.type[1] }).click();
  await items.getByText(words.type[1], { exact: false }).waitFor();
  await page.getByRole('button', { name: words.undo, exact: true }).click();
  await expect.poll(() => items.getByRole('row').nth(1).innerText()).toBe(before);

  // The rows, by their numbers in the file.
  await page.getByRole('button', { name: words.which }).click();
  await picture(page, `sample-${locale}`);
  await page.getByRole('button', { name: words.all }).click();
  await page.getByText(words.size(416)).waitFor();
  await expect.poll(() => page.locator('.finding').filter({ hasText: 'Curran (2016)' }).count()).toBe(0);
  await page.getByRole('button', { name: words.undo, exact: true }).click();
  await page.getByText(words.size(420)).waitFor();
  await page.getByRole('button', { name: words.all }).click();
  await page.getByText(words.size(416)).waitFor();
  expect(await violations(page)).toEqual([]);

  for (const [index, figure] of (await page.locator('.survey-picture').all()).entries()) {
    await figure.scrollIntoViewIfNeeded();
    if (index === 2) await picture(page, `sample-shape-${locale}`);
    if (index === 0) await picture(page, `sample-answers-${locale}`);
  }
  await surveyTable(page, words.tables[2]).scrollIntoViewIfNeeded();
  await picture(page, `sample-tests-${locale}`);
  await page.getByRole('button', { name: words.back }).click();
  await page.getByRole('tab', { name: words.steps, exact: false }).click();
  await page.locator('.step').last().waitFor();
  expect(app.complaints).toEqual([]);
});
