/**
 * Survey statistics beside R, in one run: `npm run bench survey`. Processor time of one thread on both sides, the least of
 * the runs; the figures of both must agree. `-- --without-r` where there is no R, `-- --only PART` of the names.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toCsv } from './engine/simulate.ts';
import { items, measurement, population, powerModel, replications, study, surveyWorks } from './survey/survey-works.ts';

interface Beside {
  readonly milliseconds: number;
  readonly figure: number;
}

function inR(): ReadonlyMap<string, Beside> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-survey-'));
  try {
    const [first, second] = [join(folder, 'items.csv'), join(folder, 'study.csv')];
    writeFileSync(first, toCsv(items));
    writeFileSync(second, toCsv(study));
    const script = join('test', 'bench', 'survey', 'beside.R');
    const asked = [script, first, second, measurement, powerModel, population, String(replications)];
    const { stdout, stderr, status } = spawnSync('Rscript', asked, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const lines = stdout.split('\n').map((line) => line.split('\t'));
    return new Map(
      lines.flatMap(([name, milliseconds, figure]) =>
        figure === undefined ? [] : [[name!, { milliseconds: Number(milliseconds), figure: Number(figure) }]],
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The least processor time of the runs, after some to warm up; short works are repeated within a run. */
function ownTime(run: () => number): number {
  const limit = performance.now() + 4_000;
  const timed = (times: number): number => {
    const before = process.cpuUsage();
    for (let i = 0; i < times; i++) run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / times;
  };
  let least = Math.min(timed(1), timed(1), timed(1));
  const times = Math.max(1, Math.ceil(20 / least));
  do least = Math.min(least, timed(times));
  while (performance.now() < limit);
  return least;
}

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1]! : '';
const beside = process.argv.includes('--without-r') ? new Map<string, Beside>() : inR();
console.log('work                       ms       R, ms    R : ours   wanted');
for (const [name, { wanted, tolerance, run }] of Object.entries(surveyWorks)) {
  if (!name.includes(only)) continue;
  const figure = run();
  const theirs = beside.get(name);
  if (theirs && !(Math.abs(theirs.figure - figure) <= tolerance * Math.max(1, Math.abs(figure))))
    throw new Error(`${name}: ${figure} here, ${theirs.figure} in R`);
  const milliseconds = ownTime(run);
  const ratio = theirs ? theirs.milliseconds / milliseconds : NaN;
  console.log(
    `${name.padEnd(20)} ${milliseconds.toFixed(3).padStart(9)} ${(theirs?.milliseconds.toFixed(0) ?? '').padStart(9)} ${ratio.toFixed(1).padStart(9)} x ${String(wanted).padStart(7)} x${ratio < wanted ? '   too slow' : ''}`,
  );
}
