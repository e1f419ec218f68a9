/** What tests of the real window do to it and look at. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';

export const clickMenu = (electronApp: ElectronApplication, id: string): Promise<void> =>
  electronApp.evaluate(({ Menu }, entry) => Menu.getApplicationMenu()?.getMenuItemById(entry)?.click(), id);

const pictures = join(import.meta.dirname, '../../dist/test/electron');

/** A picture of the window, kept beside the results of the tests. */
export async function photograph(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}
