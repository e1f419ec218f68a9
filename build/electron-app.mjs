/**
 * The folder that Electron is started with. From 28 on Electron loads a main process that is a module: the project's own
 * folder. Older ones (those of a test machine) get a folder of their own with the same main process as one CommonJS
 * script, and a preload that finds a dropped file's path where 25 keeps it.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './ensure.mjs';

const pathOfFile =
  "{ const electron = require('electron'); electron.webUtils ??= { getPathForFile: (file) => file.path ?? '' }; }";

/** @param version of Electron. Resolves to the folder; dist/ has been built. */
export async function electronApp(version) {
  // Packages may have been installed only now.
  const { build } = await import('esbuild');
  if (Number(version.split('.')[0]) >= 28) return projectRoot;
  const dist = join(projectRoot, 'dist');
  const folder = join(dist, 'electron-app');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ['renderer', 'assets', 'worker.mjs', 'png-worker.mjs'])
    cpSync(join(dist, name), join(folder, name), { recursive: true });
  const common = {
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    external: ['electron'],
    logLevel: 'warning',
  };
  await Promise.all([
    build({
      ...common,
      entryPoints: [join(projectRoot, 'electron', 'main.ts')],
      outfile: join(folder, 'main.cjs'),
      define: { 'import.meta.dirname': '__dirname' },
    }),
    build({
      ...common,
      entryPoints: [join(projectRoot, 'electron', 'preload.ts')],
      outfile: join(folder, 'preload.cjs'),
      banner: { js: pathOfFile },
    }),
  ]);
  const own = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const { name, productName, version: ownVersion, description, homepage, author, desktopName } = own;
  const described = { name, productName, version: ownVersion, description, homepage, author, desktopName };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...described, main: 'main.cjs' }));
  return folder;
}
