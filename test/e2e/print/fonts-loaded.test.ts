import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fontsLoaded } from '../../../electron/fonts-loaded.ts';
import { readFontCss } from '../../../electron/print-pdf.ts';
import { launchChromium } from '../../support/chromium.ts';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pathloom-test-'));
  browser = await launchChromium(['--allow-file-access-from-files']);
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page as it is before its first layout: nothing of it is shown, so nothing has asked for a font. */
async function unshownPage(fontCss: string): Promise<string> {
  const path = join(folder, 'page.html');
  writeFileSync(
    path,
    `<meta charset="utf-8"><style>${fontCss} @media screen { p { display: none } }</style><p>结构模型</p>`,
  );
  return pathToFileURL(path).href;
}

it('loads what a page needs on paper, of which the page itself does not think yet', async () => {
  const page = await browser.newPage();
  await page.goto(await unshownPage(await readFontCss(join(import.meta.dirname, '../../../dist/assets/fonts'))));
  const isThere = `document.fonts.check('400 12px "Noto Sans SC"', '结构模型')`;
  expect(await page.evaluate(`document.fonts.ready.then(() => ${isThere})`)).toBe(false);
  expect(await page.evaluate(`${fontsLoaded}.then(() => ${isThere})`)).toBe(true);
});

it('lets a page print whose font file is missing', async () => {
  const page = await browser.newPage();
  await page.goto(await unshownPage("@font-face { font-family: Gone; src: url('./gone.woff2') }"));
  expect(await page.evaluate(fontsLoaded)).toBe('loaded');
});
