/** Where programs of this system keep what belongs to a user. */
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Our folder there, made when it is absent. */
export function userFolder() {
  const base =
    process.platform === 'win32'
      ? (process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'))
      : process.platform === 'darwin'
        ? join(homedir(), 'Library', 'Application Support')
        : (process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'));
  const folder = join(base, 'pathloom');
  mkdirSync(folder, { recursive: true });
  return folder;
}
