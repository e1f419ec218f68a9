/** The rooms, the one order of imports between and inside them, and a reader of import statements. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

export const projectRoot = resolve(import.meta.dirname, '../../..');

/** A room may import itself and what stands above it: values and types alike. */
const order = {
  shared: [
    'problem',
    'version',
    'memoise',
    'record-of',
    'direction-marks',
    'languages',
    'dataset',
    'numeric',
    'engine',
    'data',
    'survey',
    'document',
    'export',
    'analyses',
    'language',
    'sources',
    'drawing',
    'results',
    'report',
    'contract',
    'jobs',
  ],
  /** Folders, and the files beside them, each a room. */
  'shared/engine': [
    'settings',
    'model',
    'bootstrap-figures',
    'moderation-figures',
    'method',
    'indices',
    'fit',
    'fit-versions',
    'sample',
    'describe',
    'group-tests',
    'factors',
    'products',
    'moderation',
    'sem',
    'lms',
    'after',
    'prepare-fit',
    'estimate',
    'resample',
    'power',
    'compare',
    'measures',
  ],
  'shared/engine/sem': ['objective', 'kernel', 'discrepancies', 'search', 'inference', 'fit-moments'],
  'shared/data': [
    'without-eval',
    'limits',
    'column-schemas',
    'decode',
    'readers',
    'prepare',
    'types',
    'screen',
    'codebook',
    'proposals',
    'import-table',
  ],
  'shared/document': ['limits', 'types', 'ids', 'find', 'data-labels', 'layout', 'compile', 'shown', 'edits', 'file'],
  renderer: [
    'web-host',
    'bridge',
    'kit',
    'state',
    'data',
    'results',
    'survey',
    'report',
    'settings',
    'diagram',
    'welcome',
    'app',
    'main',
  ],
} as const satisfies Record<string, readonly string[]>;

/** Packages that belong to one side only. */
const packageHomes: Record<string, RegExp> = {
  electron: /^electron\/(?!cli)/,
  react: /^renderer\//,
  'react-dom': /^renderer\//,
  'react-aria-components': /^renderer\//,
  cytoscape: /^renderer\/diagram\//,
  zustand: /^renderer\/state\//,
  papaparse: /^shared\/data\//,
};

export interface ImportStatement {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly specifier: string;
}

export function sourceFiles(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export function importsOf(file: string, text = readFileSync(join(projectRoot, file), 'utf8')): ImportStatement[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => ({
    file,
    line: text.slice(0, pos).split('\n').length,
    specifier: fileName,
  }));
}

const nameIn = (house: string, file: string): string =>
  (file.slice(house.length + 1).split('/')[0] ?? '').replace(/\.(d\.)?tsx?$/, '');

/** The file an import statement names, from the project's root; null for a package. */
export function targetOf({ file, specifier }: Pick<ImportStatement, 'file' | 'specifier'>): string | null {
  if (!specifier.startsWith('.')) return null;
  return relative(projectRoot, resolve(projectRoot, dirname(file), specifier.replace(/\?.*$/, '')))
    .split(sep)
    .join('/');
}

/** The innermost house that both files stand in: its order decides between them. */
function houseOf(file: string, target: string): keyof typeof order | undefined {
  const houses = Object.keys(order) as (keyof typeof order)[];
  return houses
    .filter((house) => file.startsWith(`${house}/`) && target.startsWith(`${house}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** The shell knows nothing of the command line; both know shared. */
const isCommandLine = (file: string): boolean => file.startsWith('electron/cli');

function packageViolation(file: string, specifier: string): string | null {
  const top = file.split('/')[0] ?? '';
  if (top !== 'electron' && specifier.startsWith('node:')) return `${top}/ knows no Node`;
  const home = Object.entries(packageHomes).find(([name]) => specifier === name || specifier.startsWith(`${name}/`));
  return home && !home[1].test(file) ? `${home[0]} belongs to ${home[1].source}` : null;
}

/** Why an import goes against the order of the rooms, or null when it does not. */
export function violation(statement: ImportStatement): string | null {
  const { file, specifier } = statement;
  const target = targetOf(statement);
  if (target === null) return packageViolation(file, specifier);
  const [from = '', to = ''] = [file, target].map((path) => path.split('/')[0]);
  if (to === 'assets' || target === 'package.json') return null;
  if (from !== to) {
    return to === 'shared' && from !== 'shared' ? null : `${from}/ may not import ${to}/`;
  }
  if (from === 'electron')
    return isCommandLine(target) && !isCommandLine(file) ? 'the shell knows no command line' : null;
  const house = houseOf(file, target);
  if (!house) return `${from}/ has no order of rooms`;
  const rooms: readonly string[] = order[house];
  const [own, other] = [nameIn(house, file), nameIn(house, target)];
  if (own === other) return null;
  const unknown = [own, other].find((name) => !rooms.includes(name));
  if (unknown !== undefined) return `${house}/${unknown} is no known room`;
  return rooms.indexOf(other) < rooms.indexOf(own) ? null : `${house}/${own} stands above ${house}/${other}`;
}

/** Files that import each other in a ring, each ring as the sorted list of its files. */
export function importRings(statements: readonly ImportStatement[]): string[][] {
  const imports = new Map<string, Set<string>>();
  for (const statement of statements) {
    const target = targetOf(statement);
    if (target === null) continue;
    const own = imports.get(statement.file) ?? new Set();
    imports.set(statement.file, own.add(target));
  }
  return stronglyConnected(imports).filter((ring) => ring.length > 1);
}

/** Tarjan's algorithm. */
function stronglyConnected(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const number = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const components: string[][] = [];
  const visit = (node: string): void => {
    number.set(node, number.size);
    lowest.set(node, number.size - 1);
    open.push(node);
    for (const next of edges.get(node) ?? []) {
      if (!number.has(next)) {
        visit(next);
        lowest.set(node, Math.min(lowest.get(node) ?? 0, lowest.get(next) ?? 0));
      } else if (open.includes(next)) {
        lowest.set(node, Math.min(lowest.get(node) ?? 0, number.get(next) ?? 0));
      }
    }
    if (lowest.get(node) === number.get(node)) components.push(open.splice(open.indexOf(node)).sort());
  };
  for (const node of edges.keys()) if (!number.has(node)) visit(node);
  return components;
}
