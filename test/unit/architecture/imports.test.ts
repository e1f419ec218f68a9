import { describe, expect, it } from 'vitest';
import { importRings, importsOf, sourceFiles, targetOf, violation } from './rooms.ts';

const statements = ['shared', 'electron', 'renderer'].flatMap(sourceFiles).flatMap((file) => importsOf(file));

describe('imports follow the order of the rooms', () => {
  it('finds none against it', () => {
    expect(statements.length).toBeGreaterThan(100);
    const wrong = statements.flatMap((statement) => {
      const why = violation(statement);
      return why === null ? [] : [`${statement.file} -> ${targetOf(statement) ?? statement.specifier}: ${why}`];
    });
    expect(wrong).toEqual([]);
  });

  it('finds no ring of files that import each other, types counted', () => {
    expect(importRings(statements)).toEqual([]);
  });

  it('would see a ring of types', () => {
    const ring = [
      ...importsOf('shared/a.ts', "import type { B } from './b.ts';"),
      ...importsOf('shared/b.ts', "export type { C } from './c.ts';"),
      ...importsOf('shared/c.ts', "import { type A } from './a.ts'; import { D } from './d.ts';"),
      ...importsOf('shared/d.ts', "import { z } from 'zod';"),
    ];
    expect(importRings(ring)).toEqual([['shared/a.ts', 'shared/b.ts', 'shared/c.ts']]);
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
    ['shared/engine/model/x.ts', "import type { y } from '../sem/search/settle.ts';"],
    ['shared/engine/fit.ts', "import type { y } from './estimate.ts';"],
    ['shared/engine/unlisted/x.ts', "import type { y } from '../fit.ts';"],
    ['shared/document/layout/x.ts', "import type { y } from '../compile/shown-diagram.ts';"],
    ['shared/document/edits/x.ts', "import { y } from '../file/project-file.ts';"],
    ['shared/data/readers/x.ts', "import { y } from '../screen/summarize-dataset.ts';"],
    ['shared/data/prepare/x.ts', "import { y } from '../import-table.ts';"],
    ['renderer/kit/x.tsx', "import { y } from '../state/store.ts';"],
    ['renderer/state/x.ts', "import { y } from '../results/use-results.ts';"],
    ['electron/main.ts', "import { y } from './cli/commands.ts';"],
  ])('would see it: %s %s', (file, text) => {
    const [statement] = importsOf(file, text);
    expect(statement && violation(statement)).toBeTruthy();
  });
});
