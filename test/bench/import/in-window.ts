/** A big file imported in the window: how long the window is blocked at most, and how soon reading stops. */
import type { Page } from 'playwright-core';
import { openApp } from '../../support/chromium.ts';

/** Frames later than this behind the one before are counted: 50 ms is what a hand feels. */
const watch = (): void => {
  const tasks: number[] = [];
  Object.assign(window, { longTasks: tasks });
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
};

const longest = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks));

/** Up to the button that begins the reading. */
async function choose(page: Page, path: string): Promise<void> {
  await page.keyboard.press('Control+i');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file…' }).click(),
  ]);
  await chooser.setFiles(path);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('columnheader', { name: 'q1' }).first().waitFor();
  await dialog.getByRole('radio', { name: 'Start a new project' }).check({ force: true });
}

export async function measureInWindow(name: string, path: string): Promise<void> {
  const app = await openApp();
  const { page } = app;
  page.setDefaultTimeout(180_000);
  await page.getByText('up to date', { exact: false }).waitFor();
  await page.evaluate(watch);
  await choose(page, path);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const stop = page.getByRole('button', { name: 'Stop reading' });
  await stop.waitFor();
  await page.waitForTimeout(400);
  // Measured in the page, from the click to the next words: what the test's own commands take does not count.
  const stopped = await page.evaluate(async () => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Stop reading');
    const from = performance.now();
    button?.click();
    while (document.querySelector('[role=progressbar]')) await new Promise((done) => setTimeout(done, 5));
    return performance.now() - from;
  });
  const started = performance.now();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('dialog', { name: 'Data imported' }).waitFor();
  const seconds = (performance.now() - started) / 1000;
  await page.waitForTimeout(500);
  const blocked = await longest(page);
  console.log(
    `  in the window (${name})`.padEnd(33) +
      `${seconds.toFixed(2).padStart(6)} s   blocked at most ${blocked.toFixed(0)} ms, reading stops in ${stopped.toFixed(0)} ms`,
  );
  await app.close();
}
