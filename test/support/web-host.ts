/** The web host alone in real Chromium: a page with the bridge, served with the application's own headers. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { build } from 'vite';
import { serve } from '../../build/serve.mjs';
import type { SemBridge } from '../../shared/contract/calls.ts';
import { launchChromium } from './chromium.ts';

declare global {
  interface Window {
    bridge: SemBridge;
  }
}

export interface OpenedWebHost {
  readonly page: Page;
  /** What the page has printed as errors, violations of the policy among them. */
  readonly complaints: string[];
  close(): Promise<void>;
}

const projectRoot = join(import.meta.dirname, '../..');

export interface WebHostOptions {
  /** False: without the headers that make memory shareable, as some servers deliver pages. */
  readonly isIsolated?: boolean;
  /** So many first requests for the worker's script fail. */
  readonly brokenWorkers?: number;
}

/** Builds the page into a folder of its own; `close` removes it. */
export async function openWebHost({
  isIsolated = true,
  brokenWorkers = 0,
}: WebHostOptions = {}): Promise<OpenedWebHost> {
  const folder = mkdtempSync(join(tmpdir(), 'pathloom-web-host-'));
  await build({
    root: join(import.meta.dirname, 'web-host-page'),
    configFile: false,
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  cpSync(join(projectRoot, 'assets', 'examples'), join(folder, 'assets', 'examples'), { recursive: true });
  const [server, browser] = await Promise.all([serve({ port: 0, folder }), launchChromium()]);
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  if (!isIsolated) await page.route(server.url, withoutIsolation);
  let broken = 0;
  await page.route('**/worker-*.js', (route) => (broken++ < brokenWorkers ? route.abort() : route.continue()));
  await page.goto(server.url);
  await page.waitForFunction(() => 'bridge' in window);
  return {
    page,
    complaints,
    async close() {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function withoutIsolation(route: Route): Promise<void> {
  const response = await route.fetch();
  const headers = Object.entries(response.headers()).filter(([name]) => !name.startsWith('cross-origin-'));
  await route.fulfill({ response, headers: Object.fromEntries(headers) });
}
