/** Runs mutants in another process under a watchdog; one that kills it is recorded and passed over. */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { MutantReport } from './mutant-messages.ts';
import type { MutantKind } from './mutants.ts';

export interface MutantFault {
  readonly number: number;
  readonly fault: string;
}

export interface MutantSummary {
  readonly tried: number;
  readonly opened: number;
  readonly estimated: number;
  readonly faults: readonly MutantFault[];
  /** How often each problem was said. */
  readonly said: Readonly<Record<string, number>>;
  readonly slowestSeconds: number;
  readonly slowest: number;
  readonly megabytes: number;
}

/** Processor time above which a mutant counts as one that hangs. */
const longestSeconds = 5;
/** What ends the process: other programs may hold the processor meanwhile. */
const watchdogMilliseconds = 30_000;
/** Of the JavaScript heap: above it the process ends, which is a fault. */
const heapMegabytes = 1_500;

async function bundleProcess(folder: string): Promise<string> {
  const outfile = join(folder, 'mutant-process.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'mutant-process.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
    // The study is found from where the sources are.
    define: { 'import.meta.url': JSON.stringify(new URL('../study.ts', import.meta.url).href) },
    logLevel: 'warning',
  });
  return outfile;
}

/** Until `to` or the first mutant that ends the process; the number that comes next. */
function runProcess(
  program: string,
  task: { readonly kind: MutantKind; readonly from: number; readonly to: number },
  hear: (report: MutantReport) => void,
  fault: (found: MutantFault) => void,
): Promise<number> {
  return new Promise((resolve) => {
    const child = fork(program, { execArgv: [`--max-old-space-size=${heapMegabytes}`], stdio: 'ignore' });
    let next = task.from;
    let reason = '';
    let watchdog: ReturnType<typeof setTimeout>;
    const watch = (): void => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => {
        reason = 'it does not end';
        child.kill('SIGKILL');
      }, watchdogMilliseconds);
    };
    watch();
    child.on('message', (report: MutantReport) => {
      watch();
      next = report.number + 1;
      hear(report);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(watchdog);
      if (next >= task.to) return resolve(task.to);
      fault({ number: next, fault: reason || `the process ended: ${signal ?? code}` });
      resolve(next + 1);
    });
    child.send(task);
  });
}

export async function runMutants(kind: MutantKind, from: number, count: number): Promise<MutantSummary> {
  const folder = mkdtempSync(join(tmpdir(), 'pathloom-mutants-'));
  const faults: MutantFault[] = [];
  const said: Record<string, number> = {};
  let [opened, estimated, slowestSeconds, slowest, megabytes] = [0, 0, 0, -1, 0];
  const hear = (report: MutantReport): void => {
    const { number, verdict, fault, seconds } = report;
    megabytes = Math.max(megabytes, report.megabytes);
    if (seconds > slowestSeconds) [slowestSeconds, slowest] = [seconds, number];
    if (fault !== undefined) faults.push({ number, fault });
    else if (seconds > longestSeconds) faults.push({ number, fault: `it takes ${seconds.toFixed(1)} s` });
    if (verdict?.opened) opened += 1;
    if (verdict?.estimated !== undefined) estimated += 1;
    for (const code of new Set(verdict?.codes)) said[code] = (said[code] ?? 0) + 1;
  };
  try {
    const program = await bundleProcess(folder);
    const to = from + count;
    for (let next = from; next < to;)
      next = await runProcess(program, { kind, from: next, to }, hear, (fault) => faults.push(fault));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { tried: count, opened, estimated, faults, said, slowestSeconds, slowest, megabytes };
}
