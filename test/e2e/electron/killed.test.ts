/** Three of the kills that test/slow/faults makes by the hundred; how much is lost at most is measured there, where the machine is free. */
import { expect, it } from 'vitest';
import { killApplication } from '../../support/faults/kill-application.ts';

it('killed at any moment, files are whole and what was made before is kept', async () => {
  expect(await killApplication(3, 7, 6_000)).toMatchObject({ kills: 3, faults: [] });
});
