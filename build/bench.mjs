/**
 * `npm run bench [NAME] [-- OPTIONS]`: runs test/bench/bench-*.ts one after the other on the built application and
 * prints what they measure. Nothing is asserted: compare ratios within one run, on one machine.
 * NAME: the benches whose file name contains it (`engine`, `import`, `app`). Options go to the benches: `--only WORK`,
 * `--without-lavaan`, `--quick` of the engine's.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, projectRoot } from './ensure.mjs';

ensureInstalled();
ensureBuilt();
const { runTypescript } = await import('./run-typescript.mjs');
const words = process.argv.slice(2);
const wanted = words[0]?.startsWith('--') ? '' : (words.shift() ?? '');
let status = 0;
for (const file of readdirSync(join(projectRoot, 'test', 'bench')).filter((name) => /^bench-.*\.ts$/.test(name))) {
  if (!file.includes(wanted)) continue;
  console.log(`\n${file}`);
  status ||= await runTypescript(`test/bench/${file}`, words);
}
process.exit(status);
