/**
 * `npm run bench [NAME] [-- --quick]`: runs test/bench/bench-*.ts one after the other on the built application and
 * prints what they measure. Nothing is asserted: compare ratios within one run, on one machine.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, projectRoot } from './ensure.mjs';

ensureInstalled();
ensureBuilt();
const { runTypescript } = await import('./run-typescript.mjs');
const wanted = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '';
const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
let status = 0;
for (const file of readdirSync(join(projectRoot, 'test', 'bench')).filter((name) => /^bench-.*\.ts$/.test(name))) {
  if (!file.includes(wanted)) continue;
  console.log(`\n${file}`);
  status ||= await runTypescript(`test/bench/${file}`, flags);
}
process.exit(status);
