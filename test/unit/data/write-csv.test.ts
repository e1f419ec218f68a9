import { expect, it } from 'vitest';
import { isFormula, writeCsv } from '../../../shared/data/readers/csv/write-csv.ts';

it('writes numbers in full, empty cells for null, quotes where they are needed', () => {
  expect(writeCsv(['row', 'a "b"', 'c,d'], [[1, -0.1234567890123, null]])).toBe(
    'row,"a ""b""","c,d"\r\n1,-0.1234567890123,\r\n',
  );
});

it('keeps a spreadsheet from running a text', () => {
  for (const text of [
    '=HYPERLINK("x")',
    '+cmd',
    '@sum',
    ' =1+1',
    '-a',
    '\t=1',
    '\r=1',
    "-2+3+cmd|'/C calc'!A0",
    '-1-2',
    '-1*HYPERLINK("x")',
    '-.5@sum',
    '＝1+1',
    '＋cmd',
    '＠sum',
    '－a',
    '-',
    '-5e3+1',
  ]) {
    expect(isFormula(text)).toBe(true);
    expect(
      writeCsv(['x'], [[text]])
        .split('\r\n')[1]
        ?.replace(/^"/, ''),
    ).toMatch(/^'/);
  }
  for (const text of [
    '-1.5',
    '-.5',
    '-.31***',
    '-1,234.5',
    '-2e-7',
    '-12%',
    '-12 %',
    '-.40, -.12',
    '-.40, .12',
    'Trust',
    '信任',
  ])
    expect(isFormula(text)).toBe(false);
});
