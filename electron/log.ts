/** What goes wrong where nobody waits for an answer: logged, the work goes on. */
import { describeError } from '../shared/problem.ts';

export function logError(error: unknown): void {
  console.error(describeError(error));
}

/** Whether a file could not be read because it is not there. */
export function isAbsence(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === 'ENOENT';
}

/** A file that is not there yet is none; any other reason is logged. */
export function logUnlessAbsent(error: unknown): void {
  if (!isAbsence(error)) logError(error);
}
