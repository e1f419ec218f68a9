/** A researcher's way through the real application: the bundled study, a survey, a drawing, estimates, the saved project, the PDF. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dragMouse, drawConstruct, drawn, dropColumns, placeOf, textsOn } from '../support/canvas.ts';
import { drawnConstructs, engineCoefficients, survey } from '../support/drawn-study.ts';
import { answerRealDialog, openRealElectron, quitRealElectron } from '../support/real-electron.ts';
import { clickMenu, photograph } from '../support/real-window.ts';

const folder = mkdtempSync(join(tmpdir(), 'pathloom-journey-'));
const saved = join(folder, 'mine.pathloom');

const enginePath = (): string => engineCoefficients(folder).path;

let electronApp: ElectronApplication;
let page: Page;
const complaints: string[] = [];

async function open(): Promise<void> {
  const userData = join(folder, 'user');
  mkdirSync(userData, { recursive: true });
  electronApp = await openRealElectron({ userData });
  page = await electronApp.firstWindow();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
}

const textsOnCanvas = (): Promise<string[]> => textsOn(page);

const menu = (id: string): Promise<void> => clickMenu(electronApp, id);

beforeAll(open);
afterAll(async () => {
  await quitRealElectron(electronApp);
  rmSync(folder, { recursive: true, force: true });
});

describe('a journey on a real Electron', () => {
  it('opens with the bundled study, estimated', async () => {
    await page.getByText('up to date', { exact: false }).waitFor({ timeout: 60_000 });
    // The path of the founding study that its own test compares with lavaan.
    await expect.poll(textsOnCanvas, { timeout: 60_000 }).toEqual(expect.arrayContaining(['Platform loyalty']));
    await photograph(page, 'study-en');
  });

  it('imports a survey that the system dialogue names, the 99 code as missing', async () => {
    await answerRealDialog(electronApp, 'showOpenDialog', { canceled: false, filePaths: [survey] });
    await page.getByRole('button', { name: 'Start my own' }).click();
    await page.getByRole('button', { name: 'Choose a file…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
    await dialog.getByText('420 rows').waitFor();
    const codes = dialog.getByRole('listitem').filter({ hasText: '99 lie outside the scale' });
    await codes.getByRole('button', { name: 'Accept' }).click();
    await dialog.getByRole('button', { name: 'Not now' }).click();
    expect(await drawn(page, '.construct')).toEqual([]);
  });

  it("draws two constructs with their items and a path, whose coefficient is the engine's", async () => {
    for (const [name, x, columns] of drawnConstructs) {
      await drawConstruct(page, name, x);
      await dropColumns(page, name, columns);
    }
    await page.getByRole('radio', { name: 'Path' }).click();
    await dragMouse(page, await placeOf(page, 'Trust'), await placeOf(page, 'Loyalty'));
    await expect.poll(textsOnCanvas, { timeout: 60_000 }).toContain(`${enginePath()}***`);
    await photograph(page, 'drawn-en');
  });

  it('saves the project where the dialogue says and opens it again in Chinese, data and all', async () => {
    await answerRealDialog(electronApp, 'showSaveDialog', { canceled: false, filePath: saved });
    await menu('project.save');
    await page.getByText('mine', { exact: false }).first().waitFor();
    await quitRealElectron(electronApp);
    await open();
    await expect.poll(() => textsOnCanvas().catch(() => []), { timeout: 60_000 }).not.toEqual([]);
    await menu('view.language');
    await answerRealDialog(electronApp, 'showOpenDialog', { canceled: false, filePaths: [saved] });
    await menu('project.open');
    await expect.poll(textsOnCanvas, { timeout: 60_000 }).toContain(`${enginePath()}***`);
    await photograph(page, 'reopened-zh');
  });

  it('writes the report as PDF with the coefficient in it', async () => {
    const pdf = join(folder, 'report.pdf');
    await answerRealDialog(electronApp, 'showSaveDialog', { canceled: false, filePath: pdf });
    await menu('report.pdf');
    const text = () => {
      try {
        return execFileSync('pdftotext', ['-layout', pdf, '-'], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        });
      } catch {
        return '';
      }
    };
    await expect.poll(text, { timeout: 60_000 }).toContain(enginePath());
    for (const heading of ['测量模型', '结构模型', '样本']) expect(text()).toContain(heading);
  });

  it('printed no error and broke no content policy', () => {
    expect(complaints).toEqual([]);
  });
});
