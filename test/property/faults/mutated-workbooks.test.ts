/** Workbooks changed in three hundred ways (twenty thousand in the slow tests): each is read or refused with a reason, in time, and never read as another. */
import { expect, it } from 'vitest';
import { checkWorkbook } from '../../support/faults/mutate-workbook.ts';

const count = 300;

it(`${count} of them`, async () => {
  const verdicts = { read: 0, refused: 0 };
  const faults: string[] = [];
  for (let number = 0; number < count; number++) {
    try {
      verdicts[await checkWorkbook(number)] += 1;
    } catch (error) {
      faults.push(`${number}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  expect(faults).toEqual([]);
  expect(verdicts.read).toBeGreaterThan(count / 50);
  expect(verdicts.refused).toBeGreaterThan(count / 10);
});
