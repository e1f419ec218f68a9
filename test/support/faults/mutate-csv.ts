/** Changes of a table that know what tables are made of: cells, quotes, separators, encodings, widths. */
import type { Chance } from './chance.ts';

/** A table with how it is to be written. */
interface Draft {
  rows: string[][];
  separator: string;
  lineEnd: string;
  quotes: 'where needed' | 'all' | 'none';
  head: string;
  encoding: 'utf-8' | 'utf-8 marked' | 'utf-16le' | 'utf-16le marked' | 'utf-16be marked' | 'gb18030' | 'latin';
}

const cells = [
  '',
  ' ',
  '.',
  'NA',
  '#NULL!',
  'nan',
  '99',
  '-1',
  '1e308',
  '1e999',
  '-0',
  '0x1F',
  '1,5',
  '1.234,5',
  '12 %',
  '$3',
  '1234567890123456789',
  '\u4e94',
  '\u2019',
  '"',
  '""',
  'a"b',
  '"open',
  'a\nb',
  'a,b',
  "'",
  '=1+1',
  '-2+3+cmd|x',
  '\u202e',
  '\u0007',
  '\u0000',
  '4\u00005',
  'x'.repeat(9_001),
  '\u{1f600}',
  '\u00e9',
  'TRUE',
  '2026-11-29',
  '同意',
  'Strongly agree',
  'A',
  'B.x',
  '★★★☆☆',
  '三',
  '(跳过)',
  '合计',
  '{"ImportId":"QID1"}',
  '0012345',
  '="3"',
  "'3",
  '2┋4',
  '\u3000',
  '\ufeff',
  '\ufffd',
  '1;2',
  '1\t2',
  'e5',
  '+7',
  '.5',
  '5.',
  '--5',
];
const headers = [
  '',
  ' ',
  'x1',
  'x1 ',
  'X1',
  '__proto__',
  'V1',
  'constructor',
  'a:b',
  '1',
  'sep=;',
  '\u4fe1\u4efb',
  'Q1. How? (please, say)',
  'a\nb',
  '`',
  'x'.repeat(9_500),
];

type TableMutator = (draft: Draft, chance: Chance) => void;

const mutators: readonly TableMutator[] = [
  ({ rows }, chance) => {
    for (let times = 1 + chance.below(5); times > 0; times--) {
      const row = chance.pick(rows);
      row[chance.below(row.length)] = chance.pick(cells);
    }
  },
  ({ rows }, chance) => {
    const [head = []] = rows;
    head[chance.below(head.length)] = chance.pick(headers);
  },
  ({ rows }, chance) => {
    const column = chance.below(rows[0]?.length ?? 1);
    const cell = chance.pick(cells);
    for (const row of rows.slice(1)) if (chance.is(0.7)) row[column] = cell;
  },
  // Ragged rows.
  ({ rows }, chance) => {
    for (const row of rows.slice(1)) {
      if (chance.is(0.1)) row.push(...Array.from({ length: 1 + chance.below(3) }, () => chance.pick(['', '5', 'x'])));
      if (chance.is(0.1)) row.length = Math.max(1, row.length - 1 - chance.below(3));
    }
  },
  // A second line of wordings or of types below the names, as survey platforms write.
  ({ rows }, chance) => {
    const width = rows[0]?.length ?? 0;
    rows.splice(
      1,
      0,
      ...Array.from({ length: 1 + chance.below(2) }, () =>
        Array.from({ length: width }, (_, i) => `{"ImportId":"QID${i}"}, how "much"?`),
      ),
    );
  },
  ({ rows }, chance) =>
    void rows.splice(
      chance.below(rows.length + 1),
      0,
      ...Array.from({ length: 1 + chance.below(4) }, () => chance.pick([[''], [' ', ' '], ['', '', '']]).slice()),
    ),
  ({ rows }, chance) => void rows.splice(chance.below(2), chance.below(rows.length)),
  (draft, chance) => (draft.separator = chance.pick([',', ';', '\t', '|', ' ', ':', '\u3001', ', ', '\uff0c'])),
  (draft, chance) => (draft.lineEnd = chance.pick(['\r\n', '\r', '\n\n', '\n\r', '\u2028', ''])),
  (draft, chance) => (draft.quotes = chance.pick(['all', 'none'])),
  (draft, chance) =>
    (draft.head = chance.pick([
      'sep=;\n',
      'sep=,\r\n',
      '\ufeff',
      '\ufeff\ufeff',
      '\n\n',
      'A title\n',
      '# remark\n',
      '"',
    ])),
  (draft, chance) =>
    (draft.encoding = chance.pick([
      'utf-8 marked',
      'utf-16le',
      'utf-16le marked',
      'utf-16be marked',
      'gb18030',
      'latin',
    ])),
  // Chinese names and answers, so that the encoding matters.
  ({ rows }, chance) => {
    for (const [index, row] of rows.entries()) {
      const column = chance.below(row.length);
      row[column] =
        index === 0
          ? `\u4fe1\u4efb${column}`
          : chance.pick(['\u975e\u5e38\u540c\u610f', '\u4e0d\u540c\u610f', '\u4e00\u822c']);
    }
  },
  // Very wide, rarely; very many different numbers that end in a text, rarely.
  (draft, chance) => {
    if (!chance.is(0.06)) return;
    const width = chance.pick([400, 5_000]);
    draft.rows = draft.rows
      .slice(0, 12)
      .map((_, r) => Array.from({ length: width }, (__, i) => (r === 0 ? `w${i}` : String((i * r) % 7))));
  },
  (draft, chance) => {
    if (!chance.is(0.06)) return;
    const long = Array.from({ length: 6_000 }, (_, i) => [String(i + 0.5), String(i % 5)]);
    draft.rows = [['n', 'k'], ...long, [chance.pick(['text', 'NA', '1,5']), '1']];
  },
];

function writtenCell(cell: string, { quotes, separator }: Draft): string {
  const isNeeded = /["\r\n]/.test(cell) || cell.includes(separator);
  if (quotes === 'none' || (quotes === 'where needed' && !isNeeded)) return cell;
  return `"${cell.replaceAll('"', '""')}"`;
}

/** Bytes of the characters that GB 18030 writes in two bytes. */
let gbCodes: ReadonlyMap<string, readonly [number, number]> | undefined;
function gbTable(): ReadonlyMap<string, readonly [number, number]> {
  if (gbCodes) return gbCodes;
  const made = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) made.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return (gbCodes = made);
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), isLittle);
  return bytes;
}

function encoded(text: string, encoding: Draft['encoding']): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8 marked') return new TextEncoder().encode(`\ufeff${text}`);
  if (encoding.startsWith('utf-16'))
    return utf16(encoding.endsWith('marked') ? `\ufeff${text}` : text, !encoding.startsWith('utf-16be'));
  const table = encoding === 'gb18030' ? gbTable() : undefined;
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return code < 0x80 ? [code] : (table?.get(letter) ?? (table ? [0x3f] : [code & 0xff]));
    }),
  );
}

/** `text`: a plain table with commas, no quotes in it. */
export function mutateCsv(text: string, chance: Chance): Uint8Array {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const draft: Draft = { rows, separator: ',', lineEnd: '\n', quotes: 'where needed', head: '', encoding: 'utf-8' };
  for (let times = 1 + chance.below(4); times > 0 && draft.rows.length > 0; times--)
    chance.pick(mutators)(draft, chance);
  const lines = draft.rows.map((row) => row.map((cell) => writtenCell(cell, draft)).join(draft.separator));
  return encoded(draft.head + lines.join(draft.lineEnd) + draft.lineEnd, draft.encoding);
}
