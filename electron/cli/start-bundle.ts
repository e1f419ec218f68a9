/**
 * Starts the command line's bundle, `pathloom.cjs` beside this file, with the code cache that the build made of it, so
 * that its functions need not be compiled: a fifth of the time that an estimation takes from start to end. V8 refuses the
 * cache of another version and compiles as ever. (Node 20 has no compile cache of its own.)
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

/** The bundle as a function of what Node gives to a module. */
type Bundle = (require: NodeJS.Require, url: string, folder: string) => void;

const folder = import.meta.dirname;
const filename = join(folder, 'pathloom.cjs');
const cacheFile = join(folder, 'pathloom.cache');

/** Set by the build, which runs the bundle once to have its functions compiled. */
const isTraining = isMainThread && process.env['PATHLOOM_CODE_CACHE'] === 'write';

function readCache(): Buffer | undefined {
  try {
    return readFileSync(cacheFile);
  } catch {
    // Without it everything works, later.
    return undefined;
  }
}

// The bundler writes ASCII.
const source = `(function (require, __bundleUrl, __bundleFolder) {${readFileSync(filename, 'latin1')}\n})`;
const cachedData = isTraining ? undefined : readCache();
const script = new Script(source, { filename, ...(cachedData ? { cachedData } : {}) });
if (isTraining) process.on('exit', () => writeFileSync(cacheFile, script.createCachedData()));
const bundle = script.runInThisContext() as Bundle;
bundle(createRequire(import.meta.url), import.meta.url, folder);
