/** How many rows of the file the steps leave out. */
import type { PrepareStep } from '../schemas.ts';

export function droppedRows(steps: readonly PrepareStep[]): number {
  return steps.reduce((sum, step) => sum + (step.kind === 'drop-rows' ? step.rows.length : 0), 0);
}
