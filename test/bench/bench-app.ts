/** The built application as its user feels it: cold example run, edit to new coefficients, longest blocking task. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { drawn } from '../support/canvas.ts';
import { openApp } from '../support/chromium.ts';

const edits = 20;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function coldExample(): void {
  const out = mkdtempSync(join(tmpdir(), 'pathloom-bench-'));
  const started = performance.now();
  const { status } = spawnSync(process.execPath, ['dist/pathloom.mjs', 'example', '--out', out], { stdio: 'ignore' });
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  console.log(`cold example run, CSV to report.pdf: ${seconds} s (target 5 s), exit ${status}`);
  rmSync(out, { recursive: true });
}

interface Watched {
  readonly marks: readonly { readonly name: string; readonly at: number }[];
  readonly longTasks: readonly number[];
}

/** Undo and redo of one edit: each changes the model and so makes new coefficients. */
async function editRepeatedly(page: Page): Promise<void> {
  for (let edit = 0; edit < edits; edit++) {
    await page.keyboard.press(edit % 2 === 0 ? 'ControlOrMeta+Z' : 'ControlOrMeta+Shift+Z');
    await page.waitForTimeout(350);
  }
}

async function measureApp(): Promise<void> {
  const app = await openApp();
  const { page } = app;
  await page.getByText('up to date', { exact: false }).waitFor();
  // Leaving one indicator out is an edit that can be undone and redone.
  const indicator = (await drawn(page, '.text')).find(({ text }) => text === 'LOC4');
  if (!indicator) throw new Error('LOC4 is not on the canvas');
  await page.mouse.click(indicator.x, indicator.y);
  await page.keyboard.press('Delete');
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    performance.clearMarks();
    const seen: number[] = [];
    Object.assign(window, { longTasks: seen });
    new PerformanceObserver((list) => seen.push(...list.getEntries().map((entry) => entry.duration))).observe({
      type: 'longtask',
    });
  });
  await editRepeatedly(page);
  const watched: Watched = await page.evaluate(() => ({
    marks: performance.getEntriesByType('mark').map((mark) => ({ name: mark.name, at: mark.startTime })),
    longTasks: (window as unknown as { longTasks: number[] }).longTasks,
  }));
  await app.close();
  const delays = watched.marks.flatMap((mark, index) => {
    if (mark.name !== 'pathloom:edit') return [];
    const painted = watched.marks.slice(index).find(({ name }) => name === 'pathloom:painted');
    return painted ? [painted.at - mark.at] : [];
  });
  const longest = Math.max(0, ...watched.longTasks);
  console.log(
    `edit to new coefficients, ${delays.length} edits: median ${median(delays).toFixed(0)} ms, longest ${Math.max(...delays).toFixed(0)} ms (target 150 ms)`,
  );
  console.log(
    `main thread: ${watched.longTasks.length} tasks over 50 ms, longest ${longest === 0 ? 'under 50' : longest.toFixed(0)} ms (target 50 ms)`,
  );
}

coldExample();
await measureApp();
