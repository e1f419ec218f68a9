/** Which rows of the file are left after the steps. */
import type { PrepareStep } from '../schemas.ts';

/** Row of the file, from 1, of each row that is left; undefined while all of them are. */
export function rowsLeft(count: number, steps: readonly PrepareStep[]): Int32Array | undefined {
  let numbers: Int32Array | undefined;
  for (const step of steps) {
    if (step.kind !== 'drop-rows') continue;
    const dropped = new Set(step.rows);
    numbers = (numbers ?? Int32Array.from({ length: count }, (_, row) => row + 1)).filter(
      (_, row) => !dropped.has(row + 1),
    );
  }
  return numbers;
}
