/**
 * Memory of long work: the heap after collection, before and after hundreds of edits and estimations, of the real window and
 * of the engine as a worker runs it. Before it is measured, the work has warmed up what is made once.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import type { ImportWithFile } from '../../../shared/jobs/jobs.ts';
import { createJobRunner } from '../../../shared/jobs/run-job.ts';
import type { Outcome } from '../../../shared/problem.ts';
import { openStudy } from '../../e2e/workbench/workbench-support.ts';
import { drawn } from '../../support/canvas.ts';
import type { OpenedApp } from '../../support/chromium.ts';
import { readStudyFile, valueOf } from '../../support/study.ts';
import { spec } from '../../unit/engine/engine-support.ts';
import { memoryHost } from '../../unit/jobs/memory-host.ts';

const edits = Number(process.env['EDITS'] ?? 500);
const estimations = Number(process.env['ESTIMATIONS'] ?? 200);
const mostMegabytes = 20;
const megabyte = 1024 * 1024;

/** A model of its own for each number: a value that nothing else has is fixed. */
function model(number: number): string {
  const value = (0.2 + number / 1_000).toFixed(3);
  return `A =~ LOC1 + ${value}*LOC2 + LOC3\nB =~ TRU1 + TRU2 + TRU3\nC =~ LOY1 + LOY2 + LOY3\nB ~ A\nC ~ A + B`;
}

describe('the window', () => {
  let app: OpenedApp;
  let page: Page;
  beforeAll(async () => {
    app = await openStudy();
    ({ page } = app);
  });
  afterAll(() => app.close());

  async function heap(): Promise<number> {
    const session = await page.context().newCDPSession(page);
    for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    await session.detach();
    return usedSize / megabyte;
  }

  const constructs = async (): Promise<number> => (await drawn(page, '.construct')).length;

  /** Two edits: a construct comes and goes. */
  async function addAndDelete(): Promise<void> {
    const before = await constructs();
    await page.keyboard.press('Control+Shift+C');
    await expect.poll(constructs).toBe(before + 1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Delete');
    await expect.poll(constructs).toBe(before);
  }

  async function drawAnother(number: number): Promise<void> {
    await page.getByRole('button', { name: 'Model', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Model in syntax…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(model(number));
    await dialog.getByRole('button', { name: 'Draw this model' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.status-fresh').waitFor();
  }

  it(`holds no more after ${edits} edits`, async () => {
    for (let warm = 0; warm < 15; warm++) await addAndDelete();
    const before = await heap();
    for (let done = 0; done < edits; done += 2) await addAndDelete();
    const after = await heap();
    console.log(`window, ${edits} edits: ${before.toFixed(1)} MB, then ${after.toFixed(1)} MB`);
    expect(after - before).toBeLessThan(mostMegabytes);
  }, 1_200_000);

  it(`holds no more after ${estimations} estimations of models drawn anew`, async () => {
    for (let warm = 0; warm < 10; warm++) await drawAnother(500 + warm);
    const before = await heap();
    for (let done = 0; done < estimations; done++) await drawAnother(done);
    const after = await heap();
    console.log(`window, ${estimations} estimations: ${before.toFixed(1)} MB, then ${after.toFixed(1)} MB`);
    expect(after - before).toBeLessThan(mostMegabytes);
    expect(app.complaints).toEqual([]);
  }, 1_200_000);
});

describe('the engine, as a worker runs it', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;

  function held(): number {
    for (let times = 0; times < 3; times++) collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return (heapUsed + arrayBuffers) / megabyte;
  }

  const control = { progress: () => undefined, isCancelled: () => false };

  it(`holds no more after ${estimations} estimations with their analyses, and as many imports`, async () => {
    const runner = createJobRunner(memoryHost);
    const content = new Uint8Array(readStudyFile('data.csv'));
    const source = { fileName: 'data.csv', bytes: content.length, content };
    const round = async (number: number): Promise<void> => {
      const reply = await runner.run('import', { source, choices: {} }, control);
      const { dataset, summary } = valueOf(reply as Outcome<ImportWithFile>);
      const datasetId = `data-${number}`;
      runner.keep(datasetId, { dataset, counts: summary });
      const request = {
        datasetId,
        steps: [],
        spec: spec(model(number)),
        settings: { ...defaultSettings, bootstrap: 0 },
      };
      expect(await runner.run('fit', request, control)).toMatchObject({ status: 'converged' });
      expect(await runner.run('analyse', { ...request, id: 'residuals', extra: null }, control)).toMatchObject({
        ok: true,
      });
      runner.forget(datasetId);
    };
    for (let warm = 0; warm < 10; warm++) await round(500 + warm);
    const before = held();
    for (let done = 0; done < estimations; done++) await round(done);
    const after = held();
    console.log(`engine, ${estimations} estimations: ${before.toFixed(1)} MB, then ${after.toFixed(1)} MB`);
    expect(after - before).toBeLessThan(mostMegabytes);
  }, 1_200_000);
});
