/**
 * Workbooks changed in twenty thousand ways: each is read or refused with a reason, in time, and never read as another.
 * MUTANTS sets how many, MUTANT_FROM the first. Three of seven are .xlsx, two .ods, one .xls, one a web page.
 */
import { expect, it } from 'vitest';
import { checkWorkbook } from '../../support/faults/mutate-workbook.ts';

const count = Number(process.env['MUTANTS'] ?? 20_000);
const from = Number(process.env['MUTANT_FROM'] ?? 0);

it(`${count} of them`, async () => {
  const verdicts = { read: 0, refused: 0 };
  const faults: string[] = [];
  for (let number = from; number < from + count; number++) {
    try {
      verdicts[await checkWorkbook(number)] += 1;
    } catch (error) {
      faults.push(`${number}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  expect(faults).toEqual([]);
  expect(verdicts.read).toBeGreaterThan(count / 50);
  expect(verdicts.refused).toBeGreaterThan(count / 10);
}, 3_600_000);
