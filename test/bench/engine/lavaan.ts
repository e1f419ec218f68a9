/** The same work in R: times measured inside R, so that its start-up does not count. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toCsv } from './simulate.ts';
import type { Work } from './works.ts';

/** Version of lavaan, or undefined where there is no R with it. */
export function lavaanVersion(): string | undefined {
  const asked = spawnSync('Rscript', ['-e', 'cat(as.character(packageVersion("lavaan")))'], { encoding: 'utf8' });
  return asked.status === 0 && /^\d/.test(asked.stdout) ? asked.stdout : undefined;
}

function inQuotes(text: string): string {
  return JSON.stringify(text);
}

const preamble = `suppressMessages(library(lavaan))
time <- function(id, file, m, call, runs) {
  d <- read.csv(file)
  work <- function() suppressWarnings(eval(call, list(m = m, d = d)))
  if (runs > 1) work()
  seconds <- numeric()
  while (length(seconds) < runs && sum(seconds) < limit) seconds <- c(seconds, system.time(work())[["elapsed"]])
  cat(id, median(seconds), "\\n")
}
`;

function taskLine(id: string, file: string, syntax: string, { call, runs }: NonNullable<Work['lavaan']>): string {
  const parts = [inQuotes(id), inQuotes(file), inQuotes(syntax), `quote(${call})`, `runs = ${runs}`];
  return `time(${parts.join(', ')})`;
}

/** Milliseconds of each work in R; no new run of it begins after `limitSeconds`. What R could not do is absent. */
export async function measureLavaan(
  works: readonly (readonly [string, Work])[],
  limitSeconds: number,
): Promise<Map<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-lavaan-'));
  const written = new Set<string>();
  const lines = works.flatMap(([id, { study, lavaan }]) => {
    if (!lavaan) return [];
    const { name, syntax, dataset } = study();
    const file = join(folder, `${name}.csv`);
    if (!written.has(name)) writeFileSync(file, toCsv(dataset));
    written.add(name);
    return [`try(${taskLine(id, file, syntax, lavaan)})`];
  });
  const script = join(folder, 'bench.R');
  writeFileSync(script, `limit <- ${limitSeconds}\n${preamble}${lines.join('\n')}\n`);
  const times = new Map<string, number>();
  await new Promise<void>((done) => {
    const child = spawn('Rscript', [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.on('data', (chunk: Buffer) => {
      for (const [, id, seconds] of chunk.toString().matchAll(/^(\S+) (\S+)/gm)) times.set(id!, Number(seconds) * 1000);
    });
    child.on('close', () => done());
  });
  rmSync(folder, { recursive: true });
  return times;
}
