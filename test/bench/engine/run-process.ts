/** The command line as its user starts it: a process that reads files and writes one. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toCsv } from './simulate.ts';
import type { Study } from './studies.ts';

const program = join(process.cwd(), 'dist', 'pathloom.mjs');
const folder = mkdtempSync(join(tmpdir(), 'bench-process-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const written = new Set<string>();

/** Writes the study's files once. @returns the command's words for them */
function fileWords({ name, syntax, dataset }: Study): string[] {
  const file = join(folder, name);
  if (!written.has(name)) {
    writeFileSync(`${file}.csv`, toCsv(dataset));
    writeFileSync(`${file}.txt`, syntax);
    written.add(name);
  }
  return ['fit', `${file}.txt`, '--data', `${file}.csv`, '--json', `${file}.json`];
}

/**
 * What starts processes for the bench: begun while the bench is small, as a shell is. A process is copied to start
 * another, page tables and all, and a bench that has grown to 800 MB pays some 40 ms a start for it.
 */
const starter = spawn(
  process.execPath,
  [
    '-e',
    `const { spawn } = require('node:child_process');
process.on('message', (words) => {
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  child.on('close', (status) => process.send({ status, said }));
});`,
  ],
  { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
);
// The bench ends without waiting for it; it ends when the bench does.
starter.unref();
starter.channel?.unref();

interface Ended {
  readonly status: number | null;
  readonly said: string;
}

/** Runs node with these words, one process at a time. Rejects when it ends with another status than 0. */
function runNode(words: readonly string[]): Promise<void> {
  return new Promise((done, failed) => {
    starter.channel?.ref();
    starter.once('message', (message) => {
      starter.channel?.unref();
      const { status, said } = message as Ended;
      if (status === 0) done();
      else failed(new Error(`exit ${status}: ${said}`));
    });
    starter.send([...words], (error) => error && failed(error));
  });
}

/** Estimates the study by the command line. */
export function runProcess(study: Study, words: readonly string[]): Promise<void> {
  return runNode([program, ...fileWords(study), ...words]);
}

/** Largest resident memory of the same in megabytes. */
export async function peakMemory(study: Study, words: readonly string[]): Promise<number> {
  const file = join(folder, 'memory.txt');
  const note = `import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)));`;
  const loader = `data:text/javascript,${encodeURIComponent(note)}`;
  await runNode(['--import', loader, program, ...fileWords(study), ...words]);
  return Number(readFileSync(file, 'utf8')) / 1024;
}
