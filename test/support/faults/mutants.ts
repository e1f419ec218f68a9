/** Mutants by kind and number, and what is asked of each: the same number makes the same bytes everywhere. */
import { chanceOf } from './chance.ts';
import { baseProjects, baseSyntax, baseTables } from './base-files.ts';
import { checkCsv } from './check-csv.ts';
import { checkProject } from './check-project.ts';
import { checkSyntax } from './check-syntax.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateCsv } from './mutate-csv.ts';
import { mutateJson } from './mutate-json.ts';
import { mutateSyntax } from './mutate-syntax.ts';
import type { Chance } from './chance.ts';
import type { Verdict } from './verdict.ts';

export const mutantKinds = ['project', 'csv', 'syntax'] as const;
export type MutantKind = (typeof mutantKinds)[number];

interface KindOfMutant {
  readonly bases: readonly string[];
  /** Knows the format. */
  structured(text: string, chance: Chance): Uint8Array;
  check(bytes: Uint8Array, number: number): Verdict | Promise<Verdict>;
}

const utf8 = new TextEncoder();

const kinds: Readonly<Record<MutantKind, KindOfMutant>> = {
  project: {
    bases: baseProjects,
    structured: (text, chance) => utf8.encode(mutateJson(text, chance)),
    check: checkProject,
  },
  csv: { bases: baseTables, structured: mutateCsv, check: checkCsv },
  syntax: {
    bases: baseSyntax,
    structured: (text, chance) => utf8.encode(mutateSyntax(text, chance)),
    check: checkSyntax,
  },
};

/** Every tenth is changed both ways, half of the others by bytes, half by structure. */
export function mutantOf(kind: MutantKind, number: number): Uint8Array {
  const { bases, structured } = kinds[kind];
  const chance = chanceOf(number * 3 + mutantKinds.indexOf(kind));
  const base = chance.pick(bases);
  const way = chance.below(10);
  const start = way < 6 ? structured(base, chance) : utf8.encode(base);
  return way >= 5 ? mutateBytes(start, chance, utf8.encode(chance.pick(bases))) : start;
}

/** Throws where a promise is broken. */
export async function checkMutant(kind: MutantKind, number: number): Promise<Verdict> {
  return kinds[kind].check(mutantOf(kind, number), number);
}
