/** What depends on the family of a method asks its record: another family is a line, a folder and its words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot, sourceFiles } from './rooms.ts';

/** The door, what a fit says of itself, the printers of scripts, the literature. */
const known = [
  'shared/engine/estimate.ts',
  'shared/engine/method.ts',
  'shared/export/print-script.ts',
  'shared/sources/sources.ts',
];

test('latent products by maximum likelihood are named outside their folder, settings and words in four files', () => {
  const home = /^shared\/(engine\/(lms|settings)|language)\//;
  const naming = ['shared', 'electron', 'renderer']
    .flatMap(sourceFiles)
    .filter((file) => !home.test(file) && /lms/i.test(readFileSync(join(projectRoot, file), 'utf8')));
  expect(naming.sort()).toEqual(known);
});
