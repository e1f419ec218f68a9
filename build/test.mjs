/**
 * `npm test`: typecheck, lint, unit, property, golden and end-to-end tests on a fresh clone with nothing
 * but Node and npm. Writes dist/test-summary.json and prints `N passed, N failed`.
 * `--slow` runs the slow tail instead.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, hasProgram, projectRoot } from './ensure.mjs';
import { realElectron } from './real-electron.mjs';

const isSlow = process.argv.includes('--slow');
const bin = (name, file) => join(projectRoot, 'node_modules', name, file);
let passed = 0;
let failed = 0;
/** What failed, named again at the end: a reader of a long log begins there. */
const failures = [];

/** End-to-end tests need a browser, and Debian's tools to read PDF files. */
function ensureBrowserAndTools() {
  const missing = [];
  if (!hasProgram('chromium') && !process.env.PATHLOOM_BROWSER) missing.push('chromium');
  if (!hasProgram('pdftotext')) missing.push('poppler-utils');
  if (missing.length === 0) return;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log(`Installing ${missing.join(', ')} for the end-to-end tests ...`);
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update', '-q'], options);
    const { status } = spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], options);
    if (status === 0) return;
  }
  console.error(
    `The end-to-end tests need ${missing.join(' and ')}. Install them (Debian, Ubuntu: apt-get install ${missing.join(' ')}; ` +
      'elsewhere: Chromium, Chrome or Edge with its path in PATHLOOM_BROWSER, and poppler), then run npm test again.',
  );
  process.exit(1);
}

function fail(what) {
  failed += 1;
  failures.push(what);
}

/** A check that passes or fails as a whole. */
function check(name, args) {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: projectRoot, stdio: 'inherit' });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  if (status === 0) passed += 1;
  else fail(name);
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
}

/** Runs vitest projects and adds up what they report. A run that reports nothing counts as one failure. */
function vitest(name, projects, { command = [], args = [], env = {} } = {}) {
  const report = join(projectRoot, 'dist', `vitest-${name}.json`);
  rmSync(report, { force: true });
  const [program, ...first] = [...command, process.execPath];
  const { status } = spawnSync(
    program,
    [
      ...first,
      bin('vitest', 'vitest.mjs'),
      'run',
      '--config',
      'build/vitest.config.ts',
      ...projects.flatMap((project) => ['--project', project]),
      ...args,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { cwd: projectRoot, stdio: 'inherit', env: { ...process.env, ...env } },
  );
  if (!existsSync(report)) {
    fail(`${name}: vitest wrote no report (exit ${status})`);
    return;
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  const broken = result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  passed += result.numPassedTests;
  for (const file of result.testResults) {
    for (const test of file.assertionResults) {
      if (test.status === 'failed') fail(`${file.name}: ${test.fullName}\n    ${test.failureMessages[0] ?? ''}`);
    }
  }
  for (const file of broken) fail(`${file.name}: ${file.message}`);
  // A run can fail without a failing test (an unhandled rejection): that is a failure too.
  if (status !== 0 && result.numFailedTests + broken.length === 0) fail(`${name}: vitest ended with ${status}`);
}

ensureInstalled();
mkdirSync(join(projectRoot, 'dist'), { recursive: true });
if (isSlow) {
  ensureBrowserAndTools();
  ensureBuilt();
  const electron = await realElectron();
  if (electron.missing) console.log(`Kills run over the stand-in, not on a real Electron: ${electron.missing}.`);
  vitest('slow', ['slow'], electron.missing ? {} : electron);
} else {
  ensureBrowserAndTools();
  check('typecheck', [join(projectRoot, 'build', 'typecheck.mjs')]);
  check('lint', [bin('eslint', 'bin/eslint.js'), '--config', 'build/eslint.config.mjs', '--max-warnings', '0', '.']);
  check('format', [bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']);
  const unused = [bin('knip', 'bin/knip.js'), '--config', 'build/knip.json'];
  check('unused code', unused);
  check('code that only tests use', [...unused, '--production', '--exclude', 'dependencies,unlisted,types']);
  ensureBuilt();
  vitest('fast', ['unit', 'property', 'golden']);
  vitest('e2e', ['e2e']);
  const electron = await realElectron();
  if (electron.missing) console.log(`Not run on a real Electron: ${electron.missing}.`);
  else {
    console.log(`The shell on Electron ${electron.version}.`);
    vitest('electron', ['electron'], electron);
  }
}
writeFileSync(join(projectRoot, 'dist', 'test-summary.json'), JSON.stringify({ passed, failed }));
for (const what of failures) console.log(`FAILED ${what}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
