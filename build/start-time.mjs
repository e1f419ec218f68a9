/**
 * `node build/start-time.mjs [RUNS]`: how large the packed application is and how long it takes from its start to the
 * study with its estimates, median of several. Printed, never asserted. What is packed is what `npm run pack` left.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './ensure.mjs';

const output = join(projectRoot, 'dist', 'installers');
const application = join(output, process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`);
const runs = Number(process.argv[2] ?? 7);
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
const moment = () => new Promise((resolve) => setTimeout(resolve, 5));

function sizeOf(folder) {
  let size = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile()) size += statSync(join(entry.parentPath, entry.name)).size;
  return size;
}

/** Milliseconds to the window's page, and to the estimates in it. */
async function startOnce() {
  const { chromium } = await import('playwright-core');
  const userData = mkdtempSync(join(tmpdir(), 'pathloom-start-'));
  const port = join(userData, 'DevToolsActivePort');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...sandbox, `--user-data-dir=${userData}`, '--remote-debugging-port=0', '--lang=en-US'];
  const begun = performance.now();
  const child = spawn(join(application, 'pathloom'), args, { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (!existsSync(port) || readFileSync(port, 'utf8') === '') await moment();
  const address = `http://127.0.0.1:${readFileSync(port, 'utf8').split('\n')[0]}`;
  const browser = await chromium.connectOverCDP(address, { noDefaults: true });
  let page;
  while (!(page = browser.contexts().flatMap((context) => context.pages())[0])) await moment();
  const window = performance.now() - begun;
  await page.locator('.status-fresh').waitFor({ timeout: 60_000 });
  const study = performance.now() - begun;
  child.kill();
  await ended;
  rmSync(userData, { recursive: true, force: true });
  return { window, study };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)].toFixed(0);

if (!existsSync(application)) {
  console.error('There is nothing packed yet: npm run pack comes first.');
  process.exit(1);
}
for (const name of readdirSync(output).filter((each) => each.endsWith('.deb')))
  console.log(`${name}: ${megabytes(statSync(join(output, name)).size)}`);
console.log(`unpacked: ${megabytes(sizeOf(application))}`);
const times = [];
for (let run = 0; run < runs; run++) times.push(await startOnce());
console.log(`to the window's page: ${median(times.map(({ window }) => window))} ms (median of ${runs})`);
console.log(`to the study with its estimates: ${median(times.map(({ study }) => study))} ms`);
