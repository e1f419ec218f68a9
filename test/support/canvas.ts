/** Reading and driving the drawing as a person sees it: positions in the window, words on the edges. */
import type { Page } from 'playwright-core';

interface CanvasElement {
  readonly id: string;
  /** What is written: every word of the drawing is a node of its own. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface CytoscapeElement {
  id(): string;
  data(name: string): unknown;
  renderedPosition(): { x: number; y: number };
}

/** cytoscape keeps itself on its container: the one place where a test can see what is drawn. */
type DrawnCanvas = Element & {
  _cyreg: { cy: { nodes(selector: string): { map<T>(read: (element: CytoscapeElement) => T): T[] } } };
};

/** Nodes of the drawing (`.construct`, `.indicator`, `.text`) that match a cytoscape selector, with places in the window. */
export function drawn(page: Page, selector: string): Promise<CanvasElement[]> {
  return page.evaluate((wanted) => {
    const canvas = document.querySelector('.canvas') as DrawnCanvas;
    const { left, top } = canvas.getBoundingClientRect();
    return canvas._cyreg.cy.nodes(wanted).map((element) => {
      const place = element.renderedPosition();
      return {
        id: element.id(),
        text: String(element.data('text') ?? ''),
        x: left + place.x,
        y: top + place.y,
      };
    });
  }, selector);
}

/** Presses at one place and releases at another, moving as a hand does. */
export async function dragMouse(
  page: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 8 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

/** What is written on the drawing. */
export async function textsOn(page: Page): Promise<string[]> {
  return (await drawn(page, '.text')).map(({ text }) => text);
}

/** Where a construct stands. */
export async function placeOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const label = (await drawn(page, '.text')).find(({ text }) => text === name);
  if (!label) throw new Error(`${name} is not on the canvas`);
  return label;
}

/** Draws a construct with the mouse and gives it its name. */
export async function drawConstruct(page: Page, name: string, x: number): Promise<void> {
  await page.getByRole('radio', { name: 'Construct' }).click();
  await page.mouse.click(x, 560);
  const field = page.getByLabel('Label of the construct');
  await field.fill(name);
  await field.press('Enter');
}

/** Drags columns of the data list onto a construct. */
export async function dropColumns(page: Page, name: string, columns: readonly string[]): Promise<void> {
  for (const column of columns) {
    const row = page.getByText(column, { exact: true }).first();
    await row.scrollIntoViewIfNeeded();
    const from = await row.boundingBox();
    if (!from) throw new Error(`${column} is not in the list`);
    await dragMouse(page, { x: from.x + 8, y: from.y + 8 }, await placeOf(page, name));
  }
}
