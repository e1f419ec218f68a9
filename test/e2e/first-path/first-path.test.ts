/** The whole first path as a researcher walks it: survey file, drawing, estimates on the edges, report. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dragMouse, drawConstruct, drawn, dropColumns, placeOf, textsOn } from '../../support/canvas.ts';
import { drawnConstructs, engineCoefficients, survey } from '../../support/drawn-study.ts';
import { openApp, type OpenedApp } from '../../support/chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'pathloom-first-path-'));

const engine = () => engineCoefficients(folder);
const textsOnCanvas = ({ page }: OpenedApp): Promise<string[]> => textsOn(page);

let app: OpenedApp;
beforeAll(async () => {
  app = await openApp();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

describe('the first path', () => {
  it('imports the survey from disk, the 99 code as missing', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Start my own' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file…' }).click();
    await (await chooser).setFiles(survey);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
    await dialog.getByText('420 rows').waitFor();
    const codes = dialog.getByRole('listitem').filter({ hasText: '99 lie outside the scale' });
    await codes.getByRole('button', { name: 'Accept' }).click();
    await dialog.getByRole('button', { name: 'Not now' }).click();
    expect(await drawn(page, '.construct')).toEqual([]);
  });

  it('draws two constructs with the mouse', async () => {
    const { page } = app;
    for (const [name, x] of drawnConstructs) await drawConstruct(page, name, x);
    expect(await drawn(page, '.construct')).toHaveLength(2);
    expect(await textsOnCanvas(app)).toEqual(expect.arrayContaining(['Trust', 'Loyalty']));
  });

  it('takes columns dropped on them', async () => {
    const { page } = app;
    for (const [name, , columns] of drawnConstructs) await dropColumns(page, name, columns);
    const texts = await textsOnCanvas(app);
    expect(texts).toEqual(expect.arrayContaining(['TRU1', 'TRU2', 'TRU3', 'LOY1', 'LOY2', 'LOY3']));
  });

  it('draws a path and shows the coefficient that the engine computes', async () => {
    const { page } = app;
    await page.getByRole('radio', { name: 'Path' }).click();
    await dragMouse(page, await placeOf(page, 'Trust'), await placeOf(page, 'Loyalty'));
    await page.getByText('up to date', { exact: false }).waitFor();
    const { path, loadings } = engine();
    await expect.poll(() => textsOnCanvas(app)).toEqual(expect.arrayContaining([`${path}***`, ...loadings]));
  });

  it('a path drawn twice is one path, selected', async () => {
    const { page } = app;
    const edges = (await textsOnCanvas(app)).filter((text) => text.endsWith('***')).length;
    await page.mouse.click(480, 200);
    await page.getByRole('radio', { name: 'Path' }).click();
    await dragMouse(page, await placeOf(page, 'Trust'), await placeOf(page, 'Loyalty'));
    await page.getByText('Trust → Loyalty').first().waitFor();
    expect((await textsOnCanvas(app)).filter((text) => text.endsWith('***'))).toHaveLength(edges);
  });

  it('undoes and redoes without losing the result', async () => {
    const { page } = app;
    const { path } = engine();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => textsOnCanvas(app)).not.toContain(`${path}***`);
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await expect.poll(() => textsOnCanvas(app)).toContain(`${path}***`);
  });

  it('saves the project and opens it again, data and all', async () => {
    const { page } = app;
    const saved = join(folder, 'mine.pathloom');
    const download = page.waitForEvent('download');
    await page.keyboard.press('ControlOrMeta+S');
    await (await download).saveAs(saved);
    await app.close();
    app = await openApp({ locale: 'zh-CN' });
    // A window starts cold here: up to a few seconds until the study is drawn.
    await expect.poll(() => textsOnCanvas(app).catch(() => []), { timeout: 20_000 }).toContain('持续信任');
    const chooser = app.page.waitForEvent('filechooser');
    await app.page.keyboard.press('ControlOrMeta+O');
    await (await chooser).setFiles(saved);
    const { path } = engine();
    await expect.poll(() => textsOnCanvas(app), { timeout: 20_000 }).toContain(`${path}***`);
    expect(await textsOnCanvas(app)).toEqual(expect.arrayContaining(['Trust', 'Loyalty']));
  });

  it('exports the report as PDF, with the coefficients and Chinese headings to be found in it', async () => {
    const { page } = app;
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await page.keyboard.press('ControlOrMeta+P');
    await page.locator('html[data-printed]').waitFor({ state: 'attached' });
    const pdf = join(folder, 'report.pdf');
    writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    const { path, loadings } = engine();
    for (const number of [path, ...loadings]) expect(text).toContain(number);
    for (const heading of ['测量模型', '结构模型', '样本']) expect(text).toContain(heading);
    expect(readFileSync(pdf).length).toBeGreaterThan(20_000);
  });

  it('printed no error and broke no content policy', () => {
    expect(app.complaints).toEqual([]);
  });
});
