/** Mutation testing of what results say: every file, or those named, such as `shared/results/result-fit.ts`. */
import { join } from 'node:path';
import { ensureInstalled, projectRoot, runOrExit } from './ensure.mjs';

ensureInstalled();
const files = process.argv.slice(2);
const stryker = join(projectRoot, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
runOrExit(process.execPath, [
  ...[stryker, 'run', join('build', 'stryker.json')],
  ...(files.length > 0 ? ['--mutate', files.join(',')] : []),
]);
