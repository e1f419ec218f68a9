/**
 * Makes dist/: the renderer by Vite; main, preload (one CommonJS file), worker and command line by esbuild;
 * the command line's code cache, the bundled study and the report's fonts beside them. Everything in dist/ is generated.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { build as buildRenderer } from 'vite';
import { requireBanner } from './bundle-banner.mjs';
import { buildStamp, projectRoot, sourcesFingerprint } from './ensure.mjs';
import { checkPlainSigns, writeCodeCache } from './code-cache.mjs';
import { writeFonts } from './fonts.mjs';

const dist = join(projectRoot, 'dist');

const common = {
  absWorkingDir: projectRoot,
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  keepNames: true,
  legalComments: 'none',
  logLevel: 'warning',
};

const modules = [
  { entry: 'electron/main.ts', file: 'main.mjs', options: { external: ['electron'] } },
  { entry: 'electron/worker.ts', file: 'worker.mjs' },
  { entry: 'electron/png-worker.ts', file: 'png-worker.mjs' },
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
    // The command line and what starts it: one script, so that V8 can keep its code (code-cache.mjs).
    bundle({
      ...common,
      entryPoints: ['electron/cli.ts'],
      outfile: join(dist, 'pathloom.cjs'),
      format: 'cjs',
      define: {
        'import.meta.url': '__bundleUrl',
        'import.meta.dirname': '__bundleFolder',
      },
      // `import()` of Node's modules becomes `require`: a script of its own has no loader.
      supported: { 'dynamic-import': false },
    }),
    bundle({
      ...common,
      banner: { js: '#!/usr/bin/env node' },
      entryPoints: ['electron/cli/start-bundle.ts'],
      outfile: join(dist, 'pathloom.mjs'),
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
      logLevel: 'warn',
    }),
  ]);
  cpSync(join(projectRoot, 'assets', 'examples'), join(dist, 'assets', 'examples'), { recursive: true });
  cpSync(join(projectRoot, 'assets', 'examples'), join(dist, 'renderer', 'assets', 'examples'), { recursive: true });
  cpSync(join(projectRoot, 'node_modules/@resvg/resvg-wasm/index_bg.wasm'), join(dist, 'assets', 'resvg.wasm'));
  writeFonts(join(dist, 'assets', 'fonts'));
  checkPlainSigns();
  writeCodeCache();
  writeFileSync(buildStamp, sources);
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

await main();
