/** How fast files become a Dataset, and beside R: `npm run bench import`, `-- --quick` with files a tenth as long. */
import { importTable } from '../../shared/data/import-table.ts';
import type { TableSource } from '../../shared/data/readers/read-pieces.ts';
import { measureBesideR } from './import/beside-r.ts';
import { readOne } from './import/read-one.ts';

const chunkBytes = 1_048_576;

function csvOf(rows: number, columns: number, cell: (row: number, column: number) => string): Uint8Array {
  const header = Array.from({ length: columns }, (_, column) => `V${String(column + 1)}`);
  const lines = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => cell(row, column)).join(','),
  );
  return new TextEncoder().encode([header.join(','), ...lines, ''].join('\n'));
}

function fileOf(content: Uint8Array): TableSource {
  return {
    fileName: 'bench.csv',
    bytes: content.length,
    *chunks() {
      for (let from = 0; from < content.length; from += chunkBytes) yield content.subarray(from, from + chunkBytes);
    },
  };
}

/** Best of three, after one to warm up. */
async function measure(name: string, content: Uint8Array): Promise<void> {
  let best = Infinity;
  let cells = 0;
  for (let run = 0; run < 4; run++) {
    const start = performance.now();
    const outcome = await importTable(
      fileOf(content),
      {},
      { decoders: { create: (encoding) => new TextDecoder(encoding) } },
    );
    if (!outcome.ok) throw new Error(`${name}: import failed`);
    if (run > 0) best = Math.min(best, performance.now() - start);
    cells = outcome.value.dataset.rows * outcome.value.dataset.columns.length;
  }
  const megabytes = content.length / 1e6;
  const rate = (megabytes / best) * 1e3;
  console.log(
    `${name.padEnd(34)} ${megabytes.toFixed(1).padStart(6)} MB ${best.toFixed(0).padStart(6)} ms ${rate.toFixed(1).padStart(7)} MB/s ${((cells / best) * 1e-3).toFixed(1).padStart(6)} million cells/s`,
  );
}

const rating = (row: number, column: number): string => String(1 + ((row * 7 + column * 13 + row * column) % 5));
const measured = (row: number, column: number): string =>
  (((row * 7919 + column * 104_729) % 1_000_003) / 997).toFixed(6);
const comments = ['满意', 'not "satisfied"', '', 'yes, but late'];
const mixed = (row: number, column: number): string =>
  column % 10 === 0 ? `"${(comments[(row + column) % 4] ?? '').replaceAll('"', '""')}"` : rating(row, column);

const readAt = process.argv.indexOf('--read');
if (readAt >= 0) await readOne(process.argv[readAt + 1]!);
else {
  await measure('100,000 x 50 ratings', csvOf(100_000, 50, rating));
  await measure('100,000 x 50 measurements', csvOf(100_000, 50, measured));
  await measure('100,000 x 50 ratings and comments', csvOf(100_000, 50, mixed));
  console.log(`resident memory at the end: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB\n`);
  await measureBesideR(process.argv.includes('--quick'));
}
