/** Three of the kills that test/slow/faults makes by the hundred. */
import { expect, it } from 'vitest';
import { killApplication } from '../../support/faults/kill-application.ts';

it('killed at any moment, files are whole and at most the last two seconds are lost', async () => {
  const { faults, offered } = await killApplication(3, 7);
  expect(faults).toEqual([]);
  expect(offered).toBeGreaterThan(0);
});
