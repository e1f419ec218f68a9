/** What a fresh clone lacks, made present: packages by `npm ci`, dist/ by build.mjs. Uses Node alone. */
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const lockStamp = join(projectRoot, 'node_modules', '.pathloom-lock');
/** Says from which sources dist/ was built; build.mjs writes it last. */
export const buildStamp = join(projectRoot, 'dist', '.sources');

/** Runs a command in the project's folder with its output shown; exits with its status when it fails. */
export function runOrExit(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: projectRoot, stdio: 'inherit', ...options });
  if (result.error) throw result.error;
  if (result.status !== 0) process.exit(result.status ?? 1);
}

/** Whether a program can be started. */
export function hasProgram(name) {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** npm through the very npm that runs us, so that it works where `npm` is a .cmd file. */
export function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli && /\.[cm]?js$/.test(cli)) return { command: process.execPath, args: [cli, ...args], shell: false };
  return { command: 'npm', args, shell: process.platform === 'win32' };
}

/** Installs packages when there are none or package-lock.json has changed since. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Pathloom needs Node 20.19 or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const lock = createHash('sha256')
    .update(readFileSync(join(projectRoot, 'package-lock.json')))
    .digest('hex');
  if (existsSync(lockStamp) && readFileSync(lockStamp, 'utf8') === lock) return;
  console.log('Installing packages (npm ci) ...');
  const { command, args, shell } = npm(['ci', '--include=dev', '--loglevel=error']);
  runOrExit(command, args, { shell });
  writeFileSync(lockStamp, lock);
}

/** A fingerprint of everything the build reads: paths, sizes, times. */
export function sourcesFingerprint() {
  const hash = createHash('sha256');
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else {
        const { size, mtimeMs } = statSync(path);
        hash.update(`${path.slice(projectRoot.length)} ${size} ${mtimeMs}\n`);
      }
    }
  };
  for (const room of ['electron', 'renderer', 'shared', 'assets', 'build']) walk(join(projectRoot, room));
  hash.update(readFileSync(join(projectRoot, 'package-lock.json')));
  return hash.digest('hex');
}

/** Builds dist/ unless it was built from these very sources. */
export function ensureBuilt() {
  if (existsSync(buildStamp) && readFileSync(buildStamp, 'utf8') === sourcesFingerprint()) return;
  console.log('Building ...');
  runOrExit(process.execPath, [join(projectRoot, 'build', 'build.mjs')]);
}
