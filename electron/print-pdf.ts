/**
 * HTML -> PDF by an installed browser without a window: for the command line, which has no Electron.
 * The browser is driven through its pipe because `--print-to-pdf` does not wait for fonts.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { failure, problem, success, type Outcome } from '../shared/problem.ts';
import { openPipe, pipeStdio, type BrowserPipe } from './browser-pipe.ts';
import { findBrowser } from './find-browser.ts';
import { fontsLoaded } from './fonts-loaded.ts';

/** Longer than any report takes; a browser that hangs must not hang a script. */
const patience = 60_000;

const flags = [
  '--headless',
  '--remote-debugging-pipe',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  // The page's fonts lie beside the program, in another folder than the page.
  '--allow-file-access-from-files',
] as const;

/** The fonts' style sheet with addresses that hold from any page. */
export async function readFontCss(fontFolder: string): Promise<string> {
  const css = await readFile(join(fontFolder, 'fonts.css'), 'utf8').catch(() => '');
  return css.replaceAll('url(./', `url(${pathToFileURL(fontFolder).href}/`);
}

/** The PDF's bytes. Fails with: no-browser, pdf-failed. */
export async function printPdf(html: string, browser: string | null = findBrowser()): Promise<Outcome<Uint8Array>> {
  if (browser === null) return failure(problem('no-browser'));
  const folder = await mkdtemp(join(tmpdir(), 'pathloom-pdf-'));
  try {
    const page = join(folder, 'report.html');
    await writeFile(page, html);
    return success(await printPage(browser, join(folder, 'profile'), pathToFileURL(page).href));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure(problem('pdf-failed', { values: { reason } }));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => undefined);
  }
}

async function printPage(browser: string, profile: string, address: string): Promise<Uint8Array> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(browser, [...flags, ...sandbox, `--user-data-dir=${profile}`], { stdio: [...pipeStdio] });
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  child.on('error', () => undefined);
  child.stderr?.resume();
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  try {
    const pipe = openPipe(child);
    const bytes = await printThrough(pipe, address);
    await pipe.send('Browser.close', {}).catch(() => undefined);
    await closed;
    return bytes;
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
  }
}

async function printThrough({ send, event }: BrowserPipe, address: string): Promise<Uint8Array> {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const attached = await send('Target.attachToTarget', { targetId, flatten: true });
  const session = String(attached['sessionId']);
  await send('Page.enable', {}, session);
  const loaded = event('Page.loadEventFired', session);
  await send('Page.navigate', { url: address }, session);
  await loaded;
  await send('Runtime.evaluate', { expression: fontsLoaded, awaitPromise: true }, session);
  const options = { printBackground: true, preferCSSPageSize: true, displayHeaderFooter: false };
  const { data } = await send('Page.printToPDF', options, session);
  return new Uint8Array(Buffer.from(String(data), 'base64'));
}
