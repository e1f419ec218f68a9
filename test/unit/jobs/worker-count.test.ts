import { expect, it } from 'vitest';
import { workerCount } from '../../../shared/jobs/worker-count.ts';

it('uses all of two cores, and leaves one of more to the window', () => {
  expect([1, 2, 3, 4, 8, 64].map(workerCount)).toEqual([1, 2, 2, 3, 7, 12]);
});
