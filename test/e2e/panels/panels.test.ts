/** Data panel, import, results and report as a person meets them, in real Chromium under the real policy. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../../support/axe.ts';
import { openApp, type OpenedApp } from '../../support/chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'pathloom-panels-'));

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** 信任1;信任2 in GB18030, semicolons, decimal commas, 99 for no answer, a short row. */
function messyFile(): string {
  const names = [0xd0, 0xc5, 0xc8, 0xce];
  const rows = Array.from({ length: 40 }, (_, row) => {
    const code = row % 10 === 4 ? 99 : 1 + (row % 5);
    return row === 20 ? `${code};3` : `${code};${1 + ((row * 3) % 5)};${row},5`;
  });
  const head = [...names, 0x31, 0x3b, ...names, 0x32, 0x3b, 0xca, 0xd5, 0xc8, 0xeb, 0x0a];
  return write('messy.csv', Uint8Array.from([...head, ...new TextEncoder().encode(rows.join('\n'))]));
}

/** 2,000 columns of five items a block. */
function wideFile(): string {
  const width = 2000;
  const head = Array.from({ length: width }, (_, index) => `Q${Math.floor(index / 5) + 1}_${(index % 5) + 1}`);
  const rows = Array.from({ length: 60 }, (_, row) =>
    head.map((__, index) => 1 + ((row * 7 + index * 3) % 5)).join(','),
  );
  return write('wide.csv', [head.join(','), ...rows].join('\n'));
}

async function choose(page: Page, file: string): Promise<Locator> {
  await page.keyboard.press('Control+i');
  const button = page.getByRole('button', { name: 'Choose a file…' });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles(file);
  return page.getByRole('dialog');
}

async function tab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
}

let app: OpenedApp;
let page: Page;
beforeAll(async () => {
  app = await openApp();
  page = app.page;
  page.setDefaultTimeout(10_000);
  await page.getByText('up to date').waitFor();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

describe('results of the bundled study', () => {
  it('lists hypotheses with a verdict in words, and tells the chosen one in a sentence', async () => {
    await tab(page, 'Hypotheses');
    const row = page.getByRole('row').filter({ hasText: 'H4' });
    expect(await row.textContent()).toMatch(/^H4 \(\+\).*\.\d\d.*supported/);
    await row.getByRole('button').click();
    await page.getByText(/One standard deviation more .* goes with/).waitFor();
  });

  it('shows loadings, fit with words, and every index with its meaning', async () => {
    await tab(page, 'Measures');
    expect(await page.getByRole('row').filter({ hasText: 'TRU1' }).textContent()).toMatch(/\.\d\d/);
    await tab(page, 'Fit');
    await page.getByText('good', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'All indices' }).click();
    await page.getByText('Comparative fit index').waitFor();
  });

  it('copies a table as text for Excel and HTML for Word', async () => {
    await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await tab(page, 'Hypotheses');
    await page.getByRole('button', { name: 'Copies the table for Word and Excel' }).first().click();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item?.getType(type))?.text();
      return { text: await read('text/plain'), html: await read('text/html') };
    });
    expect(copied.text).toMatch(/^H\tHypothesis\tExpected\tB\t/);
    expect(copied.text).toMatch(/\t-\.\d\d\t/);
    expect(copied.html).toContain('<table');
  });

  it('re-estimates at once when a preparation step is removed, and again when it is undone', async () => {
    const loading = async () => {
      await tab(page, 'Measures');
      return page.getByRole('row').filter({ hasText: 'TRU4' }).locator('td').first().textContent();
    };
    const before = await loading();
    await page.getByRole('tab', { name: /^Steps/ }).click();
    await page.getByText('TRU4 is reversed on its scale from 1 to 5').waitFor();
    await page.getByRole('button', { name: 'Remove step 2' }).click();
    await expect.poll(loading).toMatch(/^−/);
    await page.keyboard.press('Control+z');
    await expect.poll(loading).toBe(before);
  });
});

describe('the variable list', () => {
  it('is worked with the keyboard alone', async () => {
    await tab(page, 'Data');
    const tree = page.getByRole('tree', { name: 'Variables' });
    await tree.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('2 selected').waitFor();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Edit label…' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  it('finds by label', async () => {
    await page.getByRole('searchbox').fill('recommend');
    const items = page.getByRole('treeitem', { level: 2 });
    await expect.poll(() => items.count()).toBe(1);
    expect(await items.textContent()).toContain('LOY3');
    await page.getByRole('button', { name: 'Clear the search' }).click();
  });

  it('changes a label, which the search then finds', async () => {
    await page.getByRole('treeitem', { level: 2 }).filter({ hasText: 'LOC1' }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Edit label…' }).click();
    await page.getByRole('textbox', { name: 'English' }).fill('Entirely new wording');
    await page.getByRole('button', { name: 'Save label' }).click();
    await page.getByText('Entirely new wording').first().waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByText('Entirely new wording').count()).toBe(0);
  });
});

describe('variables without a mouse', () => {
  it('go onto the drawing by menu, and come off by undo', async () => {
    const observed = page.getByRole('treeitem', { level: 1 }).filter({ hasText: 'On the drawing by itself' });
    const before = await observed.textContent();
    const tree = page.getByRole('tree', { name: 'Variables' });
    await tree.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Add as observed variable' }).press('Enter');
    await expect.poll(() => observed.textContent()).not.toBe(before);
    await page.keyboard.press('Control+z');
    await expect.poll(() => observed.textContent()).toBe(before);
  });

  it('become a construct by the button below the list', async () => {
    const groups = page.getByRole('treeitem', { level: 1 });
    const before = await groups.allTextContents();
    await page.getByRole('tree', { name: 'Variables' }).focus();
    await page.keyboard.press('End');
    await page.getByRole('button', { name: 'New construct' }).click();
    await expect.poll(() => groups.allTextContents()).not.toEqual(before);
    await page.keyboard.press('Control+z');
    await expect.poll(() => groups.allTextContents()).toEqual(before);
  });
});

describe('the report on screen', () => {
  it('shows headings, tables and the figure, and has contents', async () => {
    await page.getByRole('button', { name: 'Report', exact: true }).click();
    const report = page.getByRole('article');
    await report.getByRole('heading', { name: 'Measurement model' }).waitFor();
    expect(await report.getByRole('table').count()).toBeGreaterThanOrEqual(3);
    expect(await report.locator('svg.report-svg text').count()).toBeGreaterThan(20);
    expect(await page.getByRole('navigation', { name: 'Contents' }).getByRole('button').count()).toBeGreaterThan(4);
  });

  it('saves syntax that names the constructs', async () => {
    const button = page.getByRole('button', { name: 'lavaan syntax', exact: true });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(download.suggestedFilename()).toMatch(/\.txt$/);
    await page.getByText(/^Saved as/).waitFor();
  });

  it('passes the accessibility rules, as do the panes', async () => {
    expect(await violations(page, 'article')).toEqual([]);
    await page.getByRole('button', { name: 'Back to the drawing' }).click();
    for (const name of ['Hypotheses', 'Measures', 'Fit']) {
      await tab(page, name);
      expect(await violations(page, 'aside')).toEqual([]);
    }
  });
});

describe('importing', () => {
  it('says in words that a picture and an empty file are no tables', async () => {
    const picture = await choose(
      page,
      write('picture.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 1])),
    );
    await picture.getByText('is a picture (png)', { exact: false }).waitFor();
    expect(await picture.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    const empty = await choose(page, write('empty.csv', ''));
    await empty.getByText('empty').first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('detects encoding, separator and decimal sign of a messy file, and follows a changed choice', async () => {
    const dialog = await choose(page, messyFile());
    await dialog.getByRole('columnheader', { name: '信任1' }).waitFor();
    await dialog.getByRole('button', { name: /Columns are separated by/ }).click();
    await page.getByRole('option', { name: 'Tab' }).click();
    await dialog.getByText('1 column', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: /Columns are separated by/ }).click();
    await page.getByRole('option', { name: /^Detect/ }).click();
    await dialog.getByText('3 columns', { exact: true }).waitFor();
    expect(await violations(page, '.dialog')).toEqual([]);
  });

  it('sums up what was read as what, and builds constructs from the names', async () => {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
    await dialog.getByText('40 rows').waitFor();
    await dialog.getByText('99 lie outside the scale of 信任1', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Accept', exact: true }).click();
    await dialog.getByText('There is nothing left to decide.').waitFor();
    expect(await violations(page, '.dialog')).toEqual([]);
    await dialog.getByRole('textbox').fill('Trust');
    await dialog.getByRole('button', { name: 'Build 1 construct' }).click();
    await expect.poll(() => page.getByRole('treeitem', { level: 1 }).first().textContent()).toMatch(/Trust$/);
  });

  it('says which columns of the model a replacing file lacks', async () => {
    const dialog = await choose(page, wideFile());
    await dialog.getByText('信任1, 信任2 are not in this file', { exact: false }).waitFor();
    await dialog.getByText('Start a new project with these data').click();
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('button', { name: 'Do not save' }).click();
    await page.getByRole('dialog').getByText('2,000 columns').waitFor();
    await page.getByRole('button', { name: /Not now|Done/ }).click();
  });

  it('draws of thousands of columns only those in sight, and reaches the last', async () => {
    const items = page.getByRole('treeitem');
    expect(await items.count()).toBeLessThan(100);
    await page.getByRole('tree').focus();
    await page.keyboard.press('End');
    await page.getByRole('treeitem').filter({ hasText: 'Q400_5' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Show the data table' }).click();
    await page.getByRole('columnheader', { name: 'Q1_1', exact: true }).waitFor();
    expect(await page.getByRole('gridcell').count()).toBeLessThan(3000);
  });

  it('has printed no complaint of page or policy', () => {
    expect(app.complaints).toEqual([]);
  });
});
