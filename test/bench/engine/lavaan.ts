/** The same work in R: times measured inside R, so that its start-up does not count. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toCsv } from './simulate.ts';
import type { LavaanWork, Work } from './works.ts';

/** Version of lavaan, or undefined where there is no R with it. */
export function lavaanVersion(): string | undefined {
  const asked = spawnSync('Rscript', ['-e', 'cat(as.character(packageVersion("lavaan")))'], { encoding: 'utf8' });
  return asked.status === 0 && /^\d/.test(asked.stdout) ? asked.stdout : undefined;
}

function inQuotes(text: string): string {
  return JSON.stringify(text);
}

const preamble = `suppressMessages(library(lavaan))
time <- function(id, file, m, call, runs, alone = NULL, times = 1) {
  d <- read.csv(file)
  measure <- function(call, runs) {
    work <- function() suppressWarnings(eval(call, list(m = m, d = d)))
    if (runs > 1) work()
    seconds <- numeric()
    while (length(seconds) < runs && sum(seconds) < limit) seconds <- c(seconds, system.time(work())[["elapsed"]])
    median(seconds)
  }
  once <- if (is.null(alone)) 0 else measure(alone, 5)
  cat(id, once + times * (measure(call, runs) - once), "\\n")
}
`;

function taskLine(id: string, file: string, syntax: string, { call, runs, part }: LavaanWork): string {
  const parts = [inQuotes(id), inQuotes(file), inQuotes(syntax), `quote(${call})`, `runs = ${runs}`];
  if (part) parts.push(`alone = quote(${part.alone})`, `times = ${part.times}`);
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
  const printed = await new Promise<string>((done) => {
    const child = spawn('Rscript', [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.on('close', () => done(text));
  });
  rmSync(folder, { recursive: true });
  // Words and numbers may come in pieces: the lines are read when all are there.
  return new Map([...printed.matchAll(/^(\S+) (\S+)/gm)].map(([, id = '', seconds]) => [id, Number(seconds) * 1000]));
}
