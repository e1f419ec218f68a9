/**
 * The engine's speed: warm and whole fits, missing answers, ordered answers, large models, growth of cost; beside
 * lavaan where R has it. `--quick`: fewer runs, no work that takes R minutes. Prints a table, writes dist/bench.json.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { measureGrowth, type Growth } from './engine/growth.ts';
import { lavaanVersion, measureLavaan } from './engine/lavaan.ts';
import { measure } from './engine/measure.ts';
import { readyWork, works, type Work } from './engine/works.ts';

interface Result {
  readonly id: string;
  readonly title: string;
  readonly milliseconds: number;
  readonly lavaanMilliseconds?: number;
  readonly ratio?: number;
  readonly promised?: number;
}

const isQuick = process.argv.includes('--quick');
const list: readonly (readonly [string, Work])[] = Object.entries(works);

async function measureWork(work: Work): Promise<number> {
  const { runs, limit } = work.effort;
  return measure(readyWork(work), isQuick ? { runs: Math.ceil(runs / 4), limit: limit / 4 } : work.effort);
}

/** Three digits, or whole numbers from a hundred on. */
function digits(value: number | undefined): string {
  if (value === undefined) return '';
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function printRow(cells: readonly string[]): void {
  const [title = '', ...rest] = cells;
  console.log(title.padEnd(56) + rest.map((cell) => cell.padStart(12)).join(''));
}

async function timesInR(): Promise<Map<string, number>> {
  const wanted = list.filter(([, { lavaan }]) => lavaan && !(isQuick && lavaan.isLong));
  const version = lavaanVersion();
  console.log(version === undefined ? 'no R with lavaan here: our times alone' : `lavaan ${version}, measured in R`);
  return version === undefined ? new Map() : measureLavaan(wanted, isQuick ? 1 : 10);
}

function combine(own: ReadonlyMap<string, number>, lavaan: ReadonlyMap<string, number>): Result[] {
  return list.flatMap(([id, { title, promised }]) => {
    const milliseconds = own.get(id);
    if (milliseconds === undefined) return [];
    const theirs = lavaan.get(id);
    const beside = theirs === undefined ? {} : { lavaanMilliseconds: theirs, ratio: theirs / milliseconds };
    return [{ id, title, milliseconds, ...beside, ...(promised === undefined ? {} : { promised }) }];
  });
}

function printResults(results: readonly Result[], growth: readonly Growth[]): void {
  printRow(['', 'ms', 'lavaan ms', 'ratio', 'promised']);
  for (const { title, milliseconds, lavaanMilliseconds, ratio, promised } of results)
    printRow([title, digits(milliseconds), digits(lavaanMilliseconds), digits(ratio), digits(promised)]);
  for (const { of, points, exponent } of growth) {
    const times = points.map(({ x, y }) => `${x}: ${digits(y)} ms`).join(', ');
    console.log(`growth with ${of}: power ${exponent.toFixed(2)} (${times})`);
  }
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
const growth = await measureGrowth(isQuick);
const results = combine(own, await timesInR());
printResults(results, growth);
const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, node: process.version };
writeFileSync(
  join(process.cwd(), 'dist', 'bench.json'),
  `${JSON.stringify({ machine, isQuick, results, growth }, undefined, 1)}\n`,
);
