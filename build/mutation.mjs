/** Mutation testing of what results say: all rooms, or those and the files that are named, such as `report`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, projectRoot } from './ensure.mjs';
import { roomOf, rooms } from './mutation/rooms.mjs';

ensureInstalled();
const named = process.argv.slice(2);
const unknown = named.find((name) => !(name in rooms) && roomOf(name) === undefined);
if (unknown !== undefined) {
  console.error(`No room or file of one: ${unknown}. Rooms: ${Object.keys(rooms).join(', ')}.`);
  process.exit(1);
}

const stryker = join(projectRoot, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
const run = (room) => {
  const files = named.filter((name) => !(name in rooms) && roomOf(name) === room);
  if (named.length > 0 && files.length === 0 && !named.includes(room)) return true;
  const only = files.length > 0 ? ['--mutate', files.join(',')] : [];
  const args = [stryker, 'run', join('build', 'mutation', 'stryker.config.mjs'), ...only];
  const env = { ...process.env, MUTATION_ROOM: room };
  return spawnSync(process.execPath, args, { cwd: projectRoot, stdio: 'inherit', env }).status === 0;
};
// All of them, whichever fails.
const failed = Object.keys(rooms).filter((room) => !run(room));
process.exit(failed.length === 0 ? 0 : 1);
