/** Big files, read by the application and by R's own readers, each in a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureInWindow } from './in-window.ts';
import { bigFiles } from './big-files.ts';

interface Reading {
  readonly rows: number;
  readonly columns: number;
  readonly seconds: number;
  /** MB of the whole process. */
  readonly peak: number;
}

/** undefined: R or its package is not there. */
function readInR(call: string): Reading | undefined {
  const script = `t <- system.time(d <- ${call})[["elapsed"]]
s <- grep("VmHWM", readLines("/proc/self/status"), value = TRUE)
cat(sprintf('{"rows":%d,"columns":%d,"seconds":%f,"peak":%f}', nrow(d), ncol(d), t, as.numeric(gsub("\\\\D", "", s)) / 1024))`;
  const asked = spawnSync('Rscript', ['-e', script], { encoding: 'utf8' });
  return asked.status === 0 ? (JSON.parse(asked.stdout.slice(asked.stdout.indexOf('{'))) as Reading) : undefined;
}

/** The bench itself, told to read one file. */
function ownProcess(path: string): string {
  const asked = spawnSync(process.execPath, [process.argv[1]!, '--read', path], { encoding: 'utf8' });
  if (asked.status !== 0) throw new Error(asked.stderr);
  return asked.stdout;
}

const show = (name: string, { seconds, peak }: Reading, rest = ''): void =>
  console.log(`  ${name.padEnd(30)} ${seconds.toFixed(2).padStart(7)} s ${peak.toFixed(0).padStart(6)} MB${rest}`);

export async function measureBesideR(isQuick: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'));
  try {
    for (const { name, path, inR } of bigFiles(folder, isQuick)) {
      console.log(`${name} (${(statSync(path).size / 1e6).toFixed(0)} MB)`);
      const ours = JSON.parse(ownProcess(path)) as Reading & {
        readonly proposals: number;
        readonly cancelled: number | null;
      };
      const stops = ours.cancelled === null ? 'read at once' : `stops in ${ours.cancelled.toFixed(0)} ms`;
      const rest = `   proposals ${ours.proposals.toFixed(2)} s, ${stops}`;
      show('Pathloom', ours, rest);
      if (!path.endsWith('.zsav')) await measureInWindow(name, path);
      for (const one of inR) {
        const theirs = readInR(one.call);
        if (theirs === undefined) console.log(`  ${one.name.padEnd(30)} not here`);
        else if (theirs.rows !== ours.rows || theirs.columns !== ours.columns)
          throw new Error(`${one.name} reads ${theirs.rows} x ${theirs.columns}, not ${ours.rows} x ${ours.columns}`);
        else show(one.name, theirs, `   ${(theirs.seconds / ours.seconds).toFixed(1)} times ours`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
