/** What goes wrong where nobody waits for an answer: logged, the work goes on. */
import { describeError } from '../shared/problem.ts';

export function logError(error: unknown): void {
  console.error(describeError(error));
}

/** A file that is not there yet is none; any other reason is logged. */
export function logUnlessAbsent(error: unknown): void {
  if ((error as NodeJS.ErrnoException | null)?.code !== 'ENOENT') logError(error);
}
