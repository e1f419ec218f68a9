/** What tests of the real window do to it and look at. */
import { mkdirSync, writeFileSync } from 'node:fs';
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

/** Runs in the page through the shell, which a page that was loaded anew after a crash still answers; a dying one never does. */
export const runInPage = <T>(electronApp: ElectronApplication, act: () => T): Promise<T> =>
  electronApp.evaluate(
    ({ BrowserWindow }, code) =>
      Promise.race([
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code, true) as Promise<never>,
        new Promise<never>((_resolve, reject) =>
          setTimeout(() => reject(new Error('the page does not answer')), 2_000),
        ),
      ]),
    `(${act.toString()})()`,
  );

/** The same as a picture. */
export async function photographWindow(electronApp: ElectronApplication, name: string): Promise<void> {
  const png = await electronApp.evaluate(async ({ BrowserWindow }) =>
    (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64'),
  );
  mkdirSync(pictures, { recursive: true });
  writeFileSync(join(pictures, `${name}.png`), Buffer.from(png ?? '', 'base64'));
}
