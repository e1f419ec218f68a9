/** Files that a command writes. */
import { resolve } from 'node:path';
import { problem, type Problem } from '../../shared/problem.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { writeFileAtomically } from '../write-file.ts';
import type { Terminal } from './command.ts';
import { printProblems } from './print-problems.ts';

export function notWritten(file: string, error: unknown): Problem {
  return problem('file-not-written', {
    values: { file, reason: error instanceof Error ? error.message : String(error) },
  });
}

/** Writes a file whole or not at all. @param name the file as problems call it; returns file-not-written, or null */
export async function writeOutput(path: string, content: string | Uint8Array, name = path): Promise<Problem | null> {
  try {
    await writeFileAtomically(path, content);
    return null;
  } catch (error) {
    return notWritten(name, error);
  }
}

/** To a file, or to standard output for `-`. @returns whether it was written; why not is said on standard error */
export async function writeText(
  file: string,
  text: string,
  terminal: Terminal,
  translate: Translate,
): Promise<boolean> {
  if (file === '-') {
    terminal.out(text);
    return true;
  }
  const unwritten = await writeOutput(resolve(terminal.folder, file), text, file);
  if (unwritten) terminal.err(printProblems([unwritten], translate));
  return !unwritten;
}
