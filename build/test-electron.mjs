/** `npm run test:electron [-- FILES]`: the tests of the shell on a real Electron. Without one it says what is missing and fails. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, projectRoot } from './ensure.mjs';
import { realElectron } from './real-electron.mjs';

ensureInstalled();
ensureBuilt();
const { missing, command, args: exclusions, env, version } = await realElectron();
if (missing) {
  console.error(`There is no Electron to test on: ${missing}.`);
  process.exit(3);
}
console.log(`The shell on Electron ${version}.`);
const files = process.argv.slice(2);
const vitest = [join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', 'build/vitest.config.ts'];
const [program, ...args] = [...command, process.execPath, ...vitest, '--project', 'electron', ...exclusions, ...files];
const { status } = spawnSync(program, args, { cwd: projectRoot, stdio: 'inherit', env: { ...process.env, ...env } });
process.exit(status ?? 1);
