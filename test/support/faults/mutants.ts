/** Mutants by kind and number, and what is asked of each: the same number makes the same bytes everywhere. */
import { chanceOf } from './chance.ts';
import { baseCodebooks, baseProjects, baseSavs, baseSyntax, baseTables } from './base-files.ts';
import { checkCodebook } from './check-codebook.ts';
import { checkCsv } from './check-csv.ts';
import { checkProject } from './check-project.ts';
import { checkSav } from './check-sav.ts';
import { checkSyntax } from './check-syntax.ts';
import { baseBiffs, mutateBiff } from './mutate-biff.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateCsv } from './mutate-csv.ts';
import { mutateJson } from './mutate-json.ts';
import { mutateSav } from './mutate-sav.ts';
import { checkOpened, checkWorkbook } from './mutate-workbook.ts';
import { mutateSyntax } from './mutate-syntax.ts';
import type { Chance } from './chance.ts';
import type { Verdict } from './verdict.ts';

export const mutantKinds = ['project', 'csv', 'syntax', 'sav', 'codebook', 'workbook', 'biff'] as const;
export type MutantKind = (typeof mutantKinds)[number];

interface KindOfMutant {
  readonly bases: readonly Uint8Array[];
  /** Knows the format. */
  structured(base: Uint8Array, chance: Chance): Uint8Array;
  check(bytes: Uint8Array, number: number): Verdict | Promise<Verdict>;
}

const utf8 = new TextEncoder();

/** Of a format of text. */
function ofText(
  texts: readonly string[],
  structured: (text: string, chance: Chance) => Uint8Array,
): Pick<KindOfMutant, 'bases' | 'structured'> {
  const decoder = new TextDecoder();
  return {
    bases: texts.map((text) => utf8.encode(text)),
    structured: (base, chance) => structured(decoder.decode(base), chance),
  };
}

/** Workbooks are made and checked otherwise: what is packed has to be unpacked to be changed within. */
const kinds: Readonly<Record<Exclude<MutantKind, 'workbook'>, KindOfMutant>> = {
  project: {
    ...ofText(baseProjects, (text, chance) => utf8.encode(mutateJson(text, chance))),
    check: checkProject,
  },
  csv: { ...ofText(baseTables, mutateCsv), check: checkCsv },
  syntax: {
    ...ofText(baseSyntax, (text, chance) => utf8.encode(mutateSyntax(text, chance))),
    check: checkSyntax,
  },
  sav: { bases: baseSavs, structured: mutateSav, check: checkSav },
  codebook: { ...ofText(baseCodebooks, mutateCsv), check: checkCodebook },
  biff: {
    bases: baseBiffs,
    structured: mutateBiff,
    check: async (bytes) => (await checkOpened(bytes, 'book.xls')).verdict,
  },
};

/** Every tenth is changed both ways, half of the others by bytes, half by structure. */
function mutantOf(kind: keyof typeof kinds, number: number): Uint8Array {
  const { bases, structured } = kinds[kind];
  const chance = chanceOf(number * 3 + mutantKinds.indexOf(kind));
  const base = chance.pick(bases);
  const way = chance.below(10);
  const start = way < 6 ? structured(base, chance) : base;
  return way >= 5 ? mutateBytes(start, chance, chance.pick(bases)) : start;
}

/** Throws where a promise is broken. */
export async function checkMutant(kind: MutantKind, number: number): Promise<Verdict> {
  return kind === 'workbook' ? checkWorkbook(number) : kinds[kind].check(mutantOf(kind, number), number);
}
