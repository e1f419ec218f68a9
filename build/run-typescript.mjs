/** Bundles a TypeScript program of the test room into dist/ and runs it: benches and screenshots. */
import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { requireBanner } from './bundle-banner.mjs';
import { projectRoot } from './ensure.mjs';

/** Runs `file` (from the project's root) with its output shown; resolves to its exit status. */
export async function runTypescript(file, args = []) {
  const outfile = join(projectRoot, 'dist', 'programs', basename(file).replace(/\.ts$/, '.mjs'));
  await build({
    absWorkingDir: projectRoot,
    entryPoints: [file],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner: { js: requireBanner },
    external: ['playwright-core', '../../build/*'],
    logLevel: 'warning',
  });
  return spawnSync(process.execPath, [outfile, ...args], { cwd: projectRoot, stdio: 'inherit' }).status ?? 1;
}
