import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles, violation } from './rooms.ts';

const folders = ['shared', 'electron', 'renderer'];

describe('imports follow the arrows renderer -> shared <- electron', () => {
  it('finds no import against them', () => {
    const statements = folders.flatMap(sourceFiles).flatMap((file) => importsOf(file));
    expect(statements.length).toBeGreaterThan(100);
    const wrong = statements.flatMap((statement) => {
      const why = violation(statement);
      return why ? [`${statement.file}:${statement.line} imports ${statement.specifier}: ${why}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['shared/engine/x.ts', "import { y } from '../data/types.ts';"],
    ['shared/problem.ts', "import { y } from './engine/fit.ts';"],
    ['shared/dataset.ts', "import { y } from './engine/fit.ts';"],
    ['shared/data/x.ts', "import fs from 'node:fs';"],
    ['shared/report/x.ts', "import { y } from '../../electron/files.ts';"],
    ['renderer/x.ts', "import { y } from '../electron/files.ts';"],
    ['renderer/x.ts', "import { app } from 'electron';"],
    ['electron/x.ts', "import { y } from '../renderer/bridge.ts';"],
    ['electron/cli.ts', "const { app } = await import('electron');"],
    ['shared/contract/x.ts', "export { y } from '../jobs/pool.ts';"],
  ])('would see it: %s %s', (file, text) => {
    const [statement] = importsOf(file, text);
    expect(statement && violation(statement)).toBeTruthy();
  });
});
