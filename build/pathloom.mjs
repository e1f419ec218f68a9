/** `npm run --silent pathloom -- fit ...`: the command line from a checkout, built when it is not. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, projectRoot } from './ensure.mjs';

const commandLine = join(projectRoot, 'dist', 'pathloom.mjs');
if (!existsSync(commandLine)) {
  ensureInstalled();
  // Standard output belongs to the command: the build speaks to standard error.
  const built = spawnSync(process.execPath, [join(projectRoot, 'build', 'build.mjs')], { stdio: ['ignore', 2, 2] });
  if (built.status !== 0) process.exit(1);
}
const { status } = spawnSync(process.execPath, [commandLine, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 1);
