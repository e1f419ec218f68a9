/**
 * kill -9 of the main process at random moments of a user's journeys: edits, autosaves, saves, saves elsewhere, imports,
 * bootstraps. KILLS sets how many. On a real Electron where one can be had, else over the stand-in.
 */
import { expect, it } from 'vitest';
import { killApplication } from '../../support/faults/kill-application.ts';

const kills = Number(process.env['KILLS'] ?? 200);

it('whatever moment it is killed at, files are whole and at most the last two seconds are lost', async () => {
  const { faults, ...summary } = await killApplication(kills, Number(process.env['KILL_SEED'] ?? 1), 2_000);
  console.log(`${process.env['PATHLOOM_ELECTRON'] ?? 'stand-in'}: ${JSON.stringify(summary)}`);
  expect(faults).toEqual([]);
  // Where nothing ever was unsaved, nothing was shown.
  if (kills >= 100) expect(summary.offered).toBeGreaterThan(kills / 10);
}, 7_200_000);
