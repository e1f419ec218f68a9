/** What goes wrong where nobody waits for an answer: logged, the work goes on. */
import { describeError } from '../shared/problem.ts';

/** Where entries are kept for the user. */
export interface KeptLog {
  /** Message and stack. */
  error(described: string): void;
  /** Nothing but words and numbers of the program's own. */
  event(text: string): void;
}

let kept: KeptLog | null = null;

export function keepLog(log: KeptLog): void {
  kept = log;
}

export function logError(error: unknown): void {
  const described = describeError(error);
  console.error(described);
  kept?.error(described);
}

export function logEvent(text: string): void {
  kept?.event(text);
}

/** Whether a file could not be read because it is not there. */
export function isAbsence(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === 'ENOENT';
}

/** A file that is not there yet is none; any other reason is logged. */
export function logUnlessAbsent(error: unknown): void {
  if (!isAbsence(error)) logError(error);
}
