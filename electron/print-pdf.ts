/** HTML -> PDF by an installed browser without a window: for the command line, which has no Electron. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { failure, problem, success, type Outcome } from '../shared/problem.ts';
import { findBrowser } from './find-browser.ts';

/** Longer than any report takes; a browser that hangs must not hang a script. */
const patience = 60_000;

const flags = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--hide-scrollbars',
  '--no-pdf-header-footer',
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
    const target = join(folder, 'report.pdf');
    await writeFile(page, html);
    const said = await runBrowser(browser, [
      ...flags,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${target}`,
      pathToFileURL(page).href,
    ]);
    const bytes = await readFile(target).catch(() => null);
    return bytes ? success(new Uint8Array(bytes)) : failure(problem('pdf-failed', { values: { reason: said } }));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => undefined);
  }
}

/** Waits for the end; returns the last line of what the browser said. */
function runBrowser(browser: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(browser, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    const end = (line: string) => {
      clearTimeout(timer);
      resolve(line);
    };
    child.stderr.setEncoding('utf8');
    child.stderr.on('data', (text: string) => (said = (said + text).slice(-2_000)));
    child.on('error', (error) => end(error.message));
    child.on('close', (code) => end(said.trim().split('\n').at(-1) || `exit ${code ?? 'by signal'}`));
  });
}
