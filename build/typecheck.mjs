/** Type-checks each room against its own tsconfig: the nearest tsconfig is the room. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './ensure.mjs';

const compiler = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
let failed = 0;
for (const room of ['shared', 'electron', 'renderer', 'test']) {
  const { status } = spawnSync(
    process.execPath,
    [compiler, '--noEmit', '-p', join(projectRoot, room, 'tsconfig.json')],
    {
      cwd: projectRoot,
      stdio: 'inherit',
    },
  );
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
