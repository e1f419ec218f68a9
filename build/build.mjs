/**
 * Makes dist/: the renderer by Vite; main, preload (one CommonJS file), worker and command line by esbuild;
 * the bundled study and the report's fonts beside them. Everything in dist/ is generated.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { build as buildRenderer } from 'vite';
import { requireBanner } from './bundle-banner.mjs';
import { buildStamp, projectRoot, sourcesFingerprint } from './ensure.mjs';
import { writeFonts } from './fonts.mjs';

const dist = join(projectRoot, 'dist');
const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));

const common = {
  absWorkingDir: projectRoot,
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  keepNames: true,
  legalComments: 'none',
  logLevel: 'warning',
  define: { __PATHLOOM_VERSION__: JSON.stringify(version) },
};

const modules = [
  { entry: 'electron/main.ts', file: 'main.mjs', options: { external: ['electron'] } },
  { entry: 'electron/worker.ts', file: 'worker.mjs' },
  // Two small modules that the start-up scripts share with the application.
  { entry: 'shared/contract/response-headers.ts', file: 'response-headers.mjs' },
  { entry: 'electron/find-browser.ts', file: 'find-browser.mjs' },
];

async function main() {
  const started = performance.now();
  const sources = sourcesFingerprint();
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  await Promise.all([
    ...modules.map(({ entry, file, options }) =>
      bundle({
        ...common,
        banner: { js: requireBanner },
        ...options,
        entryPoints: [entry],
        outfile: join(dist, file),
        format: 'esm',
      }),
    ),
    // The command line, its threads' program, and what they share, in files that are loaded when they are needed.
    bundle({
      ...common,
      banner: { js: `#!/usr/bin/env node\n${requireBanner}` },
      entryPoints: { pathloom: 'electron/cli.ts', 'bootstrap-thread': 'electron/cli/bootstrap-program.ts' },
      outdir: dist,
      outExtension: { '.js': '.mjs' },
      chunkNames: 'pathloom-[hash]',
      splitting: true,
      format: 'esm',
    }),
    bundle({
      ...common,
      entryPoints: ['electron/preload.ts'],
      outfile: join(dist, 'preload.cjs'),
      format: 'cjs',
      external: ['electron'],
    }),
    buildRenderer({
      root: join(projectRoot, 'renderer'),
      configFile: join(projectRoot, 'renderer', 'vite.config.ts'),
      define: { __PATHLOOM_VERSION__: JSON.stringify(version) },
      logLevel: 'warn',
    }),
  ]);
  cpSync(join(projectRoot, 'assets', 'examples'), join(dist, 'assets', 'examples'), { recursive: true });
  cpSync(join(projectRoot, 'assets', 'examples'), join(dist, 'renderer', 'assets', 'examples'), { recursive: true });
  writeFonts(join(dist, 'assets', 'fonts'));
  writeFileSync(buildStamp, sources);
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

await main();
