/** The built command line, and what it writes. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** Where the build leaves the command line. */
export const programFolder = join(import.meta.dirname, '../../../dist');

export interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** The built command line, as a user runs it; or a copy of it in another folder. */
export function run(
  args: readonly string[],
  env: Record<string, string> = {},
  folder: string = programFolder,
): Promise<Ended> {
  const program = join(folder, 'pathloom.mjs');
  const options = { env: { ...process.env, ...env }, timeout: 100_000 };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], options, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
  });
}

/** As poppler reads the PDF, spaces evened out. */
export function pdfText(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('pdftotext', ['-layout', path, '-'], (error, out) =>
      error ? reject(error) : resolve(out.replace(/[\s\u00a0]+/g, ' ')),
    );
  });
}
