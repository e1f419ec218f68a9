/** `npm run example`: the bundled study from CSV to report, headless. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, projectRoot } from './ensure.mjs';

ensureInstalled();
ensureBuilt();
const { status } = spawnSync(
  process.execPath,
  [join(projectRoot, 'dist', 'pathloom.mjs'), 'example', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
