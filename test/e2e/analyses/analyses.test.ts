/** What is analysed beside the fit, as a person meets it, in real Chromium under the real policy. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../../support/axe.ts';
import { dragMouse, drawn } from '../../support/canvas.ts';
import { openApp, type OpenedApp } from '../../support/chromium.ts';
import { readPng } from '../../support/read-png.ts';
import {
  edges,
  openStudy,
  openTab,
  resultSection,
  settled,
  withoutModeration,
} from '../workbench/workbench-support.ts';

let app: OpenedApp;
let page: Page;
beforeAll(async () => {
  app = await openStudy();
  page = app.page;
  await withoutModeration(page);
});
afterAll(async () => {
  await app.close();
});

const tab = (name: string) => openTab(page, name);
const section = (title: string) => resultSection(page, title);
const statusBar = () => page.getByRole('contentinfo').textContent();
const chiSquare = async () => Number(/χ²\(\d+\) ([\d,.]+)/.exec((await statusBar()) ?? '')?.[1]?.replace(',', ''));

/** A click that re-estimates: until the status bar tells something else. */
async function reestimate(act: () => Promise<void>): Promise<void> {
  const before = await page
    .getByRole('contentinfo')
    .locator('span')
    .first()
    .evaluate((bar) => bar.parentElement?.textContent);
  await act();
  await expect.poll(() => page.getByRole('contentinfo').textContent(), { timeout: 15_000 }).not.toBe(before);
  await settled(page);
}

async function openSettings(): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByRole('radiogroup', { name: 'Estimator' }).waitFor();
}

describe('modification indices', () => {
  it('are listed as soon as the fit is there, and sorted by any column', async () => {
    await tab('Fit');
    const list = section('Modification indices');
    const first = list.getByRole('rowheader').first();
    await expect.poll(() => first.textContent()).toBe('LOC4 ~~ TRU4');
    await list.getByRole('button', { name: 'β' }).click();
    await expect.poll(() => list.getByRole('columnheader', { name: 'β' }).getAttribute('aria-sort')).toBe('descending');
    expect(await first.textContent()).not.toBe('LOC4 ~~ TRU4');
    await list.getByRole('button', { name: 'MI' }).click();
  });

  it('are drawn by a click, which lowers chi-square by about as much, and undone', async () => {
    const before = await chiSquare();
    const curves = await edges(page, '.covariance');
    await reestimate(() => page.getByRole('button', { name: 'Add LOC4 ~~ TRU4 to the model' }).click());
    expect(await edges(page, '.covariance')).toHaveLength(curves.length + 1);
    const fall = before - (await chiSquare());
    expect(fall).toBeGreaterThan(17);
    expect(fall).toBeLessThan(26);
    // The list is of the new model now.
    await expect
      .poll(() => section('Modification indices').getByRole('rowheader').first().textContent())
      .toBe('STA3 ~~ CTR3');
    await reestimate(() => page.keyboard.press('Control+z'));
    expect(await chiSquare()).toBe(before);
  });

  it('open in full, without a barrier', async () => {
    await page.getByRole('button', { name: 'All modification indices…' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('row').count()).toBeGreaterThan(100);
    expect(await violations(page, '.dialog')).toEqual([]);
    await page.keyboard.press('Escape');
  });
});

describe('residuals', () => {
  it('are a picture with the largest beside it, in correlations and in standard errors', async () => {
    const residuals = section('Residuals');
    expect(await residuals.locator('.heat-map rect').count()).toBe((24 * 23) / 2);
    const largest = () => residuals.getByRole('rowheader').first().textContent();
    expect(await largest()).toBe('CTR3 – USE');
    await residuals.getByText('In standard errors').click();
    await expect.poll(largest).toBe('SOC2 – SOC4');
    await residuals.locator('.heat-map rect').nth(40).hover();
    await residuals.getByText(/^\w+ – \w+: −?\d\.\d\d$/).waitFor();
    await residuals.getByRole('button', { name: 'Larger, with names' }).click();
    await page.getByRole('dialog').getByText('LOY3').first().waitFor();
    await page.keyboard.press('Escape');
    await residuals.getByText('Correlations').click();
  });

  it('and the rest of the tab pass the accessibility rules', async () => {
    expect(await violations(page, 'aside')).toEqual([]);
  });
});

describe('a corrected estimator', () => {
  it('changes what is shown as the fit, and says which version it is', async () => {
    await openSettings();
    await reestimate(() =>
      page.getByRole('radiogroup', { name: 'Estimator' }).getByText('MLR', { exact: true }).click(),
    );
    expect(await statusBar()).toMatch(/scaled χ²\(238\) 270\.30.*robust CFI \.993.*robust RMSEA \.018/);
    await tab('Fit');
    const table = section('With and without correction').getByRole('table');
    expect(await table.getByRole('row', { name: /^χ²/ }).textContent()).toBe('χ²268.80270.30');
    await page.getByText('Corrected test: Yuan-Bentler (Mplus).').waitFor();
    await page.getByText('Standard errors of residuals').waitFor({ state: 'detached' });
    await reestimate(() => page.keyboard.press('Control+z'));
    expect(await statusBar()).not.toContain('scaled');
    await page.keyboard.press('Control+,');
  });
});

describe('scripts and scores', () => {
  it('show the model for three programs, to copy and to save', async () => {
    await tab('More');
    await page.getByRole('button', { name: 'Show the script…' }).click();
    const dialog = page.getByRole('dialog');
    const script = () => dialog.locator('pre').textContent();
    await expect.poll(script).toContain('fit <- lavaan(model');
    await dialog.getByText('Mplus', { exact: true }).click();
    await expect.poll(script).toContain('ESTIMATOR = ML;');
    expect(await script()).toContain('TRU4 = 6 - TRU4;');
    await dialog.getByText('R', { exact: true }).click();
    await expect.poll(script).toContain('read_cells("data.csv"');
    expect(await violations(page, '.dialog')).toEqual([]);
    await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await dialog.getByRole('button', { name: 'Copy' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await script());
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save…' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.R$/);
    await page.keyboard.press('Escape');
  });

  it('save factor scores as a file that never passes through the page', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save CSV…' }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8').replace('\ufeff', '');
    expect(text).toMatch(/^row,Locus,Stability,Controllability,SocialCues,Trust,Loyalty\r\n1,-?\d/);
    expect(text.trimEnd().split('\r\n')).toHaveLength(405);
    await page.getByText(/^Saved as .*regression\.csv$/).waitFor();
  });
});

describe('the bootstrap', () => {
  it('shows how far it is, stops at once, and leaves the estimates', async () => {
    await page.keyboard.press('Control+b');
    const progress = page.getByRole('progressbar', { name: /bootstrap/ });
    await progress.waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await progress.waitFor({ state: 'detached' });
    expect(await statusBar()).toContain('CFI .993');
    await settled(page);
  });
});

describe('a moderation', () => {
  it('drawn on a path gives slopes, a region and conditional indirect effects with their pictures', async () => {
    await page.getByRole('radio', { name: 'Moderation' }).click();
    const texts = await drawn(page, '.text');
    const cues = texts.find((each) => each.text === 'Social cues')!;
    const path = texts.find((each) => each.text.includes('.32'))!;
    await reestimate(() => dragMouse(page, cues, path));
    await page.getByRole('radio', { name: 'Select' }).click();
    await tab('Hypotheses');
    const panel = section('Moderation: Locus × Social cues');
    expect(await panel.getByRole('img').count()).toBe(2);
    expect(await panel.getByRole('row', { name: /^low \(−1 SD\) −0\.\d\d/ }).count()).toBeGreaterThan(0);
    await panel.getByText(/By the Johnson-Neyman technique/).waitFor();
    const conditional = section('Indirect effects at levels of Social cues');
    await conditional.getByRole('rowheader', { name: 'Index of moderated mediation' }).first().waitFor();
    const saved = async (entry: string): Promise<Buffer> => {
      await panel.getByRole('button', { name: 'Save this picture' }).first().click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: entry }).click(),
      ]);
      return readFileSync(await download.path());
    };
    expect((await saved('SVG')).toString()).toMatch(/^<svg /);
    expect(readPng(await saved('PNG, 300 dpi')).perMetre).toEqual([11_811, 11_811]);
    expect(await violations(page, 'aside')).toEqual([]);
  });

  it('stands in the report with both figures', async () => {
    await page.getByRole('button', { name: 'Report', exact: true }).click();
    const report = page.getByRole('article');
    await report.getByRole('heading', { name: 'Moderation', exact: true }).waitFor();
    expect(await report.locator('svg.report-svg').count()).toBe(4);
    expect(await violations(page, 'article')).toEqual([]);
    await page.getByRole('button', { name: 'Back to the drawing' }).click();
    await reestimate(() => page.keyboard.press('Control+z'));
  });
});

describe('groups', () => {
  it('are offered by a column of the drawing, which then leaves it', async () => {
    await openSettings();
    await page.getByRole('button', { name: /Compare groups by/ }).click();
    await page.getByRole('option', { name: 'Gender (2 groups, in the drawing)' }).click();
    await page
      .getByText('Gender also stands in the drawing')
      .or(page.getByText('GENDER also stands in the drawing'))
      .waitFor();
    await page.getByRole('button', { name: 'Take GENDER out of the drawing' }).click();
    await settled(page);
    expect((await drawn(page, '.text')).some(({ text }) => text === 'Gender')).toBe(false);
    await page.keyboard.press('Control+,');
  });

  it('are tested for invariance step by step in one click', async () => {
    await tab('Fit');
    await page.getByRole('button', { name: 'Test invariance step by step' }).click();
    const ladder = section('Measurement invariance');
    await ladder.getByRole('rowheader', { name: /^Scalar/ }).waitFor();
    expect(await ladder.getByRole('rowheader', { name: /^Configural/ }).textContent()).toContain('χ² 478.59 (436)');
    const table = await ladder.getByRole('table').first().textContent();
    expect(table).toContain('17.78 (15).275');
    await ladder.getByRole('button', { name: 'Let LOC1 ~~ LOC1 differ between groups' }).waitFor();
    expect(await violations(page, 'aside')).toEqual([]);
  });

  it('have a table each in the report, and the ladder beside the fit', async () => {
    await page.getByRole('button', { name: 'Report', exact: true }).click();
    const report = page.getByRole('article');
    await report.getByRole('heading', { name: 'Measurement invariance' }).waitFor();
    expect(await report.getByText(/^Factor loadings: Gender = [12]/).count()).toBe(2);
    await page.getByRole('button', { name: 'Back to the drawing' }).click();
  });
});

describe('in Chinese and dark', () => {
  it('the same panels and the dialogue break no rule that axe can see', async () => {
    const night = await openApp({ locale: 'zh-CN', colorScheme: 'dark' });
    await settled(night.page);
    await night.page.getByRole('tab', { name: '拟合', exact: true }).click();
    await night.page.getByRole('rowheader', { name: 'LOC4 ~~ TRU4' }).waitFor();
    await night.page.getByRole('button', { name: '放大并显示名称' }).click();
    const found = await violations(night.page, '.dialog');
    await night.page.keyboard.press('Escape');
    found.push(...(await violations(night.page, 'aside')));
    await night.page.getByRole('tab', { name: '更多', exact: true }).click();
    found.push(...(await violations(night.page, 'aside')));
    await night.page.getByRole('button', { name: '查看脚本…' }).click();
    await night.page.locator('pre').waitFor();
    found.push(...(await violations(night.page, '.dialog')));
    expect(found).toEqual([]);
    expect(night.complaints).toEqual([]);
    await night.close();
  });
});

it('nothing of it made page or policy complain', () => {
  expect(app.complaints).toEqual([]);
});
