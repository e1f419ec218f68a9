/** Changes of an old Excel workbook that know what it is made of: records, their lengths, the numbers in them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write, type BookType } from '@e965/xlsx';
import { topStream } from '../../../shared/data/readers/xls/ole-container.ts';
import { workbooksFolder } from '../golden-workbooks.ts';
import type { Chance } from './chance.ts';

function written(bookType: BookType): Uint8Array {
  const rows = Array.from({ length: 9 }, (_, i) => [
    i,
    i / 7,
    i % 2 === 0,
    `said ${i}`,
    new Date(Date.UTC(2024, 1, i + 1)),
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['id', 'share', 'agree', 'said', 'day'], ...rows]), 'Sheet1');
  return new Uint8Array(write(book, { bookType, type: 'array' }) as ArrayBuffer);
}

/** Without the container around them, in which a changed length would leave nothing readable. */
export const baseBiffs: readonly Uint8Array[] = [
  topStream('odd.xls', new Uint8Array(readFileSync(join(workbooksFolder, 'odd.xls'))), ['Workbook'])!,
  topStream('5.xls', written('biff5'), ['Book'])!,
  // Which its types do not name.
  written('biff4' as BookType),
  written('biff2'),
];

/** A record: its type in two bytes, its length in two, its content. */
type BiffRecord = Uint8Array<ArrayBuffer>;

function recordsOf(bytes: Uint8Array): BiffRecord[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records: BiffRecord[] = [];
  for (let at = 0; at + 4 <= bytes.length;) {
    const next = at + 4 + view.getUint16(at + 2, true);
    records.push(bytes.slice(at, next));
    at = next;
  }
  return records;
}

const extremes = [0, 1, 2, 255, 256, 257, 0x7fff, 0x8000, 0xfffe, 0xffff];

const mutators: readonly ((records: BiffRecord[], chance: Chance) => void)[] = [
  // A number in a record, or its type or length.
  (records, chance) => {
    const record = chance.pick(records);
    new DataView(record.buffer).setUint16(chance.below(record.length - 1), chance.pick(extremes), true);
  },
  (records, chance) => {
    const record = chance.pick(records);
    record[chance.below(record.length)] = chance.below(256);
  },
  (records, chance) => void records.splice(chance.below(records.length), 1),
  (records, chance) => void records.splice(chance.below(records.length), 0, chance.pick(records).slice()),
  (records, chance) => void records.push(...records.splice(chance.below(records.length), chance.below(9))),
  // The end of one record becomes its continuation.
  (records, chance) => {
    const at = chance.below(records.length);
    const record = records[at]!;
    const cut = 4 + chance.below(record.length - 3);
    const head = record.slice(0, cut);
    const tail = Uint8Array.from([0x3c, 0, 0, 0, ...record.subarray(cut)]);
    for (const part of [head, tail]) new DataView(part.buffer).setUint16(2, part.length - 4, true);
    records.splice(at, 1, head, tail);
  },
  (records, chance) => {
    const record = chance.pick(records);
    const other = chance.pick(records);
    record.set(other.subarray(0, 2));
  },
  (records, chance) => void (records.length = 1 + chance.below(records.length)),
];

export function mutateBiff(bytes: Uint8Array, chance: Chance): Uint8Array {
  const records = recordsOf(bytes);
  for (let times = 1 + chance.below(3); times > 0; times--) chance.pick(mutators)(records, chance);
  const whole = new Uint8Array(records.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const record of records) {
    whole.set(record, at);
    at += record.length;
  }
  return whole;
}
