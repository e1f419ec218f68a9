/** Files that a command writes. */
import { problem, type Problem } from '../../shared/problem.ts';
import { writeFileAtomically } from '../write-file.ts';

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
