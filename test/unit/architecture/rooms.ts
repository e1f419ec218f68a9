/** The rooms, the one direction of imports between them, and a reader of import statements. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

export const projectRoot = resolve(import.meta.dirname, '../../..');

/** Inside shared, a room may import itself and what stands to its left. */
const sharedRooms = [
  'problem',
  'dataset',
  'engine',
  'data',
  'document',
  'analyses',
  'language',
  'sources',
  'diagram-svg',
  'results',
  'report',
  'contract',
  'jobs',
] as const;

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

function roomOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'shared' ? `shared/${second.replace(/\.(d\.)?ts$/, '')}` : top;
}

/** Why an import goes against the arrows, or null when it does not. */
export function violation({ file, specifier }: ImportStatement): string | null {
  const from = roomOf(file);
  if (!specifier.startsWith('.')) {
    if (from.startsWith('shared') && specifier.startsWith('node:')) return 'shared/ knows no Node';
    if (from === 'renderer' && specifier.startsWith('node:')) return 'renderer/ knows no Node';
    const home = Object.entries(packageHomes).find(([name]) => specifier === name || specifier.startsWith(`${name}/`));
    return home && !home[1].test(file) ? `${home[0]} belongs to ${home[1].source}` : null;
  }
  const target = relative(projectRoot, resolve(projectRoot, dirname(file), specifier))
    .split(sep)
    .join('/');
  const to = roomOf(target);
  if (from === to || to === 'assets') return null;
  if (from === 'electron' || from === 'renderer') {
    return to.startsWith('shared') ? null : `${from}/ may import shared/ alone, not ${to}`;
  }
  const [fromRank, toRank] = [from, to].map((room) => sharedRooms.findIndex((name) => room === `shared/${name}`)) as [
    number,
    number,
  ];
  if (fromRank < 0) return `${from} is no known room`;
  if (toRank < 0) return `shared/ may not import ${to}`;
  return toRank < fromRank ? null : `${from} stands to the left of ${to}`;
}
