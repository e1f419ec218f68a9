/** The built command line, and what it writes. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../../../dist/pathloom.mjs');

export interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** The built command line, as a user runs it. */
export function run(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
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
