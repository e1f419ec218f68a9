/** The Debian package as a person meets it: made, installed below a folder by dpkg itself, started, used, taken away. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textsOn } from '../support/canvas.ts';
import { study } from '../support/shell-suite.ts';

const projectRoot = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'pathloom-installed-'));
const root = join(work, 'root');
const types = join(root, 'usr/share/mime/packages');
const userData = join(work, 'user');
const isRoot = process.getuid?.() === 0;
const sandbox = isRoot ? ['--no-sandbox'] : [];
const own = [`--user-data-dir=${userData}`, '--lang=en-US'];
const debugging = '--remote-debugging-port=0';

/** What reads a binary's fuses: a package of electron-builder's. */
interface Fuses {
  readonly FuseV1Options: Readonly<Record<string, number>>;
  getCurrentFuseWire(binary: string): Promise<Readonly<Record<number, number>>>;
}

/** Files belong to root in the package: dpkg has to be root, or to believe it. */
function run(program: string, args: readonly string[]): string {
  const [command = program, ...first] = isRoot ? [program] : ['fakeroot', program];
  return execFileSync(command, [...first, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Other packages are not in the folder, and scripts do not run in it as their root. */
const dpkg = (...args: string[]): string =>
  run('dpkg', [`--root=${root}`, '--force-depends', '--force-not-root', '--force-script-chrootless', ...args]);

let deb = '';
let program: ChildProcess | undefined;
let browser: Browser;
let page: Page;

/** Where the debugging port was written once the application listens. */
async function debuggingAddress(): Promise<string> {
  const file = join(userData, 'DevToolsActivePort');
  while (!existsSync(file) || readFileSync(file, 'utf8') === '')
    await new Promise((resolve) => setTimeout(resolve, 50));
  return `http://127.0.0.1:${readFileSync(file, 'utf8').split('\n')[0]}`;
}

beforeAll(() => {
  const printed = execFileSync(process.execPath, [join(projectRoot, 'build/pack.mjs'), '--quick'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  deb = printed.split('\n').find((line) => line.endsWith('.deb')) ?? '';
  for (const folder of ['info', 'updates']) mkdirSync(join(root, 'var/lib/dpkg', folder), { recursive: true });
  // A system has types of others.
  mkdirSync(types, { recursive: true });
  writeFileSync(
    join(types, 'others.xml'),
    '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info"/>',
  );
});
afterAll(() => {
  program?.kill('SIGKILL');
  rmSync(work, { recursive: true, force: true });
});

describe('the Debian package', () => {
  it('says what it is and needs', () => {
    const field = (name: string): string => run('dpkg-deb', ['--field', deb, name]).trim();
    expect(field('Package')).toBe('pathloom');
    expect(field('Version')).toMatch(/^\d+\.\d+\.\d+(~electron[\d.]+)?$/);
    expect(field('Depends')).toContain('libgtk-3-0 | libgtk-3-0t64');
    expect(Number(field('Installed-Size'))).toBeGreaterThan(100_000);
  });

  it('is installed, every file as its sum says', () => {
    dpkg('--install', deb);
    expect(dpkg('--status', 'pathloom')).toContain('Status: install ok installed');
    expect(dpkg('--verify', 'pathloom')).toBe('');
    expect(lstatSync(join(root, 'usr/bin/pathloom')).isSymbolicLink()).toBe(true);
    expect(statSync(join(root, 'usr/lib/pathloom/chrome-sandbox')).mode & 0o7777).toBe(0o4755);
  });

  it('names itself and its files to desktops in both languages', () => {
    const read = (path: string): string => readFileSync(join(root, 'usr/share', path), 'utf8');
    const desktop = read('applications/pathloom.desktop');
    for (const line of [
      'Exec=/usr/bin/pathloom %F',
      'Icon=pathloom',
      'GenericName=Structural Equation Modelling',
      'GenericName[zh_CN]=结构方程模型',
      'MimeType=application/x-pathloom;',
    ])
      expect(desktop.split('\n')).toContain(line);
    expect(read('mime/packages/pathloom.xml')).toContain('<comment xml:lang="zh_CN">Pathloom 径织项目</comment>');
    // What the system made of it, through the package's own script.
    expect(read('mime/globs2')).toContain('application/x-pathloom:*.pathloom');
    for (const edge of [16, 48, 256, 512])
      for (const icon of ['apps/pathloom', 'mimetypes/application-x-pathloom'])
        expect(existsSync(join(root, `usr/share/icons/hicolor/${edge}x${edge}/${icon}.png`))).toBe(true);
  });

  it('opens the project named on its command line and shows its estimates', async () => {
    mkdirSync(userData);
    program = spawn(join(root, 'usr/bin/pathloom'), [...sandbox, ...own, debugging, join(study, 'study.pathloom')], {
      stdio: 'ignore',
    });
    browser = await chromium.connectOverCDP(await debuggingAddress(), { noDefaults: true });
    const pages = (): Page[] => browser.contexts().flatMap((context) => context.pages());
    await expect.poll(() => pages().length, { timeout: 60_000 }).toBe(1);
    [page] = pages() as [Page];
    expect(page.url()).toBe('app://pathloom/');
    await page.getByText('up to date', { exact: false }).waitFor({ timeout: 60_000 });
    await page.getByText('study', { exact: false }).first().waitFor();
    await expect.poll(() => textsOn(page)).toEqual(expect.arrayContaining(['Platform loyalty', '.66***']));
  });

  it('has its fuses blown', async () => {
    const fromBuilder = createRequire(createRequire(import.meta.url).resolve('app-builder-lib/package.json'));
    const fuses = (await import(pathToFileURL(fromBuilder.resolve('@electron/fuses')).href)) as Fuses;
    const wire = await fuses.getCurrentFuseWire(join(root, 'usr/lib/pathloom/pathloom'));
    const states = Object.fromEntries(
      ['RunAsNode', 'EnableNodeOptionsEnvironmentVariable', 'EnableNodeCliInspectArguments', 'OnlyLoadAppFromAsar'].map(
        (name) => [name, String.fromCharCode(Number(wire[fuses.FuseV1Options[name] ?? -1]))],
      ),
    );
    expect(states).toEqual({
      RunAsNode: '0',
      EnableNodeOptionsEnvironmentVariable: '0',
      EnableNodeCliInspectArguments: '0',
      OnlyLoadAppFromAsar: '1',
    });
  });

  it.each([
    ['as Node', { ELECTRON_RUN_AS_NODE: '1' }, ['-e', 'console.log("RAN")']],
    ['with code in the environment', { NODE_OPTIONS: '--require=./probe.cjs' }, []],
    ['with a debugger', {}, ['--inspect-brk=0']],
  ])('runs nothing of others when started %s: it is the second window that gives way', async (_how, env, args) => {
    writeFileSync(join(work, 'probe.cjs'), 'console.log("RAN");');
    const second = spawn(join(root, 'usr/bin/pathloom'), [...args, ...sandbox, ...own], {
      cwd: work,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const stream of [second.stdout, second.stderr]) stream.on('data', (text) => (printed += String(text)));
    const status = await new Promise((resolve) => second.once('close', resolve));
    // "NODE_OPTIONS have been disabled in this app" is the fuse at work; without it "most NODE_OPTIONs are not supported".
    expect(printed).not.toMatch(/RAN|bad option|NODE_OPTIONs|Debugger listening/);
    expect(status).toBe(0);
  });

  it('ends when its window is closed', async () => {
    const ended = new Promise((resolve) => program?.once('exit', resolve));
    await page.evaluate(() => window.close());
    expect(await ended).toBe(0);
  });

  it('leaves nothing when it is removed', () => {
    dpkg('--purge', 'pathloom');
    const left = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.includes('pathloom'));
    expect(left).toEqual([]);
    expect(existsSync(join(root, 'usr/lib'))).toBe(false);
  });
});
