/** A result is described once, in shared/results: no pane, section or command makes a table of its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot, sourceFiles } from './rooms.ts';

interface Rule {
  readonly why: string;
  readonly folder: string;
  readonly pattern: RegExp;
  /** Where it legitimately stands. */
  readonly allowed: readonly string[];
}

const rules: readonly Rule[] = [
  {
    why: 'a pane copies what toCopy of shared/results/write makes of a result',
    folder: 'renderer',
    pattern: /\bCopyTable\b|(function|const) toCopy\b|<CopyButton\s[^>]*?table=\{\(\) => (?!toCopy\()/,
    // The clipboard itself, and the page of the report, whose tables are blocks.
    allowed: ['renderer/kit/copy-button.tsx', 'renderer/kit/copy-table.ts', 'renderer/report/blocks.tsx'],
  },
  {
    why: 'a section takes its tables from context.results',
    folder: 'shared/report',
    pattern: /\bcontext\.table\b|kind: 'table',/,
    allowed: ['shared/report/context.ts'],
  },
  {
    why: 'a terminal prints what toText of shared/results/write makes of a result',
    folder: 'electron',
    pattern: /\btextTable\b/,
    // Blocks of the report, printed.
    allowed: ['electron/cli/report-table.ts'],
  },
];

/** Why a text may not stand in a file; undefined where it may. */
function offence(file: string, text: string): string | undefined {
  return rules.find(
    ({ folder, pattern, allowed }) => file.startsWith(`${folder}/`) && !allowed.includes(file) && pattern.test(text),
  )?.why;
}

const textOf = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');

describe('tables are described in shared/results alone', () => {
  it('finds none made by hand', () => {
    const found = rules.flatMap(({ folder }) =>
      sourceFiles(folder).flatMap((file) => {
        const why = offence(file, textOf(file));
        return why === undefined ? [] : [`${file}: ${why}`];
      }),
    );
    expect(found).toEqual([]);
  });

  it('allows only what still needs it', () => {
    for (const { pattern, allowed } of rules) for (const file of allowed) expect(textOf(file)).toMatch(pattern);
  });

  it.each([
    ['renderer/results/x.tsx', 'const toCopy = (rows: Row[]) => ({ columns: [], rows: [] });'],
    ['renderer/results/x.tsx', '<CopyButton table={() => ({ columns, rows })} />'],
    ['renderer/results/x.tsx', '<CopyButton name={t("copy")} table={() => copied(fit)} />'],
    ['renderer/data/x.ts', "import type { CopyTable } from '../../shared/results/write/clipboard.ts';"],
    ['shared/report/section-x.ts', "return [context.table({ id: 'x', columns, rows })];"],
    ['shared/report/section-x.ts', "return [{ kind: 'table', number: 1, columns, rows }];"],
    ['electron/cli/print-x.ts', 'return textTable(head, rows);'],
  ])('would see it: %s %s', (file, text) => {
    expect(offence(file, text)).toBeDefined();
  });

  it.each([
    ['renderer/results/x.tsx', '<CopyButton table={() => toCopy(table)} />'],
    ['shared/report/section-x.ts', 'return context.results(resultPaths(fit, 1, context));'],
    ['electron/cli/print-x.ts', 'return toText(resultPaths(fit, 1, context));'],
  ])('lets a result pass: %s %s', (file, text) => {
    expect(offence(file, text)).toBeUndefined();
  });
});
