/** Workbooks changed byte by byte, outside or inside their packing, and what is asked of each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { importTable, previewTable } from '../../../shared/data/import-table.ts';
import type { ImportedData } from '../../../shared/data/types.ts';
import type { Outcome } from '../../../shared/problem.ts';
import { fileOf, host } from '../../unit/data/import-support.ts';
import { chanceOf, type Chance } from './chance.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { checkProposals } from './check-csv.ts';

const folder = join(import.meta.dirname, '../../golden/data/workbooks');
const page =
  '<html><meta charset=utf-8><table border=1><tr><td colspan=3>Title</td></tr><tr><th>id<th>Q1<th>Q2</tr>' +
  '<tr><td rowspan=2>001</td><td>3</td><td>4</td></tr><tr><td>2</td><td>&amp;</td></tr></table></html>';
const bases: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [
  ...['odd.xlsx', 'odd.ods', 'merged-heads.xlsx', 'merged-heads.ods', 'odd.xls'].map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(folder, name))),
  })),
  { name: 'page.xls', bytes: new TextEncoder().encode(page) },
];

/** More processor time than any of these small files may take; other programs may hold the processor meanwhile. */
const longestSeconds = 5;

interface Mutant {
  readonly base: string;
  readonly bytes: Uint8Array;
  /** Its parts are those of the base under sums that prove it, or it is refused. */
  readonly isProven: boolean;
}

export function workbookMutant(number: number): Mutant {
  const chance = chanceOf(number);
  const { name, bytes } = chance.pick(bases);
  const isZip = bytes[0] === 0x50;
  if (!isZip || chance.below(3) === 0) return { base: name, bytes: mutateBytes(bytes, chance, bytes), isProven: isZip };
  return { base: name, bytes: repacked(bytes, chance), isProven: false };
}

/** One part changed, packed again under right sums. */
function repacked(bytes: Uint8Array, chance: Chance): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) =>
    /content\.xml|sheet\d|shared|workbook|styles|rels|manifest/i.test(name),
  );
  const name = chance.pick(names);
  const part = parts[name]!;
  return zipSync({ ...parts, [name]: mutateBytes(part, chance, part) });
}

const sound = new Map<string, Promise<Outcome<ImportedData>>>();

/** Throws where a promise is broken. */
export async function checkWorkbook(number: number): Promise<'read' | 'refused'> {
  const { base, bytes, isProven } = workbookMutant(number);
  const began = process.cpuUsage();
  const outcome = await importTable(fileOf(bytes, 4_096, base), {}, host);
  const preview = await previewTable(fileOf(bytes, 4_096, base), {}, host);
  if (outcome.ok) checkProposals(outcome.value);
  const { user, system } = process.cpuUsage(began);
  if (user + system > longestSeconds * 1e6) throw new Error(`${base}: took more than ${longestSeconds} s`);
  if (!outcome.ok) {
    if (outcome.problems.length === 0) throw new Error(`${base}: refused without a word`);
    return 'refused';
  }
  if (!preview.ok) throw new Error(`${base}: imported, yet not previewed`);
  const { columns, rows } = outcome.value.dataset;
  if (columns.some(({ values }) => values.length !== rows)) throw new Error(`${base}: columns of unequal length`);
  if (!isProven) return 'read';
  // What no longer begins as a workbook is told by its bytes, and read as text with a warning.
  if (outcome.value.provenance.settings.format === 'csv') {
    if (outcome.problems.length === 0) throw new Error(`${base}: read as text without a word`);
    return 'read';
  }
  const { name, bytes: whole } = bases.find((one) => one.name === base)!;
  if (!sound.has(base)) sound.set(base, importTable(fileOf(whole, 4_096, name), {}, host));
  const wanted = await sound.get(base)!;
  const same =
    wanted.ok && JSON.stringify(wanted.value.dataset.columns.map(plain)) === JSON.stringify(columns.map(plain));
  if (!same) throw new Error(`${base}: read as something else without a word`);
  return 'read';
}

function plain({ name, values, categories }: ImportedData['dataset']['columns'][number]): unknown {
  return [name, [...values], categories];
}
