/** Importing a file, and keeping its bytes where a project file will want to carry them. */
import { importTable, unreadable } from '../data/import-table.ts';
import { readStart } from '../data/readers/read-pieces.ts';
import type { TextDecoders } from '../data/decode/text-decoders.ts';
import type { ImportChoices } from '../data/readers/schemas.ts';
import { failure, type Outcome } from '../problem.ts';
import type { FileSource, ImportWithFile } from './jobs.ts';
import { mostCarriedBytes, tableSource, type ReadContent } from './read-file.ts';
import { shareDataset } from './share-dataset.ts';

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
    return withFile(await importTable(tableSource(source, host.read), choices, importHost), null);
  }
  let file: Uint8Array;
  try {
    file = await readStart(tableSource(source, host.read), mostCarriedBytes);
  } catch (error) {
    return failure(unreadable(source, error));
  }
  return importBytes(source.fileName, file, choices, host, control);
}

/** The same for bytes in memory. */
export async function importBytes(
  fileName: string,
  file: Uint8Array,
  choices: ImportChoices,
  host: JobHost,
  control: JobControl,
): Promise<Outcome<ImportWithFile>> {
  const source = { fileName, bytes: file.length, chunks: () => [file] };
  return withFile(await importTable(source, choices, { decoders: host.decoders, ...control }), file);
}

function withFile(outcome: Awaited<ReturnType<typeof importTable>>, file: Uint8Array | null): Outcome<ImportWithFile> {
  if (!outcome.ok) return outcome;
  return { ...outcome, value: { ...outcome.value, dataset: shareDataset(outcome.value.dataset), file } };
}
