/** The work space in real Chromium: drawing with the mouse, the keyboard and the outline; results that follow. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dragMouse, drawn } from '../../support/canvas.ts';
import { openApp, type OpenedApp } from '../../support/chromium.ts';
import { columnDrag, edges, middleOf, settled } from './workbench-support.ts';

let app: OpenedApp;
beforeAll(async () => {
  app = await openApp();
  await settled(app.page);
});
afterAll(() => app.close());

/** Every test starts from the study as it is opened. */
beforeEach(async () => {
  const { page } = app;
  for (let tries = 0; tries < 40; tries++) {
    if (await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()) break;
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
  }
  await page.locator('.canvas').focus();
  await page.keyboard.press('Escape');
  await settled(page);
});
afterEach(() => expect(app.complaints).toEqual([]));

describe('the first minute', () => {
  it('shows the bundled study estimated, and says that its data are simulated', async () => {
    const { page } = app;
    expect(await page.getByText('these answers are simulated').isVisible()).toBe(true);
    const status = await page.locator('.status-bar').textContent();
    expect(status).toMatch(/N 404 of 420, 16 left out/);
    expect(status).toMatch(/χ²\(331\).*CFI \.99\d.*RMSEA.*SRMR/);
    expect((await drawn(page, '.edge-label')).map(({ text }) => text)).toContain('.66***');
  });
});

describe('drawing with the mouse', () => {
  it('draws a path from the handle of a construct, estimates it and takes it back', async () => {
    const { page } = app;
    const [locus, stability] = [await middleOf(page, 'Locus'), await middleOf(page, 'Stability')];
    const before = await edges(page, '.path');
    await page.mouse.move(locus.x, locus.y - 3);
    await page.mouse.move(locus.x, locus.y);
    const [handle] = await drawn(page, '.handle');
    if (!handle) throw new Error('no handle');
    await dragMouse(page, handle, stability);
    await settled(page);
    expect(await edges(page, '.path')).toHaveLength(before.length + 1);
    expect(await page.locator('.section-title').first().textContent()).toContain('Locus → Stability');
    await page.keyboard.press('ControlOrMeta+Z');
    expect(await edges(page, '.path')).toEqual(before);
  });

  it('draws a covariance with its tool', async () => {
    const { page } = app;
    await page.keyboard.press('d');
    await dragMouse(page, await middleOf(page, 'Stability'), await middleOf(page, 'Controllability'));
    await settled(page);
    expect(await edges(page, '.covariance')).toHaveLength(1);
    expect(await page.getByText('Stability and Controllability correlate at').isVisible()).toBe(true);
    await page.keyboard.press('v');
  });

  it('moves a construct with its indicators, in one step of undo', async () => {
    const { page } = app;
    const locus = await middleOf(page, 'Locus');
    const [before] = await drawn(page, '.indicator');
    await page.mouse.move(locus.x, locus.y);
    await page.mouse.down();
    await page.mouse.move(locus.x + 64, locus.y - 48, { steps: 8 });
    expect(await drawn(page, '.handle')).toEqual([]);
    await page.mouse.up();
    const [after] = await drawn(page, '.indicator');
    expect(Math.round((after?.x ?? 0) - (before?.x ?? 0))).toBeGreaterThan(50);
    await page.keyboard.press('ControlOrMeta+Z');
    expect((await drawn(page, '.indicator'))[0]).toEqual(before);
    expect(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true);
  });

  it('selects with a box, deletes and restores', async () => {
    const { page } = app;
    const before = await drawn(page, '.shape');
    const [locus, controllability] = [await middleOf(page, 'Locus'), await middleOf(page, 'Controllability')];
    await dragMouse(
      page,
      { x: locus.x - 150, y: locus.y - 90 },
      { x: controllability.x + 80, y: controllability.y + 80 },
    );
    await page.keyboard.press('Delete');
    expect((await drawn(page, '.construct')).length).toBe(3);
    await page.keyboard.press('ControlOrMeta+Z');
    expect(await drawn(page, '.shape')).toHaveLength(before.length);
  });

  it('names a construct by double click', async () => {
    const { page } = app;
    const place = await middleOf(page, 'Locus');
    await page.mouse.dblclick(place.x, place.y);
    await page.keyboard.type('Place of the cause');
    await page.keyboard.press('Enter');
    await middleOf(page, 'Place of the cause');
  });

  it('takes columns dropped beside and on a construct', async () => {
    const { page } = app;
    const stability = await middleOf(page, 'Stability');
    await columnDrag(page, ['LOY1', 'LOY2'], { x: 700, y: 780 });
    expect(await drawn(page, '.construct')).toHaveLength(7);
    // Its name is open for typing; nothing typed, undo takes the construct itself back.
    await page.keyboard.press('ControlOrMeta+Z');
    expect(await drawn(page, '.construct')).toHaveLength(6);
    await columnDrag(page, ['LOY1', 'LOY2'], { x: 700, y: 780 });
    await page.keyboard.press('Escape');
    await columnDrag(page, ['TRU1'], stability);
    expect((await drawn(page, '.indicator')).length).toBe(21 + 2 + 1);
  });

  it('offers what can be done with an element in a context menu', async () => {
    const { page } = app;
    const [label] = (await drawn(page, '.edge-label')).filter(({ text }) => text === '.66***');
    if (!label) throw new Error('no path');
    await page.mouse.click(label.x, label.y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Reverse direction' }).click();
    await settled(page);
    expect(await page.locator('.section-title').first().textContent()).toContain(
      'Platform loyalty → Continuance trust',
    );
  });
});

describe('the keyboard', () => {
  it('nudges what is selected, presses in a row undone together', async () => {
    const { page } = app;
    const before = await middleOf(page, 'Locus');
    await page.mouse.click(before.x, before.y);
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
    expect((await middleOf(page, 'Locus')).x).toBeGreaterThan(before.x + 15);
    await page.keyboard.press('ControlOrMeta+Z');
    expect(await middleOf(page, 'Locus')).toEqual(before);
  });

  it('does in the outline what the canvas does', async () => {
    const { page } = app;
    await page.getByRole('tab', { name: 'Outline' }).click();
    const row = page.getByRole('row', { name: /Stability → Continuance trust/ });
    expect(await row.textContent()).toMatch(/H2.*−\.24\*\*\*/);
    await row.click();
    expect(await page.getByText('standard deviations less Continuance trust').isVisible()).toBe(true);
    const before = await edges(page, '.path');
    await page.keyboard.press('Delete');
    expect(await edges(page, '.path')).toHaveLength(before.length - 1);
    await page.keyboard.press('ControlOrMeta+Z');
    expect(await edges(page, '.path')).toEqual(before);
    await page.getByRole('row', { name: 'Locus', exact: true }).focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Hide indicators' }).click();
    expect(await drawn(page, '.indicator')).toHaveLength(17);
    await page.getByRole('tab', { name: 'Data', exact: true }).click();
  });
});

describe('results', () => {
  it('turn grey when nothing can be estimated, and the problem leads to its culprit', async () => {
    const { page } = app;
    await page.mouse.dblclick(700, 790);
    await page.keyboard.type('Satisfaction');
    await page.keyboard.press('Enter');
    await page.getByText('out of date').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Nothing measures Satisfaction').waitFor();
    await page.getByRole('button', { name: 'Show on the drawing' }).click();
    expect(await page.locator('.section-title').first().textContent()).toContain('Satisfaction');
  });

  it('follow the choice of what the drawing shows', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'What the drawing shows' }).click();
    await page.getByRole('menuitem', { name: 'With 95 % interval' }).click();
    expect((await drawn(page, '.edge-label')).some(({ text }) => /^\.66 \[\.\d\d, \.\d\d\]$/.test(text))).toBe(true);
    await page.getByRole('button', { name: 'What the drawing shows' }).click();
    await page.getByRole('menuitem', { name: 'With stars' }).click();
  });

  it('follow an edit, marked for whoever measures', async () => {
    const { page } = app;
    await page.evaluate(() => performance.clearMarks());
    const [label] = (await drawn(page, '.edge-label')).filter(({ text }) => text === '.66***');
    await page.mouse.click(label?.x ?? 0, label?.y ?? 0);
    await page.keyboard.press('Delete');
    await settled(page);
    await expect
      .poll(() => page.evaluate(() => performance.getEntriesByType('mark').map((mark) => mark.name)))
      .toEqual(expect.arrayContaining(['pathloom:edit', 'pathloom:painted']));
  });
});

describe('language', () => {
  it('changes every word at once, without a restart', async () => {
    const { page } = app;
    await page.getByRole('radio', { name: '中' }).click();
    await page.getByRole('tab', { name: '大纲' }).waitFor();
    expect((await drawn(page, '.text')).map(({ text }) => text)).toContain('归因源');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.getByRole('radio', { name: 'EN' }).click();
    await page.getByRole('tab', { name: 'Outline' }).waitFor();
  });
});
