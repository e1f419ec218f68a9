/** Files that hold no table, or one of a program that we cannot read: each is named and says what to do there. */
import { expect, test } from 'vitest';
import { zipSync } from 'fflate';
import { importTable } from '../../../shared/data/import-table.ts';
import { describeProblem } from '../../../shared/language/describe-problem.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { fileOf, host } from './import-support.ts';

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const filled = (...bytes: number[]) => Uint8Array.from({ length: 700 }, (_, i) => bytes[i] ?? (i * 7) % 251);
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, ascii('<a/>')])));

/** A container of old Office programs with a stream of this name. */
function ole(name: string): Uint8Array {
  const bytes = new Uint8Array(1_536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let i = 0; i < name.length; i++) bytes[1_024 + 2 * i] = name.charCodeAt(i);
  bytes[1_024 + 64] = 2 * name.length + 2;
  bytes[1_024 + 66] = 2;
  return bytes;
}

test.each([
  ['locked.xlsx', ole('EncryptedPackage'), 'encrypted', /password/],
  ['letter.doc', ole('WordDocument'), 'document', /doc\b/],
  ['letter.docx', zip('[Content_Types].xml', 'word/document.xml'), 'document', /docx/],
  ['book.xlsb', zip('xl/workbook.bin'), 'workbook', /xlsb/],
  ['book.numbers', zip('Index/Document.iwa'), 'numbers', /Numbers/],
  ['more.zip', zip('data.csv'), 'archive', /zip/],
  ['paper.pdf', ascii('%PDF-1.7\n%....\n1 0 obj'), 'pdf', /PDF/],
  ['data.rds', filled(0x1f, 0x8b, 8), 'r', /\bR\b/],
  ['data.rdata', ascii('RDX3\nX\n'), 'r', /\bR\b/],
  ['new.dta', ascii('<stata_dta><header><release>118</release>'), 'stata', /Stata/],
  ['old.dta', filled(114, 2, 1, 0), 'stata', /Stata/],
  ['data.sas7bdat', filled(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xc2, 0xea, 0x81, 0x60), 'sas', /SAS/],
  ['data.xpt', ascii('HEADER RECORD*******LIBRARY HEADER RECORD!!!!!!!'), 'sas', /SAS/],
  ['data.wk1', filled(0, 0, 2, 0, 6, 4), 'lotus', /Lotus/],
  ['old.por', ascii(`${'ASCII SPSS PORT FILE'.padEnd(40)}\r\n`.repeat(6)), 'portable', /SPSS/],
  ['other.por', ascii(`${'0'.repeat(456)}SPSSPORTA8`.replace(/.{80}/g, '$&\r\n')), 'portable', /SPSS/],
  ['records.json', ascii('[{"q1": 1, "q2": 2},\n{"q1": 3, "q2": 4}]'), 'structured', /JSON/],
  ['answers.csv', ascii('\xef\xbb\xbf\n{ "respondents" : [] }'), 'structured', /JSON/],
  ['answers.xml', ascii('<?xml version="1.0"?>\n<answers><a>1</a></answers>'), 'structured', /XML/],
  ['scan.jpg', filled(0xff, 0xd8, 0xff), 'image', /picture/],
  ['page.xls', ascii('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n'), 'web-archive', /MHTML/],
  ['login.xls', ascii('<!DOCTYPE html><html><body>Please log in</body></html>'), 'web-page', /web page/],
  [
    'old.xls',
    ascii('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    'workbook',
    /2003/,
  ],
] as const)('%s', async (name, bytes, context, words) => {
  const outcome = await importTable(fileOf(bytes, 100, name), {}, host);
  expect(outcome.problems).toMatchObject([{ code: 'file-not-a-table', values: { context } }]);
  const english = describeProblem(outcome.problems[0]!, createTranslate('en'));
  expect(english.message).toMatch(words);
  const chinese = describeProblem(outcome.problems[0]!, createTranslate('zh-CN'));
  // Sentences of their own, not those of any other file.
  const other = { ...outcome.problems[0]!, values: { ...outcome.problems[0]!.values, context: 'other' } };
  for (const [said, language] of [
    [english, 'en'],
    [chinese, 'zh-CN'],
  ] as const) {
    expect(said.remedy).not.toBe(describeProblem(other, createTranslate(language)).remedy);
  }
});

test.each([
  ['shift_jis', [0x93, 0xfa, 0x96, 0x7b], '日本'],
  ['euc-jp', [0xc6, 0xfc, 0xcb, 0xdc], '日本'],
  ['euc-kr', [0xc7, 0xd1, 0xb1, 0xb9], '한국'],
  ['windows-1250', [0xf8, 0xe8], 'řč'],
  ['windows-1251', [0xe4, 0xe0], 'да'],
  ['windows-1254', [0xf0, 0xfe], 'ğş'],
  ['big5', [0xa4, 0xa4], '中'],
] as const)('text in %s is read when the user says so', async (encoding, bytes, text) => {
  const file = new Uint8Array([...ascii('said,n\n'), ...bytes, ...ascii(',1\n')]);
  const outcome = await importTable(fileOf(file), { format: 'csv', encoding }, host);
  expect(outcome.ok && outcome.value.dataset.columns[0]?.categories).toEqual([text]);
});
