/** A data file -> preview and Dataset, by the reader of its format. */
import { failure, problem, success, type Outcome, type Problem } from '../problem.ts';
import { detectionBytes } from './decode/detect-encoding.ts';
import { withWholeTables } from './decode/whole-tables.ts';
import { doubtfulShape } from './screen/doubtful-shape.ts';
import { summarizeDataset } from './screen/summarize-dataset.ts';
import type { ImportedData, ImportPreview } from './types.ts';
import { hashWhileRead } from './readers/hash-source.ts';
import { ReadError, readStart, type TableSource } from './readers/read-pieces.ts';
import type { ImportHost, Reader } from './readers/reader.ts';
import type { ReaderId } from './readers/formats.ts';
import { readers } from './readers/registry.ts';
import type { ImportChoices, ImportSettings } from './readers/schemas.ts';

/** Readers by the id of their format, whatever they choose: their choices come with the id. */
export type Readers = Readonly<Record<string, Reader<object>>>;

/** The product's own readers; each is given only choices that carry its id. */
const known = readers as unknown as Readers;

/**
 * The first rows of a file under `choices`. Without a format in them the file's first bytes say what it is.
 * Fails with `file-unreadable`, and as the reader does.
 */
export function previewTable(
  source: TableSource,
  choices: ImportChoices,
  host: ImportHost,
  among: Readers = known,
): Promise<Outcome<ImportPreview>> {
  return withReader(source, choices, among, async (format, reader, own) => {
    const preview = await reader.preview(source, own, whole(host));
    return preview.ok
      ? success({ ...preview.value, settings: tagged(format, preview.value.settings) }, preview.problems)
      : preview;
  });
}

/**
 * The whole file: the data, their provenance (SHA-256 of the file's bytes, how it was read) and a summary.
 * Fails with `file-unreadable`, `file-empty`, and as the reader does.
 */
export function importTable(
  source: TableSource,
  choices: ImportChoices,
  host: ImportHost,
  among: Readers = known,
): Promise<Outcome<ImportedData>> {
  return withReader(source, choices, among, async (format, reader, own) => {
    const hashed = hashWhileRead(source);
    const read = await reader.read(hashed, own, whole(host));
    if (!read.ok) return read;
    const { settings, counts, lines, emptyBefore = [] } = read.value;
    const { fileName, bytes } = source;
    const { rows, columns } = read.value.dataset;
    if (rows === 0 || columns.length === 0) {
      const values: Problem['values'] = columns.length > 0 ? { file: fileName, context: 'header' } : { file: fileName };
      return failure(problem('file-empty', { values }));
    }
    const hash = await hashed.hash();
    const dataset = { ...read.value.dataset, hash };
    const provenance = { fileName, hash, bytes, settings: tagged(format, settings) };
    const summary = summarizeDataset(dataset, counts);
    const places = { ...(lines ? { lines } : {}), ...(emptyBefore.length > 0 ? { emptyBefore } : {}) };
    return success({ dataset, provenance, summary, ...places }, [...read.problems, ...doubtfulShape(dataset)]);
  });
}

function whole(host: ImportHost): ImportHost {
  return { ...host, decoders: withWholeTables(host.decoders) };
}

/** Settings under the id of the format whose reader made them. */
function tagged(format: string, settings: object): ImportSettings {
  return { format, ...settings } as ImportSettings;
}

async function withReader<T>(
  source: TableSource,
  { format, ...choices }: ImportChoices,
  among: Readers,
  read: (format: string, reader: Reader<object>, choices: object) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    const id = format ?? recognised(await readStart(source, detectionBytes), among);
    const reader = among[id];
    if (!reader) throw new Error(`no reader ${id}`);
    return await read(id, reader, choices);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return failure(unreadable(source, error));
  }
}

/** Which format a file is of, by its first bytes; throws a ReadError. */
export async function formatOf(source: TableSource): Promise<ReaderId> {
  return recognised(await readStart(source, detectionBytes), known) as ReaderId;
}

/** The first format whose reader knows the bytes; the last of all says why it cannot read what nobody knows. */
function recognised(start: Uint8Array, among: Readers): string {
  const ids = Object.keys(among);
  return ids.find((id) => among[id]?.recognises(start)) ?? ids.at(-1) ?? '';
}

export function unreadable({ fileName }: Pick<TableSource, 'fileName'>, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return problem('file-unreadable', { values: { file: fileName, reason } });
}
