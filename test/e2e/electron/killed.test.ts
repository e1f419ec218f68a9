/** Three of the kills that test/slow/faults makes by the hundred. */
import { expect, it } from 'vitest';
import { killApplication } from '../../support/faults/kill-application.ts';

it('killed at any moment, files are whole and at most the last two seconds are lost', async () => {
  expect(await killApplication(3, 7)).toMatchObject({ kills: 3, faults: [] });
});
