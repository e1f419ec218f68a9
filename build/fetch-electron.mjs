/**
 * Child of start.mjs: fetches Electron's binary into its cache and installs it from there.
 * Sends 'first-byte' to the parent when the download has begun; the parent stops us when it does not.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const packageFile = createRequire(import.meta.url).resolve('electron/package.json');
const electron = dirname(packageFile);
const fromElectron = createRequire(packageFile);
const { downloadArtifact } = await import(pathToFileURL(fromElectron.resolve('@electron/get')).href);

let hasBegun = false;
await downloadArtifact({
  version: JSON.parse(readFileSync(packageFile, 'utf8')).version,
  artifactName: 'electron',
  platform: process.platform,
  arch: process.arch,
  checksums: JSON.parse(readFileSync(join(electron, 'checksums.json'), 'utf8')),
  downloadOptions: {
    async getProgressCallback({ transferred }) {
      if (hasBegun || transferred === 0) return;
      hasBegun = true;
      process.send?.('first-byte');
    },
  },
});
// The archive is in the cache now: Electron's own installer unpacks it without asking the network.
if (!hasBegun) process.send?.('first-byte');
const { status } = spawnSync(process.execPath, [join(electron, 'install.js')], { stdio: 'inherit' });
process.exit(status ?? 1);
