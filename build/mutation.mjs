/** Mutation testing of what results say: every file, or those named, such as `shared/results/result-fit.ts`. */
import { join } from 'node:path';
import { ensureInstalled, projectRoot, runOrExit } from './ensure.mjs';

/** Which tests a room's files are tried on: its own alone, so that a number must be asserted where it is made. */
const tests = {
  'shared/results': 'results,renderer/results',
  'renderer/results': 'results,renderer/results',
  'shared/report': 'report',
};
const all = 'results,report,renderer';

ensureInstalled();
const files = process.argv.slice(2);
const rooms = new Set(files.map((file) => tests[file.split('/').slice(0, 2).join('/')] ?? all));
const stryker = join(projectRoot, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
runOrExit(
  process.execPath,
  [stryker, 'run', join('build', 'stryker.json'), ...(files.length > 0 ? ['--mutate', files.join(',')] : [])],
  { env: { ...process.env, MUTATION_TESTS: rooms.size === 1 ? [...rooms][0] : all } },
);
