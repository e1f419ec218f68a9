/**
 * The engine's speed: warm and whole fits, missing answers, ordered answers, bootstraps, large models, growth of cost;
 * beside lavaan where R has it. `--only NAME`: works whose name contains it (`growth` and `memory` are two);
 * `--without-lavaan`: our times alone; `--quick`: fewer runs, no work that takes R minutes.
 * Prints a table, writes dist/bench.json.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureGrowth, type Growth } from './engine/growth.ts';
import { lavaanVersion, measureLavaan } from './engine/lavaan.ts';
import { measure } from './engine/measure.ts';
import { measureMemory, type MemoryUse } from './engine/memory.ts';
import { readyWork, works, type Work } from './engine/works.ts';

interface Result {
  readonly id: string;
  readonly title: string;
  readonly milliseconds: number;
  /** Of lavaan, or of the program that `beside` names. */
  readonly otherMilliseconds?: number;
  readonly ratio?: number;
  readonly promised?: number;
  /** How the other program's time was had, where it is not simply lavaan's. */
  readonly beside?: string;
}

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    'without-lavaan': { type: 'boolean', default: false },
  },
});
const isQuick = options.quick;
const isWanted = (name: string): boolean => name.includes(options.only);
const list = Object.entries<Work>(works).filter(([id]) => isWanted(id));

async function measureWork(work: Work): Promise<number> {
  const { runs, limit } = work.effort;
  return measure(readyWork(work), isQuick ? { runs: Math.ceil(runs / 4), limit: limit / 4 } : work.effort);
}

/** Three digits, or whole numbers from a hundred on. */
function digits(value: number | undefined): string {
  if (value === undefined) return '';
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function printRow(cells: readonly string[], note = ''): void {
  const [title = '', ...rest] = cells;
  console.log(`${title.padEnd(60)}${rest.map((cell) => cell.padStart(11)).join('')}  ${note}`.trimEnd());
}

async function timesInR(): Promise<Map<string, number>> {
  const wanted = list.filter(([, { lavaan }]) => lavaan && !(isQuick && lavaan.isLong));
  if (options['without-lavaan'] || wanted.length === 0) return new Map();
  const version = lavaanVersion();
  console.log(version === undefined ? 'no R with lavaan here: our times alone' : `lavaan ${version}, measured in R`);
  return version === undefined ? new Map() : measureLavaan(wanted, isQuick ? 1 : 10);
}

/** The other program's time and where it comes from. */
function otherTime({ lavaan, reference }: Work, measured: number | undefined): Partial<Result> {
  if (measured === undefined && !reference) return {};
  if (measured === undefined) return { otherMilliseconds: reference!.milliseconds, beside: reference!.source };
  const part = lavaan?.part;
  return { otherMilliseconds: measured, ...(part ? { beside: `a ${part.times}th measured, extrapolated` } : {}) };
}

function combine(own: ReadonlyMap<string, number>, lavaan: ReadonlyMap<string, number>): Result[] {
  return list.flatMap(([id, work]) => {
    const milliseconds = own.get(id);
    if (milliseconds === undefined) return [];
    const { title, promised } = work;
    const other = otherTime(work, lavaan.get(id));
    const ratio = other.otherMilliseconds === undefined ? {} : { ratio: other.otherMilliseconds / milliseconds };
    return [{ id, title, milliseconds, ...other, ...ratio, ...(promised === undefined ? {} : { promised }) }];
  });
}

function printResults(results: readonly Result[], growth: readonly Growth[], memory: readonly MemoryUse[]): void {
  printRow(['', 'ms', 'lavaan ms', 'ratio', 'promised']);
  for (const { title, milliseconds, otherMilliseconds, ratio, promised, beside } of results)
    printRow([title, digits(milliseconds), digits(otherMilliseconds), digits(ratio), digits(promised)], beside);
  for (const { of, points, exponent } of growth) {
    const times = points.map(({ x, y }) => `${x}: ${digits(y)} ms`).join(', ');
    console.log(`growth with ${of}: power ${exponent.toFixed(2)} (${times})`);
  }
  for (const { replicates, workers, megabytes } of memory)
    console.log(`peak memory of ${replicates} replicates on ${workers} thread(s): ${megabytes.toFixed(0)} MB`);
}

const own = new Map<string, number>();
for (const [id, work] of list) {
  try {
    const milliseconds = await measureWork(work);
    console.log(`${id}: ${digits(milliseconds)} ms`);
    own.set(id, milliseconds);
  } catch (error) {
    console.log(`${id}: ${error instanceof Error ? error.message.slice(0, 200) : String(error)}`);
  }
}
const growth = isWanted('growth') ? await measureGrowth(isQuick) : [];
const memory = isWanted('memory') ? await measureMemory() : [];
const results = combine(own, await timesInR());
printResults(results, growth, memory);
const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, node: process.version };
writeFileSync(
  join(process.cwd(), 'dist', 'bench.json'),
  `${JSON.stringify({ machine, isQuick, results, growth, memory }, undefined, 1)}\n`,
);
