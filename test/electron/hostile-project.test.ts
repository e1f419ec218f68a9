/** A project that somebody has sent, whose every name wants to be more: the real window shows it, prints it, and runs nothing. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textsOn } from '../support/canvas.ts';
import { hostileTexts } from '../support/hostile-texts.ts';
import { openRealElectron, quitRealElectron } from '../support/real-electron.ts';
import { photograph } from '../support/real-window.ts';
import { study } from '../support/shell-suite.ts';

const folder = mkdtempSync(join(tmpdir(), 'pathloom-hostile-'));
const project = join(folder, 'sent.pathloom');
/** Names that a document takes. */
const names = hostileTexts.filter((text) => !/\p{Cc}|[\u2028\u2029\ud800]/u.test(text));

interface Labelled {
  label?: Record<string, string>;
}

/** The bundled study with hostile labels for constructs, columns and the title. */
function hostileStudy(): { text: string; labels: string[] } {
  const file = JSON.parse(readFileSync(join(study, 'study.pathloom'), 'utf8')) as {
    document: { title: string; diagram: { nodes: Labelled[] }; variables: Record<string, Labelled> };
  };
  const { diagram, variables } = file.document;
  const labels: string[] = [];
  const drawn = diagram.nodes.filter(({ label }) => label !== undefined);
  [...drawn, ...Object.values(variables)].forEach((one, index) => {
    const text = names[index % names.length]!;
    one.label = { en: text, 'zh-CN': text };
    if (index < drawn.length) labels.push(text);
  });
  return { text: JSON.stringify(file), labels };
}

let electronApp: ElectronApplication;
let page: Page;
const complaints: string[] = [];
const { text, labels } = hostileStudy();

beforeAll(async () => {
  const userData = join(folder, 'user');
  mkdirSync(userData);
  writeFileSync(project, text);
  electronApp = await openRealElectron({ userData, files: [project] });
  page = await electronApp.firstWindow();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
});
afterAll(async () => {
  await quitRealElectron(electronApp);
  rmSync(folder, { recursive: true, force: true });
});

/** Elements that no part of our window makes. */
const foreign = (): Promise<number> =>
  page.locator('iframe, object, embed, script:not([src]), img[src="x"], [onerror], [onload], [onmouseover]').count();

describe('a hostile project', () => {
  it('is drawn with its names as words', async () => {
    await page.getByText('sent', { exact: false }).first().waitFor({ timeout: 60_000 });
    await page.locator('.status-fresh').waitFor({ timeout: 60_000 });
    // Long ones are broken into lines on the drawing.
    await expect.poll(() => textsOn(page).then((texts) => texts.join(' '))).toContain('system("id")');
    expect(labels.length).toBeGreaterThan(5);
    expect(await foreign()).toBe(0);
    await photograph(page, 'hostile-en');
  });

  it('is reported with its names as words', async () => {
    await page.getByRole('button', { name: 'Report', exact: true }).click();
    await expect.poll(() => page.locator('body').innerText()).toContain('<img src=x onerror=');
    expect(await foreign()).toBe(0);
    await photograph(page, 'hostile-report-en');
  });

  it('has run nothing', async () => {
    expect(complaints).toEqual([]);
    expect(page.url()).toBe('app://pathloom/');
    expect(await page.title()).not.toBe('1');
  });
});
