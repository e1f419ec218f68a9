/** What the tests of the work space do again and again. */
import type { Locator, Page } from 'playwright-core';
import { drawn } from '../../support/canvas.ts';
import { openApp, type OpenedApp } from '../../support/chromium.ts';

/** Until the estimates belong to the model. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.status-fresh').waitFor();
}

/** The application with the bundled study open and estimated. */
export async function openStudy(...viewport: Parameters<typeof openApp>): Promise<OpenedApp> {
  const app = await openApp(...viewport);
  app.page.setDefaultTimeout(15_000);
  await settled(app.page);
  return app;
}

/** Opens a tab of either pane by its whole name. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
}

/** The study's main effects alone, which most figures of lavaan are of: its moderation is deleted. */
export async function withoutModeration(page: Page): Promise<void> {
  await openTab(page, 'Hypotheses');
  await page.getByRole('button', { name: 'Locus × Social cues → Continuance trust' }).click();
  await openTab(page, 'Selection');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('contentinfo').getByText('χ²(238)').waitFor();
  await settled(page);
}

/** A section of the results by its whole title. */
export function resultSection(page: Page, title: string): Locator {
  return page.locator('section.result').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
}

/** Where a construct or observed variable stands, by a word written in it. */
export async function middleOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  const label = (await drawn(page, '.text')).find((each) => each.text === text);
  const id = label?.id.split('/')[0];
  const shape = (await drawn(page, '.shape')).find((each) => each.id === id);
  if (!shape) throw new Error(`${text} is not drawn`);
  return { x: shape.x, y: shape.y };
}

type DrawnCanvas = Element & {
  _cyreg: { cy: { edges(selector: string): { map<T>(read: (edge: { id(): string }) => T): T[] } } };
};

/** Ids, in order of the alphabet: cytoscape's own order changes when an edge comes back. */
export async function edges(page: Page, selector: string): Promise<string[]> {
  const ids = await page.evaluate(
    (wanted) => (document.querySelector('.canvas') as DrawnCanvas)._cyreg.cy.edges(wanted).map((edge) => edge.id()),
    selector,
  );
  return ids.sort();
}

/** A drop of these columns as the variable list makes it. */
export async function columnDrag(page: Page, columns: readonly string[], at: { x: number; y: number }): Promise<void> {
  const dataTransfer = await page.evaluateHandle((names) => {
    const transfer = new DataTransfer();
    transfer.setData('application/x-pathloom-columns', JSON.stringify(names));
    return transfer;
  }, columns);
  const place = { dataTransfer, clientX: at.x, clientY: at.y };
  await page.dispatchEvent('.canvas', 'dragover', place);
  await page.dispatchEvent('.canvas', 'drop', place);
}
