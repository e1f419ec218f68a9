/** Survey statistics of the bundled study, in both languages: the sample, rows left out by its findings, undone. */
import { afterEach, expect, it } from 'vitest';
import { violations } from '../../support/axe.ts';
import type { OpenedApp } from '../../support/chromium.ts';
import { openSurvey, picture, surveyTable } from './survey-support.ts';

let app: OpenedApp | undefined;
afterEach(() => app?.close());

const languages = [
  {
    locale: 'en-US',
    page: 'Sample',
    drop: 'Leave this row out',
    dropMany: /^Leave these \d+ rows out$/,
    frequencies: 'Characteristics of the respondents',
    items: 'Items',
    tests: 'Multivariate normality and missing answers',
    missing: 'Patterns of missing answers, the most frequent',
    woman: 'female',
    size: '420 of 420 rows with an answer; the file has 420.',
    left: (n: number) => `${String(n)} of ${String(n)} rows with an answer; the file has 420.`,
    status: (n: number) => `of 420, ${String(n)} left out`,
    back: 'Back to the drawing',
  },
  {
    locale: 'zh-CN',
    page: '样本',
    drop: '剔除这 1 行',
    dropMany: /^剔除这 \d+ 行$/,
    frequencies: '样本的基本特征',
    items: '题项的描述统计',
    tests: '多元正态性与缺失机制的检验',
    missing: '缺失模式（最常见的几种）',
    woman: '女',
    size: '420 行中有 420 行作答，数据文件共 420 行。',
    left: (n: number) => `${String(n)} 行中有 ${String(n)} 行作答，数据文件共 420 行。`,
    status: (n: number) => `共 420 行，剔除 ${String(n)} 行`,
    back: '返回图形',
  },
] as const;

it.each(languages)('the sample, and rows left out ($locale)', async (words) => {
  const { locale } = words;
  app = await openSurvey('sample', { locale });
  const { page } = app;
  await page.getByText(words.size).waitFor();
  await picture(page, `sample-${locale}`);
  for (const title of [words.frequencies, words.items, words.tests, words.missing])
    await surveyTable(page, title).getByRole('row').nth(1).waitFor();
  expect(app.complaints).toEqual([]);
  expect(await violations(page)).toEqual([]);
});
