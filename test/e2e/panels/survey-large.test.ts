/** Two hundred columns: their correlations are drawn where they are seen. */
import { afterEach, expect, it } from 'vitest';
import type { OpenedApp } from '../../support/chromium.ts';
import { openQuestion, openSurvey, picture } from './survey-support.ts';

let app: OpenedApp | undefined;
afterEach(() => app?.close());

const columns = 200;

/** Answers of 300 rows to 200 items of ten common parts. */
function largeTable(): Buffer {
  let seed = 20261130;
  const noise = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648 - 0.5;
  };
  const names = Array.from({ length: columns }, (_, j) => `Q${String(j + 1)}`);
  const rows = Array.from({ length: 300 }, () => {
    const parts = Array.from({ length: 10 }, () => 3 * noise());
    return names.map((_, j) => Math.min(5, Math.max(1, Math.round(3 + parts[j % 10]! + 2.5 * noise()))));
  });
  return Buffer.from(`${names.join(',')}\n${rows.map((row) => row.join(',')).join('\n')}\n`);
}

it('correlations of 200 columns', async () => {
  app = await openSurvey('sample', { locale: 'en-US' });
  const { page } = app;
  await page.keyboard.press('Control+i');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file…' }).click(),
  ]);
  await chooser.setFiles({ name: 'large.csv', mimeType: 'text/csv', buffer: largeTable() });
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Start a new project', exact: false }).check({ force: true });
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await dialog.getByRole('button', { name: /^(Not now|Done)$/ }).click();
  await page.getByRole('button', { name: 'Survey statistics…' }).click();
  await openQuestion(page, 'correlations', 'en-US');
  const table = page.getByRole('table', { name: 'Means, standard deviations and correlations' });
  await table.waitFor();
  expect(await table.getAttribute('aria-rowcount')).toBe(String(columns + 1));
  expect(await table.getAttribute('aria-colcount')).toBe(String(columns + 4));
  // Only what is seen is in the page.
  expect(await table.getByRole('cell').count()).toBeLessThan(2_000);
  await picture(page, 'large');
  await table.evaluate((element) => element.scrollTo({ top: element.scrollHeight, left: element.scrollWidth }));
  await table.getByRole('rowheader', { name: '200. Q200' }).waitFor();
  await picture(page, 'large-end');
  await openQuestion(page, 'sample', 'en-US');
  await page.getByText('300 of 300 rows with an answer; the file has 300.').waitFor({ timeout: 60_000 });
  expect(app.complaints).toEqual([]);
});
