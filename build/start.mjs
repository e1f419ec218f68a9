/**
 * `npm start`: installs and builds what is missing, then opens Pathloom. In Electron when one is there (the binary of the
 * `electron` package, else the one that tests run on, if they have fetched it before) or the package's can be fetched;
 * otherwise the same application through the web host in an installed browser.
 */
import { fork, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { electronApp } from './electron-app.mjs';
import { carriedElectron, packagedElectron, versionOf } from './electron-binary.mjs';
import { ensureBuilt, ensureInstalled, projectRoot } from './ensure.mjs';
import { defaultPort, serve } from './serve.mjs';
import { isOwnServer } from './server-proof.mjs';
import { userFolder } from './user-folder.mjs';

/** A download that has not sent its first byte by then is given up. */
const firstByteMilliseconds = 10_000;
const isRoot = process.getuid?.() === 0;
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Tries to fetch the binary. Resolves to whether it is there now. */
function fetchElectron() {
  console.log('Electron is not here yet: trying to fetch it ...');
  return new Promise((resolve) => {
    const child = fork(join(projectRoot, 'build', 'fetch-electron.mjs'), {
      stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
    });
    const timer = setTimeout(() => child.kill(), firstByteMilliseconds);
    child.on('message', () => clearTimeout(timer));
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0 && packagedElectron() !== null);
    });
  });
}

/** The Electron to open in, or null. Only the package's own is ever fetched here. */
async function findElectron() {
  const present = packagedElectron() ?? carriedElectron();
  return present ?? ((await fetchElectron()) ? packagedElectron() : null);
}

async function startElectron(binary) {
  const version = versionOf(binary);
  console.log(
    binary === packagedElectron()
      ? `Opening Pathloom in Electron ${version}.`
      : `Opening Pathloom in Electron ${version}, which the tests keep here: the electron package has no binary of its own.`,
  );
  const flags = isRoot && process.platform === 'linux' ? ['--no-sandbox'] : [];
  if (flags.length) console.log('Running as root: Electron starts with --no-sandbox.');
  const child = spawn(binary, [...flags, await electronApp(version), ...process.argv.slice(2)], { stdio: 'inherit' });
  child.on('exit', (code) => process.exit(code ?? 1));
}

/** Starts the loopback server; when one of ours runs on the port already, its address. */
async function serveOrReuse() {
  try {
    return await serve();
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    const origin = `http://127.0.0.1:${defaultPort}`;
    if (await isOwnServer(origin)) return { url: `${origin}/`, close: async () => {} };
    console.error(`Port ${defaultPort} is taken by another program: close it and try again.`);
    process.exit(1);
  }
}

/** Where the web host's browser keeps its profile: fixed, so that autosaved work is found again. */
function profileFolder() {
  const folder = join(userFolder(), 'browser-profile');
  mkdirSync(folder, { recursive: true });
  return folder;
}

async function startInBrowser() {
  const { findBrowser } = await import(pathToFileURL(join(projectRoot, 'dist', 'find-browser.mjs')).href);
  const { url, close } = await serveOrReuse();
  const browser = findBrowser();
  if (!hasDisplay || !browser) {
    console.log(
      `${hasDisplay ? 'No Chromium, Chrome or Edge found: open' : 'Open'} ${url} in a browser. Ctrl+C ends it.`,
    );
    return;
  }
  const flags = [`--app=${url}`, `--user-data-dir=${profileFolder()}`, '--no-first-run', '--no-default-browser-check'];
  flags.push(
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--window-size=1440,900',
  );
  if (isRoot) {
    flags.push('--no-sandbox');
    console.log('Running as root: the browser starts with --no-sandbox.');
  }
  console.log(`Opening Pathloom in ${browser} (${url}).`);
  const child = spawn(browser, flags, { stdio: 'ignore' });
  child.on('exit', async () => {
    await close();
    process.exit(0);
  });
}

ensureInstalled();
ensureBuilt();
const wantsElectron = hasDisplay && process.env.PATHLOOM_HOST !== 'web';
const binary = wantsElectron ? await findElectron() : null;
if (binary) await startElectron(binary);
else {
  if (!hasDisplay) console.log('There is no display here: the application runs through the web host.');
  else if (wantsElectron)
    console.log("Electron's binary cannot be had here: the same application opens through the web host.");
  await startInBrowser();
}
