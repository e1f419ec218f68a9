/**
 * The log that a user can find and send: what went wrong and where in the program, never with what data. Two files of
 * limited size; each line is on the disk before the program goes on, which may be its last moment.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { traceOf } from '../shared/language/problem-facts.ts';
import type { KeptLog } from './log.ts';

const names = { now: 'pathloom.log', before: 'pathloom.1.log' } as const;
/** Far more than the errors of a year. */
const longestFile = 256 * 1_024;

/** Of an error only where it was: messages of programs quote what they stumbled over. */
export function openLogFile(folder: string, longest = longestFile): KeptLog {
  const file = join(folder, names.now);
  function write(entry: string): void {
    try {
      mkdirSync(folder, { recursive: true });
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (size > longest) renameSync(file, join(folder, names.before));
      appendFileSync(file, `${new Date().toISOString()} ${entry}\n`);
    } catch (error) {
      // A log that cannot be written must not be one more error to log.
      console.error(String(error));
    }
  }
  return { event: write, error: (described) => write(traceOf(described)) };
}
