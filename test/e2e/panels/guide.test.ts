/** The way of a study below the header: its stages say what is done, and lead to the next step. */
import { expect, test } from 'vitest';
import { violations } from '../../support/axe.ts';
import { openApp } from '../../support/chromium.ts';

const words = {
  'en-US': {
    data: /^Data ?: 1 question/,
    scales: 'Scales',
    sample: 'Show the sample',
    page: 'Sample',
    done: /^Data ?: 1 question/,
  },
  'zh-CN': {
    data: /^数据 ?：审稿人会问 1 个问题/,
    scales: '量表',
    sample: '查看样本',
    page: '样本',
    done: /^数据 ?：/,
  },
} as const;

test.each(['en-US', 'zh-CN'] as const)('the way of the study (%s)', async (locale) => {
  const own = words[locale];
  const app = await openApp({ locale });
  const { page } = app;
  const bar = page.locator('.guide');
  await bar.getByRole('button', { name: own.data }).click();
  const list = page.getByRole('dialog');
  await list.getByText('420').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await list.getByRole('button', { name: own.sample }).click();
  await page.getByRole('heading', { name: own.page, exact: true }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  // Four rows are to be looked at: the stage keeps its question, now with the number.
  await bar.getByRole('button', { name: own.done }).click();
  await list.getByText(/\b4\b/).first().waitFor();
  await page.keyboard.press('Escape');
  expect(app.complaints).toEqual([]);
  await app.close();
});
