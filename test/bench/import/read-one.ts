/** Reading one file as the application does, in a process of its own. */
import { createReadStream, statSync } from 'node:fs';
import { importTable } from '../../../shared/data/import-table.ts';
import { findProposals } from '../../../shared/data/proposals/find-proposals.ts';

/**
 * Prints seconds and peak memory of the whole process, hash, summary and proposals included, and how soon it stops
 * when it is told to.
 */
export async function readOne(path: string): Promise<void> {
  const source = { fileName: path, bytes: statSync(path).size, chunks: () => createReadStream(path) };
  const decoders = { create: (encoding: string) => new TextDecoder(encoding) };
  const started = performance.now();
  const outcome = await importTable(source, {}, { decoders });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const seconds = (performance.now() - started) / 1000;
  const { dataset, lines, provenance } = outcome.value;
  findProposals(dataset, (row) => lines?.[row] ?? row + 1, provenance.settings);
  const proposals = (performance.now() - started) / 1000 - seconds;
  const peak = process.resourceUsage().maxRSS / 1024;

  let told = 0;
  const slow = await importTable(
    source,
    {},
    {
      decoders,
      progress: (share) => {
        if (told === 0 && share > 0.3) told = performance.now();
      },
      isCancelled: () => told > 0,
    },
  );
  // A small file is read in one piece, before anybody could stop it.
  const cancelled = slow.ok ? null : performance.now() - told;
  console.log(
    JSON.stringify({ rows: dataset.rows, columns: dataset.columns.length, seconds, proposals, peak, cancelled }),
  );
}
