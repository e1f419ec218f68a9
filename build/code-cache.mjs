/** The command line's compiled code (dist/pathloom.cache): what V8 has compiled when an estimation with a bootstrap ends. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './ensure.mjs';

/** Of the bundled study: constructs, paths, a defined quantity. */
const model = `Locus =~ LOC1 + LOC2 + LOC3
Trust =~ TRU1 + TRU2 + TRU3
Loyalty =~ LOY1 + LOY2 + LOY3
Trust ~ a*Locus
Loyalty ~ b*Trust + Locus
indirect := a*b
`;

/**
 * The bundle is read as one byte a sign (start-bundle.ts). The bundler escapes strings, but leaves regular expressions
 * as they are: one with signs beyond ASCII would match something else. Throws where there is one.
 */
export function checkPlainSigns() {
  const text = readFileSync(join(projectRoot, 'dist', 'pathloom.cjs'), 'utf8');
  const found = /[^\0-\x7f]/.exec(text);
  if (!found) return;
  const around = text.slice(Math.max(0, found.index - 40), found.index + 40);
  throw new Error(`Write signs beyond ASCII in regular expressions as \\u escapes: ${around}`);
}

/** Runs the bundle once for its cache; throws when the estimation fails. */
export function writeCodeCache() {
  const folder = mkdtempSync(join(tmpdir(), 'pathloom-build-'));
  const modelFile = join(folder, 'model.txt');
  writeFileSync(modelFile, model);
  const data = join(projectRoot, 'assets', 'examples', 'attribution-trust-loyalty', 'data.csv');
  const words = ['fit', modelFile, '--data', data, '--missing-codes', '99', '--bootstrap', '100', '--workers', '1'];
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot, 'dist', 'pathloom.mjs'), ...words, '--json', join(folder, 'fit.json')],
    { env: { ...process.env, PATHLOOM_CODE_CACHE: 'write' }, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`The command line cannot estimate the bundled study: ${stderr}`);
}
