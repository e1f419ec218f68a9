/** Workbooks changed byte by byte, outside or inside their packing, and what is asked of each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { importTable, previewTable } from '../../../shared/data/import-table.ts';
import type { ImportedData } from '../../../shared/data/types.ts';
import type { Outcome, Problem } from '../../../shared/problem.ts';
import { fileOf, host } from '../../unit/data/import-support.ts';
import { chanceOf, type Chance } from './chance.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { checkProposals, checkShape } from './check-csv.ts';
import { accepted, must, refused, type Verdict } from './verdict.ts';
import { workbooksFolder } from '../golden-workbooks.ts';

const page =
  '<html><meta charset=utf-8><table border=1><tr><td colspan=3>Title</td></tr><tr><th>id<th>Q1<th>Q2</tr>' +
  '<tr><td rowspan=2>001</td><td>3</td><td>4</td></tr><tr><td>2</td><td>&amp;</td></tr></table></html>';
const bases: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [
  ...['odd.xlsx', 'odd.ods', 'merged-heads.xlsx', 'merged-heads.ods', 'odd.xls'].map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(workbooksFolder, name))),
  })),
  { name: 'page.xls', bytes: new TextEncoder().encode(page) },
];

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

/** Two of six are .xlsx, two .ods, one .xls, one a web page. Throws where a promise is broken. */
export async function checkWorkbook(number: number): Promise<Verdict> {
  const { base, bytes, isProven } = workbookMutant(number);
  const { verdict, data, problems } = await checkOpened(bytes, base);
  if (data && isProven) await checkProven(base, data, problems);
  return verdict;
}

/** What holds of every workbook: it is imported whole and previewed, or refused. */
export async function checkOpened(
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly verdict: Verdict; readonly data?: ImportedData; readonly problems: readonly Problem[] }> {
  const outcome = await importTable(fileOf(bytes, 4_096, name), {}, host);
  const preview = await previewTable(fileOf(bytes, 4_096, name), {}, host);
  const { problems } = outcome;
  if (!outcome.ok) return { verdict: refused(problems), problems };
  must(preview.ok, `${name}: imported, yet not previewed`);
  checkShape(outcome.value.dataset);
  checkProposals(outcome.value);
  return { verdict: accepted(problems), data: outcome.value, problems };
}

async function checkProven(base: string, data: ImportedData, problems: readonly Problem[]): Promise<void> {
  // What no longer begins as a workbook is told by its bytes, and read as text with a warning.
  if (data.provenance.settings.format === 'csv') {
    must(problems.length > 0, `${base}: read as text without a word`);
    return;
  }
  const { name, bytes } = bases.find((one) => one.name === base)!;
  if (!sound.has(base)) sound.set(base, importTable(fileOf(bytes, 4_096, name), {}, host));
  const wanted = await sound.get(base)!;
  const columnsOf = ({ dataset }: ImportedData): string => JSON.stringify(dataset.columns.map(plain));
  must(wanted.ok && columnsOf(wanted.value) === columnsOf(data), `${base}: read as something else without a word`);
}

function plain({ name, values, categories }: ImportedData['dataset']['columns'][number]): unknown {
  return [name, [...values], categories];
}
