/** Statements beside the drawing, as a person writes them, in real Chromium under the real policy. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../../support/axe.ts';
import { drawn } from '../../support/canvas.ts';
import type { OpenedApp } from '../../support/chromium.ts';
import { edges, middleOf, openStudy, openTab, settled } from '../workbench/workbench-support.ts';

let app: OpenedApp;
let page: Page;
beforeAll(async () => {
  app = await openStudy();
  page = app.page;
});
afterAll(async () => {
  await app.close();
});

const field = () => page.getByRole('textbox', { name: 'Further statements' });
const parameters = () => page.getByRole('table').locator('.result-path').allTextContents();
const degreesOfFreedom = async () =>
  Number(/χ²\((\d+)\)/.exec((await page.getByRole('contentinfo').textContent()) ?? '')?.[1]);

describe('further statements', () => {
  it('become part of the model as soon as typing pauses', async () => {
    const before = await degreesOfFreedom();
    await page.keyboard.press('Control+,');
    await field().fill('Trust ~ t*Locus\nTrust ~ u*Controllability\nt == u\ngap := t - u # none');
    await expect.poll(degreesOfFreedom, { timeout: 20_000 }).toBe(before + 1);
    await settled(page);
    await openTab(page, 'More');
    expect(await parameters()).toContain('gap := t - u');
    await page.getByText('Labels of parameters: t, u.').waitFor();
  });

  it('are undone in one step, in the field too, and done again', async () => {
    await openTab(page, 'Selection');
    await page.keyboard.press('Control+z');
    await expect.poll(() => field().inputValue()).toBe('');
    await page.keyboard.press('Control+y');
    await expect.poll(() => field().inputValue()).toMatch(/^Trust ~ t\*Locus/);
    await settled(page);
  });

  it('come with examples in the names of the model', async () => {
    await field().fill('');
    await page.getByRole('button', { name: 'Examples', exact: true }).click();
    await page.getByRole('button', { name: /^Insert: Overall =~ / }).click();
    await expect.poll(() => field().inputValue()).toMatch(/^Overall =~ \S+ \+ \S+\n$/);
    expect(await violations(page, '.settings')).toEqual([]);
  });

  it('say where they cannot be read, and the list of problems leads to the line', async () => {
    await field().fill('# first\nTrust ~ t*Locus\nt == t1');
    const problem = page.locator('.problem').filter({ hasText: 't == t1' });
    await problem.waitFor();
    await page.getByRole('button', { name: 'Close the estimation settings' }).click();
    await problem.getByRole('button', { name: 'Show the statement' }).click();
    const selected = () =>
      field().evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
    await expect.poll(selected).toBe('t == t1');
    await field().fill('Trust ~ (');
    await page.locator('.settings .setting-advice').filter({ hasText: 'Line 1, column 9' }).waitFor();
    await field().fill('');
    await settled(page);
    expect(app.complaints).toEqual([]);
  });
});

describe('the model in syntax', () => {
  const open = async () => {
    await page.getByRole('button', { name: 'Model', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Model in syntax…' }).click();
    return page.getByRole('dialog');
  };

  it('is changed as text, and what is drawn follows without moving', async () => {
    const dialog = await open();
    const text = dialog.getByRole('textbox', { name: 'Model in syntax' });
    const before = await text.inputValue();
    expect(before).toContain('Trust =~ TRU1 + TRU2 + TRU3 + TRU4');
    const draw = dialog.getByRole('button', { name: 'Draw this model' });
    expect(await draw.isDisabled()).toBe(true);
    await text.fill(`${before}\nTrust ~ (`);
    await dialog.getByText(/the statement ends too early|was not expected/).waitFor();
    expect(await draw.isDisabled()).toBe(true);
    const place = await middleOf(page, 'Locus');
    const paths = await edges(page, '.path');
    await text.fill(`${before}\nLoyalty ~ Locus\nlocus_ratio := 2`);
    // Until the button has taken its colours.
    await expect.poll(() => draw.isEnabled()).toBe(true);
    await page.waitForTimeout(300);
    expect(await violations(page, '.dialog')).toEqual([]);
    await draw.click();
    await dialog.waitFor({ state: 'detached' });
    await settled(page);
    expect(await edges(page, '.path')).toHaveLength(paths.length + 1);
    expect(await field().inputValue()).toBe('locus_ratio := 2');
    expect(await middleOf(page, 'Locus')).toEqual(place);
    await openTab(page, 'Hypotheses');
    await page.getByRole('row').filter({ hasText: 'H4' }).waitFor();
  });

  it('may be another one altogether, with a construct of constructs, and is undone', async () => {
    const dialog = await open();
    await dialog
      .getByRole('textbox')
      .fill('A =~ LOC1 + LOC2 + LOC3\nB =~ STA1 + STA2 + STA3\nC =~ CTR1 + CTR2 + CTR3\nCause =~ A + B + C');
    await dialog.getByRole('button', { name: 'Draw this model' }).click();
    await settled(page);
    expect(await edges(page, '.written')).toHaveLength(3);
    expect((await drawn(page, '.edge-label.strong')).map(({ text }) => text)).toHaveLength(3);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await settled(page);
    expect(await edges(page, '.written')).toHaveLength(0);
    expect(app.complaints).toEqual([]);
  });

  it('shows where a written arrow stands when it is clicked', async () => {
    await field().fill('# from the theory\nLoyalty ~ Locus');
    const label = async () => (await drawn(page, '.edge-label')).find(({ id }) => id.startsWith('written:'));
    await expect.poll(label).toBeDefined();
    await page.getByRole('button', { name: 'Close the estimation settings' }).click();
    await field().waitFor({ state: 'detached' });
    // The pane that came back is narrower: until the drawing stands still.
    let last: number | undefined;
    for (let at = (await label())?.x; at !== last; at = (await label())?.x) {
      last = at;
      await page.waitForTimeout(300);
    }
    const { x, y } = (await label())!;
    await page.mouse.click(x, y);
    const selected = () =>
      field().evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
    await expect.poll(selected).toBe('Loyalty ~ Locus');
    expect((await edges(page, '.written:selected')).length).toBe(1);
  });

  it('is marked when its row is clicked, and its numbers stand in the pane', async () => {
    const close = page.getByRole('button', { name: 'Close the estimation settings' });
    await close.click();
    await page.keyboard.press('Escape');
    await openTab(page, 'Hypotheses');
    await page.getByRole('button', { name: 'Locus → Platform loyalty' }).click();
    await field().waitFor();
    expect((await edges(page, '.written:selected')).length).toBe(1);
    await close.click();
    await openTab(page, 'Selection');
    await page.getByRole('heading', { name: 'Loyalty ~ Locus' }).waitFor();
    await page.getByRole('button', { name: 'Show the statement' }).click();
    await field().waitFor();
    expect(app.complaints).toEqual([]);
  });
});
