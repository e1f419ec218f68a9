/**
 * `npm run bench [NAME]`: runs test/bench/bench-*.ts one after the other on the built application and
 * prints what they measure. Nothing is asserted: compare ratios within one run, on one machine.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { requireBanner } from './bundle-banner.mjs';
import { ensureBuilt, ensureInstalled, projectRoot } from './ensure.mjs';

ensureInstalled();
ensureBuilt();
const folder = join(projectRoot, 'test', 'bench');
const wanted = process.argv[2] ?? '';
for (const file of readdirSync(folder).filter((name) => /^bench-.*\.ts$/.test(name) && name.includes(wanted))) {
  const outfile = join(projectRoot, 'dist', 'bench', file.replace(/\.ts$/, '.mjs'));
  await build({
    absWorkingDir: projectRoot,
    entryPoints: [join(folder, file)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner: { js: requireBanner },
    external: ['playwright-core', '../../build/*'],
    define: { __PATHLOOM_VERSION__: '"bench"' },
    logLevel: 'warning',
  });
  console.log(`\n${file}`);
  spawnSync(process.execPath, [outfile], { cwd: projectRoot, stdio: 'inherit' });
}
