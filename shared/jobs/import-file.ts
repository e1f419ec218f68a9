/** Importing a file, and keeping its bytes where a project file will want to carry them. */
import { importTable, unreadable } from '../data/import-table.ts';
import { findProposals } from '../data/proposals/find-proposals.ts';
import { readStart, type TableSource } from '../data/readers/read-pieces.ts';
import type { TextDecoders } from '../data/decode/text-decoders.ts';
import type { ImportChoices } from '../data/readers/schemas.ts';
import { failure, type Outcome } from '../problem.ts';
import type { FileSource, ImportWithFile } from './jobs.ts';
import { mostCarriedBytes, tableSource, type ReadContent } from './read-file.ts';
import { shareDataset, shareNumbers } from './share-dataset.ts';

/** What a worker's surroundings supply. */
export interface JobHost {
  /** Program and version, written into project files. */
  readonly savedBy: string;
  readonly decoders: TextDecoders;
  /** Reads a file of this host; throws when it cannot. */
  readonly read: ReadContent;
}

/** What a running job may say and ask. */
export interface JobControl {
  progress(share: number): void;
  isCancelled(): boolean;
}

/**
 * Imports a file. One that a project can carry is read once and kept; a larger one is streamed.
 * Fails with what `importTable` fails with.
 */
export async function importFile(
  source: FileSource,
  choices: ImportChoices,
  host: JobHost,
  control: JobControl,
): Promise<Outcome<ImportWithFile>> {
  const importHost = { decoders: host.decoders, ...control };
  if (source.bytes > mostCarriedBytes) {
    return withProposals(await importTable(tableSource(source, host.read), choices, importHost), null);
  }
  let file: Uint8Array;
  try {
    file = await readStart(tableSource(source, host.read), mostCarriedBytes);
  } catch (error) {
    return failure(unreadable(source, error));
  }
  return withProposals(await importTable(inMemory(source.fileName, file), choices, importHost), file);
}

/** The same for bytes in memory. */
export async function importBytes(
  fileName: string,
  file: Uint8Array,
  choices: ImportChoices,
  host: JobHost,
  control: JobControl,
): Promise<Outcome<ImportWithFile>> {
  const importHost = { decoders: host.decoders, ...control };
  return withFile(await importTable(inMemory(fileName, file), choices, importHost), file);
}

function inMemory(fileName: string, file: Uint8Array): TableSource {
  return { fileName, bytes: file.length, chunks: () => [file] };
}

/** Proposals are found where the data are: lines and answers do not travel. */
function withProposals(
  outcome: Awaited<ReturnType<typeof importTable>>,
  file: Uint8Array | null,
): Outcome<ImportWithFile> {
  const imported = withFile(outcome, file);
  if (!outcome.ok || !imported.ok) return imported;
  const { dataset, lines, provenance } = outcome.value;
  const proposals = findProposals(dataset, (row) => lines?.[row] ?? row + 1, provenance.settings);
  return { ...imported, value: { ...imported.value, proposals } };
}

function withFile(outcome: Awaited<ReturnType<typeof importTable>>, file: Uint8Array | null): Outcome<ImportWithFile> {
  if (!outcome.ok) return outcome;
  const { dataset, provenance, summary, lines } = outcome.value;
  const own = { dataset: shareDataset(dataset), provenance, summary, file };
  return { ...outcome, value: { ...own, ...(lines ? { lines: shareNumbers(lines) } : {}) } };
}
