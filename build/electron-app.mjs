/**
 * The folder that Electron is started with. From 28 on Electron loads a main process that is a module: the project's own
 * folder. Older ones (those of a test machine) get the same main process as one CommonJS script.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from './ensure.mjs';

/** @param version of Electron. Resolves to the folder; dist/ has been built. */
export async function electronApp(version) {
  if (Number(version.split('.')[0]) >= 28) return projectRoot;
  const folder = join(projectRoot, 'dist', 'electron-app');
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [join(projectRoot, 'electron', 'main.ts')],
    outfile: join(folder, 'main.cjs'),
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    external: ['electron'],
    banner: { js: "const distFolder = require('node:path').resolve(__dirname, '..');" },
    define: { 'import.meta.dirname': 'distFolder' },
    logLevel: 'warning',
  });
  const {
    name,
    productName,
    version: own,
    description,
  } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name, productName, version: own, description, main: 'main.cjs' }),
  );
  return folder;
}
