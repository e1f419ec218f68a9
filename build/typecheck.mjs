/** Type-checks each room against its own tsconfig: the nearest tsconfig is the room. What did not change is not checked again. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './ensure.mjs';

const compiler = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
let failed = 0;
for (const room of ['shared', 'electron', 'renderer', 'test']) {
  const known = join(projectRoot, 'dist', 'typecheck', `${room}.tsbuildinfo`);
  const project = ['-p', join(projectRoot, room, 'tsconfig.json')];
  const { status } = spawnSync(
    process.execPath,
    [compiler, '--noEmit', '--incremental', '--tsBuildInfoFile', known, ...project],
    { cwd: projectRoot, stdio: 'inherit' },
  );
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
