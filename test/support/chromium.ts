/** Real Chromium on the built application, served as `npm start` serves it. */
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { serve } from '../../build/serve.mjs';
import { findBrowser } from '../../electron/find-browser.ts';

export function browserPath(): string {
  const path = findBrowser();
  if (!path) throw new Error('No Chromium found: set PATHLOOM_BROWSER to its path.');
  return path;
}

export function launchChromium(extra: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
      ...extra,
    ],
  });
}

export interface OpenedApp {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors and content-security violations the page has printed: a test expects none. */
  readonly complaints: string[];
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
}

/** Serves dist/renderer on a free port and opens it in a fresh profile. */
export async function openApp({
  width = 1440,
  height = 900,
  locale = 'en-US',
  colorScheme = 'light',
}: OpenOptions = {}): Promise<OpenedApp> {
  const [server, browser] = await Promise.all([serve({ port: 0 }), launchChromium()]);
  const context = await browser.newContext({ viewport: { width, height }, locale, colorScheme, acceptDownloads: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  // Interception of file dialogues is asked for now: asked for at the click, it may come too late.
  page.on('filechooser', () => undefined);
  await page.goto(server.url);
  return {
    page,
    context,
    complaints,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
