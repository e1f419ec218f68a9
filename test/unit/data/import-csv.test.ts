import { expect, test } from 'vitest';
import { importTable } from '../../../shared/data/import-table.ts';
import type { TableSource } from '../../../shared/data/readers/read-pieces.ts';
import { cellsOf, decoders, fileOf, host, imported, importText } from './import-support.ts';
import { textSettings } from '../../support/csv-file.ts';

const codesOf = async (...args: Parameters<typeof importText>): Promise<readonly string[]> =>
  (await importText(...args)).problems.map((one) => one.code);

const namesOf = (data: Awaited<ReturnType<typeof imported>>): string[] =>
  data.dataset.columns.map((column) => column.name);

test('reads numbers, missing spellings and text', async () => {
  const data = await imported('a,b,c\n1,,x\n2.5,#NULL!,y\n-3e2,.,\nNA,4,x\n');
  expect(cellsOf(data, 'a')).toEqual([1, 2.5, -300, null]);
  expect(cellsOf(data, 'b')).toEqual([null, null, null, 4]);
  expect(cellsOf(data, 'c')).toEqual(['x', 'y', null, 'x']);
  expect(data.dataset.columns.map((column) => column.kind)).toEqual(['numeric', 'numeric', 'text']);
  expect(data.summary.missingSpellings).toEqual([
    { text: '', count: 2 },
    { text: '#NULL!', count: 1 },
    { text: '.', count: 1 },
    { text: 'NA', count: 1 },
  ]);
  expect(data.summary.rows).toBe(4);
  expect(data.summary.completeRows).toBe(0);
});

test('the hash is the SHA-256 of the bytes', async () => {
  const { provenance } = await imported('a\n1\n');
  expect(provenance.hash).toBe('sha256:309b0e45a73d3fc5325e2b6ed0a01ef8b9cde6b05a5633c1f893f970d52bfddc');
});

test('missing codes are missing in every column, whatever their spelling', async () => {
  const data = await imported('a,b\n1,99\n99.0,2\n3,x\n99,-99\n', { missingCodes: [99, -99] });
  expect(cellsOf(data, 'a')).toEqual([1, null, 3, null]);
  expect(cellsOf(data, 'b')).toEqual([null, '2', 'x', null]);
  expect(data.summary.missingSpellings.map((one) => one.text)).toEqual(['99', '-99', '99.0']);
});

test('quoted cells hold delimiters, line ends and quotation marks', async () => {
  const text = 'id,said\r\n1,"yes, ""indeed"""\r\n2,"two\r\nlines"\r\n3,plain\r\n';
  for (const chunkBytes of [1, 2, 5, 1000]) {
    const data = await imported(text, {}, chunkBytes);
    expect(cellsOf(data, 'said')).toEqual(['yes, "indeed"', 'two\r\nlines', 'plain']);
    expect(cellsOf(data, 'id')).toEqual([1, 2, 3]);
  }
});

test.each([
  ['comma', 'a,b\n1,2\n3,4\n', ',', '.'],
  ['semicolon with decimal comma', 'a;b\n1,5;2\n3;4,25\n', ';', ','],
  ['semicolon with decimal comma, no header', '1,5;2,5;3,5\n1,5;2,5;3,5\n', ';', ','],
  ['semicolon with decimal point', 'a;b\n1.5;2\n3;4.25\n', ';', '.'],
  ['tab', 'a\tb\n1\t2\n3\t4\n', '\t', '.'],
  ['tab with decimal comma', 'a\tb\n1,5\t2\n3\t4\n', '\t', ','],
  ['tab with thousands', 'a\tb\n1,234\t2\n3,500\t4\n', '\t', '.'],
  ['bar', 'a|b\n1|2\n', '|', '.'],
  ['runs of spaces', ' a  b\n 1  2\n10 20\n', ' ', '.'],
  ['sentences with commas under semicolons', 'id;said\n1;yes, I do\n2;no\n3;well, perhaps\n', ';', '.'],
  ['words with spaces under commas', 'id,said\n1,yes I do\n2,no I do\n', ',', '.'],
  ['one column', 'score\n1\n2\n', ',', '.'],
  ['decimal commas in quotes', 'a,b\n"1,5",2\n"2,25",3\n', ',', ','],
  ['quoted commas, which may be two answers', 'a,b\n"1,5",2\n"2,3",3\n', ',', '.'],
  ['semicolons inside cells', 'a,b,c\n4,5,"x;y"\n2,2,"y;z"\n1,2,"x;z"\n', ',', '.'],
  ["Excel's own line", 'sep=;\na;b\n1;2\n', ';', '.'],
] as const)('detects %s', async (_, text, delimiter, decimal) => {
  const data = await imported(text);
  expect(textSettings(data).delimiter).toBe(delimiter);
  expect(textSettings(data).decimal).toBe(decimal);
  const kinds = data.summary.columns.map((column) => column.kind);
  expect(kinds[0]).toBe(text.includes('1,234') || text.includes('"2,3"') ? 'text' : 'numeric');
});

test.each([
  ['names over numbers', 'a,b\n1,2\n', true],
  ['numbers only', '1,2\n3,4\n', false],
  ['names over text', 'name,city\nAnn,Rome\n', true],
  ['a number among names', 'a,b,2020\n1,2,3\n4,5,6\n', true],
  ['data with text and numbers', '1,x,3\n2,y,4\n', false],
] as const)('header: %s', async (_, text, header) => {
  const data = await imported(text);
  expect(textSettings(data).header).toBe(header);
  if (!header) expect(namesOf(data)[0]).toBe('V1');
});

test('what the user chooses wins over what would be detected', async () => {
  const data = await imported('1;2\n3;4\n', { delimiter: ',', header: true, decimal: ',' });
  expect(data.provenance.settings).toMatchObject({ delimiter: ',', header: true, decimal: ',' });
  expect(cellsOf(data, '1;2')).toEqual(['3;4']);
});

test('line ends: LF, CRLF, CR and a mixture, with and without the last one', async () => {
  for (const text of [
    'a,b\n1,2\n3,4\n',
    'a,b\r\n1,2\r\n3,4',
    'a,b\r1,2\r3,4\r',
    'a,b\r\n1,2\n3,4\r\n',
    'a,"b"\r\n1,"2"\r\n3,"4"',
  ]) {
    const data = await imported(text, {}, 3);
    expect(cellsOf(data, 'a'), JSON.stringify(text)).toEqual([1, 3]);
    expect(cellsOf(data, 'b'), JSON.stringify(text)).toEqual([2, 4]);
  }
});

test('uneven rows are kept as far as they go and named by line', async () => {
  const outcome = await importText('a,b,c\n1,2,3\n4,5\n"6\n6",7,8\n9,10,11,12\n13,14,15,,\n');
  expect(outcome.problems).toEqual([
    expect.objectContaining({ code: 'rows-uneven', values: { count: 2, lines: '3, 6', columns: 3 } }),
  ]);
  if (!outcome.ok) throw new Error('failed');
  expect(cellsOf(outcome.value, 'b')).toEqual([2, 5, 7, 10, 14]);
  expect(cellsOf(outcome.value, 'c')).toEqual([3, null, 8, 11, 15]);
});

test('blank lines are skipped and counted', async () => {
  const data = await imported('\na,b\n\n1,2\n  \n,\n3,4\n\n');
  expect(cellsOf(data, 'a')).toEqual([1, 3]);
  expect(data.summary.skippedBlankLines).toBe(5);
});

test('repeated and empty names become unique, with a warning', async () => {
  const outcome = await importText('x,x,,x_2,x\n1,2,3,4,5\n');
  if (!outcome.ok) throw new Error('failed');
  expect(namesOf(outcome.value)).toEqual(['x', 'x_3', 'V3', 'x_2', 'x_4']);
  expect(outcome.problems.map((one) => [one.code, one.variables])).toEqual([
    ['duplicate-column', ['x']],
    ['unnamed-column', ['V3']],
  ]);
});

test('a delimiter at the end of every line is no column', async () => {
  const outcome = await importText('a,b,\n1,2,\n3,4,\n');
  if (!outcome.ok) throw new Error('failed');
  expect(namesOf(outcome.value)).toEqual(['a', 'b']);
  expect(outcome.problems).toEqual([]);
});

test('names that JavaScript knows are ordinary names', async () => {
  const data = await imported('__proto__,constructor,toString,hasOwnProperty\n1,a,__proto__,4\n2,b,constructor,5\n');
  expect(namesOf(data)).toEqual(['__proto__', 'constructor', 'toString', 'hasOwnProperty']);
  expect(cellsOf(data, '__proto__')).toEqual([1, 2]);
  expect(cellsOf(data, 'toString')).toEqual(['__proto__', 'constructor']);
});

test('formula cells are text and stay as they are', async () => {
  const data = await imported('a,b\n=1+1,1\n@SUM(A1),2\n-2+3,3\n');
  expect(cellsOf(data, 'a')).toEqual(['=1+1', '@SUM(A1)', '-2+3']);
});

test('numbers are decimal numbers and nothing else', async () => {
  const cells = ['0x10', 'Infinity', '1e999', '1,5', '12%', '$3', '1 000', '--1', '1e', '.', '+', '१'];
  const data = await imported(`a\tb\n${cells.map((cell) => `${cell}\t1`).join('\n')}\n`);
  expect(cellsOf(data, 'a')).toEqual(cells.map((cell) => (cell === '.' ? null : cell)));
  const good = await imported('a\n+1\n-.5\n2.\n1E3\n007\n0.10\n 4 \n');
  expect(cellsOf(good, 'a')).toEqual([1, -0.5, 2, 1000, 7, 0.1, 4]);
});

test('a quotation mark without a partner costs its own line only', async () => {
  const outcome = await importText('a,b\n1,"open\n2,x\n3,y\n');
  if (!outcome.ok) throw new Error('failed');
  expect(cellsOf(outcome.value, 'a')).toEqual([1, 2, 3]);
  expect(cellsOf(outcome.value, 'b')).toEqual(['"open', 'x', 'y']);
  expect(outcome.problems).toEqual([
    expect.objectContaining({ code: 'quotes-unbalanced', values: { count: 1, lines: '2' } }),
  ]);
});

test('a quotation mark in every line ends in reading them all as ordinary characters', async () => {
  const lines = Array.from({ length: 5_000 }, (_, index) => `${String(index)},"${'x'.repeat(20)}`);
  const outcome = await importText(`a,b\n${lines.join('\n')}\n`);
  if (!outcome.ok) throw new Error('failed');
  expect(outcome.value.summary.rows).toBe(5_000);
  expect(cellsOf(outcome.value, 'a')[4_999]).toBe(4_999);
  expect(outcome.problems.map((one) => one.code)).toContain('quotes-unbalanced');
});

test('a cell of a million characters is a cell', async () => {
  const long = 'x'.repeat(1_000_000);
  const data = await imported(`a,b\n1,"${long}"\n2,y\n`, {}, 4_096);
  expect(cellsOf(data, 'b')).toEqual([long, 'y']);
});

test('NUL bytes are left out', async () => {
  const data = await imported('a,b\n1\u0000,2\n3,4\n5,6\n7,8\n9,10\n');
  expect(cellsOf(data, 'a')).toEqual([1, 3, 5, 7, 9]);
});

test.each([
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]],
  ['binary', Array.from({ length: 600 }, (_, index) => (index * index * 7 + index) % 251)],
] as const)('a %s file is not a table', async (kind, bytes) => {
  const outcome = await importText(new Uint8Array(bytes));
  expect(outcome.ok).toBe(false);
  expect(outcome.problems).toEqual([
    expect.objectContaining({
      code: 'file-not-a-table',
      values: expect.objectContaining({ file: 'test.csv', kind }) as unknown,
    }),
  ]);
});

test.each([
  ['nothing', ''],
  ['white space', ' \n\r\n\t\n'],
  ['a header alone', 'a,b\n'],
  ['a byte order mark alone', '\uFEFF'],
])('%s is an empty file', async (_, text) => {
  expect(await codesOf(text)).toEqual(['file-empty']);
});

test('text after thousands of different numbers keeps the spelling of all of them', async () => {
  const numbers = Array.from({ length: 6_000 }, (_, index) => (index / 4).toFixed(2));
  const data = await imported(`a,b\n${numbers.map((number) => `${number},1`).join('\n')}\nrefused,1\n`);
  expect(cellsOf(data, 'a').slice(0, 3)).toEqual(['0.00', '0.25', '0.50']);
  expect(cellsOf(data, 'a')[6_000]).toBe('refused');
  const plain = await imported(`a,b\n${numbers.map((number) => `${number},1`).join('\n')}\n,1\n99,1\n`, {
    missingCodes: [99],
  });
  expect(plain.dataset.columns[0]?.kind).toBe('numeric');
  expect(cellsOf(plain, 'a').filter((value) => value === null)).toHaveLength(3);
  expect(plain.summary.columns[0]?.distinct).toBe(5_999);
});

test('rows that stand in one quoted cell each are rows', async () => {
  const data = await imported('"q1;q2;q3"\n"1,82;1,85;3,67"\n"0,71;2,86;0,74"\n');
  expect(namesOf(data)).toEqual(['q1', 'q2', 'q3']);
  expect(cellsOf(data, 'q2')).toEqual([1.85, 2.86]);
  const comments = await imported('"comment"\n"slow, rude"\n"fine, really"\n');
  expect(cellsOf(comments, 'comment')).toEqual(['slow, rude', 'fine, really']);
});

test("names of rows, as R's write.table leaves them, shift no column", async () => {
  const data = await imported('"a" "b"\n"1" 3 4\n"2" 5 6\n');
  expect(namesOf(data)).toEqual(['row.names', 'a', 'b']);
  expect(cellsOf(data, 'a')).toEqual([3, 5]);
});

test('Hangul in CP949 is told from hanzi', async () => {
  // 가격,품질,서비스,만족,추천,배송,디자인 and answers
  const bytes = 'b0a1b0dd2cc7b0c1fa2cbcadbaf1bdba2cb8b8c1b72cc3dfc3b52cb9e8bcdb2cb5f0c0dac0ce0a';
  const text = Uint8Array.from(bytes.match(/../gu)!, (pair) => Number.parseInt(pair, 16));
  const rows = new TextEncoder().encode('1,2,3,4,5,6,7\n'.repeat(5));
  const outcome = await importTable(fileOf(Uint8Array.from([...text, ...rows])), {}, host);
  expect(outcome.ok && outcome.value.dataset.columns.map(({ name }) => name)).toEqual([
    '가격',
    '품질',
    '서비스',
    '만족',
    '추천',
    '배송',
    '디자인',
  ]);
});

test('thousands of columns', async () => {
  const width = 5_000;
  const header = Array.from({ length: width }, (_, index) => `c${String(index)}`).join(',');
  const row = Array.from({ length: width }, (_, index) => String(index % 7)).join(',');
  const data = await imported(`${header}\n${`${row}\n`.repeat(20)}`);
  expect(data.dataset.columns).toHaveLength(width);
  expect(cellsOf(data, 'c4999')).toEqual(new Array(20).fill(4999 % 7));
});

test('more columns than memory allows are refused', async () => {
  expect(await codesOf(`${','.repeat(60_000)}x\n1\n`, { delimiter: ',' })).toEqual(['file-too-large']);
});

test('a file that will not fit into memory is refused by its first rows', async () => {
  const piece = new TextEncoder().encode('1,2,3,4,5,6,7,8,9,1\n'.repeat(50_000));
  let piecesRead = 0;
  const source: TableSource = {
    fileName: 'survey.csv',
    bytes: 2_000 * piece.length,
    async *chunks() {
      for (let index = 0; index < 2_000; index++) {
        piecesRead += 1;
        yield await Promise.resolve(piece);
      }
    },
  };
  const outcome = await importTable(source, {}, host);
  expect(outcome.problems.map(({ code }) => code)).toEqual(['file-too-large']);
  expect(piecesRead).toBeLessThan(20);
});

test('progress runs to the end and cancelling stops at once', async () => {
  const shares: number[] = [];
  const file = fileOf(`a,b\n${'1,2\n'.repeat(500_000)}`, 16_384);
  await importTable(file, {}, { decoders, progress: (share) => shares.push(share) });
  expect(shares.length).toBeGreaterThan(5);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  let asked = 0;
  const outcome = await importTable(file, {}, { decoders, isCancelled: () => (asked += 1) > 2 });
  expect(outcome.ok).toBe(false);
  expect(outcome.problems.map((one) => one.code)).toEqual(['cancelled']);
  expect(asked).toBe(3);
});

test('a file that fails while it is read is a problem, and the source is closed', async () => {
  let isClosed = false;
  const source: TableSource = {
    fileName: 'gone.csv',
    bytes: 100,
    async *chunks() {
      try {
        yield new TextEncoder().encode('a,b\n1,2\n');
        await Promise.reject(new Error('device removed'));
      } finally {
        isClosed = true;
      }
    },
  };
  const outcome = await importTable(source, {}, host);
  expect(outcome.problems).toEqual([
    expect.objectContaining({ code: 'file-unreadable', values: { file: 'gone.csv', reason: 'device removed' } }),
  ]);
  expect(isClosed).toBe(true);
});

test('lines of delimiters alone are told where they stand between rows, not above or below them', async () => {
  const data = await imported('a,b\n,\n1,2\n,\n,\n\n3,4\n,\n5,6\n,\n,\n');
  expect(cellsOf(data, 'a')).toEqual([1, 3, 5]);
  expect(data.emptyBefore).toEqual([1, 1, 2]);
  expect((await imported('a,b\n1,2\n,\n')).emptyBefore).toBeUndefined();
});
